// What was meant: by small indexes made for it, and by the words of real news.
#include "searcher/expansion/correction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>

#include "common/error.h"
#include "tests/support/build_speed.h"
#include "tests/support/corpus_articles.h"
#include "tests/support/loose_segments.h"

namespace dateline {
namespace {

Article make_article(std::size_t number, std::string body) {
    Article article;
    article.id = "a" + std::to_string(number);
    article.body = std::move(body);
    article.language = "en";
    return article;
}

// Each word in so many articles.
std::vector<Article> articles_with(const std::vector<std::pair<std::string, std::size_t>>& words) {
    std::vector<Article> articles;
    for (const auto& [word, count] : words) {
        for (std::size_t i = 0; i < count; ++i) {
            if (i == articles.size()) articles.push_back(make_article(i, ""));
            articles[i].body += word + "\n";
        }
    }
    return articles;
}

struct MeantCase {
    std::string name;
    std::string typed;
    std::string meant;  // Empty: nothing is offered.
};

std::string name_of(const testing::TestParamInfo<MeantCase>& test) {
    return test.param.name;
}

std::string correction_of(const Xapian::Database& database, std::string_view typed) {
    const auto found = correction(database, typed);
    if (!found) return "";
    EXPECT_EQ(found->documents, database.get_termfreq(found->word));
    return found->word;
}

class MadeUpTest : public testing::TestWithParam<MeantCase> {};

TEST_P(MadeUpTest, IsMeant) {
    static const LooseSegments segments(
        articles_with({{"government", 60}, {"goverment", 3},   {"flood", 20},      {"blood", 40},
                       {"receive", 5},     {"recite", 9},      {"parliament", 50}, {"parlament", 2},
                       {"parlements", 1},  {"nation", 12},     {"station", 30},    {"1987", 60},
                       {"covid19", 9},     {"москва", 8},      {"théâtre", 7},     {"wheat", 9},
                       {"where", 60},      {"committee", 6},   {"commute", 6},     {"port", 30},
                       {"part", 2},        {"at&t", 50},       {"zone", 4},        {"import", 60},
                       {"impost", 5},      {"cooperation", 3}, {"北京", 9},        {"서울", 9},
                       {"zulu", 9}}),
        25);
    static const Xapian::Database database = segments.open();
    EXPECT_EQ(correction_of(database, GetParam().typed), GetParam().meant);
}

const MeantCase kMadeUp[] = {
    {"LetterLeftOut", "floo", "flood"},
    {"LetterDoubled", "floood", "flood"},
    {"LetterChanged", "flosd", "flood"},
    {"LettersSwapped", "recieve", "receive"},
    {"TwoEdits", "govermnet", "government"},
    {"ASlipThatOthersMadeToo", "goverment", "government"},
    {"TheRightWordAndNotTheOtherSlip", "parlement", "parliament"},
    {"ShortWordsOneEditOnly", "wheer", "where"},
    {"OneEditBeforeTwo", "imposst", "impost"},
    {"FiveLettersAndTwoEdits", "pxrxt", ""},
    {"ShortWordsOneEditOnlyOther", "whaet", "wheat"},
    {"SwapBeforeFrequency", "recevie", "receive"},
    {"FirstLetterFirst", "floof", "flood"},
    {"OtherFirstLetter", "plood", "blood"},
    {"SwapAtTheBegin", "anition", "nation"},
    {"Capitals", "FLOOOD", "flood"},
    {"AccentsFolded", "Théatrre", "theatre"},
    {"OtherFirstLetterBehindDigitsAndIdeographs", "яосква", "москва"},
    {"OtherFirstLetterAtTheEnd", "xulu", "zulu"},
    {"OtherScripts", "москав", "москва"},
    {"Compound", "co-opreation", "cooperation"},
    {"TheRightWordItself", "flood", ""},
    {"FrequentEnoughToBeMeant", "commute", ""},
    {"NotClearlyMoreFrequent", "part", "port"},
    {"NothingNear", "xylophone", ""},
    {"TooShort", "por", ""},
    {"Number", "1988", ""},
    {"WordWithDigits", "covid18", ""},
    {"WordWithSignsIsNotMeant", "atxt", ""},
    {"NumberIsNotMeant", "l987", ""},
    {"WordWithSigns", "at&y", ""},
    {"Nothing", "", ""},
    {"OnlySigns", "----", ""},
    {"InvalidBytes", "\xFF\xFE\xFD\xFC", ""},
    {"VeryLong", std::string(1'000'000, 'f'), ""},
};
INSTANTIATE_TEST_SUITE_P(All, MadeUpTest, testing::ValuesIn(kMadeUp), name_of);

TEST(Correction, WantsClearlyMoreArticles) {
    const LooseSegments segments(articles_with({{"harbour", 29}, {"harbor", 3}}), 100);
    EXPECT_EQ(correction_of(segments.open(), "harbor"), "");
    const LooseSegments more(articles_with({{"harbour", 30}, {"harbor", 3}}), 100);
    EXPECT_EQ(correction_of(more.open(), "harbor"), "harbour");
}

TEST(Correction, IsForWordsOfFewArticles) {
    const LooseSegments few(articles_with({{"harbour", 100}, {"harbor", 4}}), 100);
    EXPECT_EQ(correction_of(few.open(), "harbor"), "");
    // In a large index some more are few: one article in two thousand.
    const LooseSegments many(articles_with({{"harbour", 8000}, {"harbor", 4}, {"harbur", 5}}),
                             9000);
    EXPECT_EQ(correction_of(many.open(), "harbor"), "harbour");
    EXPECT_EQ(correction_of(many.open(), "harbur"), "");
}

TEST(Correction, TwoEditsAwayWantsManyMore) {
    const LooseSegments segments(articles_with({{"occurred", 99}, {"ocured", 1}}), 100);
    EXPECT_EQ(correction_of(segments.open(), "ocured"), "");
    const LooseSegments more(articles_with({{"occurred", 100}, {"ocured", 1}}), 100);
    EXPECT_EQ(correction_of(more.open(), "ocured"), "occurred");
}

TEST(Correction, AWordThatIsThereKeepsItsFirstLetter) {
    const LooseSegments segments(articles_with({{"wheat", 99}, {"cheat", 1}}), 100);
    EXPECT_EQ(correction_of(segments.open(), "cheat"), "");
    EXPECT_EQ(correction_of(segments.open(), "gheat"), "wheat");
}

TEST(Correction, OfAnEmptyIndexIsNone) {
    EXPECT_EQ(correction_of(Xapian::Database(), "flood"), "");
}

// Slips as people make them in queries of business news.
const MeantCase kReuters[] = {
    {"Government", "goverment", "government"},
    {"Government2", "govenrment", "government"},
    {"Receive", "recieve", "receive"},
    {"Received", "recieved", "received"},
    {"Agreement", "agreemnet", "agreement"},
    {"Agreement2", "aggreement", "agreement"},
    {"Committee", "comittee", "committee"},
    {"Committee2", "commitee", "committee"},
    {"Dollar", "dolllar", "dollar"},
    {"Quarter", "quater", "quarter"},
    {"Quarterly", "quaterly", "quarterly"},
    {"Acquisition", "aquisition", "acquisition"},
    {"Acquire", "aquire", "acquire"},
    {"Inflation", "infaltion", "inflation"},
    {"Interest", "intrest", "interest"},
    {"Shareholders", "sharholders", "shareholders"},
    {"Dividend", "divident", "dividend"},
    {"Dividend2", "devidend", "dividend"},
    {"Exchange", "exhange", "exchange"},
    {"Treasury", "tresury", "treasury"},
    {"Secretary", "secretery", "secretary"},
    {"Production", "prodution", "production"},
    {"Petroleum", "petrolium", "petroleum"},
    {"Agriculture", "agricluture", "agriculture"},
    {"Separate", "seperate", "separate"},
    {"Subsidiary", "subsidary", "subsidiary"},
    {"Surplus", "surpluss", "surplus"},
    {"Chairman", "chariman", "chairman"},
    {"Federal", "fedral", "federal"},
    {"Reserve", "reserv", "reserve"},
    {"Japanese", "japaneese", "japanese"},
    {"Brazil", "brazill", "brazil"},
    {"Argentina", "argentinia", "argentina"},
    {"Preliminary", "preliminery", "preliminary"},
    {"Foreign", "foriegn", "foreign"},
    {"Beginning", "begining", "beginning"},
    {"Occurred", "occured", "occurred"},
    {"Billion", "billoin", "billion"},
    {"Industries", "idnustries", "industries"},
    {"Economy", "ecnoomy", "economy"},
    {"WrongFirstLetter", "nidustry", "industry"},
    {"Sugar", "suger", "sugar"},
    {"Wheat", "wehat", "wheat"},
    {"Rightly", "tariff", ""},
};

// Two segments of newswire; nothing when the collection is not here.
std::unique_ptr<LooseSegments> newswire() {
    const char* corpora = std::getenv("DATELINE_CORPORA");
    const auto archive =
        std::filesystem::path(corpora == nullptr ? "" : corpora) / "reuters21578.tar.gz";
    if (corpora == nullptr || !exists(archive)) return nullptr;
    auto segments = std::make_unique<LooseSegments>();
    const std::uint64_t half = kSlowBuild ? 2000 : 4000;
    std::uint64_t taken = 0;
    visit_articles(archive, 2 * half, [&](const AnalysedArticle& article) {
        if (taken++ % half == 0) segments->begin_segment();
        segments->add(article);
    });
    segments->end_segment();
    return segments;
}

// One test for all words: making the index takes longer than they do.
TEST(Correction, KnowsWhatIsMeantAmongNewswire) {
    const auto segments = newswire();
    if (segments == nullptr) GTEST_SKIP() << "no reuters21578.tar.gz in DATELINE_CORPORA";
    for (const MeantCase& word : kReuters) {
        EXPECT_EQ(correction_of(segments->open(), word.typed), word.meant) << word.name;
    }
}

}  // namespace
}  // namespace dateline
