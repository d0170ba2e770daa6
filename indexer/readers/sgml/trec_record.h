// A story of TREC to a record.
#pragma once

#include <string_view>

#include "indexer/records/record.h"

namespace dateline {

// `story`: from the tag of DOC to its end tag. Any bytes give a record, if an empty one.
Record make_trec_record(std::string_view story);

}  // namespace dateline
