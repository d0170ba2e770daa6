// JSON lines: one object a line, one record each. json_field_map.h says which members are
// read. Empty lines are passed over, and NULs and record separators (RFC 7464) before a record; a
// line that is no JSON object, even with small faults repaired (json_repair.h), or is longer than
// max_record_bytes, is rejected and the next one read.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

// Positions count lines.
std::unique_ptr<RecordReader> make_jsonl_reader(const ReaderInput& input);

}  // namespace dateline
