#include "indexer/readers/known_formats.h"

#include <algorithm>
#include <array>

#include "indexer/readers/binary_formats.h"
#include "indexer/readers/json_shape.h"
#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/judgement_shape.h"
#include "indexer/readers/line_formats.h"
#include "indexer/readers/mail_shape.h"
#include "indexer/readers/markup_shape.h"
#include "indexer/readers/prose_shape.h"
#include "indexer/readers/reuters_reader.h"
#include "indexer/readers/table_shape.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{8} * 1024;
constexpr std::size_t kLongHeadBytes = std::size_t{1024} * 1024;

constexpr std::string_view kNotRead = ": not read yet";
constexpr std::string_view kNoArticles = ": no articles";

struct KnownFormat {
    // What it is, or what of many it is; empty: not this.
    std::string_view (*name)(const TextSample& sample);
    std::string_view reader;  // "": none, and the name is given with `instead`.
    std::string_view instead = kNotRead;
};

template <bool (*kRule)(const TextSample&)>
std::string_view when(const TextSample& sample) {
    return kRule(sample) ? "yes" : std::string_view{};
}

// The surest signature first; what is prose comes when all else is ruled out.
constexpr std::array kKnown{
    KnownFormat{when<is_reuters>, "reuters"},
    KnownFormat{when<is_jsonl>, "jsonl"},
    KnownFormat{binary_format, ""},
    KnownFormat{name_of_web_archive, ""},
    KnownFormat{name_of_wire_message, ""},
    KnownFormat{name_of_topics, "", kNoArticles},
    KnownFormat{name_of_markup, ""},
    KnownFormat{name_of_json, ""},
    KnownFormat{name_of_mail, ""},
    KnownFormat{name_of_judgements, "", kNoArticles},
    KnownFormat{name_of_table, ""},
    KnownFormat{name_of_cut_markup, ""},
    KnownFormat{name_of_lines, "", kNoArticles},
    KnownFormat{when<is_prose>, "page"},
};

}  // namespace

Detection detect_format(InputBuffer& bytes) {
    for (const std::size_t size : {kHeadBytes, kLongHeadBytes}) {
        const std::string_view head = bytes.peek(size);
        const bool whole = head.size() < size;
        const bool lines = head.find_first_of("\r\n") != std::string_view::npos;
        if (whole || lines || size == kLongHeadBytes) return detect_format(head, whole);
    }
    return {};
}

Detection detect_format(std::string_view head, bool whole) {
    const TextSample sample(head, whole);
    for (const KnownFormat& known : kKnown) {
        const std::string_view name = known.name(sample);
        if (name.empty()) continue;
        if (!known.reader.empty()) return {find_reader_format(known.reader), {}};
        return {nullptr, std::string(name) + std::string(known.instead)};
    }
    if (sample.is_binary()) return {nullptr, "binary data: no text"};
    if (sample.lines().empty()) return {nullptr, "nothing but blanks"};
    return {nullptr, "text that is neither prose nor headlines"};
}

}  // namespace dateline
