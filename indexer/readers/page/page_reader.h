// A page of plain text, whole: one article, the headlines listed under it (records of kind
// Headline that name it in `page`), or only headlines. page_structure.h says which line is what.
// Any charset that to_utf8() knows; at most max_record_bytes, a longer page is rejected.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

// Ids come from the bytes of the page: the article's is derived_id(), the headlines have
// ".1", ".2", ... behind it, in the order of the page. Positions count lines.
std::unique_ptr<RecordReader> make_page_reader(const ReaderInput& input);

}  // namespace dateline
