#include "indexer/segment/apart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <stdexcept>
#include <vector>

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr ApartLimits kLimits{std::chrono::seconds(60), std::uint64_t{64} << 20};

struct Heard {
    std::string ending;
    std::vector<std::string> lines;
};

Heard run(const std::function<void(const Tell&)>& body, const ApartLimits& limits = kLimits) {
    Heard heard;
    heard.ending =
        run_apart(limits, body, [&](const std::string& line) { heard.lines.push_back(line); });
    return heard;
}

TEST(Apart, TellsLines) {
    const Heard heard = run([](const Tell& tell) {
        tell("one");
        tell("");
        tell(std::string(100'000, 'x'));
    });
    EXPECT_EQ(heard.ending, "");
    EXPECT_THAT(heard.lines, ElementsAre("one", "", std::string(100'000, 'x')));
}

TEST(Apart, WhatItDoesStaysThere) {
    int number = 1;
    run([&number](const Tell&) { number = 2; });
    EXPECT_EQ(number, 1);
}

TEST(Apart, ACrashIsToldWithWhatCameBefore) {
    const Heard heard = run([](const Tell& tell) {
        tell("before");
        std::signal(SIGSEGV, SIG_DFL);
        std::raise(SIGSEGV);
    });
    EXPECT_EQ(heard.ending, "ended in SIGSEGV");
    EXPECT_THAT(heard.lines, ElementsAre("before"));
}

TEST(Apart, AnExceptionIsTold) {
    const Heard heard = run([](const Tell&) { throw std::runtime_error("no"); });
    EXPECT_EQ(heard.ending, "ended in an exception");
    EXPECT_THAT(heard.lines, IsEmpty());
}

TEST(Apart, ALoopWithoutEndEnds) {
    const Heard heard = run(
        [](const Tell&) {
            while (std::clock() < 60 * CLOCKS_PER_SEC) {
            }
        },
        {std::chrono::seconds(1), kLimits.memory_bytes});
    EXPECT_EQ(heard.ending, "took more than 1 s of processor time");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Apart, MemoryHasAnEnd) {
    const Heard heard = run([](const Tell& tell) {
        try {
            const std::vector<char> much(std::size_t{512} << 20);
            tell(std::to_string(much.size()));
        } catch (const std::bad_alloc&) {
            tell("refused");
        }
    });
    EXPECT_THAT(heard.lines, ElementsAre("refused"));
}
#endif

}  // namespace
}  // namespace dateline
