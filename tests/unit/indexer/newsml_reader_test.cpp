#include "indexer/readers/xml/newsml_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::string item(const std::string& status, const std::string& components) {
    return "<NewsItem "
           "xml:lang='en'><Identification><NewsIdentifier><ProviderId>x.example</ProviderId>"
           "<DateId>20240301</DateId><NewsItemId>T-1</NewsItemId><RevisionId "
           "Update='N'>3</RevisionId>"
           "<PublicIdentifier>urn:newsml:x.example:20240301:T-1:3</PublicIdentifier>"
           "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20240301T080000Z"
           "</FirstCreated><Status FormalName='" +
           status + "'/></NewsManagement>" + components + "</NewsItem>";
}

std::string message(const std::string& items) {
    return "<?xml "
           "version=\"1.0\"?>\n<NewsML><NewsEnvelope><DateAndTime>20240301T100000Z</DateAndTime>"
           "</NewsEnvelope>" +
           items + "</NewsML>\n";
}

std::string content(const std::string& data, const std::string& media = "Text") {
    return "<ContentItem><MediaType FormalName='" + media + "'/><DataContent>" + data +
           "</DataContent></ContentItem>";
}

std::string component(const std::string& inside, const std::string& attributes = {}) {
    return "<NewsComponent" + attributes + ">" + inside + "</NewsComponent>";
}

std::string role(const std::string& name) {
    return "<Role FormalName='" + name + "'/>";
}

std::string headline(const std::string& words, const std::string& language = {}) {
    return "<NewsLines><HeadLine>" + words + "</HeadLine></NewsLines>" +
           (language.empty() ? ""
                             : "<DescriptiveMetadata><Language FormalName='" + language +
                                   "'/></DescriptiveMetadata>");
}

TEST(NewsmlReader, ReadsEveryField) {
    const Reading reading = read_records(
        "newsml",
        message(item(
            "Usable",
            component(
                "<NewsLines><HeadLine>Rain</HeadLine><ByLine>Ida "
                "Marlow</ByLine><DateLine>ARDMOUTH, "
                "March 1 "
                "-</DateLine><CreditLine>TW</CreditLine></NewsLines><AdministrativeMetadata>"
                "<Provider><Party FormalName='Tidewire'/></Provider><Source><Party "
                "FormalName='Not this'/></Source></AdministrativeMetadata><DescriptiveMetadata>"
                "<Language FormalName='en'/><Genre FormalName='Report'/><Location><Property "
                "FormalName='City' Value='Ardmouth'/></Location><Property FormalName='Keyword' "
                "Value='rain'/></DescriptiveMetadata>" +
                content(
                    "<nitf><body><body.content><p>A</p><p>B</p></body.content></body></nitf>")))));
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    const Record& record = reading.records[0];
    EXPECT_EQ(record.id, "urn:newsml:x.example:20240301:T-1");
    EXPECT_EQ(record.headline, "Rain");
    EXPECT_EQ(record.byline, "Ida Marlow");
    EXPECT_EQ(record.dateline, "ARDMOUTH, March 1 -");
    EXPECT_EQ(record.agency, "TW");
    EXPECT_EQ(record.source, "Tidewire");
    EXPECT_EQ(record.body, "A\nB");
    EXPECT_EQ(record.published, "20240301T080000Z");
    EXPECT_EQ(record.language, "en");
    EXPECT_THAT(record.topics, ElementsAre("Report", "rain"));
    EXPECT_THAT(record.places, ElementsAre("Ardmouth"));
    EXPECT_EQ(record.revision.version, 3U);
}

struct ItemCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> found;  // What follows T-1 in the id, headline, language, text.
    const char* complaints;
};

class NewsmlItems : public testing::TestWithParam<ItemCase> {};

TEST_P(NewsmlItems, AreArticlesOrNamed) {
    const Reading reading = read_records("newsml", GetParam().bytes);
    std::vector<std::string> found;
    for (const Record& record : reading.records)
        found.push_back((record.revision.action == Revision::Action::Withdraw ? "kill " : "") +
                        record.id.substr(std::string("urn:newsml:x.example:20240301:T-1").size()) +
                        '|' + record.headline + '|' + record.language + '|' + record.body);
    EXPECT_EQ(found, GetParam().found);
    EXPECT_EQ(reading.complaints, GetParam().complaints);
}

