#include "indexer/normaliser/day_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline {
namespace {

// A name and the fewest of its letters that stand for it.
struct Name {
    std::string_view text;
    std::size_t shortest;
};

constexpr std::array<Name, 69> kMonths{{
    // English, German, Dutch
    {"january", 3},
    {"february", 3},
    {"march", 3},
    {"april", 3},
    {"may", 3},
    {"june", 3},
    {"july", 3},
    {"august", 3},
    {"september", 3},
    {"october", 3},
    {"november", 3},
    {"december", 3},
    {"januar", 3},
    {"janner", 3},
    {"februar", 3},
    {"feber", 5},
    {"marz", 4},
    {"mai", 3},
    {"juni", 4},
    {"juli", 4},
    {"oktober", 3},
    {"dezember", 3},
    {"januari", 7},
    {"februari", 8},
    {"maart", 3},
    {"mei", 3},
    {"augustus", 8},
    // French
    {"janvier", 4},
    {"fevrier", 4},
    {"mars", 4},
    {"avril", 3},
    {"juin", 4},
    {"juillet", 4},
    {"aout", 4},
    {"septembre", 9},
    {"octobre", 7},
    {"novembre", 8},
    {"decembre", 8},
    // Spanish, Italian, Portuguese
    {"enero", 3},
    {"febrero", 7},
    {"marzo", 4},
    {"abril", 3},
    {"mayo", 4},
    {"junio", 5},
    {"julio", 5},
    {"agosto", 3},
    {"septiembre", 7},
    {"setiembre", 3},
    {"octubre", 5},
    {"noviembre", 5},
    {"diciembre", 3},
    {"gennaio", 3},
    {"febbraio", 4},
    {"aprile", 6},
    {"maggio", 3},
    {"giugno", 3},
    {"luglio", 3},
    {"settembre", 3},
    {"ottobre", 3},
    {"dicembre", 3},
    {"janeiro", 4},
    {"fevereiro", 4},
    {"marco", 5},
    {"maio", 4},
    {"junho", 5},
    {"julho", 5},
    {"setembro", 4},
    {"outubro", 3},
    {"dezembro", 3},
}};
constexpr std::array<Name, 36> kWeekdays{{
    {"monday", 3},      {"tuesday", 3},   {"wednesday", 3}, {"thursday", 3},  {"friday", 3},
    {"saturday", 3},    {"sunday", 3},    {"montag", 6},    {"dienstag", 8},  {"mittwoch", 8},
    {"donnerstag", 10}, {"freitag", 7},   {"samstag", 7},   {"sonnabend", 9}, {"sonntag", 7},
    {"lundi", 5},       {"mardi", 5},     {"mercredi", 8},  {"jeudi", 5},     {"vendredi", 8},
    {"samedi", 6},      {"dimanche", 8},  {"lunes", 5},     {"martes", 6},    {"miercoles", 9},
    {"jueves", 6},      {"viernes", 7},   {"sabado", 6},    {"domingo", 7},   {"lunedi", 6},
    {"martedi", 7},     {"mercoledi", 9}, {"giovedi", 7},   {"venerdi", 7},   {"sabato", 6},
    {"domenica", 8},
}};
constexpr std::array<std::string_view, 14> kParticles{"le",  "den", "el", "il", "am", "vom", "on",
                                                      "the", "of",  "de", "do", "di", "d",   "op"};
constexpr std::array<std::string_view, 8> kOrdinalEndings{"",   "st", "nd", "rd",
                                                          "th", "er", "o",  "e"};

template <std::size_t N>
bool names(const std::array<Name, N>& table, std::string_view word) {
    return std::ranges::any_of(table, [word](const Name& name) {
        return word.size() >= name.shortest && name.text.starts_with(word);
    });
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
}

}  // namespace

bool is_month_name(std::string_view word) {
    return names(kMonths, word) || word == "sept";
}

bool is_weekday_name(std::string_view word) {
    return names(kWeekdays, word);
}

bool is_day_number(std::string_view word) {
    const std::size_t digits = count_digits(word);
    return (digits == 1 || digits == 2) &&
           std::ranges::find(kOrdinalEndings, word.substr(digits)) != kOrdinalEndings.end();
}

bool is_numeric_day(std::string_view word) {
    std::size_t groups = 0;
    while (!word.empty()) {
        const std::size_t digits = count_digits(word);
        if (digits == 0 || digits > 4) return false;
        ++groups;
        word.remove_prefix(digits);
        if (word.empty()) break;
        if (word.find_first_of("./-") != 0) return false;
        word.remove_prefix(1);
    }
    return groups == 2 || groups == 3;
}

bool is_day_particle(std::string_view word) {
    return std::ranges::find(kParticles, word) != kParticles.end();
}

}  // namespace dateline
