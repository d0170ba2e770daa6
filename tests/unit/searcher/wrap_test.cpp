#include "searcher/renderers/wrap.h"

#include <gtest/gtest.h>

#include "common/text/terminal_text.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct WrapCase {
    std::string name;
    MarkedText text;
    std::size_t columns;
    std::string lines;
    std::string indent;
    bool colour = false;
};

class WrapTest : public testing::TestWithParam<WrapCase> {};

TEST_P(WrapTest, Breaks) {
    std::ostringstream out;
    Style style;
    style.columns = GetParam().columns;
    style.colour = GetParam().colour;
    print_wrapped(GetParam().text, GetParam().indent, style, out);
    EXPECT_EQ(out.str(), GetParam().lines);
}

// «…» stands for what is emphasised.
std::string coloured(std::string text) {
    const auto replace = [&text](std::string_view sign, std::string_view code) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
            text.replace(at, sign.size(), code);
        }
    };
    replace("«", "\033[1;33m");
    replace("»", "\033[0m");
    return text;
}

const WrapCase kWraps[] = {
    {"Nothing", {"", {}}, 20, "\n", ""},
    {"OneLine", {"heavy rain fell", {}}, 15, "heavy rain fell\n", ""},
    {"BreaksAtABlank", {"heavy rain fell", {}}, 14, "heavy rain\nfell\n", ""},
    {"BlankFallsOnTheEdge", {"heavy rain fell", {}}, 10, "heavy rain\nfell\n", ""},
    {"Indent", {"heavy rain fell", {}}, 14, "    heavy rain\n    fell\n", "    "},
    {"LongWordIsBrokenInside", {"abcdefghijklmnop", {}}, 10, "abcdefghij\nklmnop\n", ""},
    {"LongWordBehindAShortOne", {"a bcdefghijklmnop", {}}, 10, "a\nbcdefghijk\nlmnop\n", ""},
    {"WideCharacters", {"北京市北京市", {}}, 9, "北京市北\n京市\n", ""},
    {"WideCharacterFitsExactly", {"北京市北京", {}}, 10, "北京市北京\n", ""},
    {"AccentStaysWithItsLetter", {"aaaaaaaae\u0301 b", {}}, 9, "aaaaaaaae\u0301\nb\n", ""},
    {"NarrowTerminalStillGetsText", {"heavy rain", {}}, 1, "  heavy\n  rain\n", "  "},
    {"ControlsAreTakenOut", {"a\x1B[2Jb\nc", {}}, 20, "a[2Jb c\n", ""},
    {"MarksWithoutColourAreNotShown", {"heavy rain", {{0, 5}}}, 20, "heavy rain\n", ""},
    {"Mark", {"heavy rain fell", {{6, 10}}}, 20, coloured("heavy «rain» fell\n"), "", true},
    {"MarkOfAllText", {"rain", {{0, 4}}}, 20, coloured("«rain»\n"), "", true},
    {"MarksSideBySide",
     {"heavy rain", {{0, 5}, {6, 10}}},
     20,
     coloured("«heavy» «rain»\n"),
     "",
     true},
    {"MarkAcrossALineBreak",
     {"heavy rain fell", {{0, 15}}},
     10,
     coloured("«heavy rain»\n«fell»\n"),
     "",
     true},
    {"MarkOnTheSecondLine",
     {"heavy rain fell", {{11, 15}}},
     10,
     coloured("heavy rain\n«fell»\n"),
     "",
     true},
    {"MarkOfABrokenWord",
     {"abcdefghijklmnop", {{8, 12}}},
     10,
     coloured("abcdefgh«ij»\n«kl»mnop\n"),
     "",
     true},
    {"MarkOfWideCharacters", {"北京市", {{3, 6}}}, 20, coloured("北«京»市\n"), "", true},
};
INSTANTIATE_TEST_SUITE_P(All, WrapTest, testing::ValuesIn(kWraps),
                         [](const auto& test) { return test.param.name; });

TEST(Wrap, KeepsEveryLineInsideAnyWidthAndLosesNoWord) {
    const std::string text = "Flooding in 北京市 drove été-long rains over Rio’s abcdefghijklmnop";
    for (std::size_t columns = 12; columns < 90; ++columns) {
        std::ostringstream out;
        Style style;
        style.columns = columns;
        print_wrapped({text, {}}, "  ", style, out);
        std::istringstream lines(out.str());
        std::string joined;
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(display_width(line), columns);
            EXPECT_TRUE(line.starts_with("  "));
            joined += line.substr(2);
        }
        std::string blankless = text;
        std::erase(blankless, ' ');
        std::erase(joined, ' ');
        EXPECT_EQ(joined, blankless);
    }
}

TEST(PrintMarked, StaysOnOneLine) {
    std::ostringstream out;
    Style style;
    style.columns = 5;
    style.colour = true;
    print_marked({"heavy\nrain", {{6, 10}}}, style, out);
    EXPECT_EQ(out.str(), coloured("heavy «rain»"));
}

}  // namespace
}  // namespace dateline
