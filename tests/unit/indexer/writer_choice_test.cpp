#include "indexer/writer_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "common/error.h"
#include "indexer/segment/check.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Makes what a library of another format would find: one byte of every segment is another.
class Spoiling : public SegmentFactory {
  public:
    Spoiling(const char* file, long offset) : file_(file), offset_(offset) {}

    std::string_view name() const override { return "spoiling"; }
    PieceSize best_size() const override { return direct_segments().best_size(); }
    std::unique_ptr<SegmentWriter> write_piece(const fs::path& target,
                                               std::uint64_t memory_bytes) const override {
        return direct_segments().write_piece(target, memory_bytes);
    }
    void merge_pieces(const Paths& pieces, const fs::path& target,
                      const Heartbeat& heartbeat) const override {
        direct_segments().merge_pieces(pieces, target, heartbeat);
    }
    void complete(const Paths& pieces, const fs::path& target,
                  const Heartbeat& heartbeat) const override {
        direct_segments().complete(pieces, target, heartbeat);
        std::fstream file(target / file_, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(offset_);
        file.put('\x7f');
        if (!file.flush()) throw std::runtime_error("nothing is spoiled");
    }

  private:
    std::string file_;
    long offset_;
};

class WriterChoiceTest : public testing::Test {
  protected:
    ~WriterChoiceTest() override { EXPECT_TRUE(fs::is_empty(folder_.path())) << "left behind"; }

    TempDir folder_;
};

TEST_F(WriterChoiceTest, BothWaysAreUnderstood) {
    EXPECT_TRUE(is_understood(direct_segments(), folder_.path()));
    EXPECT_TRUE(is_understood(library_segments(), folder_.path()));
}

TEST_F(WriterChoiceTest, AnotherFormatIsNot) {
    EXPECT_FALSE(is_understood(Spoiling("iamglass", 14), folder_.path())) << "its format stamp";
    EXPECT_FALSE(is_understood(Spoiling("iamglass", 0), folder_.path())) << "its magic";
}

TEST_F(WriterChoiceTest, AnotherTableIsNot) {
    EXPECT_FALSE(is_understood(Spoiling("postlist.glass", 4), folder_.path())) << "its level";
}

TEST_F(WriterChoiceTest, WhatIsLeftOfAnEarlierTryIsNoHindrance) {
    fs::create_directories(folder_.path("probe/segment"));
    EXPECT_TRUE(is_understood(direct_segments(), folder_.path()));
}

TEST(WriterChoice, SaysThatItCannotTry) {
    const TempDir folder;
    const std::string file = folder.write("file", "where a folder should be");
    EXPECT_THROW(is_understood(direct_segments(), file), IndexError);
}

TEST_F(WriterChoiceTest, DirectSaysNothingWhereItWorks) {
    std::vector<std::string> lines;
    const auto say = [&lines](const std::string& line) { lines.push_back(line); };
    EXPECT_EQ(choose_segments(WriterKind::Direct, folder_.path(), say).name(), "direct");
    EXPECT_EQ(choose_segments(WriterKind::Library, folder_.path(), say).name(), "library");
    EXPECT_TRUE(lines.empty());
}

TEST_F(WriterChoiceTest, WhatIsNotUnderstoodFallsBackAndSaysSo) {
    std::string said;
    const auto say = [&said](const std::string& line) { said += line; };
    const Spoiling spoiling("iamglass", 14);
    EXPECT_EQ(understood_or_library(spoiling, folder_.path(), say).name(), "library");
    EXPECT_THAT(said, testing::HasSubstr("building through the library, which takes longer"));
}

TEST(RequireSound, RefusesASegmentThatContradictsItself) {
    constexpr std::uint64_t kMemory = 1 << 20;
    const TempDir folder;
    const auto writer = direct_segments().write_piece(folder.path("piece"), kMemory);
    AnalysedArticle article;
    article.terms = {{"oil", 1, {}}};
    article.data = "data";
    writer->add(article);
    writer->finish();
    direct_segments().complete({folder.path("piece")}, folder.path("segment"), {});
    EXPECT_NO_THROW(require_sound(folder.path("segment")));
    fs::remove(folder.path("segment/docdata.glass"));
    EXPECT_THROW(require_sound(folder.path("segment")), IndexError);
}

}  // namespace
}  // namespace dateline
