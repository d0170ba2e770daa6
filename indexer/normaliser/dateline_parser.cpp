#include "indexer/normaliser/dateline_parser.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "common/dates/date_names.h"
#include "common/dates/date_parser.h"
#include "common/text/character.h"
#include "common/text/utf8.h"
#include "indexer/normaliser/day_words.h"
#include "indexer/normaliser/news_agencies.h"

namespace dateline {
namespace {

// A word of the dateline: what stands between blanks, with the comma behind it.
struct Word {
    std::size_t begin = 0;  // Offset in the line.
    std::string_view text;
    std::string folded;  // Without the punctuation around it.
};

constexpr std::string_view kAsciiEnds = " ,;:-_";
constexpr std::array<std::string_view, 3> kDashes{"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95"};

bool is_dash(std::string_view word) {
    return std::ranges::find(kDashes, word) != kDashes.end() ||
           (!word.empty() && word.find_first_not_of("-_") == std::string_view::npos);
}

std::string_view without_blanks(std::string_view text) {
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

// Without what some wires set before a correction: "****WASHINGTON, March 18".
std::string_view without_stars(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('*'), text.size()));
    return text;
}

// Without the blanks, commas and dashes at the end.
std::string_view trim_end(std::string_view text) {
    for (;;) {
        const std::size_t before = text.size();
        while (!text.empty() && kAsciiEnds.find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        }
        for (const std::string_view dash : kDashes) {
            if (text.ends_with(dash)) text.remove_suffix(dash.size());
        }
        if (text.size() == before) return text;
    }
}

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

std::string fold_word(std::string_view word) {
    constexpr std::string_view kPunctuation = ".,;:()[]/-_'\"";
    const std::size_t begin = word.find_first_not_of(kPunctuation);
    if (begin == std::string_view::npos) return {};
    word = word.substr(begin, word.find_last_not_of(kPunctuation) + 1 - begin);
    if (std::ranges::any_of(word, is_beyond_ascii)) return fold_text(word);
    std::string folded(word);
    for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return folded;
}

// The first ones: what goes on for longer is no dateline.
std::vector<Word> split_words(std::string_view line) {
    constexpr std::size_t kMostWords = 100;
    std::vector<Word> words;
    for (std::size_t at = 0; at < line.size() && words.size() < kMostWords;) {
        const std::size_t stop = std::min(line.find_first_of(" ,", at), line.size());
        const std::size_t end = line.substr(stop).starts_with(',') ? stop + 1 : stop;
        const std::string_view text = line.substr(at, end - at);
        if (!text.empty()) words.push_back({at, text, fold_word(text)});
        at = line.substr(end).starts_with(' ') ? end + 1 : end;
    }
    return words;
}

std::string_view folded_at(const std::vector<Word>& words, std::size_t at) {
    return at < words.size() ? std::string_view(words[at].folded) : std::string_view();
}

// The languages of the large agencies have forms of their own, beside those of full dates.
bool is_month(std::string_view word) {
    return is_month_name(word) || find_month(word) != 0;
}

// "MADRID, 3 (EUROPA PRESS)"
bool is_bare_day(const std::vector<Word>& words, std::size_t at) {
    return at > 0 && words[at - 1].text.ends_with(',') && at + 1 < words.size() &&
           words[at + 1].text.starts_with('(');
}

bool begins_day(const std::vector<Word>& words, std::size_t at) {
    const std::string_view word = words[at].folded;
    const std::string_view next = folded_at(words, at + 1);
    const bool apart = at > 0 && words[at - 1].text.ends_with(',');
    // "Rio de Janeiro, 3 de março": no month has a comma before its day.
    const bool joined = is_day_number(next) && !words[at].text.ends_with(',');
    if ((joined || (next.empty() && apart)) && is_month(word)) return true;
    if (is_day_number(word)) {
        return is_month(next) || is_bare_day(words, at) ||
               (is_day_particle(next) && is_month(folded_at(words, at + 2)));
    }
    return is_numeric_day(word) || (apart && is_weekday_name(word));
}

// The first word of the day, or the number of words when there is none.
std::size_t find_day(const std::vector<Word>& words) {
    std::size_t at = 0;
    while (at < words.size() && !begins_day(words, at)) ++at;
    if (at == words.size()) return at;
    while (at > 0 && is_day_particle(words[at - 1].text)) --at;
    return at;
}

std::size_t find_dash(const std::vector<Word>& words) {
    const auto found = std::ranges::find_if(words, is_dash, &Word::text);
    return static_cast<std::size_t>(found - words.begin());
}

// What stands in the brackets is an agency ("AP", "dpa/sda", "Reuters"), not part of a place as
// in "Frankfurt (Oder)".
bool is_agency(std::string_view name) {
    if (!known_agency(name).empty()) return true;
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::ranges::none_of(name, upper) || std::ranges::none_of(name, lower);
}

// What a bracketed signature says: the known agency in it, or, where it looks like one, all of it.
std::string signed_agency(std::string_view name) {
    constexpr std::array<std::string_view, 5> kCountries{"UK", "US", "USA", "EU", "UN"};
    std::string known = known_agency(name);
    const bool is_country = std::ranges::find(kCountries, name) != kCountries.end();
    const bool has_letter = std::ranges::any_of(name, [](char c) { return c >= 'A'; });
    if (!known.empty() || is_country || !has_letter || !is_agency(name)) return known;
    return std::string(name.substr(0, name.find('/')));
}

// Between brackets, between slashes, or the last word.
std::string find_agency(std::string_view line) {
    struct Pair {
        char open, close;
    };
    constexpr std::array<Pair, 3> kPairs{{{'(', ')'}, {'[', ']'}, {'/', '/'}}};
    for (const Pair& pair : kPairs) {
        for (std::size_t open = line.find(pair.open); open < line.size();) {
            const std::size_t close = line.find(pair.close, open + 1);
            if (close == std::string_view::npos) break;
            const std::string_view name = line.substr(open + 1, close - open - 1);
            std::string agency = pair.open == '/' ? known_agency(name) : signed_agency(name);
            if (!agency.empty()) return agency;
            open = line.find(pair.open, close);
        }
    }
    return known_agency(line.substr(line.find_last_of(" ,") + 1));
}

// A day with its year: what stands between the place and the agency.
std::optional<Moment> find_whole_day(std::string_view line, const std::vector<Word>& words,
                                     std::size_t day) {
    if (day >= words.size()) return std::nullopt;
    const std::string_view rest = line.substr(words[day].begin);
    return parse_date(trim_end(rest.substr(0, rest.find_first_of("([/"))));
}

// Without agencies at the end: "PARIS (AP)", "TAUPO, New Zealand, Reuter".
std::string_view drop_agencies(std::string_view place) {
    for (;;) {
        place = trim_end(place);
        if (place.ends_with('/')) place = place.substr(0, place.rfind(" /"));  // "/PRNewswire/"
        const bool bracketed = place.ends_with(')') || place.ends_with(']');
        const std::size_t open = bracketed ? place.find_last_of("([") : place.rfind(", ");
        const std::size_t skip = bracketed ? 1 : 2;
        if (open == std::string_view::npos) return place;
        std::string_view name = place.substr(open + skip);
        if (bracketed) name.remove_suffix(1);
        const bool agency = bracketed ? is_agency(name) : !known_agency(name).empty();
        if (!agency) return place;
        place = place.substr(0, open);
    }
}

bool has_lower_case(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Whether a text can be the name of a place: a few words of letters and what joins them. A stray
// letter before it ("c LONDON") is a sign of a broken line.
bool is_name(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    constexpr std::string_view kJoints = " .,'-/()";
    constexpr char32_t kCurlyApostrophe = 0x2019;
    if (text.size() < 2 || text.size() > kLongest || text[1] == ' ') return false;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        const auto code = static_cast<UChar32>(character.code);
        const bool joint =
            character.code < 0x80 &&
            kJoints.find(static_cast<char>(character.code)) != std::string_view::npos;
        const std::uint32_t category = U_GET_GC_MASK(code);
        const bool letter = (category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ZS_MASK)) != 0;
        if (!letter && !joint && character.code != kCurlyApostrophe) return false;
        if (at == 0 && !letter && text[0] != '\'') return false;
        at += character.length;
    }
    return true;
}

