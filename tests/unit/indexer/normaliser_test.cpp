#include "indexer/normaliser/normaliser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "indexer/records/derived_id.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Origin kOrigin{"news.jsonl", ""};

Record make_record() {
    Record record;
    record.id = "a1";
    record.headline = "River floods the lower town";
    record.body = "The river rose on Tuesday.\nNobody was hurt.";
    record.language = "en";
    return record;
}

Article normalise(Record record, const Origin& origin = kOrigin, const std::string& language = "") {
    return Normaliser({language}).article(std::move(record), origin).value();
}

TEST(Normaliser, CleansEveryField) {
    Record record = make_record();
    record.id = " a1\t";
    record.headline = "River\nfloods the &quot;lower&quot; town\x1B";
    record.byline = " By  Ren\xE9 ";
    record.dateline = "    Z\xDCRICH, Feb 26 -\n    ";
    record.body = "\xEF\xBB\xBFThe river &amp; the rain.\r\n\r\n Nobody  was hurt.\r\n";
    record.source = std::string("News\0 Wire", 10);
    record.section = "&Eacute;conomie";
    record.url = "https://example.org/?a=1&amp;b=2 ";
    record.page = "front\n";
    const Article article = normalise(record);
    EXPECT_EQ(article.id, "a1");
    EXPECT_EQ(article.headline, "River floods the \"lower\" town");
    EXPECT_EQ(article.byline, "By René");
    EXPECT_EQ(article.dateline, "ZÜRICH, Feb 26");
    EXPECT_EQ(article.place, "ZÜRICH");
    EXPECT_EQ(article.body, "The river & the rain.\nNobody was hurt.");
    EXPECT_EQ(article.source, "News Wire");
    EXPECT_EQ(article.section, "Économie");
    EXPECT_EQ(article.url, "https://example.org/?a=1&b=2");
    EXPECT_EQ(article.page, "front");
}

TEST(Normaliser, KeepsTheKind) {
    Record record = make_record();
    record.kind = ArticleKind::Headline;
    EXPECT_EQ(normalise(record).kind, ArticleKind::Headline);
}

TEST(Normaliser, FollowsTheLayoutOfTheBody) {
    Record record = make_record();
    record.body = "The river\nrose.\n    Nobody was\nhurt.";
    record.layout = Record::Layout::Indented;
    EXPECT_EQ(normalise(record).body, "The river rose.\nNobody was hurt.");
}

TEST(Normaliser, DropsEmptyAndRepeatedTopics) {
    Record record = make_record();
    record.topics = {"cocoa", " ", "earn", "cocoa ", "&amp;"};
    record.places = {"usa", "usa"};
    const Article article = normalise(record);
    EXPECT_THAT(article.topics, ElementsAre("cocoa", "earn", "&"));
    EXPECT_THAT(article.places, ElementsAre("usa"));
}

TEST(Normaliser, RefusesARecordWithNothingToSearch) {
    Record record = make_record();
    record.headline = " \n&#3;";
    record.body = "\x1F \n\xEF\xBB\xBF";
    EXPECT_EQ(Normaliser({}).article(record, kOrigin), std::nullopt);
}

TEST(Normaliser, KeepsAHeadlineWithoutBodyAndABodyWithoutHeadline) {
    Record headline = make_record();
    headline.body.clear();
    EXPECT_THAT(normalise(headline).body, IsEmpty());
    Record body = make_record();
    body.headline.clear();
    EXPECT_THAT(normalise(body).headline, IsEmpty());
}

TEST(Normaliser, GivesAnIdWhereThereIsNone) {
    Record record = make_record();
    record.id = " \n";
    EXPECT_EQ(
        normalise(record).id,
        derived_id(kOrigin,
                   "River floods the lower town\nThe river rose on Tuesday.\nNobody was hurt."));
}

TEST(Normaliser, CutsALongIdAtACharacterAndKeepsItUnique) {
    Record record = make_record();
    record.id = std::string(200, 'x');
    EXPECT_EQ(normalise(record).id, record.id);

    record.id = std::string(182, 'x') + "é" + std::string(50, 'y');
    const std::string id = normalise(record).id;
    EXPECT_EQ(id.size(), 182U + 1 + 16);
    EXPECT_EQ(id.substr(0, 183), std::string(182, 'x') + "-");
    record.id.back() = 'z';
    EXPECT_NE(normalise(record).id, id);
    record.page = record.id;
    EXPECT_EQ(normalise(record).page, normalise(record).id);
}

struct DateCase {
    const char* name;
    std::string published;
    Origin origin;
    std::string moment;
};

class PublishedTest : public testing::TestWithParam<DateCase> {};

TEST_P(PublishedTest, IsTheDateSaidOrTheDayInTheName) {
    Record record = make_record();
    record.published = GetParam().published;
    const Article article = normalise(record, GetParam().origin);
    EXPECT_EQ(article.published ? to_iso8601(*article.published) : "", GetParam().moment);
}

