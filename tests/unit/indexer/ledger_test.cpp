#include "indexer/ledger/ledger.h"

#include <gmock/gmock.h>

#include "tests/support/ledger_test_base.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

INSTANTIATE_TEST_SUITE_P(All, LedgerTest, testing::Bool(), [](const auto& test) {
    return std::string(test.param ? "OpenedForEachStep" : "OpenedOnce");
});

// ----------------------------------------------------------------------- published half

TEST_P(LedgerTest, KnowsNothingAtFirst) {
    EXPECT_EQ(ledger().generation(), 0U);
    EXPECT_FALSE(ledger().file("/a", kSettings));
    EXPECT_THAT(streams("/a"), IsEmpty());
    EXPECT_THAT(paths("/"), IsEmpty());
    EXPECT_EQ(ledger().totals().files, 0U);
    EXPECT_EQ(ledger().totals().held, 0U);
    EXPECT_EQ(ledger().held_of("/a"), 0U);
    EXPECT_EQ(ledger().name_of(1), "");
    expect_no_run();
}

TEST_P(LedgerTest, AFileIsKnownUnderItsSettings) {
    const FileState state{.size = kHuge, .modified = 1'700'000'000'123'456'789};
    ledger().touch({{"/a", state}}, kSettings);
    EXPECT_EQ(ledger().file("/a", kSettings), state);
    EXPECT_FALSE(ledger().file("/a", "json"));
    EXPECT_FALSE(ledger().file("/A", kSettings));
    ledger().touch({{"/a", {.size = 1, .modified = FileState::kUnsure}}}, "json");
    EXPECT_FALSE(ledger().file("/a", kSettings));
    ASSERT_TRUE(ledger().file("/a", "json"));
    EXPECT_FALSE(ledger().file("/a", "json")->is_sure());
    EXPECT_EQ(ledger().totals().files, 1U);
}

TEST_P(LedgerTest, AnyBytesAreANameAndAnyBitsANumber) {
    using namespace std::string_literals;
    for (const std::string& name : {"caf\xE9"s, "it's \"x\""s, "a\nb"s, "a\0b"s, ""s}) {
        DoneStream stream = ended("/" + name, name, kHuge, 2);
        stream.stream.digest = ~std::uint64_t{0};
        publish(portion_of({stream}, {read_whole("/" + name)}), 2);
        const std::vector<StreamState> found = ledger().streams("/" + name, kSettings);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].member, name);
        EXPECT_EQ(found[0].key, kHuge);
        EXPECT_EQ(found[0].digest, ~std::uint64_t{0});
        EXPECT_THAT(paths("/" + name), ElementsAre("/" + name));
        apply([&](auto& publication) { publication.remove_stream("/" + name, name); });
    }
    EXPECT_EQ(ledger().totals().streams, 0U);
}

TEST_P(LedgerTest, StreamsComeInTheOrderOfTheirMembers) {
    publish(portion_of({ended("/z", "b", 2, 5), ended("/z", "B", 3, 0), ended("/z", "a", 1, 6),
                        ended("/y", "", 4, 1)}),
            4);
    EXPECT_THAT(streams("/z"), ElementsAre("B:3 1003/2003/3003 0 4", "a:1 1001/2001/3001 6 4",
                                           "b:2 1002/2002/3002 5 4"));
    EXPECT_THAT(ledger().streams("/z", "json"), IsEmpty());
    EXPECT_EQ(ledger().all_streams("/z").size(), 3U);
    EXPECT_EQ(ledger().held_of("/z"), 12U);
    EXPECT_EQ(ledger().totals().streams, 4U);
    EXPECT_EQ(ledger().totals().held, 16U);
    EXPECT_EQ(ledger().totals().files, 2U);
    EXPECT_EQ(ledger().name_of(2), "/z(b)");
    EXPECT_EQ(ledger().name_of(4), "/y");
    EXPECT_EQ(ledger().name_of(5), "");
}

TEST_P(LedgerTest, GoneAreTheMembersNamedLast) {
    publish(portion_of({ended("/z", "a", 1, 1), ended("/z", "b", 2, 1), ended("/y", "a", 3, 1)}),
            1);
    ledger().mark_gone("/z", {"a"});
    EXPECT_THAT(texts(ledger().gone_streams("/z")), ElementsAre("a:1 1001/2001/3001 1 1"));
    EXPECT_THAT(ledger().gone_streams("/y"), IsEmpty());
    ledger().mark_gone("/z", {"b", "unheard of"});
    EXPECT_THAT(texts(ledger().gone_streams("/z")), ElementsAre("b:2 1002/2002/3002 1 1"));
    EXPECT_EQ(streams("/z").size(), 2U);
    ledger().touch({{"/z", {.size = 1, .modified = 1}}}, kSettings);
    EXPECT_THAT(ledger().gone_streams("/z"), IsEmpty());
}

