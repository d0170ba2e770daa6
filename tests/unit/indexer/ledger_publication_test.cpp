// From the run half of a ledger to its published half.
#include <gmock/gmock.h>

#include "tests/support/ledger_test_base.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

INSTANTIATE_TEST_SUITE_P(All, LedgerTest, testing::Bool(), [](const auto& test) {
    return std::string(test.param ? "OpenedForEachStep" : "OpenedOnce");
});

TEST_P(LedgerTest, PublishingMovesTheRun) {
    publish(of_everything(), 2);
    EXPECT_EQ(ledger().generation(), 1U);
    EXPECT_EQ(ledger().file("/a", kSettings), read_whole("/a").state);
    EXPECT_THAT(streams("/a"), ElementsAre(":1 1001/2001/3001 3 2"));
    expect_no_run();
    ledger().apply_publication();  // Nothing is prepared.
    EXPECT_EQ(ledger().generation(), 1U);
    EXPECT_THAT(streams("/a"), ElementsAre(":1 1001/2001/3001 3 2"));
}

std::vector<std::string> withdrawn(const Ledger& ledger) {
    std::vector<std::string> shown;
    for (const Withdrawal& one : ledger.withdrawals()) {
        const bool any = one.version == Withdrawal::kAnyVersion;
        shown.push_back(one.id + " " + (any ? "*" : std::to_string(one.version)));
    }
    return shown;
}

DonePortion withdrawing(std::vector<Withdrawal> withdrawals) {
    DonePortion portion = portion_of({ended("/a", "", 1, 3)});
    portion.withdrawals = std::move(withdrawals);
    return portion;
}

TEST_P(LedgerTest, WithdrawalsOutliveTheirRun) {
    EXPECT_FALSE(ledger().run_has_withdrawals());
    ledger().begin_run("one", kSettings, false);
    const auto first = ledger().finish_portion(withdrawing({{"u1", 2}, {"u2"}, {"u1", 1}}));
    const auto second = ledger().finish_portion(withdrawing({{"u1", 4}, {"u3", 7}}));
    const auto dropped = ledger().finish_portion(withdrawing({{"u4", 1}}));
    ledger().drop_portions({dropped});
    EXPECT_THAT(withdrawn(ledger()), ElementsAre("u1 4", "u2 *", "u3 7"));
    ledger().merge_portions({first, second}, "both");
    EXPECT_TRUE(ledger().run_has_withdrawals());
    EXPECT_THAT(withdrawn(ledger()), ElementsAre("u1 4", "u2 *", "u3 7"));
    ledger().prepare_publication()->commit(1);
    ledger().apply_publication();
    EXPECT_FALSE(ledger().run_has_withdrawals());

    ledger().begin_run("two", kSettings, false);
    ledger().finish_portion(withdrawing({{"u1", 3}, {"u5", 1}}));
    EXPECT_THAT(withdrawn(ledger()), ElementsAre("u1 4", "u2 *", "u3 7", "u5 1"));
    ledger().drop_run();
    EXPECT_THAT(withdrawn(ledger()), ElementsAre("u1 4", "u2 *", "u3 7"));
}

TEST_P(LedgerTest, ARunThatBuildsAgainKnowsItsOwnWithdrawals) {
    ledger().begin_run("one", kSettings, false);
    ledger().finish_portion(withdrawing({{"u1", 2}}));
    ledger().prepare_publication()->commit(1);
    ledger().apply_publication();
    ledger().begin_run("again", kSettings, true);
    ledger().finish_portion(withdrawing({{"u2", 1}}));
    EXPECT_THAT(withdrawn(ledger()), ElementsAre("u2 1"));
    ledger().prepare_publication()->commit(2);
    ledger().apply_publication();
    ledger().begin_run("after", kSettings, false);
    EXPECT_THAT(withdrawn(ledger()), ElementsAre("u2 1"));
}

TEST_P(LedgerTest, NothingStaysOfAPublicationNotCommitted) {
    publish(portion_of({ended("/a", "", 1, 3)}), 2);
    {
        const auto publication = ledger().prepare_publication();
        publication->set_held(1, 9);
        publication->remove_stream("/a", "");
    }
    EXPECT_EQ(ledger().prepared_generation(), 0U);
    ledger().apply_publication();
    EXPECT_THAT(streams("/a"), ElementsAre(":1 1001/2001/3001 3 2"));
    EXPECT_EQ(ledger().generation(), 1U);
}

