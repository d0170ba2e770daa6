// What finds what: each row indexes two texts and searches each with the words of the
// other, so that index and query cannot disagree in one direction only.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

struct Row {
    const char* name;
    const char* one;
    const char* other;
    bool find_each_other;
    const char* language = "en";
};

std::string framed(const std::string& text) {
    return "Before " + text + " and behind.";
}

bool finds(TestIndex& index, const std::string& query, const std::string& id) {
    const auto found = index.ids(query);
    return std::ranges::find(found, id) != found.end();
}

constexpr Row kRows[] = {
#include "tests/database/analysis_rows.inc"
};

// One index for each language: which words are common, and which stemmers are asked, goes by that.
TestIndex& table_index(const std::string& language) {
    static std::map<std::string, TestIndex> indexes;
    std::vector<Article> articles;
    for (const Row& row : kRows) {
        if (row.language != language) continue;
        articles.push_back(make_article(row.name + std::string("-one"), framed(row.one), language));
        articles.push_back(
            make_article(row.name + std::string("-other"), framed(row.other), language));
    }
    return indexes.try_emplace(language, articles).first->second;
}

class AnalysisTable : public ::testing::TestWithParam<Row> {};

TEST_P(AnalysisTable, BothWays) {
    const Row& row = GetParam();
    TestIndex& index = table_index(row.language);
    const std::string name = row.name;
    EXPECT_TRUE(finds(index, row.one, name + "-one"));
    EXPECT_TRUE(finds(index, row.other, name + "-other"));
    EXPECT_EQ(finds(index, row.one, name + "-other"), row.find_each_other);
    EXPECT_EQ(finds(index, row.other, name + "-one"), row.find_each_other);
}

INSTANTIATE_TEST_SUITE_P(All, AnalysisTable, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return std::string(test.param.name); });

// One way by nature: a part finds the whole.
struct Finds {
    const char* name;
    const char* query;
    const char* text;
    bool found;
    const char* language = "en";
};

class WhatFindsWhat : public ::testing::TestWithParam<Finds> {};

TEST_P(WhatFindsWhat, OneWay) {
    const Finds& row = GetParam();
    TestIndex index({make_article("a", framed(row.text), row.language)});
    EXPECT_EQ(finds(index, row.query, "a"), row.found);
}

constexpr Finds kFinds[] = {
    {"QuotedFormFindsItself", "\"investing\"", "Investing", true},
    {"QuotedFormFindsNoOther", "\"investing\"", "invested", false},
    {"QuotedPhrase", "\"interest rates\"", "interest rates", true},
    {"QuotedPhraseInOtherForms", "\"interest rates\"", "interest rate", false},
    {"QuotedPhraseInOtherOrder", "\"rates interest\"", "interest rates", false},
    {"QuotedCompound", "\"co-operation agreement\"", "cooperation agreement", true},
    {"QuotedOneWordInACompound", "\"cooperation agreement\"", "co-operation agreement", true},
    {"QuotedBehindACompound", "\"the cooperation\"", "the co-operation", true},
    {"QuotedCompoundAlone", "\"e-mail\"", "email", true},
    {"QuotedCompounds", "\"e-mail co-operation\"", "email co-operation", true},
    {"QuotedPartOfACompound", "\"operation agreement\"", "co-operation agreement", true},
    {"QuotedAcronym", "\"UN council\"", "U.N. council", true},
    {"SentenceEndGuessedWrongly", "\"U.S. President\"", "U.S. President", true},
    {"TitleIsNoSentenceEnd", "\"Mr. Smith\"", "Mr. Smith", true},
    {"UnitedNationsTypedSmall", "un", "U.N.", true},
    {"UnionTypedSmall", "eu", "EU", true},
    {"AcronymBesideANumber", "WHO 1000000", "who 1000000", false},
    {"QuotedAcronyms", "\"WHO UN\"", "who un", false},
    {"AcronymBesideIdeographs", "北京 WHO", "北京 who", false, "zh"},
    {"AcronymInACompound", "US", "U.S.-based", true},
    {"PartOfCompound", "operation", "co-operation", true},
    {"PartOfCompoundWithDigits", "covid", "Covid19", true},
    {"Domain", "example.com", "www.example.com/news", true},

    {"ChinesePair", "北京", "我在北京市工作", true, "zh"},
    {"ChinesePairInside", "京市", "我在北京市工作", true, "zh"},
    {"ChineseThree", "北京市", "我在北京市工作", true, "zh"},
    {"ChineseLong", "在北京市工作", "我在北京市工作", true, "zh"},
    {"ChineseWhole", "我在北京市工作", "我在北京市工作", true, "zh"},
    {"ChineseNotThere", "北市", "我在北京市工作", false, "zh"},
    {"ChineseGapped", "北京工作", "我在北京市工作", false, "zh"},
    {"ChineseOneInside", "京", "我在北京市工作", true, "zh"},
    {"ChineseOneAtTheEnd", "作", "我在北京市工作", true, "zh"},
    {"ChineseOneNotThere", "上", "我在北京市工作", false, "zh"},
    {"ChineseQuotedWithNumber", "\"北京2008\"", "北京2008年", true, "zh"},
    {"JapaneseMixedScripts", "東京タワー", "昨日東京タワーに行った", true, "ja"},
    {"JapaneseInside", "タワ", "昨日東京タワーに行った", true, "ja"},
    {"JapaneseHalfWidth", "カナ", "ｶﾅ", true, "ja"},
    {"ThaiInside", "เทศไทย", "ประเทศไทย", true, "th"},
    {"ThaiNotThere", "ไทเ", "ประเทศไทย", false, "th"},
    {"KoreanWithParticle", "서울", "서울에서", true, "ko"},

    {"HebrewPartOfACompound", "ספר", "בית־ספר", true, "he"},
    {"HebrewCompoundInTwoWords", "בית ספר", "בית־ספר", true, "he"},
    {"HebrewWordInQuotesBehindAPrefix", "הארץ", "ב\"הארץ\" נכתב", true, "he"},
    {"HebrewAcronymInAPhrase", "\"דובר צה\"ל מסר\"", "דובר צה״ל מסר", true, "he"},
    {"HebrewPhrase", "\"דובר צהל\"", "דובר צה\"ל", true, "he"},
    {"TurkishPhrase", "\"Ankara başkanı\"", "Ankara'nın başkanı", true, "tr"},
    {"SignBehindAName", "iPhone", "iPhone™", true},
    {"CircledNumberBeforeAWord", "Rain", "①Rain", true},
    {"RaisedNumberBehindAWord", "profits", "profits¹", true},
    {"LoweredDigitsWithADot", "PM2.5", "PM₂.₅", true},
    {"AddressIsNoLongL", "live.com", "mail.live.com", true},
    {"LastDomainIsNoLongL", "journal", "journal.lu", true},
    {"SentenceEndIsNoLongL", "hotel", "hotel. later", true},
    {"ArabicBlessing", "محمد", "محمد\uFDFA", true, "ar"},
    {"PersianPartBeforeANoJoiner", "کتاب", "کتاب\u200Cها", true, "fa"},
    {"PersianWholeWithoutNoJoiner", "کتابها", "کتاب\u200Cها", true, "fa"},
    {"PersianPartsWithABlank", "می شود", "می\u200Cشود", true, "fa"},

    {"DigraphInAPhrase", "\"Angela Mueller\"", "Angela Müller", true, "de"},
    {"UmlautInAPhrase", "\"Angela Müller\"", "Angela Mueller", true, "de"},
    {"DigraphTypedSmall", "mueller", "Müller", true, "de"},
    {"PoetIsNoPot", "Poet", "Pot", false, "de"},
    {"NewIsNoNue", "neue", "nue", false, "de"},
    {"FarmerIsNoBaur", "Bauer", "Baur", false, "de"},
    {"DuelIsNoDull", "Duell", "Dull", false, "de"},
    {"MichaelIsNoMichal", "Michael", "Michal", false, "de"},
    {"PlainLettersAreNoDigraph", "Mueller", "Muller", false, "de"},

    {"AllInCapitalsIsNoAcronym", "will", "SAYS IT WILL HELP", true},
};

