#include "indexer/progress/corpus_size.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

// 0 means that it was not known within the time.
std::uint64_t measured(const std::vector<std::string>& corpora,
                       std::chrono::milliseconds patience = 5min) {
    RunCounters counters;
    const CorpusSize size(corpora, counters);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (counters.total_bytes == 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(1ms);
    }
    return counters.total_bytes;
}

constexpr auto kShortPatience = 100ms;

TEST(CorpusSize, IsThatOfAFile) {
    const TempDir dir;
    EXPECT_EQ(measured({dir.write("a.jsonl", std::string(1000, 'x'))}), 1000);
}

TEST(CorpusSize, AddsUpWhatLiesBelow) {
    const TempDir dir;
    dir.write("news/a", "1");
    dir.write("news/deep/er/b", "22");
    dir.write("news/deep/empty", "");
    const std::string other = dir.write("c", "4444");
    EXPECT_EQ(measured({dir.path("news"), other}), 7);
}

TEST(CorpusSize, PassesOverWhatIsNotRead) {
    const TempDir dir;
    dir.write("a", "1");
    dir.write(".git/pack", "22");
    dir.write("README", "4444");
    dir.write("news.db/XAPIANDB", "88888888");
    EXPECT_EQ(measured({dir.path()}), 1);
}

TEST(CorpusSize, FollowsLinksButNoLoop) {
    const TempDir dir;
    dir.write("news/a", "1");
    dir.write("elsewhere/b", "22");
    std::filesystem::create_symlink(dir.path("elsewhere"), dir.path("news/link"));
    std::filesystem::create_symlink(dir.path("news"), dir.path("news/loop"));
    std::filesystem::create_symlink(dir.path("none"), dir.path("news/dangling"));
    EXPECT_EQ(measured({dir.path("news")}), 3);
}

TEST(CorpusSize, DoesNotMindAPipeInADirectory) {
    const TempDir dir;
    dir.write("a", "1");
    ASSERT_EQ(::mkfifo(dir.path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(measured({dir.path()}), 1);
}

TEST(CorpusSize, IsUnknownOfAPipe) {
    const TempDir dir;
    const std::string file = dir.write("a", "1");
    ASSERT_EQ(::mkfifo(dir.path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(measured({file, dir.path("pipe"), file}, kShortPatience), 0);
}

TEST(CorpusSize, IsUnknownOfStandardInput) {
    const TempDir dir;
    EXPECT_EQ(measured({dir.write("a", "1"), "-"}, kShortPatience), 0);
}

TEST(CorpusSize, DoesNotMindWhatIsMissing) {
    const TempDir dir;
    EXPECT_EQ(measured({dir.path("none"), dir.write("a", "1")}), 1);
    EXPECT_EQ(measured({dir.path("none")}, kShortPatience), 0);
    EXPECT_EQ(measured({}, kShortPatience), 0);
}

TEST(CorpusSize, GivesUpWhenNobodyWaits) {
    const TempDir dir;
    dir.write("a", "1");
    std::vector<std::string> corpora(500'000, dir.path());  // Many seconds of work.
    RunCounters counters;
    { const CorpusSize size(std::move(corpora), counters); }
    EXPECT_EQ(counters.total_bytes, 0) << "it went on to the end";
}

}  // namespace
}  // namespace dateline
