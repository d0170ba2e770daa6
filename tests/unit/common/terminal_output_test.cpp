#include "common/terminal_output.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct TextCase {
    std::string name;
    std::string text;
    std::string expected;
};

std::string name_of(const testing::TestParamInfo<TextCase>& test) {
    return test.param.name;
}

// Every character that no terminal may get, as text.
std::string all_unprintable() {
    std::string all;
    for (char32_t code = 0; code <= 0xE0FFF; ++code) {
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        if (!surrogate && is_unprintable(code)) append_utf8(all, code);
    }
    return all;
}

bool is_printable(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        at += decoded.length;
        const bool invalid = decoded.code == kReplacementCharacter && decoded.length == 1;
        if (invalid || is_unprintable(decoded.code)) return false;
    }
    return true;
}

TEST(IsUnprintable, KnowsWhatMovesReordersAndHides) {
    for (const char32_t code :
         {0x00U,   0x07U,   0x0AU,   0x1BU,   0x7FU,   0x80U,   0x9BU,    0x9FU,    0xADU,
          0x61CU,  0x180EU, 0x200BU, 0x200EU, 0x200FU, 0x2028U, 0x2029U,  0x202AU,  0x202EU,
          0x2060U, 0x2066U, 0x2069U, 0x206FU, 0xFEFFU, 0xFFF9U, 0xE0001U, 0xE0041U, 0xE007FU}) {
        EXPECT_TRUE(is_unprintable(code)) << static_cast<std::uint32_t>(code);
    }
    for (const char32_t code :
         {U' ', U'~', U'\u00A0', U'é', U'\u0301', U'\u200C', U'\u200D', U'ש', U'\u2010', U'\u202F',
          U'\u3000', U'北', U'\uFE0F', U'\uFFFD', U'😀', U'\U000E0100'}) {
        EXPECT_FALSE(is_unprintable(code)) << static_cast<std::uint32_t>(code);
    }
}

class VisibleTest : public testing::TestWithParam<TextCase> {};

TEST_P(VisibleTest, Gives) {
    EXPECT_EQ(visible(GetParam().text), GetParam().expected);
    EXPECT_EQ(visible(visible(GetParam().text)), GetParam().expected);
}

const TextCase kVisible[] = {
    {"Nothing", "", ""},
    {"PlainText", "Rain — “Sánchez”, 北京 😀", "Rain — “Sánchez”, 北京 😀"},
    {"Escape", "\x1B[31mred", "\\x1b[31mred"},
    {"LinesAndTabs", "a\nb\r\tc", "a\\x0ab\\x0d\\x09c"},
    {"ZeroByte", "a\0b"s, "a\\x00b"},
    {"Latin1", "caf\xE9.txt", "caf\\xe9.txt"},
    {"CutCharacter", "a\xE2\x80", "a\\xe2\\x80"},
    {"EightBitControl", "a\u009Bb", "a<U+009B>b"},
    {"Override", "a\u202Eb", "a<U+202E>b"},
    {"Marks", "\u200E\u200F\u061C", "<U+200E><U+200F><U+061C>"},
    {"Tag", "\U000E0001", "<U+E0001>"},
    {"JoinersStay", "می\u200Cخواهم क्\u200Dष", "می\u200Cخواهم क्\u200Dष"},
    {"ReplacementStays", "\uFFFD", "\uFFFD"},
};
INSTANTIATE_TEST_SUITE_P(All, VisibleTest, testing::ValuesIn(kVisible), name_of);

TEST(HarmlessText, HasNothingUnprintable) {
    const std::string all = all_unprintable() + "\xFF\xC2";
    for (const std::string& safe : {harmless(all), visible(all), harmless("a" + all + "b")}) {
        EXPECT_TRUE(is_printable(safe)) << safe;
    }
    EXPECT_EQ(harmless("a\u200E\u200F\u061C\u00AD\u200B\u2060\U000E0001z"), "az");
}

TEST(PrintableLine, KeepsTheControlsOfAscii) {
    EXPECT_EQ(printable_line("a\x1B\x7F\tb\u202E\xC2\x9B\xFF\u00ADé"), "a\x1B\x7F\tbé");
}

