#include "indexer/readers/json/json_reader.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// What a bracket, a quote, a list and a line end inside of an article can look like.
const std::vector<std::string> kArticles{
    R"({"id":"a1","title":"Ferry late","text":"It came at noon."})",
    R"({"id":"a2","title":"\"}, {\"id\":\"x\"","text":"A [bracket} in {words\\"})",
    R"({"id":"a3","title":"Quay shut","text":"No ship.\nNone.","tags":["rail","port"]})",
    R"({"id":"a4","title":"Links","related":[{"id":"r1","title":"One"},{"id":"r2","title":"Two"}],)"
    R"("text":"Two below."})",
    R"({"id":"a5","title":"Caf\u00e9 \ud83d\ude00","text":"{}","author":{"name":"J. Doe"}})"};

std::string joined(const std::string& between) {
    std::string text;
    for (const std::string& article : kArticles) {
        if (!text.empty()) text += between;
        text += article;
    }
    return text;
}

// A member or element a line; strings have no brackets or commas outside of quotes.
std::string spread(const std::string& json) {
    std::string text;
    std::string indent = "\n";
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (in_string && c == '\\') {
            text += json.substr(at++, 2);
            continue;
        }
        if (c == '"') in_string = !in_string;
        if (in_string || (c != '{' && c != '}' && c != '[' && c != ']' && c != ',')) {
            text += c;
        } else if (c == ',') {
            text += c + indent;
        } else if (c == '{' || c == '[') {
            indent += "  ";
            text += c + indent;
        } else {
            indent.resize(indent.size() - 2);
            text += indent + c;
        }
    }
    return text;
}

struct Layout {
    const char* name;
    std::string text;
};

class JsonLayouts : public testing::TestWithParam<Layout> {};

std::vector<std::string> shown(const Reading& reading) {
    std::vector<std::string> lines;
    for (const Record& record : reading.records) {
        lines.push_back(record.id + "|" + record.headline + "|" + record.body + "|" +
                        record.byline + "|" + std::to_string(record.topics.size()));
    }
    return lines;
}

TEST_P(JsonLayouts, GiveTheSameArticles) {
    const auto expected = shown(read_records("jsonl", joined("\n")));
    ASSERT_EQ(expected.size(), kArticles.size());
    for (const std::size_t read_bytes : {1U, 7U, 61U, 100'000U}) {
        MemoryStream stream(GetParam().text, read_bytes);
        const Reading reading = read_records(*find_reader_format("json"), stream);
        EXPECT_EQ(shown(reading), expected) << read_bytes;
        EXPECT_EQ(reading.complaints, "");
    }
}

const std::string kLongNote(3 * 1024 * 1024, 'n');

const Layout kLayouts[] = {
    {"Lines", joined("\n")},
    {"Array", "[" + joined(",") + "]"},
    {"ArrayOfLines", "[\n" + joined(",\n") + "\n]\n"},
    {"ArraySpread", spread("[" + joined(",") + "]")},
    {"ArrayWindows", "[\r\n" + joined("\r\n,\r\n") + "\r\n]\r\n"},
    {"Concatenated", joined("")},
    {"ConcatenatedSpread", spread(joined(""))},
    {"CommasAlone", joined(",\n") + ",\n"},
    {"RecordSeparators", "\x1E" + joined("\n\x1E") + "\n"},
    {"Nuls", std::string(9, '\0') + joined(std::string(3, '\0'))},
    {"MarkAndComments",
     "\xEF\xBB\xBF# one\n// two [x\n/* three\n{ */\n[" + joined(",\n//x\n") + "]"},
    {"ArrayOfArrays", "[[" + joined("],[") + "]]"},
    {"TwoArrays", "[" + kArticles[0] + "]\n[" + kArticles[1] + "," + kArticles[2] + "," +
                      kArticles[3] + "]" + kArticles[4]},
    {"Articles", "{\"total\":5,\"articles\":[" + joined(",") + "],\"next\":null}"},
    {"ArticlesSpread", spread("{\"total\":5,\"articles\":[" + joined(",") + "],\"next\":null}")},
    {"FeedWithATitle",
     R"({"title":"Port news","description":"All of it","items":[)" + joined(",") + "]}"},
    {"Items", R"({"data":{"query":"x","items":[{"meta":{},"item":)" +
                  joined(R"(},{"meta":{},"item":)") + "}]}}"},
    {"Docs", R"({"responseHeader":{"status":0},"response":{"docs":[)" + joined(",") + "]}}"},
    {"Hits", R"({"took":3,"hits":{"total":5,"hits":[{"_id":"z","_source":)" +
                 joined(R"(},{"_id":"z","_source":)") + "}]}}"},
    {"Page", R"({"content":[)" + joined(",") + R"(],"totalElements":5})"},
    {"Edges", R"({"data":{"posts":{"edges":[{"node":)" + joined(R"(},{"node":)") + "}]}}}"},
    {"Sections", R"({"news":[)" + kArticles[0] + "],\"sport\":[" + kArticles[1] + "," +
                     kArticles[2] + "],\"other\":[" + kArticles[3] + "," + kArticles[4] + "]}"},
    {"LongDocument", R"({"total":5,"articles":[)" + joined(",") + R"(],"note":")" + kLongNote +
                         R"(","facets":[{"name":"x"},{"name":"y"}]})"},
    {"LongEnvelopes", R"({"meta":{"note":["x"]},"data":{"query":"a\"b","items":[{"item":)" +
                          joined(R"(},{"item":)") + R"(}],"note":")" + kLongNote + R"("}})"},
    {"LongSections", R"({"news":[)" + kArticles[0] + "],\"sport\":[" + kArticles[1] + "," +
                         kArticles[2] + R"(],"note":")" + kLongNote + R"(","other":[)" +
                         kArticles[3] + "," + kArticles[4] + "]}"},
};