TEST_P(LedgerTest, AStreamReadAgainIsNotGone) {
    publish(portion_of({ended("/z", "a", 1, 1), ended("/z", "b", 2, 1)}), 1);
    ledger().mark_gone("/z", {"a", "b"});
    publish(portion_of({ended("/z", "b", 2, 1)}), 1);
    EXPECT_THAT(texts(ledger().gone_streams("/z")), ElementsAre("a:1 1001/2001/3001 1 1"));
}

TEST_P(LedgerTest, AForgottenFileIsNotFoundAsKnown) {
    publish(portion_of({ended("/a", "", 1, 3), ended("/b", "", 2, 1)},
                       {read_whole("/a"), read_whole("/b")}),
            3);
    ledger().forget_file("/a");
    EXPECT_FALSE(ledger().file("/a", kSettings));
    EXPECT_THAT(streams("/a"), ElementsAre(":1 0/0/0 3 3"));
    EXPECT_TRUE(ledger().file("/b", kSettings));
    EXPECT_THAT(streams("/b"), ElementsAre(":2 1002/2002/3002 1 3"));
}

struct PathsCase {
    const char* name;
    const char* path;
    std::vector<std::string> found;
};

const PathsCase kPathsCases[] = {
    {"Root", "/", {"/n", "/n!", "/n/a", "/n/a.gz", "/n/a/1", "/n/a0", "/n/b", "/n0"}},
    {"Folder", "/n", {"/n", "/n/a", "/n/a.gz", "/n/a/1", "/n/a0", "/n/b"}},
    {"FileAndFolder", "/n/a", {"/n/a", "/n/a/1"}},
    {"File", "/n/b", {"/n/b"}},
    {"BeginsAlike", "/n/a.", {}},
    {"None", "/m", {}},
    {"StandardInput", "-", {"-"}},
};

TEST_P(LedgerTest, VisitsThePathsBelow) {
    DonePortion portion;
    std::uint64_t key = 0;
    for (const char* path :
         {"/n/b", "/n", "/n/a", "/n/a/1", "/n/a.gz", "/n/a0", "/n0", "/n!", "-"}) {
        for (const char* member : {"1", "2"}) {
            portion.streams.push_back(ended(path, member, ++key, 1));
        }
    }
    publish(portion, 1);
    for (const PathsCase& test : kPathsCases) EXPECT_EQ(paths(test.path), test.found) << test.name;
}

TEST_P(LedgerTest, AVisitMayAskForMore) {
    publish(portion_of({ended("/a", "", 1, 1), ended("/b", "", 2, 1), ended("/c", "", 3, 1)}), 0);
    Ledger& here = ledger();
    std::vector<std::string> met;
    here.visit_paths("/", [&](const std::string& path) {
        std::string inner;
        here.visit_paths("/", [&](const std::string& other) {
            inner += fmt::format(" {}{}", other, here.streams(other, kSettings).size());
        });
        met.push_back(path + inner);
    });
    EXPECT_THAT(met, ElementsAre("/a /a1 /b1 /c1", "/b /a1 /b1 /c1", "/c /a1 /b1 /c1"));
    EXPECT_THROW(here.visit_superseded([](const std::string&) { throw std::runtime_error("x"); }),
                 std::runtime_error);
    here.visit_superseded([&](const std::string& path) { here.forget_file(path); });
    EXPECT_THAT(streams("/c"), ElementsAre(":3 0/0/0 1 0"));
}

TEST_P(LedgerTest, SupersededIsWhatGaveMoreThanIsHeld) {
    publish(portion_of({ended("/a", "1", 1, 5), ended("/a", "2", 2, 6), ended("/b", "", 3, 4),
                        ended("/c", "", 4, 9)}),
            4);
    EXPECT_THAT(superseded(), ElementsAre("/a", "/c"));
    apply([](auto& publication) { publication.set_held(4, 9); });
    EXPECT_THAT(superseded(), ElementsAre("/a"));
}

