#include "indexer/readers/wire/wire_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kSoh = "\x01";
const std::string kStx = "\x02";
const std::string kEtx = "\x03";
const std::string kEot = "\x04";

std::string iptc(const std::string& text, const std::string& header = "sna0412 3 pl 96  sna 118",
                 const std::string& keywords = "Selmark/Energy/") {
    return kSoh + header + "\r\n\n" + keywords + "\r\n" + kStx + text + kEtx +
           "211840 GMT Mar 24\r\n\x7F" + kEot + "\r\n";
}

std::string anpa(const std::string& text, const std::string& header =
                                              "W0417\x1Fnorth\nr s\x13\x11 "
                                              "BC-SEL--Rowing   03-21 0071\r\n") {
    return "\x16\x16" + kSoh + header + kStx + text + kEtx + "SW-WF-03-21-24 1902GMT<\r\n\x0C" +
           kEot;
}

TEST(WireReader, ReadsEveryFieldOfIptc7901) {
    const Reading reading =
        read_records("wire", iptc("1ST LEAD\nSelmark closes its last coal\nstation\n"
                                  "By Ida Brenn, sna =\r\n\n"
                                  "Ardmouth (sna) - It voted.\r\n\n"
                                  "# Notebook\r\nEditing by: Per Lund\r\n\n"
                                  "sna ib pl\r\n"));
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    const Record& record = reading.records[0];
    EXPECT_EQ(record.id, "sna-sna0412-2024-03-21");
    EXPECT_EQ(record.headline, "Selmark closes its last coal station");
    EXPECT_EQ(record.byline, "By Ida Brenn, sna");
    EXPECT_EQ(record.dateline, "Ardmouth (sna)");
    EXPECT_EQ(record.body, "Ardmouth (sna) - It voted.");
    EXPECT_EQ(record.published, "21 Mar 2024 18:40 GMT");
    EXPECT_EQ(record.source, "sna");
    EXPECT_EQ(record.section, "pl");
    EXPECT_THAT(record.topics, ElementsAre("Selmark", "Energy"));
}

TEST(WireReader, ReadsEveryFieldOfAnpa1312) {
    const Reading reading = read_records(
        "wire", anpa("^BC-SEL--Rowing, 1st Ld-Writethru,71<\r\n^Ardmouth eight wins<\r\n"
                     "^Eds: Adds time.<\r\n^By TOBIAS REEVE=\r\n^Selmark Wire Writer=\r\n"
                     "\t   PORT SELWYN (SW) _ The eight won the\r\nriver race.\r\n \r\n"
                     "\t   ``We saw them,'' said the cox.\r\n\t   ___\r\n"));
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    const Record& record = reading.records[0];
    EXPECT_EQ(record.id, "sw-W0417-2024-03-21");
    EXPECT_EQ(record.headline, "Ardmouth eight wins");
    EXPECT_EQ(record.byline, "By TOBIAS REEVE");
    EXPECT_EQ(record.dateline, "PORT SELWYN (SW)");
    EXPECT_EQ(record.body,
              "PORT SELWYN (SW) — The eight won the river race.\n“We saw them,” said the cox.");
    EXPECT_EQ(record.published, "2024-03-21T19:02Z");
    EXPECT_EQ(record.source, "SW");
    EXPECT_EQ(record.section, "s");
    EXPECT_THAT(record.topics, ElementsAre("SEL--Rowing"));
}

struct MessageCase {
    const char* name;
    std::string bytes;
    const char* headline;
    const char* body;
};

void PrintTo(const MessageCase& row, std::ostream* out) {
    *out << row.name;
}

class WireMessages : public testing::TestWithParam<MessageCase> {};

TEST_P(WireMessages, AreRead) {
    const Reading reading = read_records("wire", GetParam().bytes);
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].headline, GetParam().headline);
    EXPECT_EQ(reading.records[0].body, GetParam().body);
}

