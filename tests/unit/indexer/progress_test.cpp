#include "indexer/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <sstream>
#include <thread>

namespace dateline {
namespace {

using namespace std::chrono_literals;

// Progress looks at the clock every 16 articles.
void take_articles(Progress& progress, const Origin& origin, int count) {
    for (int i = 0; i < count; ++i) progress.article(origin);
}

TEST(Progress, SaysNothingAtOnce) {
    std::ostringstream out;
    {
        Progress progress(ProgressMode::Terminal, out);
        take_articles(progress, {"news.jsonl", ""}, 1);
    }
    EXPECT_EQ(out.str(), "");
}

TEST(Progress, RenewsALineOnATerminal) {
    std::ostringstream out;
    {
        Progress progress(ProgressMode::Terminal, out);
        std::this_thread::sleep_for(220ms);
        take_articles(progress, {"a\x1B[31m.tar", "b.sgm"}, 16);
        EXPECT_THAT(out.str(), testing::StartsWith("\r\033[K16 articles, "));
        EXPECT_THAT(out.str(), testing::EndsWith(" a second, a[31m.tar(b.sgm)"));
        out.str("");
    }
    EXPECT_EQ(out.str(), "\r\033[K");
}

TEST(Progress, KeepsItsLineInsideTheTerminal) {
    std::ostringstream out;
    Progress progress(ProgressMode::Terminal, out);
    progress.step(std::string(500, 'x'));
    EXPECT_EQ(out.str(), "\r\033[K" + std::string(79, 'x'));
}

TEST(Progress, MakesRoomOnce) {
    std::ostringstream out;
    Progress progress(ProgressMode::Terminal, out);
    progress.step("merging");
    progress.clear();
    progress.clear();
    EXPECT_EQ(out.str(), "\r\033[Kmerging\r\033[K");
}

TEST(Progress, WritesNoControlsIntoALog) {
    std::ostringstream out;
    {
        Progress progress(ProgressMode::Log, out);
        std::this_thread::sleep_for(220ms);
        take_articles(progress, {"news.jsonl", ""}, 64);
        progress.step("merging");
        progress.clear();
    }
    EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace dateline
