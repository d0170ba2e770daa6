// --verify: a sound index is sound, whatever is in it and whoever made it; of a damaged one it says
// what is wrong and where.
#include "indexer/segment/verification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <fstream>
#include <sstream>

#include "common/error.h"
#include "common/index/index_directory.h"
#include "indexer/app.h"
#include "indexer/ledger/ledger.h"
#include "tests/support/replace_in.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using ::testing::HasSubstr;

namespace fs = std::filesystem;

class Verification : public testing::TestWithParam<WriterKind> {
  protected:
    IndexerOptions options() {
        IndexerOptions options;
        options.directory = dir_.path("news.db");
        options.memory = std::uint64_t{512} << 20;
        options.jobs = 2;
        options.writer = GetParam();
        return options;
    }

    void build(const std::string& lines) {
        IndexerOptions build = options();
        build.corpora = {dir_.write("news" + std::to_string(++files_) + ".jsonl", lines)};
        std::ostringstream out, err;
        run_indexer(build, out, err);
    }

    void remove(const std::string& id) {
        IndexerOptions removal = options();
        removal.task = IndexerTask::Remove;
        removal.ids = {id};
        std::ostringstream out, err;
        run_indexer(removal, out, err);
    }

    // What it prints; empty when all is well.
    std::string verified() {
        IndexerOptions verify = options();
        verify.task = IndexerTask::Verify;
        std::ostringstream out, err;
        try {
            run_indexer(verify, out, err);
        } catch (const Error& error) {
            return out.str() + error.what();
        }
        return {};
    }

    fs::path segment() { return IndexDirectory(options().directory).segments().front(); }

    void cut(const std::string& table, std::uintmax_t bytes) {
        fs::resize_file(segment() / table, bytes);
    }

    static constexpr const char* kFlood = R"({"id":"a","title":"Flood","text":"The river rose."})"
                                          "\n";
    static constexpr const char* kDrought =
        R"({"id":"b","title":"Drought","text":"The river fell."})"
        "\n";
    static constexpr const char* kWordless =
        R"({"id":"x","title":"!","text":"...","author":"By Jane Doe","location":"Riverton"})"
        "\n";

    TempDir dir_;
    int files_ = 0;
};

TEST_P(Verification, ArticlesWithoutWordsAreSound) {
    build(std::string(kFlood) + kWordless);
    EXPECT_EQ(verified(), "");
}

TEST_P(Verification, OnlyArticlesWithoutWordsAreSound) {
    build(kWordless);
    EXPECT_EQ(verified(), "");
}

TEST_P(Verification, AnArticleOfWhichNothingHasPositionsIsSound) {
    build(R"({"id":"x","title":"!","text":"..."})"
          "\n");
    EXPECT_EQ(verified(), "");
}

TEST_P(Verification, AnIndexThatLostItsLastArticleIsSound) {
    build(kFlood);
    remove("a");
    EXPECT_EQ(verified(), "");
}

TEST_P(Verification, AnIndexThatHadUpdatesAndRemovalsIsSound) {
    build(std::string(kFlood) + kWordless + kDrought);
    build(R"({"id":"a","title":"Flood","text":"It fell again.","author":"By Jane Doe"})"
          "\n");
    build(R"({"id":"y","title":"?","text":"-","author":"By John Doe"})"
          "\n");
    remove("b");
    EXPECT_EQ(verified(), "");
    build(kWordless);
    remove("a");
    EXPECT_EQ(verified(), "");
}

TEST_P(Verification, TheLineSaysWhatIsWrongAndInWhichTable) {
    build(std::string(kFlood) + kDrought);
    cut("termlist.glass", 4096);
    EXPECT_THAT(verified(), HasSubstr("WRONG: segment 000001: table termlist: "));
}

TEST_P(Verification, ATableThatIsGoneIsMissed) {
    build(std::string(kFlood) + kDrought);
    fs::remove(segment() / "position.glass");
    EXPECT_THAT(verified(), HasSubstr("table position lacks words of it"));
    fs::remove(segment() / "docdata.glass");
    EXPECT_THAT(verified(), HasSubstr("table docdata has no article for it"));
}

TEST_P(Verification, TheStampIsCountedAgain) {
    build(std::string(kFlood) + kDrought);
    {
        Xapian::WritableDatabase database(segment().string());
        std::string stamp = database.get_metadata("dateline");
        const std::string right = R"("en":2)";
        ASSERT_NE(stamp.find(right), std::string::npos) << stamp;
        stamp.replace(stamp.find(right), right.size(), R"("de":3)");
        database.set_metadata("dateline", stamp);
        database.commit();
    }
    const std::string found = verified();
    EXPECT_THAT(found,
                HasSubstr("the stamp says 3 articles of de (languages), the segment holds 0"));
    EXPECT_THAT(found,
                HasSubstr("the stamp says 0 articles of en (languages), the segment holds 2"));
}

TEST_P(Verification, ArticlesAreFoundByTheirIds) {
    build(std::string(kFlood) + kDrought);
    {
        Xapian::WritableDatabase database(segment().string());
        Xapian::Document first = database.get_document(1), second = database.get_document(2);
        const std::string data = first.get_data();
        first.set_data(second.get_data());
        second.set_data(data);
        database.replace_document(1, first);
        database.replace_document(2, second);
        database.commit();
    }
    EXPECT_THAT(verified(), HasSubstr("article 1: table postlist has another id for it"));
}

TEST_P(Verification, PositionsOfAnArticleThatIsNotThereAreWrong) {
    build(std::string(kFlood) + kWordless);
    // The key of a position list: term, a zero byte, the number of the article.
    const std::string key("Ajane\0\0", 7);
    replace_in(segment() / "position.glass", key + '\2', key + '\3');
    const std::string found = verified();
    EXPECT_THAT(found, HasSubstr("WRONG: segment 000001: table position: "));
}

TEST_P(Verification, EachStreamIsCompared) {
    build(kFlood);
    build(kDrought);
    {
        Ledger ledger(fs::path(options().directory) / "ledger.db", 1 << 20);
        std::vector<std::uint64_t> keys;
        ledger.visit_held([&](std::uint64_t key, std::uint64_t) { keys.push_back(key); });
        ASSERT_EQ(keys.size(), 2U);
        const std::uint64_t generation = ledger.generation();
        const auto publication = ledger.prepare_publication(RunHalf::Keep);
        publication->set_held(keys[0], 2);
        publication->set_held(keys[1], 0);
        publication->commit(generation);
    }
    {
        Ledger ledger(fs::path(options().directory) / "ledger.db", 1 << 20);
        ledger.apply_publication();
    }
    const std::string found = verified();
    EXPECT_THAT(found, HasSubstr("ledger: it counts 2 articles of stream "));
    EXPECT_THAT(found, HasSubstr("ledger: it counts 0 articles of stream "));
}

TEST_P(Verification, WithADamagedSegmentTheLedgerIsNotBlamed) {
    build(std::string(kFlood) + kDrought);
    cut("docdata.glass", 100);
    EXPECT_THAT(verified(), HasSubstr("ok: ledger: 1 file and 1 stream, not compared"));
}

INSTANTIATE_TEST_SUITE_P(Writers, Verification,
                         testing::Values(WriterKind::Direct, WriterKind::Library),
                         [](const testing::TestParamInfo<WriterKind>& writer) {
                             return writer.param == WriterKind::Direct ? "Direct" : "Library";
                         });

}  // namespace
}  // namespace dateline