// ----------------------------------------------------------------------------- run half

struct RunCase {
    const char* name;
    const char* command;
    const char* settings;
    bool rebuild;
    bool resumed;
};

const RunCase kRunCases[] = {
    {"Same", "index /a", "any format", false, true},
    {"OtherCommand", "index /b", "any format", false, false},
    {"NoCommand", "", "any format", false, false},
    {"OtherSettings", "index /a", "json", false, false},
    {"Rebuild", "index /a", "any format", true, false},
};

TEST_P(LedgerTest, OnlyTheSameRunGoesOn) {
    for (const RunCase& test : kRunCases) {
        SCOPED_TRACE(test.name);
        ledger().drop_run();
        EXPECT_FALSE(ledger().begin_run("index /a", kSettings, false));
        EXPECT_TRUE(ledger().has_run());
        ledger().finish_portion(of_everything());
        prepare([](auto& publication) { publication.set_held(1, 3); }, 7);
        EXPECT_EQ(ledger().begin_run(test.command, test.settings, test.rebuild), test.resumed);
        EXPECT_TRUE(ledger().has_run());
        EXPECT_EQ(ledger().portions().size(), test.resumed ? 1U : 0U);
        EXPECT_EQ(ledger().run_has("/a"), test.resumed);
        EXPECT_EQ(ledger().spans("/a").size(), test.resumed ? 1U : 0U);
        EXPECT_EQ(ledger().done_file("/a").has_value(), test.resumed);
        EXPECT_EQ(run_keys().size(), test.resumed ? 1U : 0U);
        EXPECT_EQ(ledger().reject_reasons().size(), test.resumed ? 1U : 0U);
        EXPECT_EQ(ledger().prepared_generation(), test.resumed ? 7U : 0U);
    }
    ledger().drop_run();
    expect_no_run();
}

TEST_P(LedgerTest, WritesDownAPortion) {
    ledger().begin_run("index", kSettings, false);
    const FileState file{.size = 9, .modified = 8};
    DonePortion portion = portion_of({ended("/a", "", 1, 1), ended("/b", "m", kHuge, 5)},
                                     {read_whole("/a"), read_whole("/empty", -1)});
    portion.segment = "s1";
    portion.articles = 4;
    portion.headlines = 2;
    portion.spans = {{"/b", span(5, 9, file)}, {"/a", span(0, kHuge)}};
    const std::uint64_t first = ledger().finish_portion(portion);
    portion = {};
    portion.spans = {{"/b", span(0, 5, file)}};
    const std::uint64_t second = ledger().finish_portion(portion);
    EXPECT_LT(first, second);

    const std::vector<PortionState> portions = ledger().portions();
    ASSERT_EQ(portions.size(), 2U);
    EXPECT_EQ(portions[0].id, first);
    EXPECT_EQ(portions[0].segment, "s1");
    EXPECT_EQ(portions[0].articles, 4U);
    EXPECT_EQ(portions[0].headlines, 2U);
    EXPECT_EQ(portions[1].segment, "");

    const std::vector<DoneSpan> spans = ledger().spans("/b");
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].portion, second);
    EXPECT_EQ(spans[1].portion, first);
    EXPECT_EQ(spans[1].file, file);
    EXPECT_EQ(spans[1].begin, 5U);
    EXPECT_EQ(spans[1].end, 9U);
    EXPECT_FALSE(ledger().spans("/a")[0].file.is_sure());
    EXPECT_EQ(ledger().spans("/a")[0].end, kHuge);

    EXPECT_EQ(ledger().done_file("/a")->items, 7U);
    EXPECT_EQ(ledger().done_file("/a")->state, read_whole("/a").state);
    EXPECT_FALSE(ledger().done_file("/empty")->state.is_sure());
    EXPECT_FALSE(ledger().done_file("/b"));
    EXPECT_THAT(run_keys(), testing::UnorderedElementsAre(1, kHuge));
    for (const char* path : {"/a", "/b", "/empty"}) EXPECT_TRUE(ledger().run_has(path)) << path;
    EXPECT_FALSE(ledger().run_has("/c"));
    portion.spans = {{"/c", span(0, 1)}};
    ledger().finish_portion(portion);
    ledger().finish_portion(portion_of({ended("/d", "", 2, 1)}));
    for (const char* path : {"/c", "/d"}) EXPECT_TRUE(ledger().run_has(path)) << path;
    EXPECT_THAT(streams("/a"), IsEmpty());  // Nothing is published.
}

