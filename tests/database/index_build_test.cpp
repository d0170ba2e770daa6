// Building, replacing and publishing: the directory is at every moment absent or complete.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "common/error.h"
#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace fs = std::filesystem;

std::vector<std::string> search_ids(const fs::path& directory, const std::string& query) {
    SearchEngine engine(directory);
    SearchRequest request;
    request.text = query;
    request.tree = parse_query(query, kToday);
    request.limit = 20'000;
    request.detail = Detail::IdsOnly;
    std::vector<std::string> ids;
    for (const Hit& hit : engine.search(request).hits) ids.push_back(hit.article.id);
    return ids;
}

std::string message_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

TEST(IndexBuild, SameIdReplacesWithinARun) {
    TempDir dir;
    build_index(fs::path(dir.path("x")),
                {make_article("a", "old words"), make_article("a", "new words")});
    EXPECT_THAT(search_ids(fs::path(dir.path("x")), "words"), ElementsAre("a"));
    EXPECT_TRUE(search_ids(fs::path(dir.path("x")), "old").empty());
}

TEST(IndexBuild, SameIdReplacesAcrossSegments) {
    TempDir dir;
    std::vector<Article> articles;
    for (int i = 0; i < 2500; ++i) {
        articles.push_back(
            make_article("id" + std::to_string(i % 1500), i < 1500 ? "old text" : "new text"));
    }
    EXPECT_EQ(build_index(dir.path("x"), articles, OldArticles::Keep, 200).ids.repeated, 1000U);
    EXPECT_EQ(search_ids(fs::path(dir.path("x")), "new").size(), 1000U);
    EXPECT_EQ(search_ids(fs::path(dir.path("x")), "old").size(), 500U);
    EXPECT_EQ(SearchEngine(fs::path(dir.path("x"))).stamp().articles, 1500U);
}

TEST(IndexBuild, AddsToAnIndexAndReplacesInIt) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    build_index(index, {make_article("a", "first text"), make_article("b", "first text")});
    build_index(index, {make_article("b", "second text"), make_article("c", "second text")});
    EXPECT_THAT(search_ids(index, "text"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(search_ids(index, "first"), ElementsAre("a"));
    EXPECT_THAT(search_ids(index, "second"), ElementsAre("b", "c"));
}

TEST(IndexBuild, RebuildDropsWhatWasThere) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    build_index(index, {make_article("a", "first text")});
    build_index(index, {make_article("b", "second text")}, OldArticles::Drop);
    EXPECT_THAT(search_ids(index, "text"), ElementsAre("b"));
}

OpenedPlace open_for_test(const fs::path& index) {
    return open_place(index, {.ledger_bytes = 1 << 20}, [](const std::string&) {});
}

TEST(IndexBuild, IndexAppearsOnlyWhenItIsComplete) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    {
        const OpenedPlace opened = open_for_test(index);
        EXPECT_FALSE(fs::exists(index));
        opened.place->discard();
    }
    EXPECT_FALSE(fs::exists(index));
    EXPECT_TRUE(fs::is_empty(dir.path())) << "an abandoned build leaves nothing";
}

// Killed at many moments of a build, by a signal that nothing can catch.
TEST(IndexBuild, KilledBuildLeavesTheOldIndexAndTheNextOneWorks) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    build_index(index, {make_article("old", "lasting text")});
    constexpr int kMoments = 12;
    for (int moment = 0; moment < kMoments; ++moment) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            std::vector<Article> articles;
            for (int i = 0; i < 1500; ++i) {
                articles.push_back(
                    make_article("n" + std::to_string(i), "lasting text of another kind"));
            }
            while (true) build_index(index, articles);
        }
        ::usleep(static_cast<useconds_t>(3'000 + moment * 17'000));
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        const std::size_t found = search_ids(index, "lasting").size();
        EXPECT_TRUE(found == 1 || found == 1501) << found;
    }
    build_index(index, {make_article("new", "lasting text")}, OldArticles::Drop);
    EXPECT_THAT(search_ids(index, "lasting"), ElementsAre("new"));
    EXPECT_EQ(std::distance(fs::directory_iterator(index / "segments"), {}), 1) << "no litter";
    EXPECT_FALSE(fs::exists(index / "work"));
}