const DateCase kDates[] = {
    {"Said", " 9-APR-1987 00:00:00.00\n", {"1916-03-01.txt", ""}, "1987-04-09T00:00:00Z"},
    {"InTheName", "", {"1916-03-01/star.txt", ""}, "1916-03-01"},
    {"NotReadable", "last week", {"1916-03-01/star.txt", ""}, "1916-03-01"},
    {"None", "", {"star.txt", ""}, ""},
    {"NotReadableAndNone", "2024-13-01", {"star.txt", ""}, ""},
};
INSTANTIATE_TEST_SUITE_P(All, PublishedTest, testing::ValuesIn(kDates),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Normaliser, TakesADayInTheUrlAndThenTheCaptureForADate) {
    Record record = make_record();
    record.captured = "19970715120000";
    EXPECT_EQ(to_iso8601(*normalise(record).published), "1997-07-15");
    record.url = "https://example.org/1997/07/14/ferry.html";
    EXPECT_EQ(to_iso8601(*normalise(record).published), "1997-07-14");
    record.published = "1997-07-13";
    EXPECT_EQ(to_iso8601(*normalise(record).published), "1997-07-13");
}

TEST(Normaliser, PrefersTheLanguageThatTheRecordSays) {
    Record record = make_record();
    record.language = " fr_CH ";
    EXPECT_EQ(normalise(record, kOrigin, "de").language, "fr");
}

TEST(Normaliser, TakesTheLanguageOfTheSettingsNext) {
    Record record = make_record();
    record.language = "und";
    EXPECT_EQ(normalise(record, kOrigin, "deu").language, "de");
}

TEST(Normaliser, DetectsTheLanguageLast) {
    Record record = make_record();
    record.language.clear();
    EXPECT_EQ(normalise(record).language, "en");
    record.headline = "1987";
    record.body = "12.5 13.0";
    EXPECT_EQ(normalise(record).language, "und");
}

TEST(Normaliser, TakesTheLanguageOfThePageWhereAHeadlineIsTooShort) {
    Record record;
    record.kind = ArticleKind::Headline;
    record.headline = "Bern: 5:3";
    record.context =
        "Der Regen fiel die ganze Nacht, und am Morgen stand das Wasser in den Kellern.";
    EXPECT_EQ(normalise(record).language, "de");
    record.headline = "The rain fell all night, and in the morning the water stood in the cellars";
    EXPECT_EQ(normalise(record).language, "en");
    record.language = "fr";
    EXPECT_EQ(normalise(record).language, "fr");
}

TEST(Normaliser, ReadsTheDeclaredCharset) {
    Record record = make_record();
    record.headline = "\xCC\xEE\xF1\xF2";
    record.byline = "\xCC\xEE\xF1\xF2";
    record.charset = "windows-1251";
    EXPECT_EQ(normalise(record).headline, "Мост");
    EXPECT_EQ(normalise(record).byline, "Мост");
    record.headline = "Мост";
    EXPECT_EQ(normalise(record).headline, "Мост");
}

TEST(Normaliser, DetectsTheCharsetOfARecord) {
    Record record = make_record();
    record.headline = "\xCC\xEE\xF1\xF2 \xF7\xE5\xF0\xE5\xE7 \xF0\xE5\xEA\xF3";
    EXPECT_EQ(normalise(record).headline, "Мост через реку");
}

TEST(Normaliser, RepairsMisreadText) {
    Record record = make_record();
    record.headline = "Le cafÃ© de ZÃ¼rich";
    record.body = "Itâ€™s open.";
    EXPECT_EQ(normalise(record).headline, "Le café de Zürich");
    EXPECT_EQ(normalise(record).body, "It’s open.");
}

TEST(Normaliser, TakesPlaceAgencyAndDayFromTheBeginningOfTheText) {
    Record record = make_record();
    record.dateline.clear();
    record.published.clear();
    record.body = "OSLO, March 3, 2024 (AFP) - Rain fell.";
    const Article article = normalise(record);
    EXPECT_EQ(article.place, "OSLO");
    EXPECT_EQ(article.agency, "AFP");
    EXPECT_EQ(article.dateline, "");
    EXPECT_EQ(article.body, "OSLO, March 3, 2024 (AFP) - Rain fell.");
    EXPECT_EQ(to_iso8601(article.published.value()), "2024-03-03");
    record.agency = "NTB";
    EXPECT_EQ(normalise(record).agency, "NTB");
}

struct SourceOfDateCase {
    const char* name;
    std::string published, dateline, url, captured;
    std::string moment;
};

class SourceOfDateTest : public testing::TestWithParam<SourceOfDateCase> {};

TEST_P(SourceOfDateTest, TheFirstThatSaysItCounts) {
    Record record = make_record();
    record.published = GetParam().published;
    record.dateline = GetParam().dateline;
    record.url = GetParam().url;
    record.captured = GetParam().captured;
    const Article article = normalise(record, {"news.jsonl", ""});
    EXPECT_EQ(article.published ? to_iso8601(*article.published) : "", GetParam().moment);
}

const SourceOfDateCase kSourcesOfDates[] = {
    {"Published", "2024-03-01", "OSLO, March 2, 2024 -", "http://a.example/2024/03/03/x",
     "2024-03-04T10:00:00Z", "2024-03-01"},
    {"Dateline", "", "OSLO, March 2, 2024 -", "http://a.example/2024/03/03/x",
     "2024-03-04T10:00:00Z", "2024-03-02"},
    {"Url", "", "OSLO, March 2 -", "http://a.example/2024/03/03/x", "2024-03-04T10:00:00Z",
     "2024-03-03"},
    {"CapturedIsADay", "", "", "http://a.example/x", "2024-03-04T10:00:00Z", "2024-03-04"},
    {"ImpossibleIsNotInvented", "2024-02-30", "OSLO, Feb 30, 2024 -", "http://a.example/2024/02/30",
     "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, SourceOfDateTest, testing::ValuesIn(kSourcesOfDates),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