TEST_P(LedgerTest, RejectsComeInTheOrderOfTheCorpora) {
    ledger().begin_run("index", kSettings, false);
    ledger().finish_portion(
        with_rejects({{"/b/a.txt", 0, 2, "worse", "b2"}, {"/b/a.txt", 0, 10, "bad", "b10"}}));
    ledger().finish_portion(with_rejects({{"/b/a.txt", 0, 1, "bad", "b1"},
                                          {"/a", 1, 3, "awful", "a3"},
                                          {"/b/a/z", 0, 7, "bad", "z7"},
                                          {"/b", 0, 0, "awful", "b"},
                                          {"/b/\xFF", 0, 1, "bad", "f1"}}));
    std::vector<std::string> met;
    ledger().visit_rejects([&](const DoneReject& reject) {
        met.push_back(
            fmt::format("{} {} {} {}", reject.path, reject.item, reject.reason, reject.line));
    });
    EXPECT_THAT(met, ElementsAre("/b 0 awful b", "/b/a/z 7 bad z7", "/b/a.txt 1 bad b1",
                                 "/b/a.txt 2 worse b2", "/b/a.txt 10 bad b10", "/b/\xFF 1 bad f1",
                                 "/a 3 awful a3"));
    EXPECT_THAT(ledger().reject_reasons(),
                ElementsAre(Pair("bad", 4), Pair("awful", 2), Pair("worse", 1)));
}

TEST_P(LedgerTest, TheFirstPortionTakesOverWhatTheOthersHad) {
    ledger().begin_run("index", kSettings, false);
    std::vector<std::uint64_t> ids;
    for (std::uint64_t i = 0; i < 4; ++i) {
        DonePortion portion = with_rejects({{"/a", 0, i, "bad", ""}});
        portion.segment = fmt::format("s{}", i);
        portion.articles = 10 + i;
        portion.headlines = i;
        portion.spans = {{"/a", span(i, i + 1)}};
        ids.push_back(ledger().finish_portion(portion));
    }
    ledger().merge_portions({ids[1], ids[0], ids[3]}, "merged");
    const std::vector<PortionState> portions = ledger().portions();
    ASSERT_EQ(portions.size(), 2U);
    EXPECT_EQ(portions[0].id, ids[1]);
    EXPECT_EQ(portions[0].segment, "merged");
    EXPECT_EQ(portions[0].articles, 34U);
    EXPECT_EQ(portions[0].headlines, 4U);
    EXPECT_EQ(portions[1].id, ids[2]);
    EXPECT_EQ(portions[1].segment, "s2");
    EXPECT_EQ(portions[1].articles, 12U);
    std::vector<std::uint64_t> owners;
    for (const DoneSpan& span : ledger().spans("/a")) owners.push_back(span.portion);
    EXPECT_THAT(owners, ElementsAre(ids[1], ids[1], ids[2], ids[1]));
    EXPECT_THAT(ledger().reject_reasons(), ElementsAre(Pair("bad", 4)));
    EXPECT_GT(ledger().finish_portion({}), ids[3]);  // Not a number merged away.
}

struct AccumulationCase {
    const char* name;
    std::vector<std::size_t> order;  // In which the portions of a stream are finished.
    const char* expected;
};

const AccumulationCase kAccumulationCases[] = {
    {"AsRead", {0, 1, 2}, ":1 1001/2001/3001 33 0"},
    {"EndFirst", {2, 1, 0}, ":1 1001/2001/3001 33 0"},
    {"EndBetween", {1, 2, 0}, ":1 1001/2001/3001 33 0"},
    {"WithoutEnd", {0, 1}, ":1 0/0/0 21 0"},
};

TEST_P(LedgerTest, AStreamGathersItsPortionsInAnyOrder) {
    for (const AccumulationCase& test : kAccumulationCases) {
        SCOPED_TRACE(test.name);
        ledger().begin_run("index", kSettings, false);
        for (const std::size_t part : test.order) {
            DoneStream stream = ended("/a", "", 1, 10 + part);
            if (part != 2) stream.stream.bytes = 77;  // Not to be used.
            stream.ended = part == 2;
            ledger().finish_portion(portion_of({stream}));
        }
        apply([](auto&) {});
        EXPECT_THAT(streams("/a"), ElementsAre(test.expected));
    }
}

}  // namespace
}  // namespace dateline