TEST(HarmlessJson, GivesAParserWhatItWas) {
    const std::string text = all_unprintable() + "é\u200D\"\\😀";
    const nlohmann::json json{{"a\u202E", text}, {"b", {1, text}}};
    for (const int indent : {-1, 2}) {
        const std::string safe = harmless_json(json.dump(indent));
        EXPECT_TRUE(is_printable(harmless_json(json.dump()))) << safe;
        EXPECT_EQ(nlohmann::json::parse(safe), json);
    }
    EXPECT_EQ(harmless_json("\"\u202E\U000E0041é\""), R"("\u202e\udb40\udc41é")");
}

class WholeCharactersTest : public testing::TestWithParam<TextCase> {};

TEST_P(WholeCharactersTest, Gives) {
    EXPECT_EQ(whole_characters(GetParam().text), GetParam().expected);
}

const TextCase kWhole[] = {
    {"Nothing", "", ""},
    {"Ascii", "ab", "ab"},
    {"Two", "aé", "aé"},
    {"TwoBegun", "a\xC3", "a"},
    {"ThreeBegun", "a\xE2\x80", "a"},
    {"Four", "a😀", "a😀"},
    {"FourBegun", "a\xF0\x9F\x98", "a"},
    {"NeverBegun", "\x80\x80\x80\x80", "\x80\x80\x80\x80"},
    {"NoLead", "a\xFF", "a\xFF"},
};
INSTANTIATE_TEST_SUITE_P(All, WholeCharactersTest, testing::ValuesIn(kWhole), name_of);

// What comes out of the door when this is written in pieces of so many bytes.
std::string through_door(const std::string& text, std::size_t piece) {
    std::stringbuf sink;
    {
        TerminalOutput door(sink);
        std::ostream out(&door);
        for (std::size_t at = 0; at < text.size(); at += piece) out << text.substr(at, piece);
    }
    return sink.str();
}

TEST(TerminalOutput, ShowsWhatIsUnprintableHoweverItComes) {
    const std::string text =
        "Rain 北😀\n\té\x1B[2J\x9B\u009B\r\u202E\U000E0041" + all_unprintable() + "\xF0\x9F";
    const std::string expected = visible_lines(text);
    for (const std::size_t piece : {1, 2, 3, 4, 5, 100'000}) {
        EXPECT_EQ(through_door(text, piece), expected) << piece;
    }
    EXPECT_EQ(through_door("a\nb\tc\x1B\u202E", 1), "a\nb\tc\\x1b<U+202E>");
}

TEST(TerminalOutput, TakesSingleBytes) {
    std::stringbuf sink;
    TerminalOutput door(sink);
    std::ostream out(&door);
    for (const char byte : "é\x1B"s) out.put(byte);
    EXPECT_EQ(sink.str(), "é\\x1b");
}

TEST(TerminalOutput, LetsOurOwnControlsThrough) {
    std::stringbuf sink;
    TerminalOutput door(sink);
    std::ostream out(&door);
    out << TerminalControl{"\033[1m"} << "\033[1m" << TerminalControl{"\r"} << "\xC3"
        << TerminalControl{"\033[0m"};
    EXPECT_EQ(sink.str(), "\033[1m\\x1b[1m\r\\xc3\033[0m");
}

TEST(TerminalOutput, IsNotNeeded) {
    std::ostringstream out;
    out << TerminalControl{"\033[1m"} << "a";
    EXPECT_EQ(out.str(), "\033[1ma");
}

// Counts how often it is asked to be written out.
class Flushed : public std::stringbuf {
  public:
    int times = 0;

  protected:
    int sync() override {
        ++times;
        return 0;
    }
};

TEST(TerminalOutput, FlushesEachLine) {
    Flushed sink;
    TerminalOutput door(sink, Flushing::EachLine);
    std::ostream out(&door);
    out << "a";
    EXPECT_EQ(sink.times, 0);
    out << "b\n";
    EXPECT_EQ(sink.times, 1);
    out << "c" << std::flush;
    EXPECT_EQ(sink.times, 2);
    Flushed buffered;
    TerminalOutput other(buffered);
    std::ostream(&other) << "a\nb\n";
    EXPECT_EQ(buffered.times, 0);
}

// Takes nothing.
class Full : public std::streambuf {};

TEST(TerminalOutput, SaysThatNothingCanBeWritten) {
    Full sink;
    TerminalOutput door(sink);
    std::ostream out(&door);
    out << "rain";
    EXPECT_FALSE(out.good());
    out.clear();
    out << TerminalControl{"\033[1m"};
    EXPECT_FALSE(out.good());
}

}  // namespace
}  // namespace dateline
