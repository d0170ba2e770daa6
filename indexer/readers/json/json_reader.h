// JSON in any layout but one record a line (jsonl_reader.h): a list of articles, articles one after
// the other with whatever blanks, commas or record separators between, each on one line or spread
// over many, and documents that put lists and envelopes around them (json_articles.h).
//
// The input is cut into values by their brackets, so that no more than one article is held. A
// document is held whole up to 1 MiB; a longer one around a list of articles is walked through.
// Comments before and between values are passed over. A value that is broken, longer than
// max_record_bytes or no object is rejected; the next one is looked for inside of it, since a quote
// that is missing makes the rest of the file look like a part of it.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

// Positions count records: the values, and the articles in what is around them.
std::unique_ptr<RecordReader> make_json_reader(const ReaderInput& input);

}  // namespace dateline
