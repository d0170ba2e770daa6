#include "indexer/readers/xml/newsml_g2_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::string item(const std::string& id, const std::string& meta, const std::string& content,
                 const std::string& content_set) {
    return "<newsItem guid='" + id + "' version='2' xml:lang='en-GB'><itemMeta>" + meta +
           "</itemMeta><contentMeta>" + content + "</contentMeta><contentSet>" + content_set +
           "</contentSet></newsItem>";
}

std::string text(const std::string& words, const std::string& language = {}) {
    return "<inlineXML" + (language.empty() ? "" : " xml:lang='" + language + "'") +
           "><html><body><p>" + words + "</p></body></html></inlineXML>";
}

std::string message(const std::string& items) {
    return "<?xml "
           "version=\"1.0\"?>\n<newsMessage><header><sent>2024-03-01T10:00:00Z</sent></header>"
           "<itemSet>" +
           items + "</itemSet></newsMessage>\n";
}

Record read_one(const std::string& bytes) {
    Reading reading = read_records("newsml-g2", bytes);
    EXPECT_EQ(reading.complaints, "");
    EXPECT_THAT(reading.records, SizeIs(1));
    return reading.records.empty() ? Record{} : reading.records.front();
}

TEST(NewsmlG2Reader, ReadsEveryField) {
    const Record record = read_one(message(item(
        "tag:x:1",
        "<itemClass qcode='ninat:text'/><provider qcode='p:SP'><name>Selmark "
        "Press</name></provider>"
        "<versionCreated>2024-03-01T12:00:00Z</versionCreated>"
        "<firstCreated>2024-03-01T09:00:00Z</firstCreated><pubStatus qcode='stat:usable'/>"
        "<title>Not this</title><link rel='irel:replaces' residref='tag:x:0'/>",
        "<headline role='h:subHeadline'>Not this</headline><headline>Rain</headline>"
        "<headline>Not this</headline><slugline>not-this</slugline><by>Ida Marlow</by>"
        "<dateline>ARDMOUTH -</dateline><creditline>SP/Tidewire</creditline>"
        "<located><name>Ardmouth</name><broader><name>Not this</name></broader></located>"
        "<subject><name xml:lang='de'>Wetter</name><name xml:lang='en'>weather</name></subject>"
        "<subject literal='rain'/><subject qcode='N2:X' literal='Not this'/><subject "
        "type='cpnat:geoArea'>"
        "<name>Selmark</name></subject><genre><name>Report</name></genre><keyword>wet</keyword>"
        "<description role='d:summary'>Not this</description>",
        text("It rains.</p><p>Again."))));
    EXPECT_EQ(record.id, "tag:x:1");
    EXPECT_EQ(record.headline, "Rain");
    EXPECT_EQ(record.byline, "Ida Marlow");
    EXPECT_EQ(record.dateline, "ARDMOUTH -");
    EXPECT_EQ(record.body, "It rains.\nAgain.");
    EXPECT_EQ(record.published, "2024-03-01T12:00:00Z");
    EXPECT_EQ(record.source, "Selmark Press");
    EXPECT_EQ(record.agency, "SP/Tidewire");
    EXPECT_EQ(record.language, "en-GB");
    EXPECT_THAT(record.topics, ElementsAre("weather", "rain", "Report", "wet"));
    EXPECT_THAT(record.places, ElementsAre("Ardmouth", "Selmark"));
    EXPECT_EQ(record.revision.version, 2U);
    EXPECT_EQ(record.revision.replaces, "tag:x:0");
}

struct ItemCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> found;  // Id, headline, published, language and text of each.
    const char* complaints;
};

class G2Items : public testing::TestWithParam<ItemCase> {};

TEST_P(G2Items, AreArticlesOrNamed) {
    const Reading reading = read_records("newsml-g2", GetParam().bytes);
    std::vector<std::string> found;
    for (const Record& record : reading.records)
        found.push_back((record.revision.action == Revision::Action::Withdraw ? "kill " : "") +
                        record.id + '|' + record.headline + '|' + record.published + '|' +
                        record.language + '|' + record.body);
    EXPECT_EQ(found, GetParam().found);
    EXPECT_EQ(reading.complaints, GetParam().complaints);
}

const std::string kTextClass = "<itemClass qcode='ninat:text'/>";

