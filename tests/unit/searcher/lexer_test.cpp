#include "searcher/query/lexer.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using namespace std::string_literals;

std::string_view name_of(LexemeKind kind) {
    switch (kind) {
        case LexemeKind::Word:
            return "word";
        case LexemeKind::Phrase:
            return "phrase";
        case LexemeKind::Field:
            return "field";
        case LexemeKind::And:
            return "AND";
        case LexemeKind::Or:
            return "OR";
        case LexemeKind::Not:
            return "NOT";
        case LexemeKind::Near:
            return "near";
        case LexemeKind::AtLeast:
            return "at least";
        case LexemeKind::First:
            return "first";
        case LexemeKind::Plus:
            return "plus";
        case LexemeKind::Minus:
            return "minus";
        case LexemeKind::Open:
            return "open";
        case LexemeKind::Close:
            return "close";
        case LexemeKind::End:
            return "end";
    }
    return "?";
}

// "word rain 0-4; end 4-4"; the text of words, phrases and fields only.
std::string lexed(std::string_view text) {
    std::string shown;
    for (const Lexeme& lexeme : lex(text)) {
        if (!shown.empty()) shown += "; ";
        shown += name_of(lexeme.kind);
        const bool has_text = lexeme.kind == LexemeKind::Word ||
                              lexeme.kind == LexemeKind::Phrase || lexeme.kind == LexemeKind::Field;
        if (has_text) shown += " " + lexeme.text;
        shown += " " + std::to_string(lexeme.span.begin) + "-" + std::to_string(lexeme.span.end);
    }
    return shown;
}

struct Case {
    std::string name;
    std::string text;
    std::string lexemes;
};

class LexerTest : public testing::TestWithParam<Case> {};

TEST_P(LexerTest, Reads) {
    EXPECT_EQ(lexed(GetParam().text), GetParam().lexemes);
}

const Case kWords[] = {
    {"Nothing", "", "end 0-0"},
    {"Blanks", " \t\r\n", "end 4-4"},
    {"Words", "heavy rain", "word heavy 0-5; word rain 6-10; end 10-10"},
    {"ZeroByteIsABlank", "a\0b"s, "word a 0-1; word b 2-3; end 3-3"},
    {"NoBreakSpace", "a\u00a0AND\u00a0b", "word a 0-1; AND 3-6; word b 8-9; end 9-9"},
    {"NarrowNoBreakSpace", "a\u202fb", "word a 0-1; word b 4-5; end 5-5"},
    {"ThinSpace", "a\u2009-b", "word a 0-1; minus 4-5; word b 5-6; end 6-6"},
    {"IdeographicSpace", "大\u3000雨", "word 大 0-3; word 雨 6-9; end 9-9"},
    {"SeparatorsOfLines", "a\u2028b\u2029c\u0085d",
     "word a 0-1; word b 4-5; word c 8-9; word d 11-12; end 12-12"},
    {"FormFeed", "a\fb\vc", "word a 0-1; word b 2-3; word c 4-5; end 5-5"},
    {"ByteOrderMark", "\ufeffa", "word a 3-4; end 4-4"},
    {"FullWidthBrackets", "（a OR b）",
     "open 0-3; word a 3-4; OR 5-7; word b 8-9; close 9-12; end 12-12"},
    {"OperatorsInCapitals", "a AND b OR NOT c",
     "word a 0-1; AND 2-5; word b 6-7; OR 8-10; NOT 11-14; word c 15-16; end 16-16"},
    {"OperatorsInSmallAreWords", "a and b", "word a 0-1; word and 2-5; word b 6-7; end 7-7"},
    {"OperatorInsideAWord", "ANDROID NOTE", "word ANDROID 0-7; word NOTE 8-12; end 12-12"},
    {"Brackets", "(a)b(c)",
     "open 0-1; word a 1-2; close 2-3; word b 3-4; open 4-5; word c 5-6; close 6-7; end 7-7"},
    {"SignsInsideWords", "co-operation AT&T C++ 12:30",
     "word co-operation 0-12; word AT&T 13-17; word C++ 18-21; word 12:30 22-27; end 27-27"},
    {"OtherScripts", "北京 été", "word 北京 0-6; word été 7-12; end 12-12"},
    {"InvalidBytes", "a\xFF\xC3", "word a\xFF\xC3 0-3; end 3-3"},
};
INSTANTIATE_TEST_SUITE_P(Words, LexerTest, testing::ValuesIn(kWords),
                         [](const auto& test) { return test.param.name; });

