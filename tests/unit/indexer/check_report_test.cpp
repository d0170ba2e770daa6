#include "indexer/segment/check_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <vector>

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

struct Read {
    std::vector<std::string> tables;
    std::vector<std::string> lines;
    std::map<std::uint32_t, std::uint64_t> positions_of_nothing;
};

Read read(const std::string& text) {
    Read read;
    CheckReport report([&read](const std::string& table) { read.tables.push_back(table); });
    std::ostream(&report) << text;
    read.lines = report.complaints();
    read.positions_of_nothing = report.positions_of_nothing();
    return read;
}

TEST(CheckReport, OfASoundSegmentThereIsNoComplaint) {
    const Read found = read(
        "docdata:\nblocksize=8K items=2 firstunused=1 revision=2 levels=0 root=0\n"
        "B-tree checked okay\ndocdata table structure checked OK\n\n"
        "synonym:\nLazily created, and not yet used.\n\ntermlist:\nNot present.\n\n"
        "spelling:\nspelling table: Full structure check not implemented, checking readability\n");
    EXPECT_THAT(found.lines, IsEmpty());
    EXPECT_THAT(found.tables, ElementsAre("docdata", "synonym", "termlist", "spelling"));
    EXPECT_THAT(found.positions_of_nothing, IsEmpty());
}

TEST(CheckReport, AComplaintHasItsTable) {
    const Read found = read(
        "termlist:\nblocksize=8K items=4\ndoclen != sum(wdf)\ntermlist table errors found: 1\n\n"
        "postlist:\ntermfreq 3 != # of entries 2\npostlist table errors found: 1\n\n"
        "synonym:\nLazily created, and not yet used.\n\n");
    EXPECT_THAT(found.lines, ElementsAre("table termlist: doclen != sum(wdf)",
                                         "table postlist: termfreq 3 != # of entries 2"));
}

TEST(CheckReport, PositionsOfNothingAreKeptApart) {
    const Read found = read(
        "position:\n"
        "Position list entry for document 2 which doesn't exist or has no terms\n"
        "Position list entry for document 7 which doesn't exist or has no terms\n"
        "Position list entry for document 2 which doesn't exist or has no terms\n"
        "Extra junk in key with docid 2\n"
        "position table errors found: 4\n\n");
    EXPECT_THAT(found.positions_of_nothing, ElementsAre(Pair(2, 2), Pair(7, 1)));
    EXPECT_THAT(found.lines, ElementsAre("table position: Extra junk in key with docid 2"));
}

TEST(CheckReport, WhatOnlyLooksLikeThemIsAComplaint) {
    const Read found = read(
        "position:\nPosition list entry for document 99999999999 which doesn't exist or has no "
        "terms\nPosition list entry for document  which doesn't exist or has no terms\n");
    EXPECT_THAT(found.positions_of_nothing, IsEmpty());
    EXPECT_EQ(found.lines.size(), 2U);
}

}  // namespace
}  // namespace dateline
