// The page of a web document: HTML or plain text.
#pragma once

#include <string>
#include <string_view>

#include "indexer/records/record.h"

namespace dateline {

struct TrecPage {
    std::string headline;  // Its title.
    std::string text;
    Record::Layout layout = Record::Layout::LineIsParagraph;
};

// A heading at the top that repeats the title is no text. `charset`: as it is declared, which may
// be wrong. The result is UTF-8, entities decoded.
TrecPage read_trec_page(std::string_view page, std::string_view charset);

// What the header before it says.
struct TrecPageHeader {
    std::string url;       // Without the port that everybody has.
    std::string modified;  // The header Last-Modified.
    std::string fetched;   // The stamp behind the URL, or the header Date.
    std::string charset;   // Of Content-Type.
};
TrecPageHeader read_trec_page_header(std::string_view header);

}  // namespace dateline
