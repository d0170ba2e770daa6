#include "searcher/ranking/document_lengths.h"

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

Xapian::WritableDatabase make_segment(const TempDir& folder, const std::string& name,
                                      unsigned documents) {
    Xapian::WritableDatabase segment(folder.path(name), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (unsigned i = 1; i <= documents; ++i) {
        Xapian::Document document;
        document.add_term("a", i % 7);
        document.add_term("b", i % 1000);
        segment.add_document(document);
    }
    segment.commit();
    return segment;
}

// Of the block of the document.
void make_worth_reading(SegmentLengths& lengths, Xapian::docid document) {
    for (std::uint32_t i = 0; i < SegmentLengths::kWorthReading; ++i) lengths.of(document);
}

void expect_all(const Xapian::Database& segment, SegmentLengths& lengths) {
    for (std::size_t first = 1; first <= segment.get_lastdocid(); first += SegmentLengths::kBlock) {
        make_worth_reading(lengths, static_cast<Xapian::docid>(first));
    }
    for (auto document = segment.postlist_begin(""); document != segment.postlist_end("");
         ++document) {
        ASSERT_EQ(lengths.of(*document), segment.get_doclength(*document)) << *document;
    }
}

TEST(DocumentLengths, AreThoseOfTheSegment) {
    const TempDir folder;
    const Xapian::Database segment = make_segment(folder, "1", 9000);
    DocumentLengths lengths;
    ASSERT_NE(lengths.of(segment), nullptr);
    expect_all(segment, *lengths.of(segment));
    EXPECT_EQ(lengths.of(segment)->of(8999), 8999U % 7 + 8999U % 1000);  // Once more, going back.
    EXPECT_EQ(lengths.of(segment)->of(1), 2U);
}

TEST(DocumentLengths, AreReadInBlocksOnceThatIsWorthIt) {
    const TempDir folder;
    const Xapian::Database segment = make_segment(folder, "1", 5000);
    SegmentLengths lengths(segment);
    for (std::uint32_t i = 1; i < SegmentLengths::kWorthReading; ++i) {
        ASSERT_EQ(lengths.of(i), std::nullopt);
    }
    EXPECT_EQ(lengths.of(4999), std::nullopt);  // Of another block.
    EXPECT_EQ(lengths.of(8), 1U + 8U);
    EXPECT_EQ(lengths.of(4095), 4095U % 7 + 4095U % 1000);
    EXPECT_EQ(lengths.of(4999), std::nullopt);
    EXPECT_EQ(lengths.of(4'000'000'000), std::nullopt);
}

TEST(DocumentLengths, PassOverGaps) {
    const TempDir folder;
    Xapian::WritableDatabase segment = make_segment(folder, "1", 9000);
    for (Xapian::docid document = 1; document <= 9000; ++document) {
        if (document % 10 != 0 || (document > 4000 && document < 8500)) {
            segment.delete_document(document);
        }
    }
    segment.commit();
    DocumentLengths lengths;
    ASSERT_NE(lengths.of(segment), nullptr);
    expect_all(segment, *lengths.of(segment));
}

TEST(DocumentLengths, AreKeptASegmentEach) {
    const TempDir folder;
    const Xapian::Database first = make_segment(folder, "1", 20),
                           second = make_segment(folder, "2", 5);
    DocumentLengths lengths;
    ASSERT_NE(lengths.of(first), nullptr);
    EXPECT_NE(lengths.of(first), lengths.of(second));
    EXPECT_EQ(lengths.of(first), lengths.of(first));
    expect_all(second, *lengths.of(second));
}

TEST(DocumentLengths, OfTooManyArticlesAreNotKept) {
    const TempDir folder;
    const Xapian::Database first = make_segment(folder, "1", 20),
                           second = make_segment(folder, "2", 5);
    DocumentLengths lengths(24);
    EXPECT_NE(lengths.of(first), nullptr);
    EXPECT_EQ(lengths.of(second), nullptr);
    EXPECT_NE(lengths.of(first), nullptr);
}

// It has no mark to tell it from another.
TEST(DocumentLengths, OfADatabaseInMemoryAreNotKept) {
    const Xapian::WritableDatabase segment(std::string(), Xapian::DB_BACKEND_INMEMORY);
    EXPECT_EQ(DocumentLengths().of(segment), nullptr);
}

}  // namespace
}  // namespace dateline
