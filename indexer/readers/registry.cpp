#include "indexer/readers/registry.h"

#include <algorithm>
#include <array>

#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/json/json_shape.h"
#include "indexer/readers/json/jsonl_reader.h"
#include "indexer/readers/mail/mail_reader.h"
#include "indexer/readers/mail/mail_shape.h"
#include "indexer/readers/page/page_reader.h"
#include "indexer/readers/prose_shape.h"
#include "indexer/readers/sgml/reuters_reader.h"
#include "indexer/readers/sgml/time_reader.h"
#include "indexer/readers/sgml/trec_reader.h"
#include "indexer/readers/table/table_reader.h"
#include "indexer/readers/wire/wire_reader.h"
#include "indexer/readers/xml/newsml_g2_reader.h"
#include "indexer/readers/xml/newsml_reader.h"
#include "indexer/readers/xml/nitf_reader.h"

namespace dateline {
namespace {

// The first row that fits counts, of those that have a say at that time.
// clang-format off: a format a row
constexpr std::array kFormats{
    ReaderFormat{"reuters", "Reuters-21578 SGML", KnownBy::Signature, is_reuters,
                 make_reuters_reader, true},
    ReaderFormat{"trec", "TREC SGML, one DOC element a story", KnownBy::Signature, is_trec,
                 make_trec_reader, true},
    ReaderFormat{"time", "the TIME collection", KnownBy::Signature, is_time, make_time_reader,
                 true},
    ReaderFormat{"json", "JSON in any other layout: lists, documents, agencies' items",
                 KnownBy::Signature, is_json, make_json_reader, false},
    ReaderFormat{"jsonl", "JSON lines, one article an object", KnownBy::Signature, is_jsonl,
                 make_jsonl_reader, true},
    ReaderFormat{"nitf", "NITF, one story a document", KnownBy::Signature, is_nitf,
                 make_nitf_reader, true},
    ReaderFormat{"newsml", "NewsML 1.2, messages of items", KnownBy::Signature, is_newsml,
                 make_newsml_reader, true},
    ReaderFormat{"newsml-g2", "NewsML-G2, messages and items", KnownBy::Signature, is_newsml_g2,
                 make_newsml_g2_reader, true},
    ReaderFormat{"mail", "mail: one a file (.eml), or a mailbox (mbox)", KnownBy::Signature,
                 is_mail, make_mail_reader, false},
    ReaderFormat{"wire", "messages of news wires (IPTC 7901, ANPA 1312)", KnownBy::Signature,
                 is_wire, make_wire_reader, true},
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
