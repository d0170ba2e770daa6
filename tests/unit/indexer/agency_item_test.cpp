#include "indexer/readers/json/agency_item.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

void show(std::string& text, const char* name, const std::string& value) {
    if (value.empty()) return;
    if (!text.empty()) text += "; ";
    text += name + ('=' + value);
}

void show(std::string& text, const char* name, const std::vector<std::string>& list) {
    std::string joined;
    for (const std::string& item : list) joined += (joined.empty() ? "" : "+") + item;
    show(text, name, joined);
}

std::string shown(const Record& record) {
    std::string text;
    show(text, "id", record.id);
    show(text, "headline", record.headline);
    show(text, "body", record.body);
    show(text, "published", record.published);
    show(text, "byline", record.byline);
    show(text, "dateline", record.dateline);
    show(text, "source", record.source);
    show(text, "agency", record.agency);
    show(text, "section", record.section);
    show(text, "language", record.language);
    show(text, "topics", record.topics);
    show(text, "places", record.places);
    const Revision& revision = record.revision;
    if (revision.version > 0) show(text, "version", std::to_string(revision.version));
    if (revision.action == Revision::Action::Withdraw)
        show(text, "action", std::string("withdraw"));
    show(text, "replaces", revision.replaces);
    return text;
}

struct ItemCase {
    const char* name;
    std::string json;
    std::vector<std::string> found;  // Records, then complaints.
};

class AgencyItems : public testing::TestWithParam<ItemCase> {};

std::vector<std::string> all_of(const Reading& reading) {
    std::vector<std::string> found;
    for (const Record& record : reading.records) found.push_back(shown(record));
    for (std::size_t begin = 0; begin < reading.complaints.size();) {
        const std::size_t end = reading.complaints.find('\n', begin);
        const std::string line = reading.complaints.substr(begin, end - begin);
        found.push_back(line.substr(line.find(": ", line.find("news")) + 2));
        begin = end + 1;
    }
    return found;
}

// Alone on a line, and in a list.
TEST_P(AgencyItems, AreRead) {
    EXPECT_EQ(all_of(read_records("jsonl", GetParam().json)), GetParam().found);
    EXPECT_EQ(all_of(read_records("json", "[" + GetParam().json + "]")), GetParam().found);
}

