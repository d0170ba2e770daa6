#include <gtest/gtest.h>

#include <string>

#include "common/json.h"
#include "tests/support/some_results.h"

namespace dateline {
namespace {

using namespace std::string_literals;

TEST(JsonRenderer, IsOneObjectWithTheNamesOfTheContract) {
    EXPECT_EQ(rendered("json", some_results()), R"({
  "version": 1,
  "query": "flood rain",
  "resolved": "flood rain",
  "found": 1,
  "exact": true,
  "hits": [
    {
      "rank": 1,
      "score": 2.5,
      "id": "a1",
      "headline": "Floods hit Rio",
      "published": "1987-02-26T15:01:01Z",
      "source": "reuters",
      "section": "world",
      "topics": [
        "weather",
        "brazil"
      ],
      "language": "en",
      "url": "https://example.com/a",
      "page": "front",
      "kind": "article",
      "snippet": {
        "text": "Rain fell.",
        "highlights": [
          [
            0,
            4
          ]
        ]
      }
    }
  ]
}
)");
}

TEST(JsonRenderer, HasAnEmptyListOfHitsWhenNothingIsFound) {
    const Json json = Json::parse(rendered("json", found(0, {}))).value();
    EXPECT_EQ(json.count_member("found"), 0U);
    EXPECT_EQ(json.member("hits")->text(), "[]");
    EXPECT_FALSE(json.member("partial"));
    EXPECT_FALSE(json.member("notes"));
}

TEST(JsonRenderer, LeavesOutWhatAHitHasNot) {
    EXPECT_EQ(rendered("jsonl", found(1, {bare_hit(3, "a", 0)})),
              R"({"rank":3,"score":0.0,"id":"a","kind":"article"})"
              "\n");
}

TEST(JsonRenderer, SaysWhatIsPartialEstimatedAndToBeKnown) {
    Results results = found(7, {}, false);
    results.partial = true;
    results.notes = {"passed over"};
    const Json json = Json::parse(rendered("json", results)).value();
    EXPECT_EQ(json.member("partial")->text(), "true");
    EXPECT_EQ(json.member("exact")->text(), "false");
    EXPECT_EQ(json.member("notes")->text(), R"(["passed over"])");
}

TEST(JsonRenderer, GivesALineAHitInABatch) {
    Results results = found(2, {bare_hit(1, "a", 1.5), bare_hit(2, "b", 0.25)});
    results.query_id = "q7";
    EXPECT_EQ(rendered("jsonl", results),
              R"({"query":"q7","rank":1,"score":1.5,"id":"a","kind":"article"})"
              "\n"
              R"({"query":"q7","rank":2,"score":0.25,"id":"b","kind":"article"})"
              "\n");
    EXPECT_EQ(rendered("jsonl", found(0, {})), "");
}

TEST(JsonRenderer, EscapesWhatTerminalsObeyAndStaysTheSameValue) {
    Hit hit = bare_hit(1, "a\x1B\x7F\xC2\x80\xC2\x9Fé\xC2\xA0\n\"\\\0z"s);
    const std::string line = rendered("jsonl", found(1, {hit}));
    EXPECT_EQ(line,
              "{\"rank\":1,\"score\":0.0,"
              "\"id\":\"a\\u001b\\u007f\\u0080\\u009fé\xC2\xA0\\n\\\"\\\\\\u0000z\","
              "\"kind\":\"article\"}\n");
    EXPECT_EQ(Json::parse(line).value().text_member("id"), hit.article.id);
}

// A query as typed is among the values.
TEST(JsonRenderer, EscapesWhatReordersAndHides) {
    const std::string bad = "a\u202Eb\u2066\u200E\u061C\u2028\uFEFF\U000E0041é\u200Dz";
    Results results = found(1, {bare_hit(1, bad, 1)});
    results.query = results.resolved = results.suggestion = bad;
    results.notes = {bad};
    results.hits[0].snippet.text = bad;
    for (const char* output : {"json", "jsonl"}) {
        const std::string json = rendered(output, results);
        for (const char* raw :
             {"\u202E", "\u2066", "\u200E", "\u061C", "\u2028", "\uFEFF", "\U000E0041"}) {
            EXPECT_EQ(json.find(raw), std::string::npos) << json;
        }
        EXPECT_NE(json.find("é\u200Dz"), std::string::npos);
    }
    EXPECT_EQ(Json::parse(rendered("jsonl", results)).value().text_member("id"), bad);
    const Json read = Json::parse(rendered("json", results)).value();
    for (const char* name : {"query", "resolved", "suggestion"}) {
        EXPECT_EQ(read.text_member(name), bad);
    }
}

TEST(JsonRenderer, IsValidForAnyBytes) {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const Hit hit = bare_hit(1, {static_cast<char>(first), static_cast<char>(second), 'x'});
            ASSERT_TRUE(Json::parse(rendered("jsonl", found(1, {hit}))));
        }
    }
}

TEST(JsonRenderer, IsValidForHostileArticles) {
    EXPECT_TRUE(Json::parse(rendered("json", hostile_results())));
    EXPECT_TRUE(Json::parse(rendered("json", hostile_article())));
    EXPECT_TRUE(Json::parse(rendered("jsonl", hostile_article())));
}

TEST(JsonRenderer, GivesTheWholeArticle) {
    const std::string line = rendered("jsonl", some_article());
    EXPECT_EQ(line,
              R"({"id":"a1","headline":"Floods hit Rio","byline":"By Jane Doe","place":"RIO",)"
              R"("source":"reuters","section":"world","language":"en",)"
              R"("url":"https://example.com/a","page":"front",)"
              R"("body":"Rain fell.\nMore rain fell.","topics":["weather","brazil"],)"
              R"("published":"1987-02-26T15:01:01Z","kind":"article","lede":"Rain fell."})"
              "\n");
    EXPECT_EQ(Json::parse(rendered("json", some_article())).value().text() + "\n", line);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
}

}  // namespace
}  // namespace dateline