const MessageCase kMessageCases[] = {
    {"IptcHeadlineAlone", iptc("Ferry late =\r\n\nIt came.\r\n"), "Ferry late", "It came."},
    {"IptcNoEqualsSign", iptc("Ferry late\r\n\r\nIt came.\r\n"), "Ferry late", "It came."},
    {"IptcRemarkAfterBlankLine", iptc("(Achtung)\n\nFerry late =\r\n\nIt came.\r\n"), "Ferry late",
     "It came."},
    {"IptcNoEtx", kSoh + "sna0412 3 pl 96\r\n" + kStx + "Ferry late =\r\n\nIt came.\r\n" + kEot,
     "Ferry late", "It came."},
    {"IptcIndented", iptc("Ferry late\r\n   ARDMOUTH, March 21 - It came.\r\n   It left.\r\n"),
     "Ferry late", "   ARDMOUTH, March 21 - It came.\r\n   It left."},
    {"IptcSigned", iptc("Ferry late =\r\nIt came.\r\nSNA/ib/pl\r\n"), "Ferry late", "It came."},
    {"IptcNotSigned", iptc("Ferry late =\r\nIt came and\r\nwent\r\n"), "Ferry late",
     "It came and\r\nwent"},
    {"AnpaSlugAlone", anpa("^BC-SEL--Rowing,71<\r\n\t   It was won.\r\n"), "SEL--Rowing",
     "It was won."},
    {"AnpaCodeBeforeTheSlug",
     anpa("^*9006< ^SEL-Top-Headlines,0176<\r\n^Top news at noon<\r\n^Ferry late\r\n^Gold "
          "steady\r\n"),
     "Top news at noon", "Ferry late\nGold steady"},
    {"AnpaTable",
     anpa("^BC-SEL--Standings<\r\n^Standings=\r\n\x08^;W;L\x10\r\n\x08Port\x10 Selwyn;6;3{\x10\r\n"
          "\x08"
          "Ardmouth\x1F\x1E 73\x1E \x1E 52\r\n"),
     "Standings", "  W L\nPort Selwyn 6 3½\nArdmouth   73    52"},
    {"FillingBetween",
     "\r\n\x16\x16\x16" + iptc("Ferry late =\r\nIt came.\r\n") + "\x7F\x7FNNNN\r\n", "Ferry late",
     "It came."},
};
INSTANTIATE_TEST_SUITE_P(All, WireMessages, testing::ValuesIn(kMessageCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(WireReader, ReadsManyMessagesGivenInPieces) {
    const std::string bytes = iptc("One =\r\nIt.\r\n") +
                              anpa("^BC-SEL--X,1<\r\n^Two<\r\n\t   It.\r\n") +
                              iptc("Three =\r\nIt.\r\n");
    for (const std::size_t piece : {1U, 61U}) {
        MemoryStream stream(bytes, piece);
        const Reading reading = read_records(*find_reader_format("wire"), stream);
        EXPECT_EQ(reading.complaints, "");
        ASSERT_THAT(reading.records, SizeIs(3));
        EXPECT_EQ(reading.records[2].headline, "Three");
        EXPECT_EQ(reading.records[2].position.number, 3U);
    }
}

struct HeaderCase {
    const char* name;
    const char* header;
    const char* id;
    const char* source;
};

void PrintTo(const HeaderCase& row, std::ostream* out) {
    *out << row.name;
}

class Iptc7901Header : public testing::TestWithParam<HeaderCase> {};

TEST_P(Iptc7901Header, SaysNumberAndSource) {
    const Reading reading =
        read_records("wire", iptc("Late =\r\nArdmouth (sna) - It came.\r\n", GetParam().header));
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].id, GetParam().id);
    EXPECT_EQ(reading.records[0].source, GetParam().source);
}

const HeaderCase kHeaderCases[] = {
    {"SourceAndNumber", "sna0412 3 pl 96  sna 118", "sna-sna0412-2024-03-21", "sna"},
    {"CodeBefore", "bkn014 4 pl 171 vvvvb KNA 170123-89-00065#2", "kna-bkn014-2024-03-21", "KNA"},
    {"NumberAfterADash", "xyz1 3 i 200  AFP-EE77", "afp-xyz1-2024-03-21", "AFP"},
    {"NoSource", "xyz1 3 i 200", "sna-xyz1-2024-03-21", "sna"},
    {"DayInItsPlace", "xyz1 5 II 200  Do, 21.Mar 2024", "sna-xyz1-2024-03-21", "sna"},
    {"NumberApart", "xyz 0412 3 i 200", "sna-xyz0412-2024-03-21", "sna"},
    {"NumberAlone", "xyz1", "sna-xyz1-2024-03-21", "sna"},
};
INSTANTIATE_TEST_SUITE_P(All, Iptc7901Header, testing::ValuesIn(kHeaderCases),
                         [](const auto& row) { return std::string(row.param.name); });

struct RejectCase {
    const char* name;
    std::string bytes;
    const char* complaint;
};

void PrintTo(const RejectCase& row, std::ostream* out) {
    *out << row.name;
}

class RejectedMessages : public testing::TestWithParam<RejectCase> {};

TEST_P(RejectedMessages, AreNamedAndTheNextOneIsRead) {
    const Reading reading =
        read_records("wire", GetParam().bytes + iptc("Gold steady =\r\nIt is.\r\n"));
    EXPECT_EQ(reading.complaints,
              std::string("skipped: news record ") + GetParam().complaint + "\n");
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].headline, "Gold steady");
}

const RejectCase kRejectCases[] = {
    {"CutOff", kSoh + "sna0412 3 pl 96\r\n" + kStx + "Ferry la", "1: message cut off: no ETX"},
    {"NoText", kSoh + "sna0412 3 pl 96\r\n" + kEot, "1: message without text: no STX"},
    {"EmptyText", iptc(" \r\n"), "1: message without text"},
    {"Tail", "is late.\r\n" + kEtx + "211840 GMT Mar 24" + kEot,
     "1: text before the message, which belongs to none"},
    {"Kill", iptc("KILL\nFerry late =\r\n\nDo not use the story of 21 March.\r\n"),
     "1: a kill of 'Selmark/Energy/': the article that it means is still there"},
    {"KillOfAnpa", anpa("^BC-SEL--Rowing, KILL<\r\n\t   Kill the story of the race.\r\n"),
     "1: a kill of 'SEL--Rowing': the article that it means is still there"},
};
INSTANTIATE_TEST_SUITE_P(All, RejectedMessages, testing::ValuesIn(kRejectCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(WireReader, TextAfterTheLastMessageIsNamed) {
    const Reading reading = read_records("wire", iptc("One =\r\nIt.\r\n") + "and so on");
    EXPECT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.complaints,
              "skipped: news record 2: text after the last message, which belongs to none\n");
}

TEST(WireReader, AMessageInAStreamThatBreaksOffIsNotTaken) {
    const Reading reading =
        read_broken("wire", iptc("One =\r\nIt.\r\n") + kSoh + "sna0413 3 pl\r\n");
    EXPECT_THAT(reading.records, SizeIs(1));
    EXPECT_NE(reading.error, "");
}

}  // namespace
}  // namespace dateline