bool begins_lower(std::string_view text) {
    return u_islower(static_cast<UChar32>(decode_utf8(text, 0).code)) != 0;
}

bool is_place(std::string_view text) {
    if (!is_name(text)) return false;
    const std::string folded = fold_word(text);
    const bool day = is_month_name(folded) || is_weekday_name(folded) || folded == "today";
    return !day && text != "Reuter" && text != "Reuters";
}

// A day follows the place at once: "JOHANNESBURG March 13", but not "Position of June 26".
bool stands_before_day(std::string_view text) {
    return text.ends_with(',') || text.ends_with('.') || text.ends_with(')') ||
           !has_lower_case(text);
}

std::string find_place(std::string_view line, const std::vector<Word>& words, std::size_t day) {
    constexpr std::size_t kMostWords = 8;
    const std::size_t end = std::min(day, find_dash(words));
    if (end > kMostWords) return {};

    const bool cut = end < words.size();
    const std::string_view before =
        without_stars(without_blanks(cut ? line.substr(0, words[end].begin) : line));
    const std::string_view place = drop_agencies(before);
    if (!is_place(place)) return {};
    const bool dated = day < words.size();
    const bool likely =
        cut && end == day ? stands_before_day(before) : dated || !begins_lower(place);
    return likely ? std::string(place) : std::string();
}

}  // namespace

Dateline parse_dateline(std::string_view line) {
    Dateline dateline;
    dateline.text = trim_end(line);
    const std::string_view text = dateline.text;
    const std::vector<Word> words = split_words(text);
    const std::size_t day = find_day(words);
    dateline.place = find_place(text, words, day);
    dateline.agency = find_agency(text);
    dateline.has_day = day < words.size();
    dateline.day = find_whole_day(text, words, day);
    return dateline;
}

}  // namespace dateline