const Case kSigns[] = {
    {"PlusAndMinus", "+a -b", "plus 0-1; word a 1-2; minus 3-4; word b 4-5; end 5-5"},
    {"BeforeBracketsAndPhrases", "-(a) +\"b\"",
     "minus 0-1; open 1-2; word a 2-3; close 3-4; plus 5-6; phrase b 6-9; end 9-9"},
    {"BeforeAField", "-source:x", "minus 0-1; field source 1-8; word x 8-9; end 9-9"},
    {"AfterAnOpeningBracket", "(-a)", "open 0-1; minus 1-2; word a 2-3; close 3-4; end 4-4"},
    {"DashIsAWord", "a - b", "word a 0-1; word - 2-3; word b 4-5; end 5-5"},
    {"LongDashIsAWord", "a -- b", "word a 0-1; word -- 2-4; word b 5-6; end 6-6"},
    {"DashBeforeAWord", "a –b", "word a 0-1; minus 2-5; word b 5-6; end 6-6"},
    {"LongDashBeforeAWord", "a —b", "word a 0-1; minus 2-5; word b 5-6; end 6-6"},
    {"MinusSign", "a −b", "word a 0-1; minus 2-5; word b 5-6; end 6-6"},
    {"FullWidthMinus", "a －b", "word a 0-1; minus 2-5; word b 5-6; end 6-6"},
    {"FullWidthPlus", "＋b", "plus 0-3; word b 3-4; end 4-4"},
    {"ExclamationMarkBeforeAWord", "a !b", "word a 0-1; minus 2-3; word b 3-4; end 4-4"},
    {"ExclamationMarkAfterAWord", "a! b", "word a! 0-2; word b 3-4; end 4-4"},
    {"DashApart", "a – b", "word a 0-1; word – 2-5; word b 6-7; end 7-7"},
    {"DashInside", "1987–1989", "word 1987–1989 0-11; end 11-11"},
    {"HyphensOnly", "a ---", "word a 0-1; word --- 2-5; end 5-5"},
    {"SignedDays", "date:-7d", "field date 0-5; word -7d 5-8; end 8-8"},
    {"SignedValue", "title:-b", "field title 0-6; minus 6-7; word b 7-8; end 8-8"},
    {"DashAtTheEnd", "a -", "word a 0-1; word - 2-3; end 3-3"},
    {"DashBeforeABracket", "(a -)", "open 0-1; word a 1-2; word - 3-4; close 4-5; end 5-5"},
    {"SignInsideAWord", "a-b a+b", "word a-b 0-3; word a+b 4-7; end 7-7"},
};
INSTANTIATE_TEST_SUITE_P(Signs, LexerTest, testing::ValuesIn(kSigns),
                         [](const auto& test) { return test.param.name; });

