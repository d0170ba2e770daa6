#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

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

std::string id_in_run(const std::string& id) {
    const std::string line = run(found(1, {bare_hit(1, id, 1)}));
    const std::string before = "1 Q0 ";
    const std::string after = " 1 1 dateline\n";
    EXPECT_TRUE(line.starts_with(before) && line.ends_with(after)) << line;
    return line.substr(before.size(), line.size() - before.size() - after.size());
}

TEST(TrecRenderer, KeepsBlanksOutOfItsColumns) {
    Results results = found(1, {bare_hit(1,
                                         "a b\tc\nd\x7F"
                                         "é",
                                         1)});
    results.query_id = "topic 1";
    EXPECT_EQ(run(results, "my run"), "topic%201 Q0 a%20b%09c%0Ad%7Fé 1 1 my%20run\n");
}

TEST(TrecRenderer, PrintsOtherIdsAsTheyAre) {
    for (const char* id :
         {"nr-2024-0108", "a_b", "sna:20250211:0029", "https://news.example/a?b=c&d#e", "50%",
          "100%-true", "%2", "%%", "%zz", "Zürich-新聞", "\"a\"(b)*"}) {
        EXPECT_EQ(id_in_run(id), id);
    }
}

TEST(TrecRenderer, EscapesEachByteOfWhatCannotStandInAColumn) {
    EXPECT_EQ(id_in_run("a\u00A0b\u2003c\u3000d\u0085e"), "a%C2%A0b%E2%80%83c%E3%80%80d%C2%85e");
    EXPECT_EQ(id_in_run("\u202E\u200B\u2028\uFEFF"), "%E2%80%AE%E2%80%8B%E2%80%A8%EF%BB%BF");
    EXPECT_EQ(id_in_run("\xFF\x80"), "%FF%80");
    EXPECT_EQ(id_in_run("a\0b"s), "a%00b");
}

std::string unescaped(const std::string& column) {
    std::string id;
    for (std::size_t at = 0; at < column.size(); ++at) {
        const bool escape = column[at] == '%' && at + 2 < column.size() &&
                            std::isxdigit(static_cast<unsigned char>(column[at + 1])) != 0 &&
                            std::isxdigit(static_cast<unsigned char>(column[at + 2])) != 0;
        if (escape) id += static_cast<char>(std::stoi(column.substr(at + 1, 2), nullptr, 16));
        if (!escape) id += column[at];
        if (escape) at += 2;
    }
    return id;
}

TEST(TrecRenderer, MakesNoTwoIdsOne) {
    const std::string parts[] = {"a", " ", "_", "%", "2", "0", "\u00A0", "%20", "\xC2", "5"};
    std::set<std::string> columns;
    std::set<std::string> ids;
    for (const std::string& first : parts) {
        for (const std::string& second : parts) {
            for (const std::string& third : parts) {
                const std::string id = first + second + third;
                const std::string column = id_in_run(id);
                ids.insert(id);
                columns.insert(column);
                EXPECT_EQ(unescaped(column), id);
            }
        }
    }
    EXPECT_EQ(columns.size(), ids.size());
}

TEST(TrecRenderer, GivesEveryColumnSomething) {
    EXPECT_EQ(run(found(1, {bare_hit(1, "", 1)}), ""), "1 Q0 % 1 1 %\n");
}

}  // namespace
}  // namespace dateline
