// Where sentences end, and where they only seem to.
#include "common/text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

std::vector<std::string> sentences_of(std::string_view text, std::string_view language) {
    SentenceSplitter splitter;
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (const std::size_t end : splitter.ends(text, language)) {
        sentences.emplace_back(text.substr(begin, end - begin));
        begin = end;
    }
    return sentences;
}

// A bar stands where a sentence ends, except at the end of the text.
struct SentenceCase {
    std::string name;
    std::string language;
    std::string marked;
};

class SentencesTest : public testing::TestWithParam<SentenceCase> {};

TEST_P(SentencesTest, EndWhereTheBarsStand) {
    std::vector<std::string> expected;
    std::string text;
    std::string_view rest = GetParam().marked;
    while (!rest.empty()) {
        expected.emplace_back(rest.substr(0, rest.find('|')));
        rest.remove_prefix(std::min(rest.size(), expected.back().size() + 1));
        text += expected.back();
    }
    EXPECT_THAT(sentences_of(text, GetParam().language), ElementsAreArray(expected));
}

const SentenceCase kSentences[] = {
    {"Two", "en", "It rained. |It stopped."},
    {"QuestionAndCry", "en", "Who pays? |Nobody! |He left."},
    {"NoFullStop", "en", "Rain in the north and wind in the south"},
    {"NoBlankBehind", "en", "It rained.It stopped."},
    {"SmallLetterBehind", "en", "It rained. and stopped"},
    {"Ellipsis", "en", "He waited ... and waited... |Then he left."},
    {"Decimals", "en", "It rose 3.5 pct to 1.2 mln dlrs. |It fell later."},
    {"QuoteBehindTheStop", "en", "\"It rained.\" |He left. |“Go.” |She went."},
    {"BracketBehindTheStop", "en", "It rained (a lot.) |He left."},
    {"OnlyBlanks", "en", "   "},
    {"OnlyAStop", "en", "."},
    {"TwoBlanksBehind", "en", "It rained.  |It stopped."},

    {"Mr", "en", "Mr. Smith went. |He left."},
    {"MrAndTwoBlanks", "en", "Mr.  Smith went. |He left."},
    {"MrAndFixedBlank", "en", "Mr.\u00A0Smith went. |He left."},
    {"MrBeforeAnOpener", "en", "They asked Mr. An about it."},
    {"Titles", "en", "Sen. Dole met Rep. Gray, Gov. Cuomo, Gen. Haig, Lt. Col. North and Dr. Who."},
    {"TitleBehindAHyphen", "en", "It was then-Sen. Dole."},
    {"TitleInABracket", "en", "The speaker (Rep. Gray) left."},
    {"WordThatEndsLikeATitle", "en", "They met in the Bundesgen. |Dole left."},
    {"Us", "en", "U.S. President Reagan said. |It rained"},
    {"UsAtTheEnd", "en", "He left the U.S. |The president stayed."},
    {"UsBeforeAWordInCapitals", "en", "The U.S. And Japan agreed."},
    {"Initials", "en", "John F. Kennedy and J. R. Ewing met E.F. Hutton."},
    {"InitialAtTheEnd", "en", "They read Malcolm X. |He was right."},
    {"Companies", "en",
     "Ford Motor Co. Ltd. and Apple Inc. Chairman Jobs met IBM Corp. President Opel."},
    {"CompanyAtTheEnd", "en",
     "It was bought by Texaco Inc. |The price was not disclosed. |It fell."},
    {"Months", "en", "It was due on Jan. 15 or Feb. Sixteenth."},
    {"Places", "en", "He went to St. Louis, Mo. Governors stayed in Ft. Worth."},
    {"Number", "en", "It is No. 5 Road. |He said no. |Then he left."},
    {"Versus", "en", "Bush vs. Gore went on."},
    {"Unions", "en", "It joined the EU. |Britain left it."},  // "U." is an initial.
    {"MoneyOfTheWire", "en", "It paid 3 mln dlrs. |Net rose 5 pct. |Sales fell."},
    {"HoursOfTheDay", "en",
     "It begins at 5 p.m. Eastern time. |It ends at 6 p.m. |The day is over."},
    {"ForExample", "en", "Some, e.g. The Times, said so, i.e. Murdoch."},
    {"UnknownLanguage", "und", "Mr. Smith went. |He left."},
    {"NoLanguage", "", "Mr. Smith went. |He left."},
    {"NonsenseForALanguage", "../../etc", "Mr. Smith went. |He left."},

    {"GermanDoctor", "de", "Dr. Müller kam. |Er ging."},
    {"GermanForExample", "de", "Es gibt z.B. Die Zeit und z. B. Bild."},
    {"GermanDate", "de", "Am 3. Oktober 1990 war es so weit. |Der 31. Dezember kam."},
    {"GermanYear", "de", "Das war 1990. |Danach kam 1991."},
    // ICU's own filter takes "r.", which is an abbreviation, for the end of "Jahr.".
    {"GermanWordsThatEndLikeAbbreviations", "de",
     "Das war ein Jahr. |Er kam. |Das Haus. |Ein Hund."},
    {"GermanWordsThatAreAbbreviations", "de", "Das war der Test. |Er war gut. |Test. Nr. 5 folgt."},
    {"GermanNumber", "de", "Siehe Nr. 5 und Art. 7 Absatz 2."},
    {"French", "fr",
     "M. Mitterrand est venu en févr. dernier. |Il est parti. |C'est le jeu. |Il pleut."},
    {"FrenchTitle", "fr", "Il a vu M. Le Pen et MM. Les Autres. |Il est parti."},
    {"SpanishTitle", "es", "Habló el Sr. De la Rúa. |El país espera."},
    {"ItalianTitle", "it", "Il dott. Di Pietro è qui. |La legge passa."},
    {"Spanish", "es", "El Sr. García vino. |Se fue."},
    {"Italian", "it", "Il dott. Rossi è qui. |È tardi."},
    {"Russian", "ru", "Это стоит 5 тыс. Рублей нет. |Он ушёл."},
    {"Dutch", "nl", "Dr. Jansen kwam. |Hij ging."},
    {"Chinese", "zh", "今天下雨。|他走了！|真的？|是。"},
    {"Hindi", "hi", "वह आया। |वह गया।"},
    {"Greek", "el", "Ποιος ήρθε; |Αυτός."},
};

