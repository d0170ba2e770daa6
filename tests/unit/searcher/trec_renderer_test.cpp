#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/some_results.h"

namespace dateline {
namespace {

using namespace std::string_literals;

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

TEST(TrecRenderer, GivesEveryColumnSomething) {
    Results results =
        found(1, {bare_hit(1, "\u202E\u009B\xFF\u00A0\u3000\u0085\u2028\U000E0041", 1)});
    results.query_id = "\u200E";
    EXPECT_EQ(run(results, "\x1B"), "_ Q0 ________ 1 1 _\n");
    EXPECT_EQ(run(found(1, {bare_hit(1, "", 1)}), ""), "1 Q0 _ 1 1 _\n");
}

}  // namespace
}  // namespace dateline
