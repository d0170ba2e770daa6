// The dateline that the text of an article begins with.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/normaliser/dateline_parser.h"
#include "indexer/normaliser/news_agencies.h"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 120;  // Bytes.

// What the dateline is set apart from the text by. The first that comes counts.
constexpr auto kDashes = std::to_array<std::string_view>(
    {" - ", " -- ", " – ", " — ", " ― ", " _ ", "—", "– ", "-- ", ".- ", ") ", "/ ", ": "});

// Words of headings, before a dash or colon as places are.
constexpr auto kHeadings = std::to_array<std::string_view>(
    {"ADVISORY",   "ALERT",     "ANALYSIS",  "BREAKING", "BRIEF",   "CORRECTED", "CORRECTION",
     "COVID",      "EDITOR",    "EXCLUSIVE", "FACTBOX",  "FEATURE", "FILE",      "FLASH",
     "HIGHLIGHTS", "INTERVIEW", "LIVE",      "NEWS",     "NOTE",    "OPINION",   "PHOTO",
     "PHOTOS",     "PREVIEW",   "PROFILE",   "QUOTES",   "RECAP",   "REVIEW",    "SUMMARY",
     "TABLE",      "TIMELINE",  "UPDATE",    "URGENT",   "VIDEO",   "WATCH",     "WRAPUP"});

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

bool is_heading(std::string_view place) {
    return !all_words(place, [](std::string_view word) {
        return std::ranges::find(kHeadings, word) == kHeadings.end();
    });
}

bool is_in_capitals(std::string_view place) {
    constexpr std::size_t kFewestLetters = 4;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < place.size();) {
        const DecodedCharacter character = decode_utf8(place, at);
        const auto code = static_cast<UChar32>(character.code);
        if (u_islower(code) != 0) return false;
        letters += u_isupper(code) != 0 ? 1 : 0;
        at += character.length;
    }
    return letters >= kFewestLetters;
}

bool is_known(const std::string& agency) {
    return !agency.empty() && !known_agency(agency).empty();
}

bool is_certain(const Dateline& found, std::string_view dash) {
    constexpr std::size_t kLongestPlace = 40;
    if (!is_title(found.place) || is_heading(found.place)) return false;
    if (is_known(found.agency)) return true;
    if (dash == ") " || dash == "/ ") return false;  // Only an agency ends without a dash.
    if (found.place.empty() || found.place.size() > kLongestPlace) return false;
    const std::size_t comma = found.text.find(',');
    const bool day_after_comma = found.has_day && comma < found.text.size();
    return day_after_comma ||
           (dash != ": " && is_in_capitals(found.place) && found.text == found.place &&
            found.place.find(',') > found.place.size());
}

}  // namespace

Dateline leading_dateline(std::string_view body) {
    const std::string_view line = utf8_prefix(body.substr(0, body.find('\n')), kLongest);
    for (std::size_t at = 1; at < line.size(); ++at) {
        for (const std::string_view dash : kDashes) {
            if (!line.substr(at).starts_with(dash)) continue;
            const bool bracket = dash == ") " || dash == "/ " || dash == ".- ";
            Dateline found = parse_dateline(line.substr(0, at + (bracket ? 1 : 0)));
            if (is_certain(found, dash)) return found;
            if (!bracket) return {};
        }
    }
    return {};
}

}  // namespace dateline