INSTANTIATE_TEST_SUITE_P(All, SentencesTest, testing::ValuesIn(kSentences),
                         [](const auto& test) { return test.param.name; });

TEST(Sentences, OfNothingAreNone) {
    EXPECT_THAT(sentences_of("", "en"), ElementsAre());
}

TEST(Sentences, TakeInvalidBytes) {
    EXPECT_THAT(sentences_of("It \xFF\xC3rained. He left\xE5", "en"),
                ElementsAre("It \xFF\xC3rained. ", "He left\xE5"));
    EXPECT_THAT(sentences_of("\x80\x80. He left", "en"), ElementsAre("\x80\x80. He left"));
    std::mt19937 random(5);
    SentenceSplitter splitter;
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes;
        for (auto left = 1 + random() % 60; left > 0; --left) {
            bytes +=
                random() % 3 == 0 ? ". A\xFF\xC3\xA4"[random() % 6] : static_cast<char>(random());
        }
        std::size_t last = 0;
        for (const std::size_t end : splitter.ends(bytes, round % 2 == 0 ? "en" : "de")) {
            ASSERT_GT(end, last);
            last = end;
        }
        ASSERT_EQ(last, bytes.size());
    }
}

TEST(Sentences, OfLongTextsTakeNoLong) {
    std::string many;
    while (many.size() < 1'000'000) many += "Mr. Smith of the U.S. Army went. He left. ";
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(sentences_of(many, "en").size(), 2 * ((1'000'000 + 41) / 42));
    EXPECT_EQ(sentences_of(std::string(1'000'000, '.'), "en").size(), 1U);
    EXPECT_EQ(sentences_of(std::string(1'000'000, ' '), "en").size(), 1U);
    EXPECT_EQ(sentences_of(std::string(1'000'000, 'a'), "en").size(), 1U);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Sentences, OfSeveralLanguagesComeFromOneSplitter) {
    SentenceSplitter splitter;
    const std::string german = "Am 3. Oktober. Er kam.";
    const std::string english = "He is No. 3. October came.";
    for (int round = 0; round < 3; ++round) {
        EXPECT_THAT(splitter.ends(german, "de"), ElementsAre(15, german.size()));
        EXPECT_THAT(splitter.ends(english, "en"), ElementsAre(13, english.size()));
    }
}

}  // namespace
}  // namespace dateline
