// Results as text, JSON and TREC runs, and the wrapping of lines.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "common/text/terminal_text.h"
#include "searcher/renderers/registry.h"
#include "searcher/renderers/wrap.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;
using Json = nlohmann::json;

constexpr std::chrono::sys_days kDay = std::chrono::year{1987} / 2 / 26;

Article some_article() {
    Article article;
    article.id = "a1";
    article.headline = "Floods hit Rio";
    article.byline = "By Jane Doe";
    article.place = "RIO";
    article.body = "Rain fell.\nMore rain fell.";
    article.source = "reuters";
    article.section = "world";
    article.topics = {"weather", "brazil"};
    article.language = "en";
    article.url = "https://example.com/a";
    article.page = "front";
    article.published = Moment{kDay + 15h + 1min + 1s, Precision::Second};
    return article;
}

Hit some_hit() {
    Hit hit;
    hit.rank = 1;
    hit.score = 2.5;
    hit.article = some_article();
    hit.article.body.clear();
    hit.headline = {"Floods hit Rio", {{0, 6}}};
    hit.snippet = {"Rain fell.", {{0, 4}}};
    return hit;
}

Results some_results() {
    Results results;
    results.query = "flood rain";
    results.resolved = "flood rain";
    results.explanation = "query    flood rain\n";
    results.found = 1;
    results.hits = {some_hit()};
    return results;
}

Hit bare_hit(std::uint64_t rank, const std::string& id, double score = 0) {
    Hit hit;
    hit.rank = rank;
    hit.score = score;
    hit.article.id = id;
    return hit;
}

std::string rendered(std::string_view name, const Results& results, RenderOptions options = {}) {
    std::ostringstream out;
    find_renderer(name)->results(results, options, out);
    return out.str();
}

std::string rendered(std::string_view name, const Article& article, RenderOptions options = {}) {
    std::ostringstream out;
    find_renderer(name)->article(article, options, out);
    return out.str();
}

TEST(Renderers, AreFoundByNameOnly) {
    for (const Renderer& renderer : renderers()) EXPECT_EQ(find_renderer(renderer.name), &renderer);
    EXPECT_EQ(find_renderer(""), nullptr);
    EXPECT_EQ(find_renderer("xml"), nullptr);
    EXPECT_EQ(find_renderer("JSON"), nullptr);
}

// ---- wrap

struct WrapCase {
    std::string name;
    MarkedText text;
    std::size_t columns;
    std::string lines;
    std::string indent;
    bool colour = false;
};

class WrapTest : public testing::TestWithParam<WrapCase> {};

TEST_P(WrapTest, Breaks) {
    std::ostringstream out;
    Style style;
    style.columns = GetParam().columns;
    style.colour = GetParam().colour;
    print_wrapped(GetParam().text, GetParam().indent, style, out);
    EXPECT_EQ(out.str(), GetParam().lines);
}

// «…» stands for what is emphasised.
std::string coloured(std::string text) {
    const auto replace = [&text](std::string_view sign, std::string_view code) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
            text.replace(at, sign.size(), code);
        }
    };
    replace("«", "\033[1;33m");
    replace("»", "\033[0m");
    return text;
}

const WrapCase kWraps[] = {
    {"Nothing", {"", {}}, 20, "\n", ""},
    {"OneLine", {"heavy rain fell", {}}, 15, "heavy rain fell\n", ""},
    {"BreaksAtABlank", {"heavy rain fell", {}}, 14, "heavy rain\nfell\n", ""},
    {"BlankFallsOnTheEdge", {"heavy rain fell", {}}, 10, "heavy rain\nfell\n", ""},
    {"Indent", {"heavy rain fell", {}}, 14, "    heavy rain\n    fell\n", "    "},
    {"LongWordIsBrokenInside", {"abcdefghijklmnop", {}}, 10, "abcdefghij\nklmnop\n", ""},
    {"LongWordBehindAShortOne", {"a bcdefghijklmnop", {}}, 10, "a\nbcdefghijk\nlmnop\n", ""},
    {"WideCharacters", {"北京市北京市", {}}, 9, "北京市北\n京市\n", ""},
    {"WideCharacterFitsExactly", {"北京市北京", {}}, 10, "北京市北京\n", ""},
    {"AccentStaysWithItsLetter", {"aaaaaaaae\u0301 b", {}}, 9, "aaaaaaaae\u0301\nb\n", ""},
    {"NarrowTerminalStillGetsText", {"heavy rain", {}}, 1, "  heavy\n  rain\n", "  "},
    {"ControlsAreTakenOut", {"a\x1B[2Jb\nc", {}}, 20, "a[2Jb c\n", ""},
    {"MarksWithoutColourAreNotShown", {"heavy rain", {{0, 5}}}, 20, "heavy rain\n", ""},
    {"Mark", {"heavy rain fell", {{6, 10}}}, 20, coloured("heavy «rain» fell\n"), "", true},
    {"MarkOfAllText", {"rain", {{0, 4}}}, 20, coloured("«rain»\n"), "", true},
    {"MarksSideBySide",
     {"heavy rain", {{0, 5}, {6, 10}}},
     20,
     coloured("«heavy» «rain»\n"),
     "",
     true},
    {"MarkAcrossALineBreak",
     {"heavy rain fell", {{0, 15}}},
     10,
     coloured("«heavy rain»\n«fell»\n"),
     "",
     true},
    {"MarkOnTheSecondLine",
     {"heavy rain fell", {{11, 15}}},
     10,
     coloured("heavy rain\n«fell»\n"),
     "",
     true},
    {"MarkOfABrokenWord",
     {"abcdefghijklmnop", {{8, 12}}},
     10,
     coloured("abcdefgh«ij»\n«kl»mnop\n"),
     "",
     true},
    {"MarkOfWideCharacters", {"北京市", {{3, 6}}}, 20, coloured("北«京»市\n"), "", true},
};
INSTANTIATE_TEST_SUITE_P(All, WrapTest, testing::ValuesIn(kWraps),
                         [](const auto& test) { return test.param.name; });