TEST_P(LedgerTest, APreparedPublicationWaitsAndTheNextReplacesIt) {
    publish(portion_of({ended("/a", "", 1, 3), ended("/b", "", 2, 3)}), 2);
    prepare(
        [](auto& publication) {
            publication.set_held(1, 1);
            publication.removed_by_hand(1, 1);
            publication.remove_stream("/b", "");
        },
        2);
    EXPECT_EQ(ledger().prepared_generation(), 2U);
    EXPECT_EQ(ledger().generation(), 1U);
    EXPECT_THAT(streams("/a"), ElementsAre(":1 1001/2001/3001 3 2"));
    EXPECT_EQ(streams("/b").size(), 1U);
    // One that is given up does not disturb it.
    ledger().prepare_publication()->set_held(1, 8);
    EXPECT_EQ(ledger().prepared_generation(), 2U);
    prepare([](auto& publication) { publication.set_held(2, 3); }, 5);
    EXPECT_EQ(ledger().prepared_generation(), 5U);
    ledger().apply_publication();
    EXPECT_EQ(ledger().generation(), 5U);
    EXPECT_THAT(streams("/a"), ElementsAre(":1 1001/2001/3001 3 2"));
    EXPECT_THAT(streams("/b"), ElementsAre(":2 1002/2002/3002 3 3"));
}

TEST_P(LedgerTest, ARunMayWaitWhileSomethingElseIsPublished) {
    publish(portion_of({ended("/b", "", 2, 3), ended("/c", "", 3, 3)}, {read_whole("/c")}), 3);
    ledger().begin_run("index", kSettings, true);
    ledger().finish_portion(of_everything());
    // That it was prepared itself earlier does not matter.
    prepare([](auto& publication) { publication.set_held(1, 9); }, 2);
    {
        const auto publication = ledger().prepare_publication(RunHalf::Keep);
        publication->set_held(2, 1);
        publication->removed_by_hand(2, 2);
        publication->remove_stream("/c", "");
        publication->commit(2);
    }
    EXPECT_EQ(ledger().prepared_generation(), 2U);
    ledger().apply_publication();
    EXPECT_EQ(ledger().generation(), 2U);
    EXPECT_EQ(ledger().prepared_generation(), 0U);
    EXPECT_THAT(paths("/"), ElementsAre("/b"));
    EXPECT_THAT(streams("/b"), ElementsAre(":2 1002/2002/3002 1 1"));
    EXPECT_FALSE(ledger().file("/c", kSettings));

    EXPECT_TRUE(ledger().begin_run("index", kSettings, true));
    EXPECT_EQ(ledger().portions().size(), 1U);
    EXPECT_EQ(ledger().spans("/a").size(), 1U);
    EXPECT_TRUE(ledger().done_file("/a"));
    EXPECT_EQ(ledger().reject_reasons().size(), 1U);
    apply([](auto& publication) { publication.set_held(1, 3); });
    EXPECT_THAT(paths("/"), ElementsAre("/a"));
    EXPECT_THAT(streams("/a"), ElementsAre(":1 1001/2001/3001 3 3"));
    expect_no_run();
}

struct FilesCase {
    const char* name;
    std::vector<DoneStream> streams;
    std::vector<DoneFile> files;
    std::optional<std::int64_t> modified;  // Of what is known of /a then.
};

const FilesCase kFilesCases[] = {
    {"OtherFile", {ended("/b", "", 2, 1)}, {read_whole("/b")}, 5},
    {"Again", {ended("/a", "", 1, 1)}, {read_whole("/a", 6)}, 6},
    {"WithoutStreams", {}, {read_whole("/a", 6)}, 6},
    {"Unsure", {ended("/a", "", 1, 1)}, {read_whole("/a", -1)}, std::nullopt},
    {"UnsureWithoutStreams", {}, {read_whole("/a", -1)}, std::nullopt},
    {"NotToItsEnd", {ended("/a", "", 1, 1)}, {}, std::nullopt},
};

