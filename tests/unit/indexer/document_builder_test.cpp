#include "indexer/document/document_builder.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <string>

#include "common/analysis/paragraph_positions.h"
#include "common/analysis/word_place.h"
#include "common/article_json.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_days kDay = std::chrono::year{2024} / 3 / 1;

Article small_article() {
    Article article;
    article.id = "a1";
    article.headline = "Floods hit";
    article.byline = "By Jane";
    article.place = "RIO";
    article.body = "Rain in Rio.\nMore rain.";
    article.source = "Financial Times";
    article.section = "World";
    article.topics = {"Weather", "Oil & Gas"};
    article.places = {"Brazil"};
    article.language = "en";
    article.url = "https://A.b/c";
    article.published = Moment{kDay + 12h, Precision::Second};
    return article;
}

// A term a line: "rain 2 @259 @519": term, wdf, positions.
std::string show(const std::vector<TermPostings>& terms) {
    std::string text;
    for (const TermPostings& term : terms) {
        text += std::string(term.term) + " " + std::to_string(term.wdf);
        for (const std::uint32_t position : term.positions) text += " @" + std::to_string(position);
        text += "\n";
    }
    return text;
}

const TermPostings* find(const AnalysedArticle& analysed, std::string_view term) {
    const auto found = std::ranges::find(analysed.terms, term, &TermPostings::term);
    return found == analysed.terms.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> positions(const AnalysedArticle& analysed, std::string_view term) {
    const TermPostings* found = find(analysed, term);
    if (found == nullptr) return {};
    return {found->positions.begin(), found->positions.end()};
}

using Positions = std::vector<std::uint32_t>;

TEST(DocumentBuilder, MakesExactlyTheseTerms) {
    DocumentBuilder builder;
    EXPECT_EQ(show(builder.build(small_article()).terms),
              "Aby 0 @776\n"
              "Ajane 0 @777\n"
              "D20240301 0\n"
              "Koil & gas 0\n"
              "Kweather 0\n"
              "Len 0\n"
              "M202403 0\n"
              "Qa1 0\n"
              "Sfloods 0 @1\n"
              "Shit 0 @2\n"
              "Tarticle 0\n"
              "Uhttps://A.b/c 0\n"
              "XLEDEin 0 @260\n"
              "XLEDErain 0 @259\n"
              "XLEDErio 0 @261\n"
              "XPLACEbrazil 0 @1291\n"
              "XPLACErio 0 @1034\n"
              "XSECworld 0\n"
              "XSRCfinancial times 0\n"
              "XUNIT 0 @519 @1037 @1553 @2069 @2583\n"
              "Y2024 0\n"
              "ZAby 0\n"
              "ZAjane 0\n"
              "ZSflood 0\n"
              "ZShit 0\n"
              "ZXLEDEin 0\n"
              "ZXLEDErain 0\n"
              "ZXLEDErio 0\n"
              "ZXPLACEbrazil 0\n"
              "ZXPLACErio 0\n"
              "Zflood 2\n"
              "Zhit 2\n"
              "Zin 1\n"
              "Zmore 1\n"
              "Zrain 2\n"
              "Zrio 1\n"
              "floods 0 @1\n"
              "hit 0 @2\n"
              "in 0 @260\n"
              "more 0 @518\n"
              "rain 0 @259 @519\n"
              "rio 0 @261\n");
}

TEST(DocumentBuilder, MakesExactlyTheseSlots) {
    DocumentBuilder builder;
    const auto seconds = static_cast<double>((kDay + 12h).time_since_epoch() / 1s);
    const std::vector<std::pair<Slot, std::string>> expected{
        {0, Xapian::sortable_serialise(seconds)},
        {1, "Financial Times"},
        {2, "World"},
        {3, "Weather\nOil & Gas"},
        {4, "en"},
        {5, Xapian::sortable_serialise(7)},
        {7, "a1"}};
    EXPECT_EQ(builder.build(small_article()).values, expected);
}

TEST(DocumentBuilder, KeepsTheWholeArticle) {
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(small_article());
    EXPECT_EQ(analysed.data, to_json(small_article()));
    EXPECT_EQ(analysed.id_term, "Qa1");
}

TEST(DocumentBuilder, RemembersNothingOfTheArticleBefore) {
    DocumentBuilder fresh;
    Article bare;
    bare.id = "b";
    bare.language = "und";
    const std::string expected = show(fresh.build(bare).terms);
    EXPECT_EQ(expected, "Lund 0\nQb 0\nTarticle 0\n");
    DocumentBuilder builder;
    builder.build(small_article());
    const AnalysedArticle& analysed = builder.build(bare);
    EXPECT_EQ(show(analysed.terms), expected);
    EXPECT_EQ(analysed.values, (std::vector<std::pair<Slot, std::string>>{
                                   {4, "und"}, {5, Xapian::sortable_serialise(0)}, {7, "b"}}));
    EXPECT_EQ(analysed.id_term, "Qb");
}

TEST(DocumentBuilder, SpeaksOfAHeadlineAsOne) {
    Article article = small_article();
    article.kind = ArticleKind::Headline;
    article.body.clear();
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    EXPECT_NE(find(analysed, "Theadline"), nullptr);
    EXPECT_EQ(find(analysed, "Tarticle"), nullptr);
    EXPECT_EQ(find(analysed, "XLEDErain"), nullptr);
}

TEST(DocumentBuilder, LeavesAGapThatNoPhraseCrosses) {
    Article article;
    article.id = "a";
    article.language = "en";
    article.headline = "one";
    article.body = "two three\nfour\n\nfive";
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    EXPECT_EQ(positions(analysed, "one"), Positions{1});
    EXPECT_EQ(positions(analysed, "two"), Positions{2 + kParagraphGap});
    EXPECT_EQ(positions(analysed, "three"), Positions{3 + kParagraphGap});
    EXPECT_EQ(positions(analysed, "four"), Positions{4 + 2 * kParagraphGap});
    EXPECT_EQ(positions(analysed, "five"), Positions{5 + 3 * kParagraphGap});
}

TEST(DocumentBuilder, PutsACompoundAtOnePlaceOverItsParts) {
    Article article;
    article.id = "a";
    article.language = "en";
    article.body = "the up-to-date list";
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    EXPECT_EQ(positions(analysed, "the"), Positions{1});
    EXPECT_EQ(positions(analysed, "up"), Positions{2});
    EXPECT_EQ(positions(analysed, "date"), Positions{4});
    EXPECT_EQ(positions(analysed, "uptodate"), Positions{place_code({2, 3})});
    EXPECT_EQ(positions(analysed, "list"), Positions{5});
}

TEST(DocumentBuilder, CountsBothReadingsOfAnAccentedWord) {
    Article article;
    article.id = "a";
    article.language = "fr";
    article.body = "nationalité";
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    ASSERT_NE(find(analysed, "Znational"), nullptr);
    ASSERT_NE(find(analysed, "Znationalit"), nullptr);
    EXPECT_EQ(find(analysed, "Znational")->wdf, 1U);
    EXPECT_EQ(find(analysed, "Znationalit")->wdf, 1U);
    EXPECT_EQ(positions(analysed, "nationalite"), Positions{1});
}

TEST(DocumentBuilder, CountsAWordWithoutAStemItself) {
    Article article;
    article.id = "a";
    article.language = "en";
    article.headline = "1,000,000 in the U.S.";
    article.body = "1000000 北京";
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    ASSERT_NE(find(analysed, "1000000"), nullptr);
    EXPECT_EQ(find(analysed, "1000000")->wdf, 3U);
    EXPECT_EQ(find(analysed, "u.s")->wdf, 2U);
    EXPECT_EQ(find(analysed, "北京")->wdf, 1U);
    EXPECT_EQ(find(analysed, "Z1000000"), nullptr);
}

TEST(DocumentBuilder, CutsALongWordToWhatTheLibraryTakes) {
    const std::string word(300, 'q');
    Article article;
    article.id = std::string(300, 'i');
    article.language = "en";
    article.headline = word;
    article.body = word + "x " + word + "y";
    article.source = std::string(300, 's');
    article.topics = {std::string(300, 't')};
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    for (const TermPostings& term : analysed.terms) EXPECT_LE(term.term.size(), kMaxTermBytes);
    const std::string expected[] = {make_term("", word),
                                    make_term("", word + "x"),
                                    make_term("", word + "y"),
                                    make_term("S", word),
                                    make_stem_term("", word + "x"),
                                    make_stem_term("S", word),
                                    make_term("XLEDE", word + "x"),
                                    make_exact_term(fields::kSource, article.source),
                                    make_exact_term(fields::kTopic, article.topics.front()),
                                    make_exact_term(fields::kId, article.id)};
    for (const std::string& term : expected) EXPECT_NE(find(analysed, term), nullptr) << term;
    EXPECT_EQ(analysed.id_term, make_exact_term(fields::kId, article.id));
    EXPECT_EQ(analysed.values.back(), (std::pair<Slot, std::string>{7, article.id}));
}

TEST(DocumentBuilder, TakesATextOfSeveralMegabytes) {
    Article article;
    article.id = "a";
    article.language = "en";
    std::string& body = article.body;
    constexpr std::uint32_t kWords = 500'000;
    for (std::uint32_t i = 0; i < kWords; ++i) body += i + 1 < kWords ? "rain " : "end";
    ASSERT_GT(body.size(), 2 * Analyser::kMaxTextBytes);
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    EXPECT_EQ(positions(analysed, "end"), Positions{kWords});
    EXPECT_EQ(positions(analysed, "rain").size(), kWords - 1);
    EXPECT_EQ(find(analysed, "Zrain")->wdf, kWords - 1);
    EXPECT_EQ(analysed.values[1],
              (std::pair<Slot, std::string>{5, Xapian::sortable_serialise(kWords)}));
}

struct DateCase {
    std::string name;
    std::chrono::sys_seconds moment;
    std::string day, month, year;
};

class DateTermsTest : public testing::TestWithParam<DateCase> {};

TEST_P(DateTermsTest, Are) {
    Article article;
    article.id = "a";
    article.published = Moment{GetParam().moment, Precision::Second};
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    EXPECT_NE(find(analysed, GetParam().day), nullptr);
    EXPECT_NE(find(analysed, GetParam().month), nullptr);
    EXPECT_NE(find(analysed, GetParam().year), nullptr);
}

constexpr std::chrono::sys_days day(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

const DateCase kDates[] = {
    {"Midnight", day(2024, 3, 1), "D20240301", "M202403", "Y2024"},
    {"LastSecondOfAYear", day(2024, 1, 1) - 1s, "D20231231", "M202312", "Y2023"},
    {"LeapDay", day(2024, 2, 29) + 12h, "D20240229", "M202402", "Y2024"},
    {"Before1970", day(1969, 12, 31) + 23h, "D19691231", "M196912", "Y1969"},
    {"SecondBefore1970", day(1970, 1, 1) - 1s, "D19691231", "M196912", "Y1969"},
    {"FirstYear", day(1, 1, 1), "D00010101", "M000101", "Y0001"},
    {"LastYear", day(9999, 12, 31), "D99991231", "M999912", "Y9999"},
};
INSTANTIATE_TEST_SUITE_P(All, DateTermsTest, testing::ValuesIn(kDates),
                         [](const auto& test) { return test.param.name; });

TEST(DocumentBuilder, HasNoDateTermsWithoutADate) {
    Article article = small_article();
    article.published.reset();
    DocumentBuilder builder;
    const AnalysedArticle& analysed = builder.build(article);
    for (const TermPostings& term : analysed.terms) {
        EXPECT_EQ(std::string("DMY").find(term.term.front()), std::string::npos) << term.term;
    }
    EXPECT_EQ(analysed.values.front().first, 1U);
}

}  // namespace
}  // namespace dateline
