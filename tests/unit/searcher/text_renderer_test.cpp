// Results for a person: pages, lines, and that nothing in them reaches the terminal as a command.
#include <gtest/gtest.h>

#include "common/text/terminal_text.h"
#include "tests/support/some_results.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;

TEST(Renderers, AreFoundByNameOnly) {
    for (const Renderer& renderer : renderers()) EXPECT_EQ(find_renderer(renderer.name), &renderer);
    EXPECT_EQ(find_renderer(""), nullptr);
    EXPECT_EQ(find_renderer("xml"), nullptr);
    EXPECT_EQ(find_renderer("JSON"), nullptr);
}

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
              "Note: '&' was passed over\\x1b[2J\n"
              "No article has all of this; these have some of it.\n"
              "Nothing found.\n");
}

TEST(TextRenderer, ExplainsWhereAsked) {
    Results results = some_results();
    results.explanation = "query    flood rain\n";
    EXPECT_TRUE(rendered("text", results).starts_with("query    flood rain\n\n1 article"));
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

}  // namespace
}  // namespace dateline
