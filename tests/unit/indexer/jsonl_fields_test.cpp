// What of a JSON object becomes which field of a record.
#include <gmock/gmock.h>

#include "indexer/readers/field_names.h"
#include "indexer/readers/json/jsonl_reader.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::SizeIs;

using Names = std::map<std::string, std::string>;

// All fields that are not empty, as "field=text; ..."; lists as [a|b].
std::string shown(const Record& record) {
    const auto list = [](const std::vector<std::string>& items) {
        std::string text;
        for (const std::string& item : items) text += (text.empty() ? "" : "|") + item;
        return items.empty() ? std::string{} : "[" + text + "]";
    };
    const std::pair<const char*, std::string> fields[] = {{"id", record.id},
                                                          {"headline", record.headline},
                                                          {"body", record.body},
                                                          {"published", record.published},
                                                          {"byline", record.byline},
                                                          {"source", record.source},
                                                          {"section", record.section},
                                                          {"url", record.url},
                                                          {"language", record.language},
                                                          {"topics", list(record.topics)},
                                                          {"places", list(record.places)},
                                                          {"dateline", record.dateline}};
    std::string text;
    for (const auto& [name, value] : fields) {
        if (!value.empty()) text += (text.empty() ? "" : "; ") + std::string(name) + "=" + value;
    }
    return text;
}

struct FieldCase {
    const char* name;
    std::string line;
    std::string fields;
    Names names = {};
};

class JsonlFields : public testing::TestWithParam<FieldCase> {};

TEST_P(JsonlFields, AreFoundByName) {
    const Reading reading = read_records("jsonl", GetParam().line, GetParam().names);
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(shown(reading.records[0]), GetParam().fields);
}

