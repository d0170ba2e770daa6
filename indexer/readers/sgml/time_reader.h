// The TIME collection: articles of a news magazine of 1963 in capitals, as laboratories of the
// sixties typed them in.
//
//   *TEXT 017 01/04/63 PAGE 020        number -> id, day (month first) -> published
//   THE ALLIES AFTER NASSAU ...        text; no headline. source is "TIME"
//   *STOP                              the end
//
// Source: the files of the collection as SMART distributed them.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

bool is_time(const TextSample& sample);

// Positions count records. Articles longer than max_record_bytes, and text before the first one,
// are rejected.
std::unique_ptr<RecordReader> make_time_reader(const ReaderInput& input);

}  // namespace dateline