const ItemCase kItemCases[] = {
    {"BareItem", item("1", kTextClass, "", text("A")), {"1|||en-GB|A"}, ""},
    {"OtherPrefix",
     "<n:newsItem guid='1'><n:contentSet><n:inlineXML><h:p>A</h:p></n:inlineXML></n:contentSet>"
     "</n:newsItem>",
     {"1||||A"},
     ""},
    {"TimeOfTheMessage",
     message(item("1", kTextClass, "", text("A"))),
     {"1||2024-03-01T10:00:00Z|en-GB|A"},
     ""},
    {"EmbargoEndsLater",
     item("1",
          kTextClass + "<versionCreated>2024-03-01T12:00:00Z</versionCreated>"
                       "<embargoed>2024-03-01T18:00:00+01:00</embargoed>",
          "", text("A")),
     {"1||2024-03-01T18:00:00+01:00|en-GB|A"},
     ""},
    {"EmbargoHasEnded",
     item("1",
          kTextClass + "<versionCreated>2024-03-01T12:00:00Z</versionCreated>"
                       "<embargoed>2024-03-01T11:00:00Z</embargoed>",
          "", text("A")),
     {"1||2024-03-01T12:00:00Z|en-GB|A"},
     ""},
    {"LanguageOfContent",
     item("1", kTextClass, "<language tag='fi'/>", text("A")),
     {"1|||fi|A"},
     ""},
    {"SeveralLanguages",
     item("1", kTextClass, "", text("A", "en") + text("B", "de-AT") + text("C", "de")),
     {"1:en|||en|A", "1:de|||de-AT|B"},
     ""},
    {"InlineData",
     item("1", kTextClass, "", "<inlineData contenttype='text/plain'>A\nb\n\nC</inlineData>"),
     {"1|||en-GB|A b\nC"},
     ""},
    {"InlineNitf",
     item("1", kTextClass, "",
          "<inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head>"
          "<body.content><p>A</p></body.content></body></nitf></inlineXML>"),
     {"1|H||en-GB|A"},
     ""},
    {"HeaderOfPage",
     item("1", kTextClass, "<headline>H</headline>",
          "<inlineXML><html><head><title>H</title></head><body><header><h1>H</h1></header>"
          "<section><p>A</p></section></body></html></inlineXML>"),
     {"1|H||en-GB|A"},
     ""},
    {"Alert", item("1", kTextClass, "<headline>H</headline>", ""), {"1|H||en-GB|"}, ""},
    {"Summary",
     item("1", kTextClass, "<description role='drol:summary'>S</description>", ""),
     {"1|||en-GB|S"},
     ""},
    {"Picture",
     item("1", "<itemClass qcode='ninat:picture'/>",
          "<headline>H</headline><description role='drol:caption'>S</description>",
          "<remoteContent href='x.jpg'/>"),
     {},
     "skipped: news record 1: a picture item without text\n"},
    {"PictureWithText",
     item("1", "<itemClass qcode='ninat:picture'/>", "<headline>H</headline>", text("A")),
     {"1|H||en-GB|A"},
     ""},
    {"Nothing", "<newsItem guid='1'/>", {}, "skipped: news record 1: neither headline nor text\n"},
    {"Kill",
     item("1", kTextClass + "<pubStatus qcode='stat:canceled'/>", "<headline>H</headline>", ""),
     {"kill 1||||"},
     ""},
    {"KillByAddress",
     item("1", "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>", "", ""),
     {"kill 1||||"},
     ""},
    {"Withheld",
     item("1", kTextClass + "<pubStatus qcode='stat:withheld'/>", "", text("A")),
     {},
     "skipped: news record 1: withheld by its provider\n"},
    {"Package",
     message("<packageItem guid='p'><groupSet/></packageItem>" +
             item("1", kTextClass, "", text("A"))),
     {"1||2024-03-01T10:00:00Z|en-GB|A"},
     "skipped: news record 1: a package: its items are articles of their own\n"},
    {"Concept", "<conceptItem guid='c'/>", {}, "skipped: news record 1: a concept: no article\n"},
    {"NoItem", message(""), {}, "skipped: news record 1: line 2: no item of NewsML-G2 in it\n"},
    {"CutInText",
     "<newsItem guid='1'><contentSet><inlineXML><p>A",
     {},
     "skipped: news record 1: line 1: cut off\n"},
    {"CutAfterText",
     "<newsItem guid='1'><contentSet><inlineXML><p>A</p></inlineXML></contentSet>",
     {"1||||A"},
     ""},
    {"EndIsLost",
     message("<newsItem guid='1'><contentSet><inlineXML>A" + item("2", kTextClass, "", text("B"))),
     {"2||2024-03-01T10:00:00Z|en-GB|B"},
     "skipped: news record 1: another begins in it\n"},
};
INSTANTIATE_TEST_SUITE_P(Cases, G2Items, testing::ValuesIn(kItemCases),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