INSTANTIATE_TEST_SUITE_P(All, JsonLayouts, testing::ValuesIn(kLayouts),
                         [](const auto& test) { return std::string(test.param.name); });

std::vector<std::string> places(const Reading& reading) {
    std::vector<std::string> found;
    for (const Record& record : reading.records) {
        found.push_back(record.id + "@" + record.position.unit + " " +
                        std::to_string(record.position.number));
    }
    return found;
}

TEST(JsonReader, NamesMembersThatAreArticlesByTheirNames) {
    const std::string document =
        R"({"a1":{"title":"Ferry late","text":"x"},"a2":{"id":"own","title":"Quay","text":"y"}})";
    EXPECT_THAT(places(read_records("json", document)), ElementsAre("a1@record 1", "own@record 2"));
    const std::string longer =
        document.substr(0, document.size() - 1) + R"(,"note":")" + kLongNote + "\"}";
    EXPECT_THAT(places(read_records("json", longer)), ElementsAre("a1@record 1", "own@record 2"));
}

TEST(JsonReader, TakesTheIdOfAnEnvelope) {
    EXPECT_THAT(places(read_records(
                    "json", R"({"hits":[{"_id":"7","_source":{"title":"Ferry","text":"x"}}]})")),
                ElementsAre("7@record 1"));
}

struct BrokenCase {
    const char* name;
    std::string text;
    std::vector<std::string> found;
    std::string complaints;
};

class BrokenJson : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenJson, LosesOnlyWhatIsBroken) {
    const Reading reading = read_records("json", GetParam().text);
    EXPECT_EQ(places(reading), GetParam().found);
    EXPECT_EQ(reading.complaints, GetParam().complaints);
}

std::string lines(const std::string& broken) {
    return "[\n" + kArticles[0] + ",\n" + broken + ",\n" + kArticles[2] + ",\n" + kArticles[4] +
           "\n]\n";
}

std::string one_line(const std::string& broken) {
    return "[" + kArticles[0] + "," + broken + "," + kArticles[2] + "," + kArticles[4] + "]";
}

const std::vector<std::string> kOthers{"a1@record 1", "a3@record 3", "a5@record 4"};
const std::string kEndless = ": broken JSON: an object without its end\n";
const std::string kMissing =
    ": broken JSON: a comma, colon, quote or bracket is missing or out of place\n";

