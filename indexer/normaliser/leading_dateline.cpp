// The dateline that the text of an article begins with.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/normaliser/chinese_dateline.h"
#include "indexer/normaliser/dateline_parser.h"
#include "indexer/normaliser/news_agencies.h"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 120;  // Bytes.

// What the dateline is set apart from the text by. The first that comes counts.
constexpr std::string_view kFirstBytes = " -.)/:\xE2";
constexpr auto kDashes = std::to_array<std::string_view>(
    {" - ", " -- ", " – ", " — ", " ― ", " _ ", "—", "– ", "-- ", ".- ", ") ", "/ ", ": "});

// Small words inside the names of places.
constexpr auto kJoints = std::to_array<std::string_view>(
    {"a",   "al", "am", "an",  "auf", "bei", "d",   "da",   "de",  "del", "den", "der",
     "des", "di", "do", "dos", "du",  "el",  "im",  "in",   "la",  "las", "le",  "les",
     "los", "of", "ob", "on",  "sur", "the", "und", "upon", "and", "y",   "zu"});

bool is_upper_or_caseless(std::string_view word) {
    return u_islower(static_cast<UChar32>(decode_utf8(word, 0).code)) == 0;
}

// Calls `fits` with each word of letters; whether all fit.
template <typename Fits>
bool all_words(std::string_view text, const Fits& fits) {
    constexpr std::string_view kBetween = " ,.'/()-";
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(kBetween), text.size()));
        if (text.empty()) return true;
        const std::size_t end = std::min(text.find_first_of(kBetween), text.size());
        if (!fits(text.substr(0, end))) return false;
        text.remove_prefix(end);
    }
}

// "Rio de Janeiro", not "The company said".
bool is_title(std::string_view place) {
    return all_words(place, [](std::string_view word) {
        return is_upper_or_caseless(word) || std::ranges::find(kJoints, word) != kJoints.end();
    });
}

// Words that a sentence about a day and a place begins with.
constexpr auto kBeginSentences = std::to_array<std::string_view>(
    {"After ", "Am ", "At ", "Au ", "Before ", "Dal ", "En ", "From ", "Im ", "In ", "Nach ",
     "Nel ", "On ", "Seit ", "Since ", "À "});

bool begins_sentence(std::string_view place) {
    return std::ranges::any_of(kBeginSentences,
                               [place](std::string_view word) { return place.starts_with(word); });
}

// An agency alone: "(Reuters) -", "AFP:".
bool is_only_agency(const Dateline& found) {
    return found.text == found.agency || found.text.starts_with('(' + found.agency);
}

bool is_certain(const Dateline& found, std::string_view dash) {
    constexpr std::size_t kLongestPlace = 40;
    const bool is_signed = !found.agency.empty();
    if (found.place.empty()) return is_signed && is_only_agency(found);
    if (!is_title(found.place) || found.place.size() > kLongestPlace) return false;
    if (is_signed) return true;
    const bool has_dash = dash != ") " && dash != "/ ";  // Only an agency ends without one.
    return has_dash && found.has_day && !begins_sentence(found.place) &&
           found.text.find(',') != std::string::npos;
}

// Without what may be an agency, but is not known: it signs nothing here.
Dateline parse_signed(std::string_view text) {
    Dateline found = parse_dateline(text);
    found.agency = known_agency(found.agency);
    if (found.place == found.agency) found.place.clear();
    return found;
}

}  // namespace

Dateline leading_dateline(std::string_view body) {
    const std::string_view line = utf8_prefix(body.substr(0, body.find('\n')), kLongest);
    Dateline chinese = chinese_dateline(line);
    if (!chinese.agency.empty()) return chinese;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (kFirstBytes.find(line[at]) == std::string_view::npos) continue;
        for (const std::string_view dash : kDashes) {
            if (!line.substr(at).starts_with(dash)) continue;
            const bool bracket = dash == ") " || dash == "/ ";
            Dateline found = parse_signed(line.substr(0, at + (bracket ? 1 : 0)));
            if (is_certain(found, dash)) return found;
            if (!bracket) return {};
        }
    }
    return {};
}

}  // namespace dateline