const ItemCase kCases[] = {
    {"NinjsOne",
     R"({"uri":"tag:a:1","type":"text","versioncreated":"2024-05-01T08:00:00Z","version":"3",)"
     R"("headline":"Quay <b>shut</b>","byline":"J. Doe","located":"Ardmouth","language":"en",)"
     R"("source":"SNA","subject":[{"code":"1","name":"rail"},{"name":"port"}],)"
     R"("place":[{"name":"Selmark"}],"service":[{"code":"f","name":"Finance"}],)"
     R"("body_text":"No ship. None.","body_xhtml":"<p>No ship.</p><p>None.</p>"})",
     {"id=tag:a:1; headline=Quay shut; body=No ship.\nNone.; published=2024-05-01T08:00:00Z; "
      "byline=J. Doe; dateline=Ardmouth; source=SNA; agency=SNA; section=Finance; language=en; "
      "topics=rail+port; places=Selmark; version=3"}},
    {"NinjsTwo",
     R"({"uri":"u2","versioncreated":"2024-05-01T10:00:00+02:00","by":"J. Doe","headlines":[)"
     R"({"role":"short","value":"Quay"},{"role":"main","value":"Quay shut"}],"bodies":[)"
     R"({"role":"nitf","contenttype":"application/xml","value":"<nitf>x</nitf>"},)"
     R"({"role":"main","contenttype":"text/plain","value":"Plain."},)"
     R"({"role":"main","contenttype":"text/html","value":"<h1>Quay shut</h1><p>No ship.</p>"},)"
     R"({"role":"caption","contenttype":"text/html","value":"<p>A crane</p>"}],)"
     R"("infosources":[{"name":"SNA"}],"subjects":[{"name":"port"}]})",
     {"id=u2; headline=Quay shut; body=No ship.; published=2024-05-01T10:00:00+02:00; "
      "byline=J. Doe; source=SNA; agency=SNA; topics=port; version=20240501080000"}},
    {"NinjsThree",
     R"({"uri":"u3","versionCreated":"2024-05-01","pubStatus":"usable","title":"Quay shut",)"
     R"("bodies":[{"contentType":"text/vnd.IPTC.NITF","value":"<?xml version='1.0'?><nitf><head>)"
     R"(<title>T</title></head><body><body.content><p>No ship.</p></body.content></body></nitf>"}],)"
     R"("infoSources":[{"name":"SNA"}],"copyrightHolder":"SNA Ltd"})",
     {"id=u3; headline=Quay shut; body=No ship.; published=2024-05-01; source=SNA; agency=SNA; "
      "version=20240501000000"}},
    {"CapitalsInNames",
     R"({"uri":"u","pubStatus":"usable","headLine":"Quay shut","byLine":"J. Doe",)"
     R"("bodyXhtml":"<p>No ship.</p>"})",
     {"id=u; headline=Quay shut; body=No ship.; byline=J. Doe"}},
    {"SummaryBesideTheText",
     R"({"uri":"u","headline":"Quay","bodies":[{"role":"summary","value":"Short."},)"
     R"({"role":"main","value":"No ship."}],"descriptions":[{"role":"summary","value":"Short."}]})",
     {"id=u; headline=Quay; body=No ship."}},
    {"SummaryAlone",
     R"({"uri":"u","headlines":[{"value":"Quay"}],"descriptions":[{"role":"summary",)"
     R"("value":"Short."}]})",
     {"id=u; headline=Quay; body=Short."}},
    {"LeadApart",
     R"({"uri":"u","headlines":[{"value":"Quay shut"}],"descriptions":[{"role":"lead",)"
     R"("value":"No ship."}],"bodies":[{"contenttype":"text/plain","value":"None sails."}]})",
     {"id=u; headline=Quay shut; body=No ship.\nNone sails."}},
    {"OnlyADescription",
     R"({"uri":"u","type":"text","headline":"Quay shut","pubstatus":"usable",)"
     R"("description_caption":"A crane","description_text":"No ship."})",
     {"id=u; headline=Quay shut; body=No ship."}},
    {"OnlyAHeadline",
     R"({"guid":"u","headline":"Quay shut","pubstatus":"usable"})",
     {"id=u; headline=Quay shut"}},
    {"PicturesInTheText",
     R"({"guid":"u","headline":"Quay","pubstatus":"usable","body_html":"<p>No ship.</p><figure>)"
     R"(<img src='x'/><figcaption>A crane</figcaption></figure><figure><table><tr><td>1</td></tr>)"
     R"(</table></figure>"})",
     {"id=u; headline=Quay; body=No ship.\n1"}},
    {"MediaApi",
     R"({"data":{"meta":{},"item":{"uri":"https://x/95?qt=a&et=b","altids":{"itemid":"95",)"
     R"("etag":"95_0a1"},"version":0,"type":"text","versioncreated":"2024-05-01T08:00:00Z",)"
     R"("pubstatus":"usable","headline":"Quay shut","provider":"SNA","datelinelocation":)"
     R"({"city":"Ardmouth"},"subject":[{"rels":["category"],"name":"Domestic"},{"name":"port"}],)"
     R"("body_nitf":"<block><p>No ship.</p></block>"}}})",
     {"id=95; headline=Quay shut; body=No ship.; published=2024-05-01T08:00:00Z; "
      "dateline=Ardmouth; source=SNA; agency=SNA; section=Domestic; topics=Domestic+port"}},
    {"Digitalwires",
     R"({"format":"digitalwires@0.9.1","type":"composite","entry_id":"e","urn":"urn:sna:7",)"
     R"("version_created":"2024-05-01T10:00:00+02:00","version":2,"pubstatus":"usable",)"
     R"("embargoed":null,"headline":"Kai zu","byline":"Von J. Doe","dateline":"Ardmouth (sna) - ",)"
     R"("teaser":"Kurz.","article_html":"<section class=\"main\"><p>Kein Schiff.</p></section>",)"
     R"("infobox_html":"<p>Der Kai.</p>","creditline":"sna","associations":[],)"
     R"("dpasubject_names":["Hafen"],"geosubject_names":["Selmark"],"keyword_names":["Kai"]})",
     {"id=urn:sna:7; headline=Kai zu; body=Kein Schiff.\nDer Kai.; "
      "published=2024-05-01T10:00:00+02:00; byline=Von J. Doe; dateline=Ardmouth (sna) - ; "
      "source=sna; agency=sna; topics=Hafen+Kai; places=Selmark; version=2"}},
    {"Embargo",
     R"({"uri":"u","versioncreated":"2024-05-01T08:00:00Z","embargoed":"2024-05-02T08:00:00Z",)"
     R"("version":"1","headline":"Quay shut"})",
     {"id=u; headline=Quay shut; published=2024-05-02T08:00:00Z; version=1"}},
    {"EmbargoThatIsOver",
     R"({"uri":"u","versioncreated":"2024-05-01T10:00:00+02:00","embargoed":)"
     R"("2024-05-01T07:59:59Z","version":"1","headline":"Quay shut"})",
     {"id=u; headline=Quay shut; published=2024-05-01T10:00:00+02:00; version=1"}},
    {"TakenBack",
     R"({"uri":"u","pubstatus":"canceled","version":"4","headline":"Quay shut","body_text":"x"})",
     {"id=u; headline=Quay shut; version=4; action=withdraw"}},
    {"TakenBackByACode",
     R"({"uri":"u","pubStatus":"stat:canceled","headlines":[],"versionCreated":"x"})",
     {"id=u; published=x; action=withdraw"}},
    {"TakenBackWithoutAnId",
     R"({"altids":{"a":"b"},"pubstatus":"canceled","headline":"Quay"})",
     {"taken back by the agency, but without an id"}},
    {"Withheld",
     R"({"uri":"u","pubstatus":"withheld","headline":"Quay shut","body_text":"x"})",
     {"withheld by the agency"}},
    {"Update",
     R"({"guid":"b","evolvedfrom":"a","pubstatus":"usable","headline":"Quay open"})",
     {"id=b; headline=Quay open; replaces=a"}},
    {"Editors",
     R"({"guid":"b","pubstatus":"usable","headline":"Quay","authors":[{"name":"E","role":"editor"},)"
     R"({"name":"J. Doe","role":"writer"},{"name":"R. Roe"}]})",
     {"id=b; headline=Quay; byline=J. Doe, R. Roe"}},
    {"Picture",
     R"({"uri":"p","type":"picture","headline":"A crane","body_text":"A crane","renditions":{}})",
     {"a picture: no article"}},
    {"PictureByItsMediaType",
     R"({"uri":"p","mimetype":"image/jpeg","headline":"A crane","renditions":{}})",
     {"a picture: no article"}},
    {"PictureInAComposite",
     R"({"urn":"p","type":"composite","pubstatus":"usable","headline":"A crane","article_html":null,)"
     R"("associations":[{"type":"image","urn":"p","headline":"A crane"}]})",
     {"a picture: no article"}},
    {"Video",
     R"({"uri":"v","type":"video","pubstatus":"usable","headline":"A crane"})",
     {"a video: no article"}},
    {"VideoWithItsScript",
     R"({"uri":"v","type":"video","headlines":[{"value":"Quay"}],"bodies":[{"value":"No ship."}]})",
     {"id=v; headline=Quay; body=No ship."}},
    {"Sound",
     R"({"uri":"s","type":"audio","pubstatus":"usable","headline":"A horn"})",
     {"a sound: no article"}},
    {"Event",
     R"({"uri":"e","title":"Hearing","eventDetails":{"dates":{}}})",
     {"an event: no article"}},
    {"Plan",
     R"({"guid":"e","type":"planning","headline":"Hearing","coverages":[]})",
     {"a plan of coverage: no article"}},
    {"Nothing",
     R"({"uri":"e","pubstatus":"usable"})",
     {"an item without headline and text: no article"}},
    {"Collection",
     R"({"uri":"c","type":"composite","headline":"Today","pubstatus":"usable","associations":{)"
     R"("pic":{"uri":"p","type":"picture","headline":"A crane","pubstatus":"usable"},)"
     R"("main":[{"uri":"t","type":"text","headline":"Quay shut","pubstatus":"usable",)"
     R"("body_text":"No ship."},{"uri":"s","type":"text","headline":"A link","pubstatus":""}]}})",
     {"id=t; headline=Quay shut; body=No ship.", "a collection of other items: no article"}},
    {"ArticleWithAnother",
     R"({"uri":"a","headline":"Quay shut","body_text":"No ship.","associations":[{"uri":"t",)"
     R"("type":"text","headline":"Box","pubstatus":"usable","body_text":"The quay."}]})",
     {"id=a; headline=Quay shut; body=No ship.", "id=t; headline=Box; body=The quay."}},
};

INSTANTIATE_TEST_SUITE_P(All, AgencyItems, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
