#include "common/text/charset_converter.h"

#include <gtest/gtest.h>

#include <string>

#include "common/text/charset.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct LabelCase {
    const char* label;
    const char* charset;
};

class LabelTest : public testing::TestWithParam<LabelCase> {};

TEST_P(LabelTest, MeansWhatBrowsersTakeItFor) {
    const std::string charset = charset_of_label(GetParam().label);
    EXPECT_EQ(charset, GetParam().charset);
    EXPECT_EQ(charset_of_label(charset), charset) << "a name stays what it is";
}

const LabelCase kLabels[] = {
    {"iso-8859-1", "windows-1252"},
    {"ISO_8859-1:1987", "windows-1252"},
    {"latin1", "windows-1252"},
    {"\"ISO-8859-1\"", "windows-1252"},
    {"iso-8859-1; format=flowed", "windows-1252"},
    {"windows-1252", "windows-1252"},
    {"ISO-8859-9", "windows-1254"},
    {"gb2312", "gb18030"},
    {"GBK", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"Shift_JIS", "ibm-943_P15A-2003"},
    {"x-sjis", "ibm-943_P15A-2003"},
    {"Big5", "big5-hkscs"},
    {"TIS-620", "windows-874"},
    {"KOI8-R", "koi8-u"},
    {"x-mac-roman", "macintosh"},
    {"iso-2022-jp", "iso-2022-jp"},
    {"windows-1251", "windows-1251"},
    {" iso-8859-15 ", "iso-8859-15"},
    // These say nothing about other bytes than ASCII's.
    {"us-ascii", ""},
    {"utf-8", ""},
    {"UTF8", ""},
    {"8bit", ""},
    {"unknown-8bit", ""},
    {"x-no-such-charset", ""},
    {"", ""},
    // ASCII is not ASCII in it.
    {"ibm037", ""},
};
INSTANTIATE_TEST_SUITE_P(All, LabelTest, testing::ValuesIn(kLabels));

struct DeclaredCase {
    const char* name;
    const char* label;
    std::string bytes;
    std::string text;
};

class DeclaredTest : public testing::TestWithParam<DeclaredCase> {};

TEST_P(DeclaredTest, DecidesWhatIsNotUtf8) {
    EXPECT_EQ(to_utf8(GetParam().bytes, charset_of_label(GetParam().label)), GetParam().text);
}

const DeclaredCase kDeclared[] = {
    {"Cyrillic", "windows-1251", "\xCC\xEE\xF1\xF2", "Мост"},
    {"Koi8", "koi8-r", "\xED\xCF\xD3\xD4", "Мост"},
    {"Czech", "iso-8859-2", "\xE8\xE1ra", "čára"},
    {"EuroSign", "iso-8859-15", "5 \xA4", "5 €"},
    {"Latin1IsWindows", "iso-8859-1", "\x93ja\x94 \x81", "“ja” \uFFFD"},
    {"ShiftJis", "shift_jis", "\x8B\xB4", "橋"},
    {"JapaneseExtras", "shift_jis", "\x87\x40", "①"},
    {"GbkUnderGb2312", "gb2312", "\xE9\x46", "镕"},
    {"KoreanExtras", "ks_c_5601-1987", "\x8C\x63", "똠"},
    {"Escapes", "iso-2022-jp", "\x1B$B66\x1B(B", "橋"},
    {"EscapesLookedFor", "iso-2022-jp", "bridge", "bridge"},
    {"Hz", "hz-gb-2312", "~{GE~}", "桥"},
    {"WideWithoutMark", "utf-16le", "a\0\x3C\x04"s, "aм"},
    {"Utf8Wins", "windows-1251", "Мост", "Мост"},
    {"MostlyUtf8Wins", "windows-1251", "Мост \xFF", "Мост ÿ"},
    {"MarkWins", "windows-1251", "\xEF\xBB\xBFМост", "Мост"},
    {"HalfACharacter", "shift_jis", "\x8B\xB4\x8B", "橋\uFFFD"},
    {"SaysNothing", "us-ascii", "caf\xE9", "café"},
    {"Utf8IsWrong", "utf-8", "caf\xE9", "café"},
};
INSTANTIATE_TEST_SUITE_P(All, DeclaredTest, testing::ValuesIn(kDeclared),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
