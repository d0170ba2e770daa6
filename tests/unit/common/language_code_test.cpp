#include "common/analysis/language_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "common/analysis/language_names.h"
#include "common/analysis/languages.h"

namespace dateline {
namespace {

struct Case {
    const char* name;
    std::string said;
    std::string code;
};

class LanguageCodeTest : public testing::TestWithParam<Case> {};

TEST_P(LanguageCodeTest, GivesIso639) {
    EXPECT_EQ(language_code(GetParam().said), GetParam().code);
}

const Case kCases[] = {
    {"TwoLetters", "en", "en"},
    {"UpperCase", "DE", "de"},
    {"Region", "en-US", "en"},
    {"RegionWithUnderscore", "en_GB", "en"},
    {"Script", "zh-Hant", "zh"},
    {"ThreeLetters", "eng", "en"},
    {"Terminological", "deu", "de"},
    {"Bibliographic", "ger", "de"},
    {"French", "fre", "fr"},
    {"ThreeLettersOnly", "gsw", "gsw"},
    {"Bokmal", "nb", "no"},
    {"Nynorsk", "nn", "nn"},
    {"OldHebrew", "iw", "he"},
    {"OldIndonesian", "in", "id"},
    {"OldJavanese", "jw", "jv"},
    {"Macrolanguage", "cmn", "zh"},
    {"Name", "English", "en"},
    {"NameOfAStemmedLanguage", "Danish", "da"},
    {"Swedish", "swedish", "sv"},
    {"Norwegian", "NORWEGIAN", "no"},
    {"Finnish", "Finnish", "fi"},
    {"Hungarian", "Hungarian", "hu"},
    {"OwnName", "Deutsch", "de"},
    {"OwnNameWithAccents", "Français", "fr"},
    {"OwnNameWithoutAccents", "francais", "fr"},
    {"OwnNameComposedOtherwise", "Espan\u0303ol", "es"},
    {"OwnNameInCyrillic", "Русский", "ru"},
    {"OwnNameInArabic", "العربية", "ar"},
    {"OwnNameInIdeographs", "日本語", "ja"},
    {"OwnNameInHangul", "한국어", "ko"},
    {"OwnNameInTamil", "தமிழ்", "ta"},
    {"NameOfTwoWords", "Norwegian Bokmål", "no"},
    {"OwnNameOfTwoWords", "norsk nynorsk", "nn"},
    {"NameWithAVariety", "English (UK)", "en"},
    {"NameAndComma", "Chinese, Simplified", "zh"},
    {"Variety", "Brazilian Portuguese", "pt"},
    {"OtherName", "Farsi", "fa"},
    {"ShortName", "Ewe", "ee"},
    {"BlanksAround", " Welsh  ", "cy"},
    {"Locale", "en_GB.UTF-8", "en"},
    {"LocaleOfThreeParts", "zh-Hant-TW", "zh"},
    {"LocaleWithAModifier", "sr@latin", "sr"},
    {"LocaleOfACodeOfThree", "deu-AT", "de"},
    {"LocaleOfALanguageWithANameToo", "pt-BR", "pt"},
    {"CodeAndRegionInBrackets", "en (US)", "en"},
    {"Code3OfIrish", "gle", "ga"},
    {"Code3OfBasque", "baq", "eu"},
    {"Code3OfArmenian", "arm", "hy"},
    {"Code3OfRomanian", "rum", "ro"},
    {"Code3OfNynorsk", "nno", "nn"},
    {"Code3OfNepali", "nep", "ne"},
    {"Code3OfLithuanian", "lit", "lt"},
    {"Code3OfUkrainian", "ukr", "uk"},

    {"Empty", "", ""},
    {"Undetermined", "und", ""},
    {"Multiple", "mul", ""},
    {"Word", "unknown", ""},
    {"NotAvailable", "n/a", ""},
    {"OneLetter", "e", ""},
    {"Number", "1", ""},
    {"Sentence", "not available", ""},
    {"Klingon", "klingon", ""},
    {"VeryLong", std::string(100'000, 'e'), ""},
};
INSTANTIATE_TEST_SUITE_P(All, LanguageCodeTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(LanguageNames, EachMeansItsLanguage) {
    for (const LanguageNames& row : kLanguageNames) {
        std::istringstream names{std::string(row.names)};
        for (std::string name; std::getline(names, name, '|');) {
            EXPECT_EQ(language_code(name), row.code) << name;
        }
    }
}

TEST(LanguageNames, AreThereForEveryLanguageThatIsStemmed) {
    for (const Language& language : stemmed_languages()) {
        if (language.code == "und" || language.code == "nb") continue;
        EXPECT_NE(std::ranges::find(kLanguageNames, language.code, &LanguageNames::code),
                  kLanguageNames.end())
            << language.code;
        // Snowball names its stemmers in English.
        if (language.stemmer == "none" || language.code == "nn") continue;
        EXPECT_EQ(language_code(language.stemmer), language.code);
    }
}

}  // namespace
}  // namespace dateline
