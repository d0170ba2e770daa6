#include "common/dates/date_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "common/dates/date_name_lists.h"
#include "common/text/character.h"

namespace dateline {
namespace {

constexpr std::size_t kShortestEnglish = 3;
constexpr std::size_t kLongestName = 64;  // Bytes; a longer word is none.

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

// Each folded, as the names are that they are compared with.
using Words = std::set<std::string, std::less<>>;

// As fold_text() has it; most words are short and of ASCII, for which that takes longer.
std::string folded(std::string_view word) {
    std::string small(word);
    for (char& c : small) {
        if (static_cast<unsigned char>(c) >= 0x80U) return fold_text(word);
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    return small;
}

// Calls `use` with each part between two separators.
template <typename Use>
void for_each_part(std::string_view list, char separator, const Use& use) {
    while (true) {
        const std::size_t end = list.find(separator);
        use(list.substr(0, end));
        if (end == std::string_view::npos) return;
        list.remove_prefix(end + 1);
    }
}

Words folded_words(std::string_view list) {
    Words words;
    for_each_part(list, '|', [&](std::string_view word) { words.insert(fold_text(word)); });
    return words;
}

std::map<std::string, int, std::less<>> fold_months() {
    std::map<std::string, int, std::less<>> months;
    for (const DateNames& row : kMonthNames) {
        int number = 0;
        for_each_part(row.names, ',', [&](std::string_view names) {
            ++number;
            for (const std::string& name : folded_words(names)) months.emplace(name, number);
        });
    }
    return months;
}

Words fold_weekdays() {
    Words weekdays;
    for (const DateNames& row : kWeekdayNames) weekdays.merge(folded_words(row.names));
    return weekdays;
}

// Place of the English name that `folded` is or abbreviates, counted from 1; 0 for none.
template <std::size_t N>
int find_english(const std::array<std::string_view, N>& names, std::string_view folded) {
    if (folded.size() < kShortestEnglish) return 0;
    const auto found = std::ranges::find_if(
        names, [&](std::string_view name) { return name.starts_with(folded); });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

bool is_among(const Words& words, std::string_view word) {
    return word.size() <= kLongestName && words.contains(folded(word));
}

}  // namespace

int find_month(std::string_view words) {
    static const auto names = fold_months();
    if (words.size() > kLongestName) return 0;
    const std::string name = folded(words);
    if (const int english = find_english(kMonths, name)) return english;
    const auto found = names.find(name);
    return found == names.end() ? 0 : found->second;
}

bool is_weekday(std::string_view words) {
    static const Words names = fold_weekdays();
    if (words.size() > kLongestName) return false;
    const std::string name = folded(words);
    return find_english(kWeekdays, name) != 0 || names.contains(name);
}

bool is_date_particle(std::string_view word) {
    static const Words particles = folded_words(
        "the|of|on|le|la|du|de|del|d|di|do|da|den|der|dem|am|vom|el|al|il|lo|op|an|m|g|г|год|года|"
        "р|рік|року|թ|թվականի|metų|ko|eko|yıl|yılı|a|tanggal|tgl|päivä|päivänä|в|от|від|r|roku|"
        "στις|του");
    return is_among(particles, word);
}

bool is_ordinal_ending(std::string_view word) {
    static const Words endings =
        folded_words("st|nd|rd|th|er|re|e|o|a|ª|º|eme|ère|an|ean|én|án|jén|i|го|е|d|ú|ն|дня|η");
    return is_among(endings, word);
}

bool is_clock_particle(std::string_view word) {
    static const Words particles = folded_words(
        "at|um|kl|klo|kello|klokka|klokken|à|a|as|às|las|los|la|les|alle|ore|ora|orele|om|ob|o|"
        "saat|"
        "в|о|об|pukul|pk|jam|val|kor|t|الساعة|ժամը|ur|v|w|godz|στις");
    return is_among(particles, word);
}

bool is_hour_word(std::string_view word) {
    static const Words words =
        folded_words("uhr|h|hs|hrs|hr|heures|horas|uur|ч|год|óra|órakor|hod");
    return is_among(words, word);
}

}  // namespace dateline