TEST(Wrap, KeepsEveryLineInsideAnyWidthAndLosesNoWord) {
    const std::string text = "Flooding in 北京市 drove été-long rains over Rio’s abcdefghijklmnop";
    for (std::size_t columns = 12; columns < 90; ++columns) {
        std::ostringstream out;
        Style style;
        style.columns = columns;
        print_wrapped({text, {}}, "  ", style, out);
        std::istringstream lines(out.str());
        std::string joined;
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(display_width(line), columns);
            EXPECT_TRUE(line.starts_with("  "));
            joined += line.substr(2);
        }
        std::string blankless = text;
        std::erase(blankless, ' ');
        std::erase(joined, ' ');
        EXPECT_EQ(joined, blankless);
    }
}

TEST(PrintMarked, StaysOnOneLine) {
    std::ostringstream out;
    Style style;
    style.columns = 5;
    style.colour = true;
    print_marked({"heavy\nrain", {{6, 10}}}, style, out);
    EXPECT_EQ(out.str(), coloured("heavy «rain»"));
}

// ---- text

TEST(TextRenderer, ShowsAPageOfHits) {
    EXPECT_EQ(rendered("text", some_results()),
              "1 article found\n"
              "\n"
              "  1. Floods hit Rio\n"
              "     1987-02-26 · reuters · world · RIO · id a1\n"
              "     Rain fell.\n");
}

TEST(TextRenderer, MarksHitsInColour) {
    RenderOptions options;
    options.style.colour = true;
    EXPECT_EQ(rendered("text", some_results(), options),
              "1 article found\n"
              "\n"
              "  1. \033[1m\033[1;33mFloods\033[0m\033[1m hit Rio\033[0m\n"
              "     \033[2m1987-02-26 · reuters · world · RIO · id a1\033[0m\n"
              "     \033[1;33mRain\033[0m fell.\n");
}

TEST(TextRenderer, WritesNoEscapeSequenceWithoutColour) {
    EXPECT_EQ(rendered("text", some_results()).find('\033'), std::string::npos);
    EXPECT_EQ(rendered("oneline", some_results()).find('\033'), std::string::npos);
    EXPECT_EQ(rendered("text", some_article()).find('\033'), std::string::npos);
}

struct FoundCase {
    std::string name;
    Results results;
    std::string first_line;
};

class FoundLine : public testing::TestWithParam<FoundCase> {};

TEST_P(FoundLine, Says) {
    const std::string text = rendered("text", GetParam().results);
    EXPECT_EQ(text.substr(0, text.find("\n\n")) + "\n",
              GetParam().first_line + "\n" + (GetParam().results.hits.empty() ? "\n" : ""));
}

Results found(std::uint64_t count, std::vector<Hit> hits, bool exact = true) {
    Results results;
    results.found = count;
    results.hits = std::move(hits);
    results.exact = exact;
    return results;
}

