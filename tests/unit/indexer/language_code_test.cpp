#include "indexer/language_code.h"

#include <gtest/gtest.h>

#include <string>

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

    {"Empty", "", ""},
    {"Undetermined", "und", ""},
    {"Multiple", "mul", ""},
    {"Word", "unknown", ""},
    {"NotAvailable", "n/a", ""},
    {"OneLetter", "e", ""},
    {"Number", "1", ""},
    {"NotAscii", "日本語", ""},
};
INSTANTIATE_TEST_SUITE_P(All, LanguageCodeTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
