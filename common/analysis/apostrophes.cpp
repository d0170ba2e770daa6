#include "common/analysis/apostrophes.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

// In the order of their bytes.
constexpr std::array<std::string_view, 80> kElisions{
    "agl",     "alcun",   "all",     "altr",     "anch",    "b",       "bell",   "brav",   "buon",
    "c",       "ch",      "ciascun", "cinquant", "cogl",    "coll",    "com",    "contr",  "cos",
    "d",       "dagl",    "dall",    "degl",     "dell",    "dev",     "dov",    "f",      "gl",
    "gliel",   "grand",   "j",       "jusqu",    "l",       "lorsqu",  "m",      "mezz",   "n",
    "neanch",  "negl",    "nell",    "nessun",   "nient",   "niun",    "novant", "null",   "oltr",
    "ottant",  "pegl",    "pell",    "perch",    "poich",   "pover",   "presqu", "puisqu", "qu",
    "qualcos", "qualcun", "quand",   "quant",    "quarant", "quegl",   "quell",  "quelqu", "quest",
    "quoiqu",  "s",       "sant",    "senz",     "sessant", "settant", "sopr",   "sott",   "sugl",
    "sull",    "t",       "tant",    "trent",    "tutt",    "un",      "v",      "x"};
static_assert(std::ranges::is_sorted(kElisions));

// What follows the first letter of a name, and which letters these are.
constexpr std::string_view kNameInitials = "bn";
constexpr std::array<std::string_view, 10> kNames{"djamena", "dour", "golo",   "guessan", "nai",
                                                  "nei",     "rith", "shalom", "tselem",  "zonzi"};

constexpr std::array<std::string_view, 226> kEndings{
    "a",         "ach",        "ami",        "ar",         "as",         "ca",        "ce",
    "da",        "daki",       "dan",        "de",         "deki",       "den",       "dir",
    "dur",       "də",         "dən",        "e",          "ego",        "em",        "emu",
    "en",        "ens",        "er",         "ers",        "et",         "ets",       "ga",
    "han",       "hin",        "i",          "ie",         "iem",        "in",        "inci",
    "io",        "is",         "iui",        "je",         "jes",        "ki",        "ksi",
    "la",        "lar",        "lara",       "larda",      "lardaki",    "lardan",    "lari",
    "larin",     "larina",     "larinda",    "larindan",   "larini",     "larinin",   "larla",
    "le",        "ler",        "lerde",      "lerdeki",    "lerden",     "lere",      "leri",
    "lerin",     "lerinde",    "lerinden",   "lerine",     "lerini",     "lerinin",   "lerle",
    "li",        "lik",        "lilar",      "lilara",     "lilarda",    "lilardaki", "lilardan",
    "lilari",    "lilarin",    "lilarina",   "lilarinda",  "lilarindan", "lilarini",  "lilarinin",
    "lilarla",   "liler",      "lilerde",    "lilerdeki",  "lilerden",   "lilere",    "lileri",
    "lilerin",   "lilerinde",  "lilerinden", "lilerine",   "lilerini",   "lilerinin", "lilerle",
    "linin",     "liya",       "liye",       "lla",        "lle",        "lta",       "lu",
    "luk",       "lular",      "lulara",     "lularda",    "lulardaki",  "lulardan",  "lulari",
    "lularin",   "lularina",   "lularinda",  "lularindan", "lularini",   "lularinin", "lularla",
    "luler",     "lulerde",    "lulerdeki",  "lulerden",   "lulere",     "luleri",    "lulerin",
    "lulerinde", "lulerinden", "lulerine",   "lulerini",   "lulerinin",  "lulerle",   "lunun",
    "luya",      "luye",       "lə",         "lər",        "n",          "na",        "nci",
    "ncu",       "nda",        "ndaki",      "ndan",       "nde",        "ndeki",     "nden",
    "ndə",       "ndən",       "ne",         "ni",         "nin",        "ninki",     "nu",
    "nun",       "nunki",      "nə",         "o",          "om",         "ow",        "owi",
    "owie",      "si",         "sina",       "sinda",      "sindan",     "sinde",     "sinden",
    "sine",      "sini",       "sinin",      "ssa",        "st",         "sta",       "su",
    "suna",      "sunda",      "sundan",     "sunde",      "sunden",     "sune",      "sunu",
    "sunun",     "ta",         "taki",       "tan",        "te",         "teki",      "ten",
    "tir",       "tje",        "tjes",       "tur",        "tə",         "tən",       "u",
    "ui",        "un",         "uncu",       "y",          "ya",         "ydi",       "ydu",
    "ye",        "yi",         "ykan",       "yken",       "yla",        "yle",       "ysa",
    "yse",       "yu",         "yə",         "ə",          "а",          "ам",        "ами",
    "ах",        "е",          "ем",         "и",          "ов",         "ой",        "ом",
    "у",         "ы"};
static_assert(std::ranges::is_sorted(kEndings));

}  // namespace

bool is_elision(std::string_view before) {
    return std::ranges::binary_search(kElisions, before);
}

bool may_begin_name(std::string_view before) {
    return before.size() == 1 && kNameInitials.find(before) != std::string_view::npos;
}

bool goes_on_as_name(std::string_view after) {
    return std::ranges::any_of(kNames,
                               [after](std::string_view name) { return after.starts_with(name); });
}

bool is_ending(std::string_view after) {
    return std::ranges::binary_search(kEndings, after);
}

}  // namespace dateline