const FoundCase kFound[] = {
    {"Nothing", found(0, {}), "Nothing found."},
    {"One", found(1, {bare_hit(1, "a")}), "1 article found"},
    {"Several", found(2, {bare_hit(1, "a"), bare_hit(2, "b")}), "2 articles found"},
    {"APage", found(1234, {bare_hit(11, "a"), bare_hit(12, "b")}),
     "1,234 articles found, 11 to 12 shown"},
    {"Estimated", found(1234, {bare_hit(1, "a")}, false),
     "about 1,234 articles found, 1 to 1 shown"},
    {"CountOnly", found(5, {}), "5 articles found"},
};
INSTANTIATE_TEST_SUITE_P(All, FoundLine, testing::ValuesIn(kFound),
                         [](const auto& test) { return test.param.name; });

TEST(TextRenderer, SaysWhatIsPartialAndWhatIsToBeKnown) {
    Results results = found(0, {});
    results.partial = true;
    results.notes = {"'&' was passed over\x1B[2J"};
    EXPECT_EQ(rendered("text", results),
              "Note: '&' was passed over[2J\n"
              "No article has all of this; these have some of it.\n"
              "Nothing found.\n");
}

TEST(TextRenderer, ExplainsWhereAsked) {
    RenderOptions options;
    options.explain = true;
    EXPECT_TRUE(
        rendered("text", some_results(), options).starts_with("query    flood rain\n\n1 article"));
}

TEST(TextRenderer, CallsAnArticleWithoutAHeadlineByItsBeginning) {
    Hit hit = bare_hit(1, "a");
    hit.opening = "Rain fell.";
    EXPECT_EQ(rendered("text", found(1, {hit})), "1 article found\n\n  1. Rain fell.\n     id a\n");
    hit.opening = std::string(73, 'x');
    EXPECT_EQ(rendered("text", found(1, {hit})),
              "1 article found\n\n  1. " + std::string(72, 'x') + "…\n     id a\n");
    hit.opening.clear();
    EXPECT_EQ(rendered("text", found(1, {hit})),
              "1 article found\n\n  1. (no headline)\n     id a\n");
}

TEST(TextRenderer, SpeaksOfAHeadlineAsOne) {
    Hit hit = bare_hit(1, "a");
    hit.headline.text = "Rain";
    hit.article.kind = ArticleKind::Headline;
    EXPECT_EQ(rendered("text", found(1, {hit})),
              "1 article found\n\n  1. Rain\n     headline · id a\n");
}

// What an article can hold that must not reach a terminal.
constexpr std::string_view kHostile =
    "x\x1B[2J\xC2\x9B"
    "1m\u202Ey\x7F\xFF";

Article hostile_article() {
    const std::string text(kHostile);
    Article article;
    for (std::string Article::*member :
         {&Article::id, &Article::headline, &Article::byline, &Article::place, &Article::dateline,
          &Article::body, &Article::source, &Article::section, &Article::language, &Article::url,
          &Article::page}) {
        article.*member = text;
    }
    article.topics = {text};
    article.places = {text};
    return article;
}

Results hostile_results() {
    const std::string text(kHostile);
    Results results = some_results();
    results.query_id = text;
    results.query = text;
    results.resolved = text;
    results.notes = {text};
    Hit& hit = results.hits.front();
    hit.article = hostile_article();
    hit.headline = {text, {}};
    hit.snippet = {text, {{0, 1}}};
    hit.opening = text;
    return results;
}

class EveryOutput : public testing::TestWithParam<std::string> {};

TEST_P(EveryOutput, LetsNoControlSequenceThrough) {
    for (const std::string& text :
         {rendered(GetParam(), hostile_results()), rendered(GetParam(), hostile_article())}) {
        for (const std::string_view bad : {"\x1B", "\xC2\x9B", "\x7F"}) {
            EXPECT_EQ(text.find(bad), std::string::npos) << text;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryOutput,
                         testing::Values("text", "oneline", "json", "jsonl", "trec"),
                         [](const auto& test) { return test.param; });

TEST(TextRenderer, ShowsAnArticleWhole) {
    EXPECT_EQ(rendered("text", some_article()),
              "Floods hit Rio\n"
              "1987-02-26 · reuters · world · RIO · id a1\n"
              "By Jane Doe\n"
              "https://example.com/a\n"
              "\n"
              "Rain fell.\n"
              "\n"
              "More rain fell.\n");
}

TEST(TextRenderer, ShowsAnArticleOfWhichNothingIsKnown) {
    Article article;
    article.id = "a";
    EXPECT_EQ(rendered("text", article), "id a\n");
}

TEST(OnelineRenderer, GivesALineAHit) {
    Hit second = bare_hit(12, "b");
    second.opening = "Rain fell.";
    EXPECT_EQ(rendered("oneline", found(20, {some_hit(), second})),
              "  1  1987-02-26  a1  Floods hit Rio\n"
              " 12  -           b  Rain fell.\n");
    EXPECT_EQ(rendered("oneline", found(0, {})), "");
}

TEST(OnelineRenderer, GivesALineForAnArticle) {
    EXPECT_EQ(rendered("oneline", some_article()), "1987-02-26  a1  Floods hit Rio\n");
    Article article;
    article.id = "b";
    article.body = "Rain\tfell.\nMore.";
    EXPECT_EQ(rendered("oneline", article), "-  b  Rain fell.\n");
}

// ---- JSON

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
    const Json json = Json::parse(rendered("json", found(0, {})));
    EXPECT_EQ(json["found"], 0);
    EXPECT_EQ(json["hits"], Json::array());
    EXPECT_FALSE(json.contains("partial"));
    EXPECT_FALSE(json.contains("notes"));
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
    const Json json = Json::parse(rendered("json", results));
    EXPECT_EQ(json["partial"], true);
    EXPECT_EQ(json["exact"], false);
    EXPECT_EQ(json["notes"], Json::array({"passed over"}));
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
    EXPECT_EQ(Json::parse(line)["id"], hit.article.id);
}

TEST(JsonRenderer, IsValidForAnyBytes) {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const Hit hit = bare_hit(1, {static_cast<char>(first), static_cast<char>(second), 'x'});
            ASSERT_TRUE(Json::accept(rendered("jsonl", found(1, {hit}))));
        }
    }
}