TEST_P(LedgerTest, AFileNotKnownToBeWholeIsLookedAtAgain) {
    for (const FilesCase& test : kFilesCases) {
        SCOPED_TRACE(test.name);
        publish(portion_of({ended("/a", "", 1, 3)}, {read_whole("/a")}));
        publish(portion_of(test.streams, test.files));
        const std::optional<FileState> known = ledger().file("/a", kSettings);
        EXPECT_EQ(known.has_value(), test.modified.has_value());
        if (known && test.modified) {
            EXPECT_EQ(known->modified, *test.modified);
        }
        EXPECT_EQ(streams("/a").size(), 1U);
    }
}

struct RereadCase {
    const char* name;
    bool rebuild;
    bool grown;
    const char* expected;  // /a
    std::size_t others;
};

const RereadCase kRereadCases[] = {
    {"Anew", false, false, ":9 1009/2009/3009 4 3", 1},
    {"Grown", false, true, ":9 1009/2009/3009 14 3", 1},
    {"Rebuilt", true, false, ":9 1009/2009/3009 4 0", 0},
    {"RebuiltGrown", true, true, ":9 1009/2009/3009 4 0", 0},
};

TEST_P(LedgerTest, AStreamReadAgainReplacesOrAdds) {
    for (const RereadCase& test : kRereadCases) {
        SCOPED_TRACE(test.name);
        publish(portion_of({ended("/a", "", 1, 10), ended("/b", "", 2, 1)}, {read_whole("/b")}), 3);
        ledger().begin_run("again", "json", test.rebuild);
        DoneStream stream = ended("/a", "", 9, 3);
        stream.grown = test.grown;
        ledger().finish_portion(portion_of({stream}));
        stream.stream.articles = 1;
        ledger().finish_portion(portion_of({stream}));
        apply([](auto&) {});
        EXPECT_THAT(texts(ledger().streams("/a", "json")), ElementsAre(test.expected));
        EXPECT_THAT(ledger().streams("/a", kSettings), IsEmpty());
        EXPECT_EQ(streams("/b").size(), test.others);
        EXPECT_EQ(ledger().totals().files, 1 + test.others);
        EXPECT_EQ(ledger().totals().streams, 1 + test.others);
    }
}

TEST_P(LedgerTest, HeldIsSetForOldAndNewStreamsAndRemovalsAreNotMissed) {
    publish(portion_of({ended("/a", "", kHuge, 3), ended("/b", "", 2, 3)}), 3);
    ledger().begin_run("more", kSettings, false);
    ledger().finish_portion(portion_of({ended("/c", "", 3, 3)}));
    apply([](auto& publication) {
        publication.set_held(kHuge, 5);
        publication.set_held(kHuge, 1);
        publication.set_held(3, 2);
        publication.set_held(4, 2);  // Nobody's.
        publication.removed_by_hand(kHuge, 1);
        publication.removed_by_hand(kHuge, 1);
        publication.removed_by_hand(2, 9);
    });
    EXPECT_EQ(streams("/a")[0].substr(streams("/a")[0].find(' ', 30)), " 1 1");
    EXPECT_THAT(streams("/b"), ElementsAre(":2 1002/2002/3002 0 3"));
    EXPECT_THAT(streams("/c"), ElementsAre(":3 1003/2003/3003 3 2"));
    EXPECT_THAT(superseded(), ElementsAre("/c"));
}

TEST_P(LedgerTest, AFileGoesWithItsLastStream) {
    publish(portion_of({ended("/z", "a", 1, 1), ended("/z", "b", 2, 1), ended("/y", "a", 3, 1)},
                       {read_whole("/z"), read_whole("/y")}));
    apply([](auto& publication) {
        publication.remove_stream("/z", "a");
        publication.remove_stream("/z", "a");
        publication.remove_stream("/y", "b");
    });
    EXPECT_THAT(streams("/z"), ElementsAre("b:2 1002/2002/3002 1 0"));
    EXPECT_TRUE(ledger().file("/z", kSettings));
    EXPECT_EQ(streams("/y").size(), 1U);
    apply([](auto& publication) { publication.remove_stream("/z", "b"); });
    EXPECT_FALSE(ledger().file("/z", kSettings));
    EXPECT_TRUE(ledger().file("/y", kSettings));
    EXPECT_THAT(paths("/"), ElementsAre("/y"));
}

}  // namespace
}  // namespace dateline
