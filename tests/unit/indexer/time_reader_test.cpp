#include "indexer/readers/sgml/time_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::SizeIs;

TEST(TimeReader, ReadsArticles) {
    const Reading reading =
        read_records("time",
                     "*TEXT 017 01/04/63 PAGE 020\r\n\r\n"
                     "THE FERRY AFTER NOON THE U.S . FERRY\r\nWAS LATE .\r\n\r\n"
                     "*TEXT 018 02/30/63 PAGE 021\n\nIT LEFT AGAIN\n*STOP\n\n");
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(2));
    const Record& first = reading.records[0];
    EXPECT_EQ(first.id, "017");
    EXPECT_EQ(first.published, "1963-01-04");
    EXPECT_EQ(first.source, "TIME");
    EXPECT_EQ(first.headline, "");
    EXPECT_EQ(first.body, "\nTHE FERRY AFTER NOON THE U.S . FERRY\nWAS LATE .\n\n");
    EXPECT_EQ(first.position.number, 1U);
    // No such day: it stays as it is, for somebody to wonder.
    EXPECT_EQ(reading.records[1].published, "02/30/63");
    EXPECT_EQ(reading.records[1].body, "\nIT LEFT AGAIN\n");
}

TEST(TimeReader, WithoutStop) {
    EXPECT_THAT(read_records("time", "*TEXT 1 01/04/63\nA").records, SizeIs(1));
}

TEST(TimeReader, LinesThatOnlyLookLikeIt) {
    const Reading reading = read_records("time", "*TEXT 1 01/04/63\n*TEXT BOOKS\nB\n");
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].body, "*TEXT BOOKS\nB\n");
}

TEST(TimeReader, TailOfAnotherIsRejected) {
    const Reading reading = read_records("time", "A LINE\nB\n*TEXT 2 01/04/63\nC\n");
    EXPECT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.complaints, "skipped: news record 1: record cut off\n");
    EXPECT_EQ(reading.records[0].position.number, 2U);
}

TEST(TimeReader, TooLong) {
    NotedRejects rejects;
    const Origin origin{.path = "news", .member = {}};
    MemoryStream stream("*TEXT 1 01/04/63\n" + std::string(50, 'A') + "\n" + std::string(60, 'B') +
                        "\n*TEXT 2 01/04/63\nC\n");
    InputBuffer buffer(stream);
    const auto reader = find_reader_format("time")->make({.bytes = buffer,
                                                          .origin = origin,
                                                          .rejects = rejects,
                                                          .field_names = {},
                                                          .max_record_bytes = 100});
    const auto record = reader->next();
    ASSERT_TRUE(record);
    EXPECT_EQ(record->id, "2");
    EXPECT_FALSE(reader->next());
    EXPECT_EQ(rejects.count(), 1U);
}

}  // namespace
}  // namespace dateline