const ItemCase kItemCases[] = {
    {"Html",
     message(item("Usable", component(content("<html><body><p>A</p></body></html>")))),
     {"||en|A"},
     ""},
    {"HtmlInSection",
     message(item("Usable", component(content("<![CDATA[<P>A</P><P>B</P>]]>")))),
     {"||en|A\nB"},
     ""},
    {"Lines", message(item("Usable", component(content("A\nB")))), {"||en|A\nB"}, ""},
    {"HeadlineAbove",
     message(item("Usable", component(headline("H") + component(role("Main") + content("A"))))),
     {"|H|en|A"},
     ""},
    {"HeadlineOfItsOwn",
     message(
         item("Usable", component(headline("Not this") + component(headline("H") + content("A"))))),
     {"|H|en|A"},
     ""},
    {"Roles",
     message(item("Usable", component(component(role("Caption") + content("C")) +
                                      component(role("Main") + content("A")) +
                                      component(role("Contact") + content("D"))))),
     {"||en|A"},
     ""},
    {"RolesOfOthersOnly",
     message(item("Usable", component(component(role("Caption") + content("C")) + content("A")))),
     {"||en|A"},
     ""},
    {"StyleSheet",
     message(item("Usable", component(component("<ContentItem><MimeType FormalName='text/css'/>"
                                                "<DataContent>p{}</DataContent></ContentItem>") +
                                      component(content("A"))))),
     {"||en|A"},
     ""},
    {"Equivalents",
     message(item("Usable", component(component(content("A")) + component(content("A again")),
                                      " EquivalentsList='yes'"))),
     {"||en|A"},
     ""},
    {"Parts",
     message(item("Usable", component(headline("H") + component(content("A")) +
                                      component(headline("I") + content("B"))))),
     {"|H|en|A\nI\nB"},
     ""},
    {"Languages",
     message(item("Usable", component(component(headline("H", "en") + content("A")) +
                                      component(headline("I", "de") + content("B"))))),
     {":en|H|en|A", ":de|I|de|B"},
     ""},
    {"Picture",
     message(item("Usable", component(headline("H") + content("AAAA", "Photo")))),
     {},
     "skipped: news record 1: an item of Photo, without text\n"},
    {"PictureWithText",
     message(item("Usable", component(content("AAAA", "Photo") + component(content("A"))))),
     {"||en|A"},
     ""},
    {"Kill", message(item("Canceled", "")), {"kill |||"}, ""},
    {"Withheld",
     message(item("Withheld", component(content("A")))),
     {},
     "skipped: news record 1: withheld by its provider\n"},
    {"Topics",
     message(item("Usable", "<TopicSet><Topic/></TopicSet>")),
     {},
     "skipped: news record 1: neither headline nor text\n"},
    {"ComponentsInLines",
     message(item("Usable", component("<NewsLines><HeadLine>H<NewsComponent><NewsComponent/>"
                                      "<NewsComponent/></NewsComponent></HeadLine></NewsLines>" +
                                      content("A")))),
     {"|H|en|A"},
     ""},
    {"NoItem",
     message("<TopicSet/>"),
     {},
     "skipped: news record 1: line 2: no item of NewsML in it\n"},
    {"CutInText",
     "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>A",
     {},
     "skipped: news record 1: line 1: cut off\n"},
};
INSTANTIATE_TEST_SUITE_P(Cases, NewsmlItems, testing::ValuesIn(kItemCases),
                         [](const auto& test) { return test.param.name; });

TEST(NewsmlReader, WithdrawsAllLanguages) {
    const Reading reading = read_records(
        "newsml", message(item("Kill", component(component(headline("H", "en") + content("A")) +
                                                 component(headline("I", "de") + content("B"))))));
    std::vector<std::string> ids;
    for (const Record& record : reading.records) ids.push_back(record.id);
    EXPECT_THAT(ids, ElementsAre("urn:newsml:x.example:20240301:T-1:en",
                                 "urn:newsml:x.example:20240301:T-1:de",
                                 "urn:newsml:x.example:20240301:T-1"));
}

}  // namespace
}  // namespace dateline