TEST(IndexBuild, DirectoryOfOtherFilesIsRefused) {
    TempDir dir;
    dir.write("documents/segments/letter.txt", "Dear friend");
    dir.write("documents/photo.jpg", "");
    EXPECT_THAT(message_of([&] {
                    build_index(dir.path("documents"), {make_article("a", "text")},
                                OldArticles::Drop);
                }),
                HasSubstr("it is a directory of other files ('photo.jpg'); name a new one"));
    EXPECT_TRUE(fs::exists(dir.path("documents/segments/letter.txt")));
    EXPECT_FALSE(fs::exists(dir.path("documents/lock")));
}

TEST(IndexBuild, EmptyDirectoryBecomesAnIndex) {
    TempDir dir;
    fs::create_directory(dir.path("x"));
    build_index(dir.path("x/"), {make_article("a", "text")});
    EXPECT_THAT(search_ids(dir.path("x"), "text"), ElementsAre("a"));
}

TEST(IndexBuild, SecondBuilderIsRefusedAndToldWhoTheFirstIs) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    const OpenedPlace first = open_for_test(index);
    EXPECT_THAT(message_of([&] { open_for_test(index); }),
                HasSubstr("process " + std::to_string(::getpid()) + " on "));
}

TEST(IndexBuild, OpenSearcherMovesToWhatIsPublished) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    build_index(index, {make_article("a", "first text")});
    SearchEngine engine(index);
    SearchRequest request;
    request.text = "text";
    request.tree = parse_query("text", kToday);
    EXPECT_EQ(engine.search(request).hits.front().article.id, "a");
    build_index(index, {make_article("b", "second text")}, OldArticles::Drop);
    ASSERT_EQ(engine.search(request).hits.size(), 1U);
    EXPECT_EQ(engine.search(request).hits.front().article.id, "b");
    EXPECT_FALSE(engine.article("a"));
}

// Whoever has a generation open keeps it, whatever it has not read yet.
TEST(IndexBuild, RemovedSegmentsStayReadable) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    std::vector<Article> articles;
    for (int i = 0; i < 500; ++i) {
        articles.push_back(make_article("id" + std::to_string(i), "the harbour of Ardmouth"));
    }
    build_index(index, articles);
    const OpenedIndex opened = open_index(IndexDirectory(index));
    build_index(index, {make_article("b", "second text")}, OldArticles::Drop);
    EXPECT_FALSE(fs::exists(index / "segments/000001"));
    Xapian::Enquire enquire(opened.database);
    const std::vector<std::string> phrase{"harbour", "of", "ardmouth"};
    enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, phrase.begin(), phrase.end()));
    const Xapian::MSet found = enquire.get_mset(0, 1000);
    EXPECT_EQ(found.size(), 500U);
    EXPECT_THAT(found.begin().get_document().get_data(), HasSubstr("harbour"));
    EXPECT_FALSE(found.begin().get_document().get_value(fields::kId.slot).empty());
}

TEST(IndexBuild, SmallAdditionsAreSegmentsOfTheirOwnUntilItIsWorthMergingThem) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    const auto some = [](int first, int count) {
        std::vector<Article> articles;
        for (int i = first; i < first + count; ++i) {
            articles.push_back(make_article("id" + std::to_string(i),
                                            "text number " + std::to_string(i * 7919) +
                                                " and what belongs to it " + std::to_string(i)));
        }
        return articles;
    };
    EXPECT_EQ(build_index(index, some(0, 4000)).segments, 1U);
    const auto large = IndexDirectory(index).generation().segments.front();
    EXPECT_EQ(build_index(index, some(4000, 40)).segments, 2U);
    EXPECT_EQ(build_index(index, some(4040, 40)).segments, 2U) << "like sizes are merged";
    EXPECT_EQ(IndexDirectory(index).generation().segments.front(), large) << "and no more";
    EXPECT_EQ(search_ids(index, "text").size(), 4080U);
    EXPECT_EQ(build_index(index, some(4080, 6000)).segments, 1U);
    EXPECT_EQ(search_ids(index, "text").size(), 10'080U);
}

