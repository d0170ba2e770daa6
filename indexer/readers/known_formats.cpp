#include "indexer/readers/known_formats.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/binary_formats.h"
#include "indexer/readers/json/json_shape.h"
#include "indexer/readers/judgement_shape.h"
#include "indexer/readers/line_formats.h"
#include "indexer/readers/markup_shape.h"
#include "indexer/readers/table/table_shape.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{8} * 1024;
constexpr std::size_t kLongHeadBytes = std::size_t{1024} * 1024;

constexpr std::string_view kNotRead = ": not read yet";
constexpr std::string_view kNoArticles = ": no articles";
constexpr std::string_view kNoText =
    ": no column of headlines or text (-f table and --map name one)";

// What no reader is for: when that is looked for, what it is called (empty: it is not this), and
// what is said of it.
struct RefusedFormat {
    KnownBy known_by;
    std::string_view (*name)(const TextSample& sample);
    std::string_view reason;
};

// After the readers of the same certainty.
constexpr std::array kRefused{
    RefusedFormat{KnownBy::Signature, binary_format, kNotRead},
    RefusedFormat{KnownBy::Signature, name_of_web_archive, kNotRead},
    RefusedFormat{KnownBy::Signature, name_of_wire_message, kNotRead},
    RefusedFormat{KnownBy::Signature, name_of_topics, kNoArticles},
    RefusedFormat{KnownBy::Signature, name_of_markup, kNotRead},
    RefusedFormat{KnownBy::Signature, name_of_other_json, {}},
    RefusedFormat{KnownBy::Signature, name_of_json, kNotRead},
    RefusedFormat{KnownBy::Signature, name_of_judgements, kNoArticles},
    RefusedFormat{KnownBy::Shape, name_of_table, kNoText},
    RefusedFormat{KnownBy::Shape, name_of_cut_markup, kNotRead},
    RefusedFormat{KnownBy::Shape, name_of_lines, kNoArticles},
};

const ReaderFormat* reader_for(const TextSample& sample, KnownBy known_by) {
    const auto formats = reader_formats();
    const auto found = std::ranges::find_if(formats, [&](const ReaderFormat& format) {
        return format.known_by == known_by && format.fits(sample);
    });
    return found == formats.end() ? nullptr : &*found;
}

std::string why_refused(const TextSample& sample, KnownBy known_by) {
    for (const RefusedFormat& format : kRefused) {
        if (format.known_by != known_by) continue;
        const std::string_view name = format.name(sample);
        if (!name.empty()) return std::string(name) + std::string(format.reason);
    }
    return {};
}

}  // namespace

Detection detect_format(InputBuffer& bytes, const StreamHints& hints) {
    for (const std::size_t size : {kHeadBytes, kLongHeadBytes}) {
        const std::string_view head = bytes.peek(size);
        const bool whole = head.size() < size;
        const bool lines = head.find_first_of("\r\n") != std::string_view::npos;
        if (whole || lines || size == kLongHeadBytes) return detect_format(head, whole, hints);
    }
    return {};
}

Detection detect_format(std::string_view head, bool whole, const StreamHints& hints) {
    const TextSample sample(head, whole, hints);
    for (const KnownBy known_by : {KnownBy::Signature, KnownBy::Shape, KnownBy::Prose}) {
        if (const ReaderFormat* format = reader_for(sample, known_by)) return {format, {}};
        std::string refused = why_refused(sample, known_by);
        if (!refused.empty()) return {nullptr, std::move(refused)};
    }
    if (sample.is_binary()) return {nullptr, "binary data: no text"};
    if (sample.lines().empty()) return {nullptr, "nothing but blanks"};
    return {nullptr, "text that is neither prose nor headlines"};
}

}  // namespace dateline