INSTANTIATE_TEST_SUITE_P(All, WhatFindsWhat, ::testing::ValuesIn(kFinds),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(AnalysisTable, HeadlineInCapitalsIsReadAsWords) {
    Article article = make_article("a", "The minister spoke.");
    article.headline = "SAYS IT WILL ASK WHO IS IN CHARGE";
    TestIndex index({article});
    EXPECT_EQ(index.ids("who is in charge").size(), 1U);
    EXPECT_TRUE(index.ids("WHO").empty());
    EXPECT_TRUE(index.ids("IT").empty());
}

TEST(AnalysisTable, AcronymAmongLettersWithoutCapitalsIsOne) {
    TestIndex index({make_article("ru", "министр WHO говорит", "ru"),
                     make_article("zh", "世界衛生組織WHO", "zh"),
                     make_article("capitals", "МИНИСТР WHO ГОВОРИТ", "ru")});
    EXPECT_THAT(index.ids("WHO"), ::testing::UnorderedElementsAre("ru", "zh"));
}

TEST(AnalysisTable, CountryInAHeadlineInCapitalsIsFound) {
    Article article = make_article("a", "The two agreed.");
    article.headline = "US AND CHINA AGREE ON TARIFFS";
    TestIndex index({article});
    EXPECT_EQ(index.ids("US tariffs").size(), 1U);
}

TEST(AnalysisTable, PhraseNeverCrossesAParagraph) {
    Article article = make_article("a", "The bank raised interest\nrates of growth fell");
    article.headline = "Markets fall";
    TestIndex index({article});
    EXPECT_TRUE(index.ids("\"interest rates\"").empty());
    EXPECT_TRUE(index.ids("\"fall the bank\"").empty());
    EXPECT_EQ(index.ids("interest rates").size(), 1U);
}

// In an index of two languages each article is stemmed by its own, and a stem of the one finds
// nothing in the other: the English query "news" has the French stem "new".
TEST(AnalysisTable, LanguagesDoNotMix) {
    TestIndex index({make_article("en-news", "good news today"),
                     make_article("en-new", "a new house"), make_article("en-old", "an old tree"),
                     make_article("de-nation", "die Nation", "de"),
                     make_article("fr-news", "les news du jour", "fr"),
                     make_article("fr-nationales", "les institutions nationales", "fr")});
    const auto found = index.ids("news");
    EXPECT_EQ(std::ranges::count(found, "en-new"), 0);
    EXPECT_EQ(std::ranges::count(found, "en-news"), 1);
    EXPECT_EQ(std::ranges::count(found, "fr-news"), 1);
    EXPECT_EQ(index.ids("nationale"), std::vector<std::string>{"fr-nationales"});
    // The English stem of "national" is that of German "Nation".
    EXPECT_EQ(index.ids("national"), std::vector<std::string>{"fr-nationales"});
    EXPECT_EQ(index.ids("FIRST9(national)"), std::vector<std::string>{"fr-nationales"});
}

}  // namespace
}  // namespace dateline
