#include "indexer/readers/page/page_reader.h"

#include <gmock/gmock.h>

#include "indexer/readers/text_layout.h"
#include "indexer/records/derived_id.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// "A<headline|byline|body>" and "H<headline>", layout marks before a body: '' lines, '=' blocks,
// '>' indented.
std::vector<std::string> shown(const std::vector<Record>& records) {
    std::vector<std::string> lines;
    for (const Record& record : records) {
        const char* layout = record.layout == Record::Layout::LineIsParagraph    ? ""
                             : record.layout == Record::Layout::BlankLineBetween ? "="
                                                                                 : ">";
        lines.push_back(record.kind == ArticleKind::Headline
                            ? "H<" + record.headline + ">"
                            : "A<" + record.headline + "|" + record.byline + "|" + layout +
                                  record.body + ">");
    }
    return lines;
}

struct PageCase {
    const char* name;
    std::string page;
    std::vector<std::string> records;
};

class PageReader : public testing::TestWithParam<PageCase> {};

TEST_P(PageReader, TellsArticleAndHeadlinesApart) {
    const Reading reading = read_records("page", GetParam().page);
    EXPECT_EQ(shown(reading.records), GetParam().records);
    EXPECT_EQ(reading.complaints, "");
}

const std::string kProse =
    "The ministers agreed on Thursday to go on with the talks, and to meet again in the spring, "
    "when "
    "the figures of the first quarter are known to all of them and to the public.";