const Case kQuotes[] = {
    {"Straight", "\"heavy rain\"", "phrase heavy rain 0-12; end 12-12"},
    {"Curly", "“heavy rain”", "phrase heavy rain 0-16; end 16-16"},
    {"CurlyClosedStraight", "“rain\"", "phrase rain 0-8; end 8-8"},
    {"CurlyClosedByItself", "“rain“", "phrase rain 0-10; end 10-10"},
    {"ClosingCurlyOnBothSides", "”rain”", "phrase rain 0-10; end 10-10"},
    {"German", "„starker Regen“", "phrase starker Regen 0-19; end 19-19"},
    {"GermanClosedEnglish", "„Regen”", "phrase Regen 0-11; end 11-11"},
    {"French", "«forte pluie»", "phrase forte pluie 0-15; end 15-15"},
    {"FrenchAroundStraight", "«a \"b\" c»", "phrase a \"b\" c 0-11; end 11-11"},
    {"StraightAroundCurly", "\"a “b” c\"", "phrase a “b” c 0-13; end 13-13"},
    {"Empty", "\"\"", "phrase  0-2; end 2-2"},
    {"OperatorsInside", "\"a AND (b) -c\"", "phrase a AND (b) -c 0-14; end 14-14"},
    {"RightBehindAWord", "a\"b\"c", "word a 0-1; phrase b 1-4; word c 4-5; end 5-5"},
    {"SingleQuotesAreNone", "'heavy rain'", "word 'heavy 0-6; word rain' 7-12; end 12-12"},
    {"Inward", "»rauf und runter«", "phrase rauf und runter 0-19; end 19-19"},
    {"InwardBothTheSame", "»öljy ja kaasu»", "phrase öljy ja kaasu 0-18; end 18-18"},
    {"InwardAmongWordsIsNone", "a » b » c",
     "word a 0-1; word » 2-4; word b 5-6; word » 7-9; word c 10-11; end 11-11"},
    {"FullWidthQuotes", "＂heavy rain＂", "phrase heavy rain 0-16; end 16-16"},
    {"Corners", "「大雨」", "phrase 大雨 0-12; end 12-12"},
    {"ClosingFrenchAloneIsAWord", "a »", "word a 0-1; word » 2-4; end 4-4"},
};
INSTANTIATE_TEST_SUITE_P(Quotes, LexerTest, testing::ValuesIn(kQuotes),
                         [](const auto& test) { return test.param.name; });

const Case kFields[] = {
    {"WithAWord", "headline:rain", "field headline 0-9; word rain 9-13; end 13-13"},
    {"WithAPhrase", "by:\"Jane Doe\"", "field by 0-3; phrase Jane Doe 3-13; end 13-13"},
    {"WithBrackets", "by:(a)", "field by 0-3; open 3-4; word a 4-5; close 5-6; end 6-6"},
    {"WithoutAValue", "by: a", "field by 0-3; word a 4-5; end 5-5"},
    {"AtTheEnd", "by:", "field by 0-3; end 3-3"},
    {"NameWithALine", "a_b:c", "field a_b 0-4; word c 4-5; end 5-5"},
    {"FullWidthColon", "title：大", "field title 0-8; word 大 8-11; end 11-11"},
    {"EqualsSign", "hd=oil", "field hd 0-3; word oil 3-6; end 6-6"},
    {"EqualsSignOfNoField", "x=1", "word x=1 0-3; end 3-3"},
    {"CapitalsBeforeABracket", "HEADLINE(a)",
     "field HEADLINE 0-8; open 8-9; word a 9-10; close 10-11; end 11-11"},
    {"SmallLettersBeforeABracket", "section(s)",
     "word section 0-7; open 7-8; word s 8-9; close 9-10; end 10-10"},
    {"LaterThan", "date>1987", "field date 0-4; word >1987 4-9; end 9-9"},
    {"LaterThanOfAFieldWithoutOrder", "title>a", "word title>a 0-7; end 7-7"},
    {"ValueWithAColon", "id:a:b", "field id 0-3; word a:b 3-6; end 6-6"},
    {"AddressIsAWord", "https://a.b/c", "word https://a.b/c 0-13; end 13-13"},
    {"AddressAsAValue", "url:https://a.b", "field url 0-4; word https://a.b 4-15; end 15-15"},
    {"ClockIsAWord", "12:30", "word 12:30 0-5; end 5-5"},
    {"NameWithAnAccentIsAWord", "début:a", "word début:a 0-8; end 8-8"},
    {"ColonAloneIsAWord", ":a", "word :a 0-2; end 2-2"},
};
INSTANTIATE_TEST_SUITE_P(Fields, LexerTest, testing::ValuesIn(kFields),
                         [](const auto& test) { return test.param.name; });

