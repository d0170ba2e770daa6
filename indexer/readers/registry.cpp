#include "indexer/readers/registry.h"

#include <algorithm>
#include <array>

#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/page_reader.h"
#include "indexer/readers/reuters_reader.h"

namespace dateline {
namespace {

constexpr std::array<ReaderFormat, 3> kFormats{{
    {"reuters", "Reuters-21578 SGML", make_reuters_reader, true},
    {"jsonl", "JSON lines, one article an object", make_jsonl_reader, true},
    {"page", "plain text: an article, a list of headlines, or both", make_page_reader, false},
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

}  // namespace dateline
