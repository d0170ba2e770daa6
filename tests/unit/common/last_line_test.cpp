// What a process leaves when the library takes it down: each case ends a process of its own.
#include "common/last_line.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include "common/xapian_guard.h"

namespace dateline {
namespace {

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

constexpr int kFailure = 2;
const std::string kAct = "cannot search index 'news.db'";

// So deep that no stack is enough.
std::size_t nested_brackets(std::size_t depth) {
    std::array<char, 4096> room;
    room.fill(static_cast<char>(depth));
    if (depth == std::size_t{1} << 40) return 0;
    return nested_brackets(depth + 1) + static_cast<std::size_t>(room[depth % room.size()]);
}

class LastLines : public testing::TestWithParam<int> {};

TEST_P(LastLines, ACrashOverAnIndexIsALineAndAnExitCode) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            guard_xapian(kAct, [] { std::raise(GetParam()); });
        },
        testing::ExitedWithCode(kFailure),
        "^prog: cannot search index 'news.db': the index is damaged \\(the library ended in "
        "SIG[A-Z]+ over it\\); dateline-index --verify says where, --rebuild builds it again\n$");
}

TEST_P(LastLines, ACrashElsewhereStaysOne) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            guard_xapian(kAct, [] {});
            std::raise(GetParam());
        },
        testing::KilledBySignal(GetParam()), "^$");
}

INSTANTIATE_TEST_SUITE_P(Signals, LastLines,
                         testing::Values(SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL));

TEST(LastLines, TheInnermostActIsNamed) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            guard_xapian("outer", [] { guard_xapian("inner", [] { std::raise(SIGSEGV); }); });
        },
        testing::ExitedWithCode(kFailure), "^prog: inner: ");
}

TEST(LastLines, ARecursionWithoutEndHasRoomForIt) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            guard_xapian(kAct, [] {
                if (nested_brackets(0) == 1) std::_Exit(0);
            });
        },
        testing::ExitedWithCode(kFailure), "SIGSEGV");
}

TEST(LastLines, WhatComesFromOutsideIsPlain) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            guard_xapian("'\x1b[31m\xe2\x80\xae\n'", [] { std::raise(SIGSEGV); });
        },
        testing::ExitedWithCode(kFailure), "^prog: '\\?\\[31m\\?\\?\\?\\?': ");
}

TEST(LastLines, ALoopWithoutEndEnds) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            const TimeBound bound(kAct, std::chrono::seconds(1));
            while (std::clock() < 60 * CLOCKS_PER_SEC) {
            }
        },
        testing::ExitedWithCode(kFailure), "^prog: cannot search index 'news.db': it took more");
}

TEST(LastLines, WhoIsInTimeGoesOn) {
    EXPECT_EXIT(
        {
            leave_last_lines("prog");
            { const TimeBound bound(kAct, std::chrono::seconds(1)); }
            const auto end = std::clock() + 2 * CLOCKS_PER_SEC;
            while (std::clock() < end) {
            }
            std::_Exit(0);
        },
        testing::ExitedWithCode(0), "^$");
}

#endif

TEST(LongestReading, GrowsWithTheIndex) {
    EXPECT_EQ(longest_reading(0), std::chrono::seconds(20));
    EXPECT_EQ(longest_reading(1'000'000'000), std::chrono::seconds(1020));
}

}  // namespace
}  // namespace dateline