// A sign stands behind a blank or a bracket; behind a phrase it only divides.
const Case kSignsBehindOtherThings[] = {
    {"HyphenBehindAPhrase", "\"New York\"-based",
     "phrase New York 0-10; word based 11-16; end 16-16"},
    {"ExclamationMarkAfterAPhrase", "\"a\"!b", "phrase a 0-3; word b 4-5; end 5-5"},
    {"DashAfterABracket", "(a)–b", "open 0-1; word a 1-2; close 2-3; word b 6-7; end 7-7"},
    {"PlusBehindAPhrase", "\"a\"+b", "phrase a 0-3; word b 4-5; end 5-5"},
};
INSTANTIATE_TEST_SUITE_P(SignsBehindOtherThings, LexerTest,
                         testing::ValuesIn(kSignsBehindOtherThings),
                         [](const auto& test) { return test.param.name; });

struct Refused {
    std::string name;
    std::string text;
    std::string message;
    Span span;
};

class LexerRefusal : public testing::TestWithParam<Refused> {};

TEST_P(LexerRefusal, SaysWhere) {
    try {
        lex(GetParam().text);
        FAIL() << "taken";
    } catch (const QueryError& error) {
        EXPECT_EQ(error.what(), GetParam().message);
        EXPECT_EQ(error.where(), GetParam().span);
    }
}

constexpr const char* kOneSign = "write one sign before a word: - to exclude it, + to require it";

const Refused kRefused[] = {
    {"OpenStraightQuote", "a \"b c", "this quote is never closed", {2, 3}},
    {"OpenCurlyQuote", "a “b", "this quote is never closed", {2, 5}},
    {"OpenFrenchQuote", "«a\"", "this quote is never closed", {0, 2}},
    {"QuoteAtTheEnd", "a\"", "this quote is never closed", {1, 2}},
    {"InchesBehindANumber", "a 5\" pipe", "this quote is never closed", {3, 4}},
    {"TwoHyphens", "oil --gas", kOneSign, {4, 6}},
    {"PlusAndMinus", "+-gas", kOneSign, {0, 2}},
    {"MinusAndPlus", "(-+gas)", kOneSign, {1, 3}},
    {"HyphenAndDash", "-–gas", kOneSign, {0, 4}},
    {"MinusAndExclamationMark", "-!gas", kOneSign, {0, 2}},
    {"BeforeAPhrase", "--\"a b\"", kOneSign, {0, 2}},
    {"BeforeABracket", "oil ---(a OR b)", kOneSign, {4, 7}},
    {"TooLong",
     std::string(kMaxQueryBytes + 1, 'a'),
     "the query is longer than a megabyte",
     {kMaxQueryBytes, kMaxQueryBytes}},
};
INSTANTIATE_TEST_SUITE_P(All, LexerRefusal, testing::ValuesIn(kRefused),
                         [](const auto& test) { return test.param.name; });

// Each would be looked through to the end of the text for every place in it.
TEST(Lexer, TakesTimeInProportion) {
    for (const std::string_view part : {"-", "!", "–", "» ", " »a", "=", "(", "a=(", "＂＂"}) {
        std::string text;
        while (text.size() + part.size() <= kMaxQueryBytes) text += part;
        try {
            lex(text);
        } catch (const QueryError&) {  // Also in time.
        }
    }
}

TEST(Lexer, TakesALongestText) {
    const std::string word(kMaxQueryBytes, 'a');
    EXPECT_EQ(lex(word).size(), 2U);
}

}  // namespace
}  // namespace dateline
