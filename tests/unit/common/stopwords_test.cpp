#include "common/analysis/stopwords.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/analysis/stopwords/lists.h"
#include "common/text/character.h"

namespace dateline {
namespace {

struct LanguageCase {
    std::string_view name;
    std::string_view language;
    std::string_view function_words;  // With blanks between.
    std::string_view content_words;
    const stopwords::WordList* list;
};

constexpr LanguageCase kCases[] = {
    {"English", "en",
     "us it who we he she they am is are was were be in on at or and not no so as an a the do if "
     "by "
     "me my will may can has had him her his its our out up off all any dont theyre",
     "flood mine will's u.s well ill who's new court", &stopwords::kEnglish},
    {"German", "de", "der die das und nicht fur uber ware muss dass dies im zu",
     "flut gericht neu stadt für", &stopwords::kGerman},
    {"French", "fr", "le la les un et ou est a ete deja tres l d qu aux",
     "personne point neuf tribunal été", &stopwords::kFrench},
    {"Spanish", "es", "el la y no que esta mas tambien segun un os", "estado poder nuevo juez",
     &stopwords::kSpanish},
    {"Italian", "it", "il lo gli della dell un e ed perche piu puo", "stato stati cosa ai nuovo",
     &stopwords::kItalian},
    {"Portuguese", "pt", "o os a as eu um nao sao tambem pelo ate", "estado novo juiz",
     &stopwords::kPortuguese},
    {"Dutch", "nl", "de het een en niet zij wij er om te", "weer zon rechter nieuw",
     &stopwords::kDutch},
    {"Russian", "ru", "и в не что мои ее он которыи еще", "мой её суд новый банк",
     &stopwords::kRussian},
    {"Swedish", "sv", "och att det ar for pa an inte vi", "fast ny domstol är",
     &stopwords::kSwedish},
    {"Danish", "da", "og at det er for pa ikke vaere vi", "ny domstol være", &stopwords::kDanish},
    {"Norwegian", "no", "og at det er for pa ikke vaere na vi", "ny domstol på",
     &stopwords::kNorwegian},
    {"Finnish", "fi", "ja on ei etta han se tama mina myos", "uusi oikeus hän",
     &stopwords::kFinnish},
};

std::string words_that(std::string_view words, bool are, std::string_view language) {
    std::string found;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        if (is_stopword(word, language) == are) found += std::string(word) + ' ';
    }
    return found;
}

class StopwordsTest : public testing::TestWithParam<LanguageCase> {};

TEST_P(StopwordsTest, HasTheFunctionWordsOfTheLanguage) {
    EXPECT_EQ(words_that(GetParam().function_words, false, GetParam().language), "");
}

TEST_P(StopwordsTest, HasNoContentWordsAndNoUnfoldedOnes) {
    EXPECT_EQ(words_that(GetParam().content_words, true, GetParam().language), "");
}

TEST_P(StopwordsTest, HoldsEachWordAsTextIsFolded) {
    for (const std::string_view word : *GetParam().list) EXPECT_EQ(fold_text(word), word);
}

TEST_P(StopwordsTest, FindsEveryWordOfTheList) {
    for (const std::string_view word : *GetParam().list) {
        EXPECT_TRUE(is_stopword(word, GetParam().language)) << word;
        EXPECT_TRUE(is_stopword_in_any_language(word)) << word;
    }
}

INSTANTIATE_TEST_SUITE_P(All, StopwordsTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(StopwordLookup, IsFalseForALanguageWithoutAList) {
    EXPECT_FALSE(is_stopword("the", "und"));
    EXPECT_FALSE(is_stopword("the", "zh"));
    EXPECT_FALSE(is_stopword("the", ""));
    EXPECT_FALSE(is_stopword("the", "english"));
}

TEST(StopwordLookup, KeepsTheLanguagesApart) {
    EXPECT_TRUE(is_stopword("und", "de"));
    EXPECT_FALSE(is_stopword("und", "en"));
    EXPECT_TRUE(is_stopword_in_any_language("und"));
}

TEST(StopwordLookup, TakesBothWrittenFormsOfNorwegian) {
    EXPECT_TRUE(is_stopword("ikke", "nb"));
    EXPECT_TRUE(is_stopword("ikkje", "nn"));
}

TEST(StopwordLookup, IsFalseForNothingAndForPartsOfWords) {
    EXPECT_FALSE(is_stopword("", "en"));
    EXPECT_FALSE(is_stopword("th", "en"));
    EXPECT_FALSE(is_stopword("thee", "en"));
    EXPECT_FALSE(is_stopword("The", "en"));
    EXPECT_FALSE(is_stopword_in_any_language(""));
    EXPECT_FALSE(is_stopword_in_any_language("yourselvesa"));
}

// What the acronyms build on: "UN" and "EU" spell function words of another language, while
// "ai" typed in small letters must go on finding "AI".
TEST(StopwordLookup, KnowsTheAcronymsThatSpellFunctionWords) {
    for (const std::string_view word : {"us", "un", "eu", "it", "who", "la"}) {
        EXPECT_TRUE(is_stopword_in_any_language(word)) << word;
    }
    for (const std::string_view word : {"ai", "uk", "tv", "eua", "nato", "ny", "pc", "dc"}) {
        EXPECT_FALSE(is_stopword_in_any_language(word)) << word;
    }
}

}  // namespace
}  // namespace dateline
