#include "indexer/summary.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline {
namespace {

RunSummary example() {
    RunSummary summary;
    summary.directory = "news.db";
    summary.articles = 1200;
    summary.headlines = 30;
    summary.updated = 20;
    summary.repeated = 1;
    summary.unchanged = 5000;
    summary.removed = 2;
    summary.skipped = {{"not a JSON object", 3}, {"truncated", 1}};
    summary.languages = {{"de", 400}, {"en", 800}};
    summary.sources = {{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4},
                       {"e", 5}, {"f", 6}, {"g", 7}, {"h", 8}};
    summary.corpus_bytes = 2 << 20;
    summary.seconds = 2;
    summary.index_articles = 6000;
    summary.index_bytes = 5 << 20;
    summary.index_segments = 2;
    return summary;
}

std::string printed(const RunSummary& summary) {
    std::ostringstream out;
    print_summary(summary, out);
    return out.str();
}

TEST(Summary, SaysWhatWasDone) {
    EXPECT_EQ(printed(example()),
              "indexed 1,200 articles and 30 headlines, 4 skipped, 20 updated, 1 repeated, 5,000 "
              "unchanged, 2 removed in 2.0 s\n"
              "  speed      615 a second, 1 MB a second\n"
              "  languages  en 800, de 400\n"
              "  sources    h 8, g 7, f 6, e 5, d 4, c 3 and 2 others\n"
              "  skipped    not a JSON object 3, truncated 1\n"
              "  repeated   1 article came again later in this run; the last version counts\n"
              "news.db has 6,000 articles in 5 MB\n"
              "what was skipped stands in news.db/rejects.jsonl\n");
}

TEST(Summary, SaysNoMoreThanThereIs) {
    RunSummary summary;
    summary.directory = "news.db";
    summary.unchanged = 1;
    summary.index_articles = 1;
    EXPECT_EQ(
        printed(summary),
        "indexed 0 articles, 0 skipped, 1 unchanged in 0.0 s\nnews.db has 1 article in 0 bytes\n");
}

TEST(Summary, ADryRunPromisesNothing) {
    RunSummary summary = example();
    summary.dry = true;
    const std::string text = printed(summary);
    EXPECT_TRUE(text.starts_with("read 1,200 articles"));
    EXPECT_TRUE(text.ends_with("nothing was written\n"));
    EXPECT_FALSE(summary_json(summary).member("index"));
}

TEST(Summary, NamesFromOutsideAreHarmless) {
    RunSummary summary;
    summary.articles = 1;
    summary.sources = {{"\x1b[31mred", 1}};
    EXPECT_EQ(printed(summary).find('\x1b'), std::string::npos);
}

TEST(Summary, IsJsonForScripts) {
    const Json json = summary_json(example());
    EXPECT_EQ(json.count_member("new"), 1209U);
    EXPECT_EQ(json.count_member("skipped"), 4U);
    EXPECT_EQ(json.member("skipped_by_reason")->count_member("truncated"), 1U);
    EXPECT_EQ(json.member("languages")->count_member("de"), 400U);
    EXPECT_EQ(json.member("index")->count_member("segments"), 2U);
}

}  // namespace
}  // namespace dateline
