#include "indexer/readers/xml/nitf_reader.h"

#include <gmock/gmock.h>

#include "indexer/readers/xml/nitf_text.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::string nitf(const std::string& docdata, const std::string& head, const std::string& content) {
    return "<?xml version=\"1.0\"?><nitf><head><docdata>" + docdata +
           "</docdata></head><body><body.head>" + head + "</body.head><body.content>" + content +
           "</body.content></body></nitf>\n";
}

Record read_one(const std::string& bytes) {
    Reading reading = read_records("nitf", bytes);
    EXPECT_EQ(reading.complaints, "");
    EXPECT_THAT(reading.records, SizeIs(1));
    return reading.records.empty() ? Record{} : reading.records.front();
}

TEST(NitfReader, ReadsEveryField) {
    const Record record = read_one(
        "<nitf baselang='nb-NO'><head><title>Not this</title>"
        "<meta name='online_sections' content='Business'/>"
        "<tobject><tobject.subject tobject.subject.type='Labour' "
        "tobject.subject.matter='Strike'/></tobject>"
        "<docdata><doc-id id-string=' 17 '/><date.issue norm='20240912'/>"
        "<du-key version='04'/><key-list><keyword key='cranes'/></key-list>"
        "<evloc city='Ardmouth'/><correction id-string='16'/>"
        "<identified-content><classifier type='descriptor'>Ports</classifier>"
        "<person>Nobody</person><location>Selmark</location></identified-content></docdata>"
        "<pubdata date.publication='20240913T070000' name='Courier' position.section='C' "
        "ex-ref='http://example.org/1'/></head><body><body.head>"
        "<hedline><hl1>Cranes <br/>move</hl1><hl2>Nine days</hl2></hedline>"
        "<byline class='print_byline'>By Ida Marlow, <byttl>Staff</byttl></byline>"
        "<byline class='normalized_byline'>Marlow, Ida</byline>"
        "<distributor>Other</distributor>"
        "<dateline><location>OSLO</location>, <story.date norm='x'>Sept 12</story.date></dateline>"
        "<abstract><p>Not this</p></abstract></body.head>"
        "<body.content><p>One <em>two</em>.</p><p>Three.</p></body.content></body></nitf>");
    EXPECT_EQ(record.id, " 17 ");
    EXPECT_EQ(record.position.unit, "record");
    EXPECT_EQ(record.position.number, 1U);
    EXPECT_EQ(record.headline, "Cranes move");
    EXPECT_EQ(record.byline, "By Ida Marlow, Staff");
    EXPECT_EQ(record.dateline, "OSLO,");
    EXPECT_EQ(record.body, "One two.\nThree.");
    EXPECT_EQ(record.published, "20240913T070000");
    EXPECT_EQ(record.source, "Courier");
    EXPECT_EQ(record.section, "Business");
    EXPECT_EQ(record.url, "http://example.org/1");
    EXPECT_EQ(record.language, "nb-NO");
    EXPECT_THAT(record.topics, ElementsAre("Labour", "Strike", "cranes", "Ports"));
    EXPECT_THAT(record.places, ElementsAre("Ardmouth", "Selmark"));
    EXPECT_EQ(record.revision.version, 4U);
    EXPECT_EQ(record.revision.replaces, "16");
}

struct TextCase {
    const char* name;
    const char* content;
    const char* body;
};

class NitfText : public testing::TestWithParam<TextCase> {};

TEST_P(NitfText, IsInParagraphs) {
    EXPECT_EQ(read_one(nitf("", "<hedline><hl1>A</hl1></hedline>", GetParam().content)).body,
              GetParam().body);
}

const TextCase kTextCases[] = {
    {"Lead",
     "<block class='lead_paragraph'><p>One.</p></block>"
     "<block class='full_text'><p>One.</p><p>Two.</p></block>",
     "One.\nTwo."},
    {"LeadAlone", "<block class='lead_paragraph'><p>One.</p></block>", "One."},
    {"MarkedLead",
     "<block class='full_text'><p>LEAD: One.</p><p>One. And more.</p><p>Two.</p></block>",
     "One. And more.\nTwo."},
    {"Block", "<block><p>One.</p><hl2>Two</hl2><p>Three.</p></block>", "One.\nTwo\nThree."},
    {"Media",
     "<p>One.</p><media><media-metadata>x</media-metadata><media-caption><p>Not "
     "this</p></media-caption></media><p>Two.</p>",
     "One.\nTwo."},
    {"Table", "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>",
     "a 1\nb 2"},
    {"LinesInParagraph", "<p>   One <br />two\n three</p>", "One two three"},
    {"Preformatted", "<pre>a 1\nb 2</pre>", "a 1\nb 2"},
    {"TextWithoutParagraphs", "One two", "One two"},
    {"HtmlInSection", "<![CDATA[<p>One &eacute;</p><p>Two</p>]]>", "One \u00E9\nTwo"},
    {"EncodedMarkup",
     "<p>One</p><p>&lt;div class='x'&gt;two&lt;script&gt;x()&lt;/script&gt;&lt;/div&gt;</p><p>1 "
     "&lt; "
     "2</p>",
     "One\ntwo\n1 < 2"},
    {"ParagraphsOfBlankLines", "\nOne\ntwo\n\nThree\n", "One two\nThree"},
    {"NotClosed", "<p>One<br>two</p><p>Three</p>", "One two\nThree"},
};
INSTANTIATE_TEST_SUITE_P(Cases, NitfText, testing::ValuesIn(kTextCases),
                         [](const auto& test) { return test.param.name; });

