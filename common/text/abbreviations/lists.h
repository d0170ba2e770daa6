// The lists behind abbreviations.h, one file a language. Words are separated by blanks and as they
// are written, with their stop, without the blanks inside: "z.B.", "EE.UU.". To add a language: a
// file here, its name below and in kLists of abbreviations.cpp.
#pragma once

#include <string_view>

namespace dateline::abbreviations {

// What a list does not have is empty. Where a word also is one that a sentence may end in, it
// belongs to those before an opener.
struct AbbreviationList {
    std::string_view languages;           // ISO 639 codes.
    std::string_view never = {};          // End none: "Mr.", "tzn."
    std::string_view before_opener = {};  // End one before a word that sentences begin with.
    std::string_view before_number = {};  // Belong to a number behind them: "No."
    std::string_view suffixes = {};       // As those before an opener, at the end of any word.
    std::string_view openers = {};        // The words that sentences begin with.
    std::string_view sayings = {};        // "said", behind a quotation; without capitals only.
};

extern const AbbreviationList kArabic, kCzech, kDanish, kDutch, kEnglish, kFinnish, kFrench,
    kGerman, kHebrew, kItalian, kPersian, kPolish, kPortuguese, kRussian, kSpanish, kSwedish, kUrdu;

}  // namespace dateline::abbreviations
