#include "indexer/generation/index_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "common/error.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const IndexLock::OnWait kNobody = [](const std::string&) {};

TEST(IndexLock, SaysWhoHoldsIt) {
    const TempDir dir;
    EXPECT_FALSE(IndexLock::holder(dir.path("lock"))) << "there is none";
    {
        const IndexLock lock(dir.path("lock"), "news.db", 0ms, kNobody);
        const auto holder = IndexLock::holder(dir.path("lock"));
        ASSERT_TRUE(holder);
        EXPECT_THAT(*holder, testing::ContainsRegex("process " + std::to_string(::getpid()) +
                                                    " on .* since 20.*T.*Z"));
    }
    EXPECT_FALSE(IndexLock::holder(dir.path("lock"))) << "it was let go";
}

TEST(IndexLock, RefusesASecondAfterTheTimeout) {
    const TempDir dir;
    const IndexLock first(dir.path("lock"), "news.db", 0ms, kNobody);
    std::string told;
    const auto begin = std::chrono::steady_clock::now();
    try {
        const IndexLock second(dir.path("lock"), "news.db", 200ms,
                               [&told](const std::string& holder) { told = holder; });
        FAIL();
    } catch (const IndexError& error) {
        EXPECT_THAT(error.what(), HasSubstr("cannot write index 'news.db': process "));
    }
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 200ms);
    EXPECT_THAT(told, HasSubstr("process "));
}

TEST(IndexLock, IsGivenToWhoWaits) {
    const TempDir dir;
    auto first = std::make_unique<IndexLock>(dir.path("lock"), "news.db", 0ms, kNobody);
    const auto give_way = [&first](const std::string&) { first.reset(); };
    EXPECT_NO_THROW(IndexLock(dir.path("lock"), "news.db", 10min, give_way));
    EXPECT_EQ(first, nullptr);
}

TEST(IndexLock, OfADeadProcessIsNoLock) {
    const TempDir dir;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const IndexLock lock(dir.path("lock"), "news.db", 0ms, kNobody);
        ::pause();
    }
    while (!IndexLock::holder(dir.path("lock"))) std::this_thread::sleep_for(1ms);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_FALSE(IndexLock::holder(dir.path("lock")));
    EXPECT_NO_THROW(IndexLock(dir.path("lock"), "news.db", 0ms, kNobody));
}

TEST(IndexLock, NoticesThatItsFileIsAnother) {
    const TempDir dir;
    const IndexLock lock(dir.path("lock"), "news.db", 0ms, kNobody);
    EXPECT_TRUE(lock.is_at(dir.path("lock")));
    std::filesystem::remove(dir.path("lock"));
    EXPECT_FALSE(lock.is_at(dir.path("lock")));
    dir.write("lock", "");
    EXPECT_FALSE(lock.is_at(dir.path("lock")));
}

}  // namespace
}  // namespace dateline
