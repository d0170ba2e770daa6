#include "indexer/readers/registry.h"

#include <algorithm>
#include <array>

#include "indexer/readers/json_shape.h"
#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/page_reader.h"
#include "indexer/readers/prose_shape.h"
#include "indexer/readers/reuters_reader.h"
#include "indexer/readers/table_reader.h"

namespace dateline {
namespace {

// The first row that fits counts, of those that have a say at that time.
// clang-format off: a format a row
constexpr std::array kFormats{
    ReaderFormat{"reuters", "Reuters-21578 SGML", KnownBy::Signature, is_reuters,
                 make_reuters_reader, true},
    ReaderFormat{"jsonl", "JSON lines, one article an object", KnownBy::Signature, is_jsonl,
                 make_jsonl_reader, true},
    ReaderFormat{"table", "CSV, TSV and other tables, one article a row", KnownBy::Shape, is_table,
                 make_table_reader, false},
    ReaderFormat{"page", "plain text: an article, a list of headlines, or both", KnownBy::Prose,
                 is_prose, make_page_reader, false},
};
// clang-format on

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