const FieldCase kFieldCases[] = {
    {"Plain",
     R"({"id":"a1","title":"Rain","text":"It rains.","date":"2024-01-02","author":"J. Doe"})",
     "id=a1; headline=Rain; body=It rains.; published=2024-01-02; byline=J. Doe",
     {}},
    {"OtherNames",
     R"({"_id":"x","headline":"H","body":"B","pubDate":"D","byline":"Y","publisher":"P","category":"C",)"
     R"("link":"U","language":"de","keywords":["k"],"place":"L","places":["p"]})",
     "id=x; headline=H; body=B; published=D; byline=Y; source=P; section=C; url=U; language=de; "
     "topics=[k]; places=[p]; dateline=L",
     {}},
    {"AnyCase", R"({"ID":"1","Title":"T","PUBDATE":"d"})", "id=1; headline=T; published=d", {}},
    {"FirstNameCounts", R"({"description":"d","content":"c","text":"t"})", "body=t", {}},
    {"EmptyIsAbsent",
     R"({"text":"","content":null,"body":[],"articleBody":{},"description":"d"})",
     "body=d",
     {}},
    {"Numbers", R"({"id":17,"timestamp":1700000000})", "id=17; published=1700000000", {}},
    {"LargeNumbers",
     R"({"id":18446744073709551615,"date":1356999181000})",
     "id=18446744073709551615; published=1356999181000",
     {}},
    {"Fractions",
     R"({"id":-5,"date":1700000000.0,"section":1.5})",
     "id=-5; published=1700000000; section=1.5",
     {}},
    {"Booleans", R"({"id":true,"title":true,"author":false})", "id=true", {}},
    {"ArrayJoins",
     R"({"authors":["A","B"],"section":["x",null,"y"]})",
     "byline=A, B; section=x, y",
     {}},
    {"BodyOfParagraphs", R"({"body":["One.","Two."]})", "body=One.\nTwo.", {}},
    {"ObjectsByName",
     R"({"source":{"id":null,"name":"CNN"},"author":[{"name":"A"},{"name":"B"}]})",
     "byline=A, B; source=CNN",
     {}},
    {"ObjectWithoutName", R"({"source":{"x":1},"title":"T"})", "headline=T", {}},
    {"TopicsByComma", R"({"tags":"a, b ,,c"})", "topics=[a|b|c]", {}},
    {"TopicsBySemicolon",
     R"({"tags":"New York, N.Y.; trade"})",
     "topics=[New York, N.Y.|trade]",
     {}},
    {"PlacesKeepCommas", R"({"places":"Paris, France; Rome"})", "places=[Paris, France|Rome]", {}},
    {"Escapes",
     R"({"title":"caf\u00e9 \"x\"\n\ud83d\ude00"})",
     "headline=caf\u00e9 \"x\"\n\U0001F600",
     {}},
    {"NoFields", R"({"foo":1})", "", {}},
    {"Nested", R"({"title":{"text":"no"},"meta":{"title":"no"}})", "", {}},
    {"Mapped", R"({"kicker":"K","title":"T"})", "headline=K", {{"headline", "kicker"}}},
    {"MappedIsExact", R"({"Kicker":"K","title":"T"})", "", {{"headline", "kicker"}}},
    {"MappedPath", R"({"meta":{"title":"M"}})", "headline=M", {{"headline", "meta.title"}}},
    {"MappedIndex",
     R"({"authors":[{"n":"A"},{"n":"B"}]})",
     "byline=B",
     {{"byline", "authors.1.n"}}},
    {"MappedDotInName", R"({"a.b":"flat","a":{"b":"deep"}})", "section=flat", {{"section", "a.b"}}},
    {"MappedMissing", R"({"a":["x"]})", "", {{"section", "a.7"}, {"url", "a.b.c"}, {"id", "."}}},
    {"MappedList", R"({"matter":["a","b"]})", "topics=[a|b]", {{"topics", "matter"}}},
    {"NameWithBlanks", R"({"Publish Date":"2024","Headline-Text":"F"})",
     "headline=F; published=2024"},
    {"OtherLanguages", R"({"Überschrift":"F","texte":"T"})", "headline=F; body=T"},
    {"MappedUnknownField", R"({"id":"1"})", "id=1", {{"nonsense", "id"}}},
    {"Mark", "\xEF\xBB\xBF{\"id\":\"1\"}", "id=1", {}},
    {"Latin1", "{\"title\":\"caf\xE9\"}", "headline=caf\xC3\xA9", {}},
    {"LoneSurrogate", R"({"title":"a\ud83d b\udc00"})", "headline=a\xEF\xBF\xBD b\xEF\xBF\xBD", {}},
    {"NotANumber",
     R"({"title":"NaN","author":NaN,"section":-Infinity,"id":"1"})",
     "id=1; headline=NaN",
     {}},
    {"RawTab", "{\"title\":\"a\tb\"}", "headline=a b", {}},
    {"BlankMember",
     R"({"title":" ","headline":"Quay shut","text":"\n\t","content":"No ship sails."})",
     "headline=Quay shut; body=No ship sails.",
     {}},
    {"BlankOfUnicode",
     R"({"title":"\u00a0\u3000\u200b","headline":"Quay shut","author":"\ufeff","byline":"J. Doe"})",
     "headline=Quay shut; byline=J. Doe",
     {}},
    {"BlankId", R"({"id":"  ","_id":"q7","title":"T"})", "id=q7; headline=T", {}},
    {"BlankListMember", R"({"tags":["  ",""],"keywords":["rail"]})", "topics=[rail]", {}},
    {"UnreadableMember",
     R"({"title":{"en":"x"},"headline":"Quay shut","text":{"ref":9},"body":true,"content":"C",)"
     R"("date":{"y":2024},"published":"2024-05-01","source":null,"publisher":"P"})",
     "headline=Quay shut; body=C; published=2024-05-01; source=P",
     {}},
    {"NumberWhereWordsAreMeant",
     R"({"title":3,"headline":"Quay shut","text":17.5,"content":"No ship sails."})",
     "headline=Quay shut; body=No ship sails.",
     {}},
    {"NumberWhenNothingElse", R"({"title":1984,"headline":" "})", "headline=1984", {}},
    {"BigNumberThatNobodyReads",
     R"({"id":"1","hash":340282366920938463463374607431768211455,"w":[1e999,-1E+400],"title":"T"})",
     "id=1; headline=T",
     {}},
    {"BigNumbersInSeveralPlaces",
     R"({"a":{"b":-99999999999999999999},"title":"up 1e999 %","c":18446744073709551616})",
     "headline=up 1e999 %",
     {}},
    {"BigNumberAsId",
     R"({"id":123456789012345678901234567890,"title":"T"})",
     "id=123456789012345678901234567890; headline=T",
     {}},
    {"BigExponentAsId", R"({"id":1e999})", "id=1e999", {}},
    {"BigNumberAsText",
     R"({"title":1e999,"headline":"H","date":99999999999999999999999,"published":"2024-05-01"})",
     "headline=H; published=2024-05-01",
     {}},
    {"TinyNumber", R"({"id":"1","w":1e-999})", "id=1", {}},
    {"ListOfParagraphs",
     R"({"text":["One.",{"text":"Two."},"  ",{"paragraph":"Three."},)"
     R"({"value":"Four."},{"content":["Five.","Six."]}]})",
     "body=One.\nTwo.\nThree.\nFour.\nFive.\nSix.",
     {}},
    {"NestedObjects",
     R"({"content":{"meta":{"lang":"en"},"body":{"text":"It rains."}}})",
     "body=It rains.",
     {}},
    {"BlocksWithKinds",
     R"({"title":"Quay shut","contents":[{"type":"kicker","content":"Harbour"},)"
     R"({"type":"title","content":"Quay shut"},{"type":"byline","content":"By Jane Doe"},)"
     R"({"type":"date","content":1514865008000},null,)"
     R"({"type":"image","fullcaption":"A crane","blurb":"A crane","content":"crane.jpg"},)"
     R"({"type":"sanitized_html","subtype":"paragraph","content":"No <b>ship</b> sails.<br>None."},)"
     R"({"type":"sanitized_html","content":"<p>Wind &lt; 3.</p><p>So 2 < 3.</p>"},)"
     R"({"type":"author_info","content":"Jane Doe writes on ports."}]})",
     "headline=Quay shut; body=No ship sails. None.\nWind < 3.\nSo 2 < 3.",
     {}},
    {"MarkedUpString",
     R"({"title":"Quay shut","body":"<p>No <i>ship</i> sails.</p><p>Wind &amp; waves.</p>"})",
     "headline=Quay shut; body=No ship sails.\nWind & waves.",
     {}},
    {"MarkedUpLines",
     R"({"title":"Quay shut","body":"No <a href=\"x\">ship</a> sails.\nNone, 2 < 3."})",
     "headline=Quay shut; body=No ship sails.\nNone, 2 < 3.",
     {}},
    {"WashingtonPost",
     R"({"id":"w7","article_url":"/quay/shut","title":null,"author":"","published_date":null,)"
     R"("contents":[null,{"type":"kicker","content":"Harbour"},)"
     R"({"type":"title","content":"Quay <i>shut</i>"},{"type":"byline","content":"By Jane Doe"},)"
     R"({"type":"date","content":1514865008000},)"
     R"({"type":"sanitized_html","subtype":"paragraph","content":"No <b>ship</b> sails."},)"
     R"({"type":"image","fullcaption":"A crane"}],"type":"article","source":"The Post"})",
     "id=w7; headline=Quay shut; body=No ship sails.; published=1514865008000; byline=By Jane Doe; "
     "source=The Post; section=Harbour; url=https://www.washingtonpost.com/quay/shut",
     {}},
    {"EditorTree",
     R"({"body":{"type":"doc","content":[{"type":"heading","content":[{"type":"text","text":"Now"}]},)"
     R"({"type":"paragraph","content":[{"type":"text","text":"No "},)"
     R"({"type":"text","marks":[{"type":"bold"}],"text":"ship"},{"type":"text","text":" "},)"
     R"({"type":"text","text":"sails."}]},{"type":"image","attrs":{"alt":"x"}},)"
     R"({"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph",)"
     R"("content":[{"type":"text","text":"None."}]}]}]}]}})",
     "body=Now\nNo ship sails.\nNone.",
     {}},
    {"EditorBlocks",
     R"({"content":{"blocks":[{"type":"unstyled","text":"No ship sails."},)"
     R"({"type":"atomic","text":" "},{"type":"header-two","text":"Wind"}],"entityMap":{}}})",
     "body=No ship sails.\nWind",
     {}},
    {"ChildrenOnALine",
     R"({"body":[{"_type":"block","children":[{"_type":"span","text":"No "},)"
     R"({"_type":"span","text":"ship."}]},{"type":"paragraph","data":{"text":"None."}}]})",
     "body=No ship.\nNone.",
     {}},
    {"RenderedByASite",
     R"({"id":9,"title":{"rendered":"Quay shut"},"content":{"rendered":"<p>No <i>ship</i>.</p>\n<p>None.</p>","protected":false}})",
     "id=9; headline=Quay shut; body=No ship.\nNone.",
     {}},
    {"KindsInCapitals",
     R"({"body":[{"type":"Paragraph","content":"No ship."},{"type":"IMAGE","content":"A crane"}]})",
     "body=No ship.",
     {}},
    {"ListsInLists",
     R"({"body":[["No ship.","None."],["Wind."]]})",
     "body=No ship.\nNone.\nWind.",
     {}},
    {"MainHeadline",
     R"({"headline":{"main":"Quay shut","kicker":"Ports"}})",
     "headline=Quay shut",
     {}},
    {"FieldsOfAnInterface",
     R"({"id":"x","webTitle":"Quay shut","sectionName":"Ports","fields":{"byline":"J. Doe",)"
     R"("bodyText":"No ship sails."}})",
     "id=x; headline=Quay shut; body=No ship sails.; section=Ports",
     {}},
    {"BlocksThatSayNothing",
     R"({"contents":[{"type":"image","content":"x.jpg"},{"blurb":"y"}],"description":"D"})",
     "body=D",
     {}},
};
INSTANTIATE_TEST_SUITE_P(All, JsonlFields, testing::ValuesIn(kFieldCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(JsonFieldMap, NamesItsFields) {
    EXPECT_THAT(mappable_fields(), SizeIs(13));
    EXPECT_THAT(mappable_fields(), Contains("dateline"));
}

}  // namespace
}  // namespace dateline