TEST(NitfReader, TakesTheAbstractWhereThereIsNoText) {
    EXPECT_EQ(read_one(nitf("", "<abstract><p>In short.</p></abstract>", "")).body, "In short.");
}

struct DateCase {
    const char* name;
    const char* docdata;
    const char* published;
};

class NitfDate : public testing::TestWithParam<DateCase> {};

TEST_P(NitfDate, IsTheLater) {
    EXPECT_EQ(read_one(nitf(GetParam().docdata, "<hedline><hl1>A</hl1></hedline>", "")).published,
              GetParam().published);
}

const DateCase kDateCases[] = {
    {"None", "", ""},
    {"Issue", "<date.issue norm='20240912T161500+0100'/>", "20240912T161500+0100"},
    {"Embargo",
     "<date.issue norm='20240912T161500+0100'/><date.release norm='20240913T000100+0100'/>",
     "20240913T000100+0100"},
    {"ReleasedBefore",
     "<date.issue norm='20240912T161500+0100'/><date.release norm='20240911T000100+0100'/>",
     "20240912T161500+0100"},
    {"Release", "<date.release norm='20240911'/>", "20240911"},
    {"Metas",
     "</docdata><meta name='publication_year' content='2007'/><meta name='publication_month' "
     "content='2'/><meta name='publication_day_of_month' content='1'/><docdata>",
     "2007-02-01"},
};
INSTANTIATE_TEST_SUITE_P(Cases, NitfDate, testing::ValuesIn(kDateCases),
                         [](const auto& test) { return test.param.name; });

struct StreamCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> ids;
    const char* complaints;
};

class NitfStream : public testing::TestWithParam<StreamCase> {};

TEST_P(NitfStream, FindsTheStories) {
    const Reading reading = read_records("nitf", GetParam().bytes);
    std::vector<std::string> ids;
    for (const Record& record : reading.records) ids.push_back(record.id);
    EXPECT_EQ(ids, GetParam().ids);
    EXPECT_EQ(reading.complaints, GetParam().complaints);
}

std::string story(const std::string& id, const std::string& status = "usable") {
    return "<?xml version=\"1.0\"?>\n<nitf><head><docdata management-status='" + status +
           "'><doc-id id-string='" + id +
           "'/></docdata></head><body><body.head><hedline><hl1>A</hl1></hedline></body.head>"
           "<body.content><p>One.</p></body.content></body></nitf>\n";
}

std::string cut(std::string text, const std::string& from) {
    return text.substr(0, text.find(from));
}

const StreamCase kStreamCases[] = {
    {"Empty", "", {}, ""},
    {"Several", story("1") + story("2"), {"1", "2"}, ""},
    {"OtherRoot",
     "<?xml version='1.0'?><rss>x</rss>",
     {},
     "skipped: news record 1: line 1: no article in NITF in it\n"},
    {"CutInText",
     story("1") + cut(story("2"), "</p>") + "\n" + story("3"),
     {"1", "3"},
     "skipped: news record 2: line 5: cut off\n"},
    {"CutAfterText", cut(story("1"), "</body>"), {"1"}, ""},
    {"AnotherBegins",
     cut(story("1"), "<p>") + "<nitf>" + story("2").substr(28),
     {"2"},
     "skipped: news record 1: another begins in it\n"},
    {"Withheld", story("1", "withheld"), {}, "skipped: news record 1: withheld by its provider\n"},
    {"Nothing", "<nitf><body/></nitf>", {}, "skipped: news record 1: neither headline nor text\n"},
    {"Embargoed", story("1", "embargoed"), {"1"}, ""},
};
INSTANTIATE_TEST_SUITE_P(Cases, NitfStream, testing::ValuesIn(kStreamCases),
                         [](const auto& test) { return test.param.name; });

TEST(NitfReader, WithdrawsWhatIsCanceled) {
    const Record record = read_one(story("1", "Canceled"));
    EXPECT_EQ(record.revision.action, Revision::Action::Withdraw);
    EXPECT_EQ(record.id, "1");
    EXPECT_EQ(record.body, "");
}

TEST(NitfReader, RejectsAMonsterAndGoesOn) {
    const std::string line = std::string(1 << 20, 'x') + "\n";
    std::string monster = cut(story("1"), "One.");
    for (int i = 0; i < 65; ++i) monster += line;
    const Reading reading =
        read_records("nitf", monster + "</p></body.content></body></nitf>\n" + story("2"));
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].id, "2");
    EXPECT_EQ(reading.complaints, "skipped: news record 1: record too long\n");
}

TEST(NitfReader, KeepsWhatPrecedesABreak) {
    const Reading reading = read_broken("nitf", story("1") + cut(story("2"), "</p>"));
    EXPECT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.error, "broken off");
}

TEST(NitfDateline, IsNoMereDate) {
    EXPECT_EQ(without_mere_date("OSLO, Sept 12 -"), "OSLO, Sept 12 -");
    EXPECT_EQ(without_mere_date("4/4/2018"), "");
    EXPECT_EQ(without_mere_date("2018-01-03 20:13:08 GMT+00:00"), "");
    EXPECT_EQ(without_mere_date("MARCH 04, 2013"), "");
    EXPECT_EQ(without_mere_date(""), "");
}

TEST(NitfLead, IsTakenOut) {
    EXPECT_EQ(without_repeated_lead("LEAD: A.\nA. B.\nC."), "A. B.\nC.");
    EXPECT_EQ(without_repeated_lead("LEAD: A.\nB."), "A.\nB.");
    EXPECT_EQ(without_repeated_lead("LEAD:"), "LEAD:");
    EXPECT_EQ(without_repeated_lead("A."), "A.");
}

}  // namespace
}  // namespace dateline
