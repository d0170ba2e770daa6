#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "common/error.h"
#include "indexer/inversion/spill_merge.h"
#include "tests/support/spill_facts.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

class SpillRoundTripTest : public testing::Test {
  protected:
    // Lays articles [from, to) down as file `name` of the piece.
    void spill(const std::string& piece, const std::string& name, std::size_t from,
               std::size_t to) {
        std::filesystem::create_directories(folder_.path(piece));
        Inverter inverter(folder_.path(piece + '/' + name));
        for (std::size_t i = from; i < to; ++i) inverter.add(articles_[i].analysed());
        inverter.finish();
    }

    SpillFacts expected() const { return facts_of(articles_); }
    SpillFacts read(const std::vector<std::string>& pieces) const {
        return facts_of(open_spills(paths(pieces)));
    }
    std::vector<std::filesystem::path> paths(const std::vector<std::string>& pieces) const {
        std::vector<std::filesystem::path> found;
        for (const std::string& piece : pieces) found.emplace_back(folder_.path(piece));
        return found;
    }

    TempDir folder_;
    std::vector<TestArticle> articles_;
};

TEST_F(SpillRoundTripTest, OfNoArticles) {
    spill("piece", "1", 0, 0);
    EXPECT_EQ(read({"piece"}), expected());
}

TEST_F(SpillRoundTripTest, OfTwoArticles) {
    articles_ = {{.terms = {{"Qd1", {0, {}}}, {"rates", {5, {3, 107, 108}}}},
                  .values = {{0, "9e3779b1"}, {300, "x"}},
                  .data = std::string(1000, 'd')},
                 {.terms = {{"rates", {4, {1, 102}}}}, .values = {{0, "3c6ef362"}}, .data = ""}};
    spill("piece", "1", 0, 2);
    const SpillFacts facts = read({"piece"});
    EXPECT_EQ(facts, expected());
    EXPECT_EQ(facts.totals.documents, 2U);
    EXPECT_EQ(facts.totals.shortest, 4U);
    EXPECT_EQ(facts.totals.longest, 5U);
    EXPECT_EQ(facts.totals.largest_wdf, 5U);
    EXPECT_EQ(facts.totals.total_length, 9U);
}

TEST_F(SpillRoundTripTest, TheShortestIsNotEmpty) {
    articles_ = {{}, {.terms = {{"a", {7, {}}}}}, {}, {.terms = {{"a", {9, {}}}}}, {}};
    spill("piece", "1", 0, 5);
    EXPECT_EQ(read({"piece"}).totals.shortest, 7U);
    EXPECT_EQ(read({"piece"}), expected());
}

TEST_F(SpillRoundTripTest, TellsWhatItHoldsInMemory) {
    articles_ = random_articles(200, 9);
    Inverter inverter(folder_.path("file"));
    const std::uint64_t before = inverter.memory_bytes();
    for (const TestArticle& article : articles_) inverter.add(article.analysed());
    EXPECT_GT(inverter.memory_bytes(), before);
}

TEST_F(SpillRoundTripTest, SeveralPiecesAreOneAfterTheOther) {
    articles_ = random_articles(300, 10);
    spill("a", "000001", 0, 1);
    spill("a", "000002", 1, 120);
    spill("b", "000001", 120, 120);
    spill("c", "000001", 120, 250);
    spill("c", "000010", 250, 300);
    EXPECT_EQ(read({"a", "b", "c"}), expected());
}

TEST_F(SpillRoundTripTest, MergedTheySayTheSame) {
    articles_ = random_articles(300, 11);
    spill("a", "000001", 0, 40);
    spill("a", "000002", 40, 120);
    spill("b", "000001", 120, 250);
    spill("c", "000001", 250, 300);
    std::filesystem::create_directories(folder_.path("ab"));
    unsigned beats = 0;
    merge_spills(open_spills(paths({"a", "b"})), folder_.path("ab/000001"), [&] { ++beats; });
    EXPECT_GT(beats, 0U);
    EXPECT_EQ(read({"ab", "c"}), expected());
    std::filesystem::create_directories(folder_.path("abc"));
    merge_spills(open_spills(paths({"ab", "c"})), folder_.path("abc/000001"), {});
    EXPECT_EQ(read({"abc"}), expected());
    EXPECT_EQ(open_spills(paths({"abc"})).size(), 1U);
}

TEST_F(SpillRoundTripTest, AMergeIsStoppedByItsHeartbeat) {
    articles_ = random_articles(3, 12);
    spill("a", "000001", 0, 3);
    EXPECT_THROW(merge_spills(open_spills(paths({"a"})), folder_.path("merged"),
                              [] { throw std::runtime_error("stop"); }),
                 std::runtime_error);
}

// ------------------------------------------------------------------------ what is no spill

std::string refusal(const std::string& path) {
    try {
        const SpillReader reader(path, 0);
    } catch (const IndexError& error) {
        return error.what();
    }
    return "";
}

TEST_F(SpillRoundTripTest, RefusesAFileThatIsNotWhole) {
    articles_ = random_articles(20, 13);
    spill("piece", "1", 0, 20);
    const std::string path = folder_.path("piece/1");
    const auto size = std::filesystem::file_size(path);
    const std::string line =
        "'" + path + "' is broken; remove the folder it lies in and begin again";
    for (const std::uintmax_t left :
         {size - 1, size - 8, size - 80, size / 2, std::uintmax_t{1}, std::uintmax_t{0}}) {
        std::filesystem::resize_file(path, left);
        EXPECT_EQ(refusal(path), line) << left << " bytes of " << size;
    }
}

TEST_F(SpillRoundTripTest, RefusesAFileOfAnotherLength) {
    spill("piece", "1", 0, 0);
    const std::string path = folder_.path("piece/1");
    const std::string footer = bytes_of(path);
    EXPECT_EQ(refusal(path), "");
    folder_.write("piece/1", "x" + footer);
    EXPECT_NE(refusal(path), "");
}

TEST_F(SpillRoundTripTest, RefusesAForeignFile) {
    EXPECT_NE(refusal(folder_.write("page.html", std::string(5000, '<'))), "");
    EXPECT_EQ(refusal(folder_.path("missing")),
              "cannot read '" + folder_.path("missing") + "': No such file or directory");
}

TEST_F(SpillRoundTripTest, SaysThatAPieceIsMissing) {
    EXPECT_THROW(open_spills(paths({"missing"})), IndexError);
}

}  // namespace
}  // namespace dateline
