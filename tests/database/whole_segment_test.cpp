// A table that cannot be opened is not one that is not there. A link to itself cannot be opened by
// anybody.
#include "common/index/whole_segment.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "common/disk/disk_error.h"
#include "indexer/document/document_builder.h"
#include "indexer/segment/merge.h"
#include "indexer/segment/segment_factory.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class WholeSegment : public ::testing::Test {
  protected:
    WholeSegment() {
        DocumentBuilder builder;
        const auto writer = library_segments().write_piece(segment_, std::uint64_t{16} << 20);
        writer->add(builder.build(make_article("a1", "the river rose"), 0));
        writer->finish();
    }

    void make_unreadable(const std::string& table) {
        std::filesystem::remove(segment_ / table);
        std::filesystem::create_symlink(segment_ / table, segment_ / table);
    }

    TempDir dir_;
    std::filesystem::path segment_ = dir_.path("segment");
    std::filesystem::path target_ = dir_.path("target");
};

TEST_F(WholeSegment, OpensWithItsPositions) {
    EXPECT_TRUE(open_whole_segment(segment_).has_positions());
    EXPECT_EQ(open_to_merge(segment_).get_doccount(), 1U);
}

TEST_F(WholeSegment, PositionsThatCannotBeOpenedAreSaid) {
    make_unreadable("position.glass");
    EXPECT_FALSE(Xapian::Database(segment_.string()).has_positions());  // Not a word of it.
    EXPECT_THROW(open_whole_segment(segment_), DiskError);
    EXPECT_THROW(merge_segments({segment_}, target_, {}), IndexError);
}

TEST_F(WholeSegment, NorAreArticlesLeftOutOfAMerge) {
    make_unreadable("docdata.glass");
    EXPECT_THROW(merge_segments({segment_}, target_, {}), IndexError);
}

TEST_F(WholeSegment, NorTheirTerms) {
    make_unreadable("termlist.glass");
    EXPECT_THROW(merge_segments({segment_}, target_, {}), IndexError);
}

TEST_F(WholeSegment, WithoutArticlesOrPositionsIsWhole) {
    library_segments().write_piece(target_, 0)->finish();
    EXPECT_EQ(open_to_merge(target_).get_doccount(), 0U);
}

}  // namespace
}  // namespace dateline