const PageCase kPageCases[] = {
    {"Nothing", "", {}},
    {"BlankOnly", " \n\t\n\n", {}},
    {"OneHeadline", "Rain Floods the Valley", {"H<Rain Floods the Valley>"}},
    {"OneShortSentence", "Rain floods the valley.\n", {"H<Rain floods the valley.>"}},
    {"OneParagraph", kProse + " " + kProse, {"A<||" + kProse + " " + kProse + ">"}},
    {"ArticleWithHeadline",
     "Talks Go On\n\n" + kProse + "\n\n" + kProse + "\n",
     {"A<Talks Go On||" + kProse + "\n\n" + kProse + ">"}},
    {"ArticleWithByline",
     "Talks Go On\nBy Jane Doe\n\n" + kProse + "\n",
     {"A<Talks Go On|By Jane Doe|" + kProse + ">"}},
    {"BylineIsNoSentence",
     "Talks Go On\n\nBy Thursday all was over.\n" + kProse + "\n",
     {"A<Talks Go On||By Thursday all was over.\n" + kProse + ">"}},
    {"ShortArticle", "Rain\n\nIt rains. It pours.\n", {"A<Rain||It rains. It pours.>"}},
    {"SubheadingsStay",
     "Talks Go On\n\n" + kProse + "\n\nA New Start\n\n" + kProse + "\n",
     {"A<Talks Go On||" + kProse + "\n\nA New Start\n\n" + kProse + ">"}},
    {"CreditLineStays",
     kProse + "\n\nAdditional reporting by J. Doe\n",
     {"A<||" + kProse + "\n\nAdditional reporting by J. Doe>"}},
    {"OnlyHeadlines",
     "Rain Floods the Valley\nGold Prices Steady\nU.S. Expected to Expand Ban\n",
     {"H<Rain Floods the Valley>", "H<Gold Prices Steady>", "H<U.S. Expected to Expand Ban>"}},
    {"TwoHeadlines", "Rain Floods\niPhone Sales Fall", {"H<Rain Floods>", "H<iPhone Sales Fall>"}},
    {"LowerCaseHeadlines",
     "rain floods the valley\ngold prices steady in asia\nban expanded\nbank robbed",
     {"H<rain floods the valley>", "H<gold prices steady in asia>", "H<ban expanded>",
      "H<bank robbed>"}},
    {"ArticleThenHeadlines",
     kProse + "\n" + kProse + "\n\n\nRain Floods “the Valley” Again\nGold Prices Steady \n\n",
     {"A<||" + kProse + "\n" + kProse + ">", "H<Rain Floods “the Valley” Again>",
      "H<Gold Prices Steady>"}},
    {"HeadlineArticleHeadlines",
     "Talks Go On\n" + kProse + "\n\nRain Floods\nGold Steady\n",
     {"A<Talks Go On||" + kProse + ">", "H<Rain Floods>", "H<Gold Steady>"}},
    {"ListInBlocks",
     kProse + "\n\nRain Floods\nGold Steady\n\nWho Won?\nBan Imposed on U.S.\n",
     {"A<||" + kProse + ">", "H<Rain Floods>", "H<Gold Steady>", "H<Who Won?>",
      "H<Ban Imposed on U.S.>"}},
    {"OneOddLineInTheList",
     kProse + "\n\nRain Floods\nGold Steady\nHe won.\nBan Imposed\n",
     {"A<||" + kProse + ">", "H<Rain Floods>", "H<Gold Steady>", "H<He won.>", "H<Ban Imposed>"}},
    {"ThreeWithoutBlankLine",
     kProse + "\nRain Floods\nGold Steady\nBan Imposed\n",
     {"A<||" + kProse + ">", "H<Rain Floods>", "H<Gold Steady>", "H<Ban Imposed>"}},
    {"TwoWithoutBlankLine",
     kProse + "\nRain Floods\nGold Steady\n",
     {"A<||" + kProse + "\nRain Floods\nGold Steady>"}},
    {"LabelStaysWithTheArticle",
     kProse + "\n\nMore news:\nRain Floods\nGold Steady\n",
     {"A<||" + kProse + "\n\nMore news:>", "H<Rain Floods>", "H<Gold Steady>"}},
    {"LabelBeforeALongerList",
     kProse + "\n\nMore news:\nRain Floods\nGold Steady\nBan Imposed\nWho Won?\n",
     {"A<||" + kProse + "\n\nMore news:>", "H<Rain Floods>", "H<Gold Steady>", "H<Ban Imposed>",
      "H<Who Won?>"}},
    {"OpenEndsAreNoHeadlines",
     kProse + "\n\nHe paused,\nThen he went on:\nAll of it;\n",
     {"A<||" + kProse + "\n\nHe paused,\nThen he went on:\nAll of it;>"}},
    {"FixturesAreNoHeadlines",
     kProse + "\n\nDerby v Watford\n\nChelsea v Fulham\n\nLeeds v Hull\n",
     {"A<||" + kProse + "\n\nDerby v Watford\n\nChelsea v Fulham\n\nLeeds v Hull>"}},
    {"QuotesAreNoHeadlines",
     kProse + "\n\n“We shall see.”\n“It was ‘fine’.”\n",
     {"A<||" + kProse + "\n\n“We shall see.”\n“It was ‘fine’.”>"}},
    {"Bullets",
     kProse + "\n\n- Rain Floods\n• Gold Steady\n",
     {"A<||" + kProse + ">", "H<Rain Floods>", "H<Gold Steady>"}},
    {"Windows",
     "Talks\r\n\r\n" + kProse + "\r\n\r\nRain Floods\r\nGold Steady\r\n",
     {"A<Talks||" + kProse + ">", "H<Rain Floods>", "H<Gold Steady>"}},
    {"OldMac", "Talks\r\r" + kProse + "\r" + kProse, {"A<Talks||" + kProse + "\n" + kProse + ">"}},
    {"Mark", "\xEF\xBB\xBFRain Floods\n", {"H<Rain Floods>"}},
    {"Cp1252", "Caf\xE9 \x93Society\x94 Opens\n", {"H<Café “Society” Opens>"}},
    {"Utf16", std::string("\xFF\xFEH\0i\0\n\0H\0o\0", 12), {"H<Hi>", "H<Ho>"}},
    {"Chinese",
     "市长宣布新计划\n\n市长周四宣布了一项新计划，以改善城市的交通状况。\n\n该计划将于明年开始实施"
     "。\n",
     {"A<市长宣布新计划||"
      "市长周四宣布了一项新计划，以改善城市的交通状况。\n\n该计划将于明年开始实施。>"}},
    {"ChineseHeadlines",
     "市长宣布新计划\n暴雨袭击山谷\n金价稳定\n",
     {"H<市长宣布新计划>", "H<暴雨袭击山谷>", "H<金价稳定>"}},
    {"Hindi",
     "बाढ़ से घाटी प्रभावित\n\nगुरुवार को भारी बारिश से घाटी में बाढ़ आ गई।\n",
     {"A<बाढ़ से घाटी प्रभावित||गुरुवार को भारी बारिश से घाटी में बाढ़ आ गई।>"}},
    {"HardWrapped",
     "Talks Go On\n\nThe ministers agreed on Thursday to go\non with the talks, and to meet again\n"
     "in the spring.\n\nNobody was surprised by that, least of\nall the Swiss\n",
     {"A<Talks Go On||=The ministers agreed on Thursday to go\non with the talks, and to meet "
      "again\n"
      "in the spring.\n\nNobody was surprised by that, least of\nall the Swiss>"}},
    {"HardWrappedIndented",
     "Talks Go On\n   The ministers agreed on Thursday to go\non with the talks, and to meet "
     "again\n"
     "in the spring.\n   Nobody was surprised by that, least of\nall the Swiss.\n",
     {"A<Talks Go On||>   The ministers agreed on Thursday to go\non with the talks, and to meet "
      "again\nin the spring.\n   Nobody was surprised by that, least of\nall the Swiss.>"}},
    {"HardWrappedThenHeadlines",
     "The ministers agreed on Thursday to go on with the talks, and\nto meet again in the spring, "
     "when all the figures are known to\nthe public.\n\nRain Floods\nGold Steady as Markets Wait\n"
     "Ban Imposed\n",
     {"A<||=The ministers agreed on Thursday to go on with the talks, and\nto meet again in the "
      "spring, when all the figures are known to\nthe public.>",
      "H<Rain Floods>", "H<Gold Steady as Markets Wait>", "H<Ban Imposed>"}},
    {"HardWrappedWithoutParagraphs",
     "innJ\nTHE WEATHER\nthis is going to be a big week\nfor the Republicans of Tulsa\ncounty\n"
     "Tomorrow Newton Gilbert for\nfour years governor of Indi\nana will be here\n",
     {"A<||=innJ\nTHE WEATHER\nthis is going to be a big week\nfor the Republicans of Tulsa\n"
      "county\nTomorrow Newton Gilbert for\nfour years governor of Indi\nana will be here>"}},
};
INSTANTIATE_TEST_SUITE_P(All, PageReader, testing::ValuesIn(kPageCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PageReaderIds, HeadlinesAreNumberedUnderTheirArticle) {
    const std::string page = kProse + "\n\nRain Floods\nGold Steady\n";
    const std::string id = derived_id({.path = "news", .member = {}}, page);
    const Reading reading = read_records("page", page);
    ASSERT_THAT(reading.records, SizeIs(3));
    EXPECT_EQ(reading.records[0].id, id);
    EXPECT_EQ(reading.records[0].page, "");
    EXPECT_EQ(reading.records[0].position.unit, "line");
    EXPECT_EQ(reading.records[0].position.number, 1U);
    EXPECT_EQ(reading.records[1].id, id + ".1");
    EXPECT_EQ(reading.records[2].id, id + ".2");
    EXPECT_EQ(reading.records[2].page, id);
    EXPECT_EQ(reading.records[2].position.number, 4U);
}

TEST(PageReaderIds, HeadlinesAloneHaveNoPage) {
    const Reading reading = read_records("page", "\n\nRain Floods\n");
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].id,
              derived_id({.path = "news", .member = {}}, "\n\nRain Floods\n") + ".1");
    EXPECT_EQ(reading.records[0].page, "");
    EXPECT_EQ(reading.records[0].position.number, 3U);
}

