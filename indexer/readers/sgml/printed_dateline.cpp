#include "indexer/readers/sgml/printed_dateline.h"

#include <algorithm>
#include <array>

#include "common/dates/date_names.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestPlace = 80;
constexpr std::size_t kLongestAgency = 30;
constexpr std::array<std::string_view, 7> kDashes{"--",     "_",    "-",   "\u2014",
                                                  "\u2013", "\x97", "\x96"};

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Of a dash, with the blanks around it; 0 when `text` begins with none. A hyphen inside a word is
// none, nor is one before a figure.
std::size_t dash_length(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" .:"), text.size());
    for (const std::string_view dash : kDashes) {
        if (!text.substr(begin).starts_with(dash)) continue;
        const std::string_view behind = text.substr(begin + dash.size());
        if (begin == 0 && !behind.starts_with(' ')) return 0;
        const std::size_t blanks = behind.find_first_not_of(' ');
        return blanks == std::string_view::npos ? 0 : begin + dash.size() + blanks;
    }
    return 0;
}

struct PlaceWords {
    bool capitals = true;  // All but months, numbers and what is abbreviated.
    bool names = true;     // All begin with a capital, or are numbers.
    bool month = false;
    bool digit = false;

    bool has_day() const { return month && digit; }
};

// What a sentence begins with that goes on to a day: "On March 9 - a Tuesday - the ..."
constexpr std::array<std::string_view, 10> kOpenings{"After", "Before", "By",    "From", "In",
                                                     "On",    "Since",  "Until", "The",  "When"};

void look_at(std::string_view word, PlaceWords& words) {
    const bool abbreviated = word.ends_with('.') || word.ends_with(".,");
    const std::string_view name = word.substr(0, word.find_last_not_of(".,") + 1);
    words.names = words.names && !name.empty() && !is_small(name[0]) &&
                  std::ranges::count(kOpenings, name) == 0;
    if (std::ranges::any_of(name, is_digit)) {
        words.digit = true;
    } else if (find_month(name) != 0) {
        words.month = true;
    } else if (!abbreviated && std::ranges::any_of(name, is_small)) {
        words.capitals = false;
    }
}

PlaceWords look_at_place(std::string_view place) {
    PlaceWords words;
    while (!place.empty()) {
        const std::size_t end = std::min(place.find(' '), place.size());
        if (end > 0) look_at(place.substr(0, end), words);
        place.remove_prefix(std::min(end + 1, place.size()));
    }
    return words;
}

bool begins_in_capitals(std::string_view place) {
    return place.size() >= 3 && is_capital(place[0]) && (is_capital(place[1]) || place[1] == '.');
}

// Before the bracket at `bracket`.
PrintedDateline with_agency(std::string_view text, std::size_t bracket) {
    const std::size_t end = text.find(')', bracket);
    if (end == std::string_view::npos || end - bracket > kLongestAgency) return {};
    const std::string_view place = text.substr(0, bracket);
    const PlaceWords words = look_at_place(place);
    const std::size_t dash = dash_length(text.substr(end + 1));
    const bool sure = words.has_day() || (dash > 0 && words.capitals && begins_in_capitals(place));
    if (!sure) return {};
    const std::size_t behind = std::min(text.find_first_not_of(" :", end + 1), text.size());
    return {text.substr(0, end + 1), dash > 0 ? end + 1 + dash : behind};
}

PrintedDateline with_dash(std::string_view text, std::size_t end) {
    const std::string_view place = text.substr(0, end);
    const PlaceWords words = look_at_place(place);
    const std::size_t dash = dash_length(text.substr(end));
    const bool sure = words.capitals ? begins_in_capitals(place) : words.names && words.has_day();
    if (dash == 0 || !sure) return {};
    return {place, end + dash};
}

}  // namespace

PrintedDateline find_printed_dateline(std::string_view text) {
    const std::string_view head = text.substr(0, kLongestPlace + kLongestAgency);
    const std::string_view place = head.substr(0, kLongestPlace);
    if (place.empty() || is_small(place[0]) || is_digit(place[0])) return {};
    // A dash divides words: " -", or a sign that is in none.
    const std::size_t end = std::min({place.find(" -"), place.find(" _"), place.find(" \u2014"),
                                      place.find(" \u2013"), place.find('\n'), place.size()});
    const std::size_t bracket = place.find('(');
    PrintedDateline found;
    if (bracket < place.find('\n') && bracket <= end) {
        found = with_agency(head, bracket);
    } else if (end < place.size() && place[end] == ' ') {
        found = with_dash(head, end);
    }
    const bool ends_there = found.length >= text.size();
    return ends_there ? PrintedDateline{} : found;
}

}  // namespace dateline