TEST(IndexBuild, AnUpdateInALargeSegmentCopiesItAndLeavesNoOldVersion) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    std::vector<Article> articles;
    for (int i = 0; i < 3000; ++i) {
        articles.push_back(make_article("id" + std::to_string(i), "old text"));
    }
    build_index(index, articles);
    const Published published = build_index(index, {make_article("id7", "new text")});
    EXPECT_EQ(published.updated, 1U);
    EXPECT_EQ(published.segments, 2U);
    EXPECT_THAT(search_ids(index, "new"), ElementsAre("id7"));
    EXPECT_EQ(search_ids(index, "old").size(), 2999U);
    EXPECT_EQ(SearchEngine(index).stamp().articles, 3000U);
}

TEST(OpenIndex, SaysWhatIsWrong) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    EXPECT_THAT(message_of([&] { SearchEngine engine(index); }), HasSubstr("no index at"));

    fs::create_directory(index);
    EXPECT_THAT(message_of([&] { SearchEngine engine(index); }), HasSubstr("no index at"));

    std::ofstream(index / "XAPIANDB") << "rubbish\n";
    EXPECT_THAT(message_of([&] { SearchEngine engine(index); }),
                HasSubstr("has the line 'rubbish'"));

    std::ofstream(index / "XAPIANDB") << "";
    EXPECT_THAT(message_of([&] { SearchEngine engine(index); }), HasSubstr("names no segment"));

    std::ofstream(index / "XAPIANDB") << "auto segments/000001\n";
    EXPECT_THAT(message_of([&] { SearchEngine engine(index); }), HasSubstr("cannot open index"));
}

TEST(OpenIndex, RefusesAnotherSchema) {
    TestIndex index({make_article("a", "text")});
    {
        Xapian::WritableDatabase database((index.path() / "segments/000001").string());
        std::string stamp = database.get_metadata("dateline");
        const std::string now = "\"schema_version\":" + std::to_string(kSchemaVersion);
        stamp.replace(stamp.find(now), now.size(), "\"schema_version\":999");
        database.set_metadata("dateline", stamp);
    }
    EXPECT_THAT(message_of([&] { SearchEngine engine(index.path()); }),
                HasSubstr("it has schema version 999, this program version " +
                          std::to_string(kSchemaVersion) + "; build it again"));
}

TEST(OpenIndex, RefusesWhatDatelineDidNotMake) {
    TempDir dir;
    const fs::path index = fs::path(dir.path("x"));
    fs::create_directories(index / "segments");
    Xapian::WritableDatabase((index / "segments/000001").string()).commit();
    std::ofstream(index / "XAPIANDB") << "auto segments/000001\n";
    EXPECT_THAT(message_of([&] { SearchEngine engine(index); }),
                HasSubstr("was not made by dateline-index"));
}

TEST(OpenIndex, DamageIsOneClearLine) {
    std::vector<Article> articles;
    for (int i = 0; i < 300; ++i)
        articles.push_back(make_article("id" + std::to_string(i), "words in a text"));
    for (const char* table : {"postlist.glass", "docdata.glass", "iamglass"}) {
        TestIndex index(articles);
        const fs::path file = index.path() / "segments/000001" / table;
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        const std::string rubbish(fs::file_size(file), '\x5A');
        bytes.write(rubbish.data(), static_cast<std::streamsize>(rubbish.size()));
        bytes.close();
        const std::string message = message_of([&] {
            search_ids(index.path(), "words");
            SearchEngine(index.path()).article("id7");
        });
        EXPECT_THAT(message, HasSubstr("cannot")) << table;
        EXPECT_THAT(message, HasSubstr(index.path().string())) << table;
        EXPECT_EQ(message.find('\n'), std::string::npos) << table;
    }
}

}  // namespace
}  // namespace dateline
