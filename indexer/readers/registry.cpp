#include "indexer/readers/registry.h"

#include <algorithm>
#include <array>

#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/page_reader.h"
#include "indexer/readers/reuters_reader.h"

namespace dateline {
namespace {

// The surest signature first; a page is whatever else is text.
constexpr std::array<ReaderFormat, 3> kFormats{{
    {"reuters", "Reuters-21578 SGML", sniff_reuters, make_reuters_reader, true},
    {"jsonl", "JSON lines, one article an object", sniff_jsonl, make_jsonl_reader, true},
    {"page", "plain text: an article, a list of headlines, or both", sniff_page, make_page_reader,
     false},
}};

}  // namespace

std::span<const ReaderFormat> reader_formats() {
    return kFormats;
}

const ReaderFormat* find_reader_format(std::string_view name) {
    const auto format = std::find_if(kFormats.begin(), kFormats.end(),
                                     [name](const ReaderFormat& row) { return row.name == name; });
    return format == kFormats.end() ? nullptr : &*format;
}

const ReaderFormat* sniff_reader_format(std::string_view head) {
    const auto format = std::find_if(kFormats.begin(), kFormats.end(),
                                     [head](const ReaderFormat& row) { return row.sniff(head); });
    return format == kFormats.end() ? nullptr : &*format;
}

}  // namespace dateline
