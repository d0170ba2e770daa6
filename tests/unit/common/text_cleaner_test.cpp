#include "common/text/text_cleaner.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "common/text/charset.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct Case {
    const char* name;
    std::string found;
    std::string clean;
};

class CleanTextTest : public testing::TestWithParam<Case> {};

TEST_P(CleanTextTest, Cleans) {
    EXPECT_EQ(clean_text(GetParam().found), GetParam().clean);
}

const Case kCases[] = {
    {"Empty", "", ""},
    {"CleanStays", "Rain in Bahia.\nSun in Rio.", "Rain in Bahia.\nSun in Rio."},

    {"Entities", "&lt;b&gt; &quot;AT&amp;T&quot; &apos;s", "<b> \"AT&T\" 's"},
    {"LatinEntities", "Caf&eacute; Z&uuml;rich &Aring;land", "Café Zürich Åland"},
    {"Typographic", "&ldquo;a&rdquo; &mdash; b&hellip; &euro;5", "“a” — b… €5"},
    {"CentralEuropean", "&Lstrok;&oacute;d&zacute;", "Łódź"},
    {"Numeric", "caf&#233; caf&#xE9; caf&#XE9;", "café café café"},
    {"NumericCp1252", "&#147;a&#148; &#150; &#128;", "“a” – €"},
    {"NumericControls", "a&#0;b&#1;c&#127;d&#129;e&#x1b;f", "abcdef"},
    {"NumericNoCharacter", "&#xD800; &#x110000;", "\uFFFD \uFFFD"},
    {"NumericTooLong", "&#99999999999999999999;", "&#99999999999999999999;"},
    {"NumericWithZeros", "&#0039;", "'"},
    {"NumericBlanks", "a&#10;b&#9;&#13;c &#32; d", "a b c d"},
    {"NumericBlankAtEnd", "a&#13;\nb", "a\nb"},
    {"NumericEmpty", "&#; &#x; &;", "&#; &#x; &;"},
    {"OnceOnly", "&amp;lt; &amp;amp;", "&lt; &amp;"},
    {"EncodedTwice", "Caf&amp;eacute; it&amp;#8217;s AT&amp;amp;T&amp;nbsp;&amp;quot;a&amp;quot;",
     "Café it’s AT&T\u00A0\"a\""},
    {"EncodedThreeTimes", "Caf&amp;amp;eacute;", "Caf&eacute;"},
    {"TagsEncodedTwiceStay", "&amp;lt;p&amp;gt;caf&amp;eacute;", "&lt;p&gt;caf&eacute;"},
    {"SpeaksOfMarkup", "Write &amp;eacute; in &lt;p&gt;", "Write &eacute; in <p>"},
    {"LoneAmpersand", "AT&T & R&D; Q&A &c. a=1&copy=2 &", "AT&T & R&D; Q&A &c. a=1&copy=2 &"},
    {"UnknownName", "&foo; &Eacute", "&foo; &Eacute"},
    {"EntityMakesBlank", "a&nbsp;b", "a\u00A0b"},
    {"EntityAsMark", "e&#769;", "é"},

    {"Controls", "a\0b\x01\x1B[31mc\x7F"s, "ab[31mc"},
    {"Cp1252Controls", "it\u0092s \u0093so\u0094\u0081", "it’s “so”"},
    {"Tab", "a\tb", "a b"},
    {"Blanks", "a  b \t c", "a b c"},
    {"Ends", "  a  \n  b  ", "a\nb"},
    {"BlanksOnly", " \t\r\n ", ""},
    {"LineEnds", "a\r\nb\rc\n\n\nd\fe\vf", "a\nb\nc\nd\ne\nf"},
    {"UnicodeLineEnds", "a\u2028b\u2029c", "a\nb\nc"},
    {"UnicodeBlanks", "\u3000a\u2003b\u205Fc\u3000", "a b c"},
    {"NoBreakBlanksInside", "1\u00A0000 1\u202F000 1\u2009000", "1\u00A0000 1\u202F000 1\u2009000"},
    {"NoBreakBlanksAtEnds", "\u00A0 a \u00A0\n\u00A0\n\u202Fb\u2009", "a\nb"},
    {"ZeroWidthAtEnds", "\u200Ba\u200Bb\u200B\n\u200B", "a\u200Bb"},
    {"Bidi", "a\u202Eb\u202C \u2066c\u2069", "ab c"},
    {"BidiOnly", "\u202E\u2066", ""},
    {"ByteOrderMark", "\uFEFFa\uFEFFb", "ab"},
    {"JoinersStay", "\u0646\u200C\u0645 a\u200Db so\u00ADft",
     "\u0646\u200C\u0645 a\u200Db so\u00ADft"},
    {"Composed", "Sa\u0303o e\u0301", "São é"},
    {"HangulComposed", "\u1112\u1161\u11AB", "한"},
    {"OhmSign", "\u2126", "\u03A9"},
    {"OtherScriptsStay", "新华社 Москва العربية हिन्दी", "新华社 Москва العربية हिन्दी"},
    {"IdeographicStopStays", "雨。", "雨。"},
};
INSTANTIATE_TEST_SUITE_P(All, CleanTextTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(CleanLine, MakesBlanksOfLineEnds) {
    EXPECT_EQ(clean_line(" Rain \r\n in\u2029Bahia\n"), "Rain in Bahia");
    EXPECT_EQ(clean_line("Rain\nin Bahia"), "Rain in Bahia");
    EXPECT_EQ(clean_line("\n\n"), "");
}

// Long text is looked at by blocks: what is to change must be found at any place in a block.
TEST(CleanText, FindsDirtAtAnyPlaceOfALongText) {
    const Case pieces[] = {{"", "  ", " "},          {"", " \n ", "\n"}, {"", "\n\n", "\n"},
                           {"", "&amp;", "&"},       {"", "\x01", ""},   {"", "\t", " "},
                           {"", "\u0092", "\u2019"}, {"", "\u202E", ""}, {"", "\u2019", "\u2019"},
                           {"", " ", " "},           {"", "\n", "\n"},   {"", "&", "&"}};
    std::string words;
    while (words.size() < 150) words += "rain in Bahia\nand sun ";
    for (std::size_t size = 1; size < 100; ++size) {
        const std::string before = words.substr(0, size - 1) + 'a';
        for (const Case& piece : pieces) {
            const std::string after = "b " + words + "end";
            ASSERT_EQ(clean_text(before + piece.found + after), before + piece.clean + after)
                << "at " << size;
        }
        ASSERT_EQ(clean_text(before + "  "), before);
        ASSERT_EQ(clean_text(before + words), before + words.substr(0, words.size() - 1));
    }
}

bool is_control(char32_t code) {
    return code < 0x20 || code == 0x7F || (code >= 0x80 && code < 0xA0) || code == 0xFEFF ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void expect_clean(const std::string& text, bool line_ends) {
    ASSERT_TRUE(is_utf8(text));
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        const bool line_end = character.code == U'\n';
        ASSERT_TRUE(line_end ? line_ends : !is_control(character.code))
            << testing::PrintToString(text);
        at += character.length;
    }
    for (const std::string_view bad : {"\n\n", " \n", "\n ", "  "}) {
        ASSERT_EQ(text.find(bad), std::string::npos) << testing::PrintToString(text);
    }
    ASSERT_FALSE(text.starts_with(' ') || text.starts_with('\n') || text.ends_with(' ') ||
                 text.ends_with('\n'));
}

std::string random_bytes(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "a",      "é",     " ",      "\n",     "\r",     "\t",     "&#10;",  "&#x85;",
        "&nbsp;", "&amp;", "\u00A0", "\u2028", "\u202E", "\u0301", "\u0092", "\u3000",
        "\u200B", "\xFF",  "\xC3",   "\x1B",   "新",     "&"};
    std::string bytes;
    for (auto count = random() % 30; count > 0; --count) {
        bytes += random() % 8 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                   : pieces[random() % pieces.size()];
    }
    return bytes;
}

TEST(CleanText, LeavesNoControlCharacterWhateverTheBytes) {
    std::mt19937 random(2);
    for (int round = 0; round < 50'000; ++round) {
        const std::string text = to_utf8(random_bytes(random));
        expect_clean(clean_text(text), true);
        expect_clean(clean_line(text), false);
        if (HasFatalFailure()) return;
    }
}

TEST(CleanText, ChangesNothingTheSecondTime) {
    std::mt19937 random(3);
    for (int round = 0; round < 50'000; ++round) {
        std::string text = to_utf8(random_bytes(random));
        std::erase(text, '&');
        const std::string once = clean_text(text);
        ASSERT_EQ(clean_text(once), once) << testing::PrintToString(text);
    }
}

}  // namespace
}  // namespace dateline
