// What is said of habits of other searches.
#include "searcher/query/query_notes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

struct Case {
    std::string name;
    std::string text;
    std::string notes;  // With " | " between.
};

class QueryNotes : public testing::TestWithParam<Case> {};

TEST_P(QueryNotes, Say) {
    EXPECT_EQ(fmt::format("{}", fmt::join(query_notes(lex(GetParam().text)), " | ")),
              GetParam().notes);
}

const Case kOperators[] = {
    {"Or", "oil or gas", "'or' is a word here; in capitals, OR finds either"},
    {"Not", "oil not gas", "'not' is a word here; in capitals, NOT excludes what follows"},
    {"AndNot", "oil and not gas",
     "'and not' are words here; in capitals, NOT excludes what follows"},
    {"OrWithACapital", "oil Or gas", "'Or' is a word here; in capitals, OR finds either"},
    {"NotAfterAnOperator", "oil AND not gas",
     "'not' is a word here; in capitals, NOT excludes what follows"},
    {"Bars", "oil || gas", "'||' says nothing here; OR finds either"},
    {"Bar", "oil | gas", "'|' says nothing here; OR finds either"},
    {"Ampersands", "oil && gas", "'&&' says nothing here; AND finds both"},
    {"Ampersand", "Marks & Spencer", ""},
    {"BetweenBrackets", "(oil) or (gas)", "'or' is a word here; in capitals, OR finds either"},
    {"TwiceIsSaidOnce", "oil or gas or price", "'or' is a word here; in capitals, OR finds either"},
    {"And", "war and peace", ""},
    {"InAPhrase", "\"to be or not to be\"", ""},
    {"AtTheBeginning", "not oil", ""},
    {"AtTheEnd", "oil or", ""},
    {"AsAValue", "title:or gas", ""},
    {"InCapitals", "oil OR gas", ""},
};
INSTANTIATE_TEST_SUITE_P(Operators, QueryNotes, testing::ValuesIn(kOperators),
                         [](const auto& test) { return test.param.name; });

const Case kSigns[] = {
    {"Truncation", "econom!",
     "the ! of 'econom!' says nothing here; econom* finds the words that begin so"},
    {"TruncationByADollar", "econom$",
     "the $ of 'econom$' says nothing here; econom* finds the words that begin so"},
    {"AnyLetter", "wom%n organ%",
     "the % of 'organ%' says nothing here; * stands for any letters, ? inside a word for one"},
    {"Tag", "#election", "the # of '#election' says nothing here; topic:election finds the topic"},
    {"Name", "@oldfield",
     "the @ of '@oldfield' says nothing here; by:oldfield finds the name in the byline"},
    {"ExactForm", "=rates",
     "the = of '=rates' says nothing here; \"rates\" finds exactly this form"},
    {"QuestionMark", "who?", ""},
    {"Money", "$100 100% 5$ #1", ""},
    {"Inside", "AT&T a/b me@example.com", ""},
    {"InAPhrase", "\"stop!\"", ""},
    {"Excluded", "oil !gas", "! right before a word excludes it, as - does"},
    {"ExcludedByADash", "oil –gas", "– right before a word excludes it, as - does"},
    {"ExcludedAsUsual", "oil -gas", ""},
};
INSTANTIATE_TEST_SUITE_P(Signs, QueryNotes, testing::ValuesIn(kSigns),
                         [](const auto& test) { return test.param.name; });

const Case kFields[] = {
    {"Author", "author:Oldfield", "author is read as by:"},
    {"InCapitals", "Country:Peru", "Country is read as place:"},
    {"Equals", "hd=oil", "hd is read as headline:"},
    {"OwnNameWithEquals", "headline=oil", ""},
    {"Capitals", "HEADLINE(oil)", ""},
    {"CapitalsOfAnotherName", "AUTHOR(oldfield)", "AUTHOR is read as by:"},
    {"Range", "date>1987", ""},
    {"OwnName", "headline:oil", ""},
    {"OwnAlias", "title:oil", ""},
    {"Unknown", "foo:oil", ""},
};
INSTANTIATE_TEST_SUITE_P(Fields, QueryNotes, testing::ValuesIn(kFields),
                         [](const auto& test) { return test.param.name; });

TEST(QueryNotes, AreFew) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += fmt::format("a{}! ", std::string(i % 20 + 1, 'b'));
    EXPECT_LE(query_notes(lex(text)).size(), 5U);
}

}  // namespace
}  // namespace dateline
