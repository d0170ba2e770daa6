#include "common/text/charset.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct Case {
    const char* name;
    std::string bytes;
    std::string text;
};

class ToUtf8Test : public testing::TestWithParam<Case> {};

TEST_P(ToUtf8Test, Converts) {
    EXPECT_EQ(to_utf8(GetParam().bytes), GetParam().text);
}

const Case kCases[] = {
    {"Empty", "", ""},
    {"Ascii", "Rain in Bahia", "Rain in Bahia"},
    {"Utf8Stays", "S\u00e3o Paulo \u2013 \U0001F327", "S\u00e3o Paulo \u2013 \U0001F327"},
    {"NulStays", "a\0b"s, "a\0b"s},
    {"Utf8MarkIsDropped", "\xEF\xBB\xBFRain", "Rain"},
    {"Utf8MarkBeforeLatin1",
     "\xEF\xBB\xBF"
     "caf\xE9",
     "caf\u00e9"},
    {"Utf16Little", "\xFF\xFE\xE9\0a\0"s, "\u00e9a"},
    {"Utf16Big", "\xFE\xFF\0\xE9\0a"s, "\u00e9a"},
    {"Utf16SurrogatePair", "\xFE\xFF\xD8\x3C\xDF\x27"s, "\U0001F327"},
    {"Utf16LoneHighSurrogate", "\xFE\xFF\xD8\x3C\0a"s, "\uFFFDa"},
    {"Utf16LoneLowSurrogate", "\xFE\xFF\xDF\x27\0a"s, "\uFFFDa"},
    {"Utf16HighSurrogateAtEnd", "\xFE\xFF\0a\xD8\x3C"s, "a\uFFFD"},
    {"Utf16Truncated",
     "\xFF\xFE"
     "a\0b"s,
     "a\uFFFD"},
    {"Utf16MarkOnly", "\xFF\xFE", ""},
    {"Utf16BeginsWithNul", "\xFF\xFE\0\0a\0"s, "\0a"s},
    {"Utf32Little", "\xFF\xFE\0\0\x27\xF3\x01\0"s, "\U0001F327"},
    {"Utf32Big", "\0\0\xFE\xFF\0\x01\xF3\x27"s, "\U0001F327"},
    {"Utf32Surrogate", "\0\0\xFE\xFF\0\0\xD8\x3C"s, "\uFFFD"},
    {"Utf32BeyondUnicode", "\0\0\xFE\xFF\0\x11\0\0"s, "\uFFFD"},
    {"Latin1", "Z\xFCrich", "Z\u00fcrich"},
    {"Cp1252Quotes",
     "\x93Rain\x94 \x96 \x80"
     "5",
     "\u201cRain\u201d \u2013 \u20ac5"},
    {"Cp1252Undefined", "a\x81\x8D\x8F\x90\x9D", "a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
    {"CapitalWithQuoteIsNoSequence", "JOS\xC9\x92S CAF\xC9", "JOS\u00c9\u2019S CAF\u00c9"},
    {"OverlongIsNotUtf8", "\xC0\xAF", "\u00c0\u00af"},
    {"SurrogateIsNotUtf8", "\xED\xA0\x80", "\u00ed\u00a0\u20ac"},
    {"StrayByteInUtf8", "S\u00e3o Jos\u00e9, Z\xFCrich, M\u00e1laga",
     "S\u00e3o Jos\u00e9, Z\u00fcrich, M\u00e1laga"},
    {"SequenceCutAtTheEnd", "S\u00e3o Jos\u00e9 \xE2\x80", "S\u00e3o Jos\u00e9 \uFFFD"},
    {"LeadCutAtTheEnd", "S\u00e3o Jos\u00e9 \xE2", "S\u00e3o Jos\u00e9 \uFFFD"},
    {"SequenceCutInTheMiddle", "S\u00e3o \xE2\x80 Jos\u00e9", "S\u00e3o \uFFFD Jos\u00e9"},
};
INSTANTIATE_TEST_SUITE_P(All, ToUtf8Test, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

class IsUtf8Test : public testing::TestWithParam<std::string> {};

TEST_P(IsUtf8Test, RefusesBrokenBytesShortAndLong) {
    EXPECT_FALSE(is_utf8(GetParam()));
    EXPECT_FALSE(is_utf8(std::string(500, 'a') + GetParam() + std::string(500, 'b')));
}

INSTANTIATE_TEST_SUITE_P(All, IsUtf8Test,
                         testing::Values("\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x9F\xBF",
                                         "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                                         "\xF5\x80\x80\x80", "\xFF"));

TEST(ToUtf8, AlwaysGivesValidUtf8) {
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(random() % 60, '\0');
        // From few values, so that sequences come about.
        const std::string_view alphabet = "\xEF\xBB\xBF\xFF\xFE\xE2\x80\x99\xC3\xA9\xF0\x9F\xED a";
        for (char& byte : bytes) {
            byte = round % 2 == 0 ? static_cast<char>(random() % 256)
                                  : alphabet[random() % alphabet.size()];
        }
        const std::string text = to_utf8(bytes);
        ASSERT_TRUE(is_utf8(text)) << testing::PrintToString(bytes);
    }
}

}  // namespace
}  // namespace dateline
