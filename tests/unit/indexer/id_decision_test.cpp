#include "indexer/identity/id_decision.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <set>

namespace dateline {
namespace {

using ::testing::ElementsAre;
using Fate = IdDecision::Fate;

// An article as the tests see it: which one it is, and where it was read.
struct Told {
    std::string work;
    std::uint64_t stream = 0;
    std::string id = {};  // Of what is published.
    bool is_going = false;
    std::uint64_t version = 0;
};

struct World {
    std::vector<Told> published;
    std::vector<Told> fresh;
    std::set<std::uint64_t> read_anew = {};
    std::set<std::uint64_t> filling = {};
    SameId rule = SameId::Keep;
};

// What becomes of each fresh article: its id, "again" or "rejected"; then "-" and the published
// ones that are replaced.
std::vector<std::string> decided(const World& world) {
    IdGroup group{"1", {}, {}};
    std::vector<std::string> works;
    std::vector<std::uint64_t> versions;
    for (const Told& told : world.published) {
        group.published.push_back({told.id, told.stream, told.is_going});
        works.push_back(told.work);
        versions.push_back(told.version);
    }
    for (const Told& told : world.fresh) {
        group.fresh.push_back({"", told.stream, false});
        works.push_back(told.work);
        versions.push_back(told.version);
    }
    const IdDecision decision = decide_ids(
        group,
        {.rule = world.rule,
         .is_same = [&](std::size_t one, std::size_t other) { return works[one] == works[other]; },
         .version = [&](std::size_t article) { return versions[article]; },
         .is_read_anew = [&](std::uint64_t key) { return world.read_anew.count(key) != 0; },
         .fills_gaps = [&](std::uint64_t key) { return world.filling.count(key) != 0; },
         .own_id = [&](std::size_t at) { return "own/" + world.fresh[at].work; }});
    std::vector<std::string> result;
    for (const IdDecision::Fresh& fresh : decision.fresh) {
        result.push_back(fresh.fate == Fate::Kept        ? fresh.id
                         : fresh.fate == Fate::CameAgain ? "again"
                                                         : "rejected");
        EXPECT_EQ(fresh.met.has_value(),
                  fresh.fate == Fate::Rejected || fresh.id.starts_with("own"))
            << fresh.id;
    }
    result.emplace_back("-");
    for (std::size_t i = 0; i < decision.replaced.size(); ++i) {
        if (decision.replaced[i]) result.push_back(world.published[i].id);
    }
    return result;
}

constexpr std::uint64_t kA = 1, kB = 2, kC = 3;

TEST(DecideIds, TheFirstOfARunHasTheId) {
    EXPECT_THAT(decided({{}, {{"a", kA}, {"b", kB}}}), ElementsAre("1", "own/b", "-"));
}

TEST(DecideIds, TheLastVersionInARunCounts) {
    EXPECT_THAT(decided({{}, {{"a", kA}, {"b", kB}, {"a", kB}}}),
                ElementsAre("again", "own/b", "1", "-"));
}

TEST(DecideIds, WhatIsPublishedHasIt) {
    EXPECT_THAT(decided({{{"a", kA, "1"}}, {{"b", kB}}}), ElementsAre("own/b", "-"));
    EXPECT_THAT(decided({{{"a", kA, "1"}}, {{"a", kB}}}), ElementsAre("1", "-", "1"));
}

TEST(DecideIds, AnIdStaysWithItsArticle) {
    const std::vector<Told> both{{"a", kA, "1"}, {"b", kB, "b/1"}};
    EXPECT_THAT(decided({both, {{"b", kC}}}), ElementsAre("b/1", "-", "b/1"));
    EXPECT_THAT(decided({both, {{"b", kA}, {"a", kB}}}), ElementsAre("b/1", "1", "-", "1", "b/1"));
    // The other one is gone by now.
    EXPECT_THAT(decided({{{"b", kB, "b/1"}}, {{"b", kB}}, {kB}}), ElementsAre("b/1", "-", "b/1"));
    EXPECT_THAT(decided({{{"b", kB, "b/1"}}, {{"c", kC}}}), ElementsAre("1", "-"));
}

TEST(DecideIds, NobodyInheritsInTheRunInWhichItGoes) {
    EXPECT_THAT(decided({{{"a", kA, "1", true}}, {{"c", kC}}}), ElementsAre("own/c", "-"));
}

TEST(DecideIds, WhatIsAnotherNowInAnEditedFileTakesThePlace) {
    EXPECT_THAT(decided({{{"a", kA, "1"}}, {{"x", kA}}, {kA}}), ElementsAre("1", "-", "1"));
    EXPECT_THAT(decided({{{"a", kA, "1"}, {"b", kA, "b/1"}}, {{"b", kA}, {"x", kA}}, {kA}}),
                ElementsAre("b/1", "1", "-", "1", "b/1"));
    // Moved down in its file by a new one: it keeps its id.
    EXPECT_THAT(decided({{{"a", kA, "1"}}, {{"x", kA}, {"a", kA}}, {kA}}),
                ElementsAre("own/x", "1", "-", "1"));
}

TEST(DecideIds, WhatWasAppendedTakesNoPlace) {
    EXPECT_THAT(decided({{{"a", kA, "1"}}, {{"x", kA}}}), ElementsAre("own/x", "-"));
}

TEST(DecideIds, WhatFillsGapsIsOlderThanWhatIsThere) {
    EXPECT_THAT(decided({{{"a", kB, "1"}}, {{"a", kA}}, {kA}, {kA}}), ElementsAre("again", "-"));
    EXPECT_THAT(decided({{{"a", kB, "1", true}}, {{"a", kA}}, {kA}, {kA}}),
                ElementsAre("1", "-", "1"));
    EXPECT_THAT(decided({{{"a", kA, "1"}}, {{"a", kA}}, {kA}, {kA}}), ElementsAre("1", "-", "1"));
    EXPECT_THAT(decided({{{"b", kB, "1"}}, {{"a", kA}}, {kA}, {kA}}), ElementsAre("own/a", "-"));
}

TEST(DecideIds, OfNumberedVersionsTheHighestCounts) {
    const Told first{"a", kA, "1", false, 1}, second{"a", kB, "1", false, 2};
    EXPECT_THAT(decided({{}, {first, second}}), ElementsAre("again", "1", "-"));
    EXPECT_THAT(decided({{}, {second, first}}), ElementsAre("1", "again", "-"));
    EXPECT_THAT(decided({{}, {second, second}}), ElementsAre("again", "1", "-"));
    EXPECT_THAT(decided({{first}, {second}}), ElementsAre("1", "-", "1"));
    EXPECT_THAT(decided({{second}, {first}}), ElementsAre("again", "-"));
    // Without a number it is the last one that counts.
    EXPECT_THAT(decided({{second}, {{"a", kA}}}), ElementsAre("1", "-", "1"));
    // What goes cannot stay instead.
    EXPECT_THAT(decided({{{"a", kB, "1", true, 2}}, {first}}), ElementsAre("1", "-", "1"));
    // In an edited file that is the version which somebody wants there.
    EXPECT_THAT(decided({{{"a", kA, "1", true, 2}}, {first}, {kA}}), ElementsAre("1", "-", "1"));
}

TEST(DecideIds, OtherRules) {
    const std::vector<Told> one{{"a", kA, "1"}};
    EXPECT_THAT(decided({one, {{"b", kB}}, {}, {}, SameId::Replace}), ElementsAre("1", "-", "1"));
    EXPECT_THAT(decided({one, {{"b", kB}}, {}, {}, SameId::Reject}), ElementsAre("rejected", "-"));
    EXPECT_THAT(decided({one, {{"a", kB}}, {}, {}, SameId::Reject}), ElementsAre("1", "-", "1"));
    EXPECT_THAT(decided({{}, {{"a", kA}, {"b", kB}}, {}, {}, SameId::Replace}),
                ElementsAre("again", "1", "-"));
}

// An id that is none: each record of a dump says "1".
TEST(DecideIds, ThousandsWithOneIdTakeNoTimeToSpeakOf) {
    World world;
    for (int i = 0; i < 4000; ++i) world.fresh.push_back({std::to_string(i), kA});
    std::size_t looks = 0;
    IdGroup group{"1", {}, std::vector<IdHolder>(world.fresh.size(), IdHolder{"", kA, false})};
    const IdDecision decision =
        decide_ids(group, {.rule = SameId::Keep,
                           .is_same =
                               [&](std::size_t, std::size_t) {
                                   ++looks;
                                   return false;
                               },
                           .version = [](std::size_t) { return std::uint64_t{0}; },
                           .is_read_anew = [](std::uint64_t) { return true; },
                           .fills_gaps = [](std::uint64_t) { return false; },
                           .own_id = [](std::size_t at) { return "own/" + std::to_string(at); }});
    EXPECT_EQ(decision.fresh.back().id, "own/3999");
    EXPECT_LE(looks, 4000U * 64);
}

}  // namespace
}  // namespace dateline
