// The small rooms that the analyser is made of: acronyms, languages, the stem cache.
#include <gtest/gtest.h>
#include <xapian.h>

#include "common/analysis/acronyms.h"
#include "common/analysis/languages.h"
#include "common/analysis/stem_cache.h"

namespace dateline {
namespace {

struct AcronymCase {
    std::string name;
    std::string folded;
    std::string term;  // Empty: none of its own.
};

class AcronymTest : public testing::TestWithParam<AcronymCase> {};

TEST_P(AcronymTest, HasThisTerm) {
    EXPECT_EQ(acronym_term(GetParam().folded).value_or(""), GetParam().term);
}

const AcronymCase kAcronyms[] = {
    {"EnglishPronoun", "us", "u.s"},
    {"EnglishPronounOfThreeLetters", "who", "w.h.o"},
    {"FunctionWordOfAnotherLanguage", "un", "u.n"},
    {"LongerNameOfTheSame", "usa", "u.s"},
    {"OtherLanguagesCountWithTwoLettersOnly", "les", ""},
    {"LongEnglishFunctionWord", "will", ""},
    {"NoFunctionWord", "uk", ""},
    {"ArtificialIntelligenceIsTypedInSmallLetters", "ai", ""},
    {"OneLetter", "a", ""},
    {"Nothing", "", ""},
    {"OtherScripts", "не", ""},
    {"WithDots", "u.s", ""},
    {"WithDigits", "u2", ""},
};
INSTANTIATE_TEST_SUITE_P(All, AcronymTest, testing::ValuesIn(kAcronyms),
                         [](const auto& test) { return test.param.name; });

TEST(Acronyms, UsaIsOneHoweverItIsWritten) {
    EXPECT_TRUE(is_always_acronym("usa"));
    EXPECT_FALSE(is_always_acronym("us"));
    EXPECT_FALSE(is_always_acronym("who"));
}

TEST(Acronyms, OnlyTheCountryIsMeantAmongCapitals) {
    EXPECT_TRUE(is_acronym_among_capitals("us"));
    EXPECT_FALSE(is_acronym_among_capitals("it"));
    EXPECT_FALSE(is_acronym_among_capitals("usa"));
}

TEST(Languages, FindsTheStemmerOfACode) {
    EXPECT_EQ(find_language("de").stemmer, "german");
    EXPECT_EQ(find_language("nb").stemmer, "norwegian");
    EXPECT_EQ(find_language("zh").stemmer, "none");
}

TEST(Languages, TakesUnknownTextForEnglish) {
    EXPECT_EQ(find_language("und").stemmer, "english");
}

TEST(Languages, StemsNothingInALanguageThatIsNotInTheTable) {
    EXPECT_EQ(find_language("xx").stemmer, "none");
    EXPECT_EQ(find_language("").stemmer, "none");
    EXPECT_EQ(find_language("EN").stemmer, "none");
}

TEST(Languages, NamesOnlyStemmersThatTheLibraryHas) {
    for (const Language& language : stemmed_languages()) {
        EXPECT_NO_THROW(Xapian::Stem(std::string(language.stemmer))) << language.code;
    }
}

struct StemCase {
    std::string name;
    std::string language;
    std::string lower;
    std::string stem;
    std::string plain_stem;
};

class StemCacheTest : public testing::TestWithParam<StemCase> {};

TEST_P(StemCacheTest, Gives) {
    StemTable table;
    StemCache cache(find_language(GetParam().language), table, 0);
    for (int time = 0; time < 2; ++time) {  // Made, then remembered.
        const Stems stems = cache.stems(GetParam().lower);
        EXPECT_EQ(stems.stem, GetParam().stem);
        EXPECT_EQ(stems.plain_stem, GetParam().plain_stem);
    }
}

const std::string kLongest = std::string(60, 'a') + "ings";

const StemCase kStems[] = {
    {"English", "en", "investing", "invest", ""},
    {"FrenchWithAccents", "fr", "nationalité", "national", "nationalit"},
    {"FrenchWithoutAccents", "fr", "nationalite", "nationalit", ""},
    {"SpanishWithAccents", "es", "nación", "nacion", ""},
    {"GermanUmlaut", "de", "häuser", "haus", ""},
    {"Russian", "ru", "выборах", "выбор", ""},
    {"NoStemmer", "zh", "investing", "investing", ""},
    {"NoStemmerStillFolds", "zh", "émile", "emile", ""},
    {"Empty", "en", "", "", ""},
    {"TooLongToBeRemembered", "en", std::string(40, 'a') + "ings", std::string(40, 'a'), ""},
    {"LongestThatIsStemmed", "en", kLongest, std::string(60, 'a'), ""},
    {"LongerStandsAsItIs", "en", "a" + kLongest, "a" + kLongest, ""},
    {"LongerIsFolded", "fr", "é" + kLongest, "e" + kLongest, ""},
};
INSTANTIATE_TEST_SUITE_P(All, StemCacheTest, testing::ValuesIn(kStems),
                         [](const auto& test) { return test.param.name; });

TEST(StemCache, KeepsLanguagesThatShareATableApart) {
    StemTable table;
    StemCache english(find_language("en"), table, 0);
    StemCache german(find_language("de"), table, 1);
    const Xapian::Stem stem_english("english");
    const Xapian::Stem stem_german("german");
    for (int round = 0; round < 2; ++round) {
        for (const std::string word : {"investing", "hauses", "wagen", "nationen", "cities"}) {
            EXPECT_EQ(english.stems(word).stem, stem_english(word));
            EXPECT_EQ(german.stems(word).stem, stem_german(word));
        }
    }
}

// More words than the cache has places: each must push another out, and none may get its stem.
TEST(StemCache, NeverGivesTheStemOfAnotherWord) {
    StemTable table;
    StemCache cache(find_language("en"), table, 0);
    const Xapian::Stem stemmer("english");
    for (int round = 0; round < 2; ++round) {
        for (int number = 0; number < 150'000; ++number) {
            const std::string word = "w" + std::to_string(number) + "ings";
            ASSERT_EQ(cache.stems(word).stem, stemmer(word));
        }
    }
}

}  // namespace
}  // namespace dateline