TEST(PageReaderLimits, APageThatIsTooLongIsRejected) {
    const Reading reading = read_records("page", std::string(kMaxRecordBytes + 1, 'x'));
    EXPECT_THAT(reading.records, IsEmpty());
    EXPECT_EQ(reading.complaints, "skipped: news line 1: page too long\n");
}

TEST(PageReaderLimits, APageOfTooManyLinesIsRejected) {
    const Reading reading = read_records("page", std::string(4'000'001, '\n'));
    EXPECT_EQ(reading.complaints, "skipped: news line 1: too many lines\n");
}

TEST(PageReaderLists, AThousandHeadlinesStayHeadlines) {
    std::string page;
    for (int i = 0; i < 1000; ++i) {
        page += (i % 50 == 0 ? "iPhone Maker Raises Forecast " : "Parliament Debates the Budget ") +
                std::to_string(i) + "\n";
    }
    EXPECT_THAT(read_records("page", page).records, SizeIs(1000));
}

struct SentenceCase {
    const char* name;
    const char* line;
    bool ends;
};

class EndsSentence : public testing::TestWithParam<SentenceCase> {};

TEST_P(EndsSentence, InAnyScript) {
    EXPECT_EQ(ends_sentence(GetParam().line), GetParam().ends);
}

const SentenceCase kSentenceCases[] = {
    {"FullStop", "It rains.", true},
    {"Quote", "“It rains.”", true},
    {"Guillemet", "«Il pleut.»", true},
    {"GermanGuillemet", "»Es regnet.«", true},
    {"Bracket", "(It rains.)", true},
    {"Chinese", "下雨了。", true},
    {"ChineseQuote", "「下雨了。」", true},
    {"Hindi", "बारिश हो रही है।", true},
    {"Urdu", "بارش ہو رہی ہے۔", true},
    {"None", "It rains", false},
    {"QuotedWord", "It ‘rains’", false},
    {"Comma", "It rains,", false},
    {"OnlyQuotes", "””", false},
    {"Nothing", "", false},
    {"HalfCharacter", "\xE3\x80", false},
};
INSTANTIATE_TEST_SUITE_P(All, EndsSentence, testing::ValuesIn(kSentenceCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PageReader, GivesTheHeadlinesThatPrecedeABreak) {
    const std::string headlines =
        "Harbour bridge opens\nSteel prices rise again\nMinister visits Ardmouth\n";
    const Reading reading = read_broken("page", headlines + "River levels fa");
    EXPECT_THAT(shown(reading.records),
                ElementsAre("H<Harbour bridge opens>", "H<Steel prices rise again>",
                            "H<Minister visits Ardmouth>"));
    EXPECT_EQ(reading.error, "broken off");
}

TEST(PageReader, GivesNoPartOfAnArticle) {
    for (const char* page :
         {"Harbour bridge opens\n", "Harbour bridge opens\n\nThe new bridge over",
          "Harbour bridge opens\n\nThe new bridge over the harbour opened on "
          "Monday after five\nyears of work. It is the longest in the"}) {
        const Reading reading = read_broken("page", page);
        EXPECT_THAT(reading.records, IsEmpty()) << page;
        EXPECT_EQ(reading.error, "broken off");
    }
}

TEST(PageReader, GivesShortHeadlinesTheTextOfTheirPage) {
    const std::string list =
        "Harbour bridge opens\nSteel prices rise again\nMinister visits Ardmouth\n" +
        std::string(90, 'x') + "\n";
    const Reading reading = read_records("page", list);
    ASSERT_THAT(reading.records, SizeIs(4));
    EXPECT_THAT(reading.records[1].context, testing::HasSubstr("Minister visits Ardmouth"));
    EXPECT_EQ(reading.records[3].context, "");
}

TEST(PageReader, TellsTheCharsetByThePage) {
    // KOI8-R.
    const Reading reading = read_records(
        "page", "\xEE\xCF\xD7\xD9\xCA \xCD\xCF\xD3\xD4 \xDE\xC5\xD2\xC5\xDA \xD2\xC5\xCB\xD5\n");
    EXPECT_EQ(shown(reading.records), std::vector<std::string>{"H<Новый мост через реку>"});
}

}  // namespace
}  // namespace dateline