const BrokenCase kBrokenCases[] = {
    {"NoComma", lines(R"({"id":"b" "title":"x"})"), kOthers,
     "skipped: news record 2, byte 17" + kMissing},
    {"NoQuote", lines(R"({"id":"b","title":"x, "text":"y"})"), kOthers,
     "skipped: news record 2" + kEndless},
    {"NoBracket", lines(R"({"id":"b","title":"x")"), kOthers,
     "skipped: news record 2, byte 24" + kMissing},
    {"NoListEnd", lines(R"({"id":"b","tags":["x"})"), kOthers,
     "skipped: news record 2, byte 22" + kMissing},
    {"NoCommaOnALine", one_line(R"({"id":"b" "title":"x"})"), kOthers,
     "skipped: news record 2, byte 17" + kMissing},
    {"NoBracketOnALine", one_line(R"({"id":"b","title":"x","author":{"name":"y"})"), kOthers,
     "skipped: news record 2, byte 45" + kMissing},
    {"NoQuoteSpread",
     spread(lines(R"({"id":"b","title":"x","text":"y"})"))
         .replace(spread(lines(R"({"id":"b","title":"x","text":"y"})")).find("\"y\""), 3, "\"y"),
     kOthers, "skipped: news record 2" + kEndless},
    {"NoObjects",
     "[1, \"x, y\", " + kArticles[0] + ", null, true]",
     {"a1@record 3"},
     "skipped: news record 1: not a JSON object\nskipped: news record 2: not a JSON object\n"
     "skipped: news record 4: not a JSON object\nskipped: news record 5: not a JSON object\n"},
    {"CutInAnObject",
     "[" + kArticles[0] + "," + R"({"id":"b","title":"x)",
     {"a1@record 1"},
     "skipped: news record 2" + kEndless},
    {"CutInAList", "[" + kArticles[0] + ",", {"a1@record 1"}, ""},
    {"ClosedTwice", "[" + kArticles[0] + "]]}" + kArticles[2], {"a1@record 1", "a3@record 2"}, ""},
    {"DeepLists",
     std::string(100'000, '[') + std::string(100'000, ']') + kArticles[0],
     {"a1@record 2"},
     "skipped: news record 1: broken JSON: brackets nest too deep\n"},
    {"DeepObject",
     "{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}" + kArticles[0],
     {"a1@record 2"},
     "skipped: news record 1: broken JSON: brackets nest too deep\n"},
    {"RepairedByte", "[{\"id\":\"b\xE9\",\"title\":\"x\"}]", {"b\xC3\xA9@record 1"}, ""},
    {"Picture",
     R"([{"uri":"p","type":"picture","pubstatus":"usable"},)" + kArticles[0] + "]",
     {"a1@record 2"},
     "skipped: news record 1: a picture: no article\n"},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenJson, testing::ValuesIn(kBrokenCases),
                         [](const auto& test) { return std::string(test.param.name); });

Reading read_short(const std::string& text, std::size_t max_record_bytes) {
    MemoryStream stream(text);
    NotedRejects rejects;
    const Origin origin{.path = "news", .member = {}};
    InputBuffer buffer(stream);
    const std::map<std::string, std::string> names;
    const auto reader =
        make_json_reader({buffer, origin, rejects, names, max_record_bytes, {}, {}});
    Reading reading;
    while (auto record = reader->next()) reading.records.push_back(std::move(*record));
    reading.complaints = rejects.shown();
    return reading;
}

TEST(JsonReader, PassesOverWhatIsTooLong) {
    const std::string record = R"({"id":"long","title":")" + std::string(300'000, 'x') + "\"}";
    for (const std::string& text : {lines(record), one_line(record)}) {
        const Reading reading = read_short(text, 1000);
        EXPECT_EQ(places(reading), kOthers);
        EXPECT_EQ(reading.complaints, "skipped: news record 2: record too long\n");
    }
}

TEST(JsonReader, SaysNothingOfAnEndThatTheStreamLost) {
    const Reading reading =
        read_broken("json", "[" + kArticles[0] + "," + R"({"id":"b","title":"x)");
    EXPECT_THAT(places(reading), ElementsAre("a1@record 1"));
    EXPECT_THAT(reading.complaints, IsEmpty());
    EXPECT_FALSE(reading.error.empty());
}

TEST(JsonReader, ReadsByTheNamesThatAreGiven) {
    const Reading reading = read_records(
        "json", R"([{"kopf":"Ferry late","uri":"u","pubstatus":""}])", {{"headline", "kopf"}});
    ASSERT_EQ(reading.records.size(), 1U);
    EXPECT_EQ(reading.records[0].headline, "Ferry late");
}

}  // namespace
}  // namespace dateline