TEST(JsonRenderer, IsValidForHostileArticles) {
    EXPECT_TRUE(Json::accept(rendered("json", hostile_results())));
    EXPECT_TRUE(Json::accept(rendered("json", hostile_article())));
    EXPECT_TRUE(Json::accept(rendered("jsonl", hostile_article())));
}

TEST(JsonRenderer, GivesTheWholeArticle) {
    const Json json = Json::parse(rendered("json", some_article()));
    EXPECT_EQ(json, Json::parse(R"({"id":"a1","headline":"Floods hit Rio","byline":"By Jane Doe",
        "place":"RIO","source":"reuters","section":"world","language":"en",
        "url":"https://example.com/a","page":"front","body":"Rain fell.\nMore rain fell.",
        "lede":"Rain fell.","topics":["weather","brazil"],"published":"1987-02-26T15:01:01Z",
        "kind":"article"})"));
    const std::string line = rendered("jsonl", some_article());
    EXPECT_EQ(Json::parse(line), json);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
}

// ---- TREC

std::string run(const Results& results, const std::string& tag = "dateline") {
    RenderOptions options;
    options.run_tag = tag;
    return rendered("trec", results, options);
}

TEST(TrecRenderer, GivesALineAHit) {
    Results results = found(2, {bare_hit(1, "FT911-1", 12.25), bare_hit(2, "FT911-2", 3)});
    results.query_id = "301";
    EXPECT_EQ(run(results, "bm25"),
              "301 Q0 FT911-1 1 12.25 bm25\n"
              "301 Q0 FT911-2 2 3 bm25\n");
}

TEST(TrecRenderer, NumbersAQueryWithoutAnId) {
    EXPECT_EQ(run(found(1, {bare_hit(1, "a", 1)})), "1 Q0 a 1 1 dateline\n");
}

TEST(TrecRenderer, PrintsNothingForNothing) {
    EXPECT_EQ(run(found(0, {})), "");
}

// trec_eval reads floats: ties, neighbouring doubles and an order by date keep our order in it.
TEST(TrecRenderer, GivesScoresThatFall) {
    constexpr double score = 12.3456789;
    std::istringstream lines(
        run(found(5, {bare_hit(1, "a", std::nextafter(score, 13)), bare_hit(2, "b", score),
                      bare_hit(3, "c", score), bare_hit(4, "d", 20), bare_hit(5, "e", 0)})));
    std::vector<float> scores;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string word;
        for (int i = 0; i < 5; ++i) words >> word;
        scores.push_back(std::stof(word));
    }
    ASSERT_EQ(scores.size(), 5U);
    EXPECT_TRUE(std::ranges::is_sorted(scores, std::ranges::greater()));
    EXPECT_EQ(std::ranges::adjacent_find(scores), scores.end());
    EXPECT_NEAR(scores[3], score, 1e-4);
    EXPECT_EQ(scores[4], 0);
}

TEST(TrecRenderer, KeepsBlanksOutOfItsColumns) {
    Results results = found(1, {bare_hit(1,
                                         "a b\tc\nd\x7F"
                                         "é",
                                         1)});
    results.query_id = "topic 1";
    EXPECT_EQ(run(results, "my run"), "topic_1 Q0 a_b_c_d_é 1 1 my_run\n");
}

}  // namespace
}  // namespace dateline
