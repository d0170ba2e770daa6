#include "indexer/readers/mail/mail_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kHead = "Subject: Ferry late\nMIME-Version: 1.0\n";

std::vector<std::string> bodies(const Reading& reading) {
    std::vector<std::string> found;
    for (const Record& record : reading.records) found.push_back(record.body);
    return found;
}

// ------------------------------------------------------------------ fields

TEST(MailReader, ReadsEveryField) {
    const Reading reading = read_records("mail",
                                         "From: \"Harbour Letter\" <letter@example.org>\n"
                                         "Subject: =?utf-8?Q?F=C3=A4hre?= late\n"
                                         "Date: Tue, 5 Mar 2024 10:15:00 +0100 (CET)\n"
                                         "Message-ID: <12@example.org>\n"
                                         "List-Id: \"The harbour\" <harbour.example.org>\n"
                                         "Archived-At: <https://example.org/12>\n"
                                         "Content-Language: en, de\n"
                                         "Keywords: ships, weather\n"
                                         "\nIt came at noon.\n");
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    const Record& record = reading.records[0];
    EXPECT_EQ(record.position.unit, "record");
    EXPECT_EQ(record.position.number, 1U);
    EXPECT_EQ(record.id, "12@example.org");
    EXPECT_EQ(record.headline, "Fähre late");
    EXPECT_EQ(record.byline, "Harbour Letter");
    EXPECT_EQ(record.source, "The harbour");
    EXPECT_EQ(record.published, "Tue, 5 Mar 2024 10:15:00 +0100");
    EXPECT_EQ(record.url, "https://example.org/12");
    EXPECT_EQ(record.language, "en");
    EXPECT_THAT(record.topics, ElementsAre("ships", "weather"));
    EXPECT_EQ(record.body, "It came at noon.");
}

struct DateCase {
    const char* name;
    const char* mail;
    const char* published;
};

void PrintTo(const DateCase& row, std::ostream* out) {
    *out << row.name;
}

class MailDate : public testing::TestWithParam<DateCase> {};

TEST_P(MailDate, IsTheFirstThatCanBeRead) {
    const Reading reading = read_records("mail", GetParam().mail);
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].published, GetParam().published);
}

const DateCase kDateCases[] = {
    {"BlanksAndComments", "Subject: x\nDate: Fri, 21 Nov 1997 09(h):   55  :  06 -0600\n\ny",
     "Fri, 21 Nov 1997 09:55:06 -0600"},
    {"NamesInFull", "Subject: x\nDate: Tuesday, 5 January 2016 10:02 EST\n\ny",
     "Tuesday, 5 January 2016 10:02 EST"},
    {"FirstHop",
     "Received: by b; Tue, 5 Mar 2024 10:16:00 +0100\nReceived: by a; Tue, 5 Mar 2024 10:15:00 "
     "+0100\nSubject: x\n\ny",
     "Tue, 5 Mar 2024 10:15:00 +0100"},
    {"ImpossibleYear",
     "Received: by a; Tue, 5 Mar 2024 10:15:00 +0100\nDate: Mon, 30 Jun 3609 15:33:50 "
     "+0600\nSubject: x\n\ny",
     "Tue, 5 Mar 2024 10:15:00 +0100"},
    {"OfTheMailbox", "From jane@example.org Tue Mar  5 10:15:00 2024\nSubject: x\n\ny",
     "Tue Mar  5 10:15:00 2024"},
    {"OfTheMailboxWithANameOfTwoWords", "From Jane Doe Tue Mar  5 10:15:00 2024\nSubject: x\n\ny",
     "Tue Mar  5 10:15:00 2024"},
    {"NoneCanBeRead", "Subject: x\nDate: yesterday\n\ny", "yesterday"},
    {"None", "Subject: x\nFrom: jane@example.org\n\ny", ""},
};
INSTANTIATE_TEST_SUITE_P(All, MailDate, testing::ValuesIn(kDateCases),
                         [](const auto& row) { return std::string(row.param.name); });

// ------------------------------------------------------------------ which text

struct TextCase {
    const char* name;
    std::string mail;
    std::vector<std::string> bodies;
};

void PrintTo(const TextCase& row, std::ostream* out) {
    *out << row.name;
}

class MailBody : public testing::TestWithParam<TextCase> {};

TEST_P(MailBody, IsWhatIsToBeRead) {
    const Reading reading = read_records("mail", GetParam().mail);
    EXPECT_EQ(reading.complaints, "");
    EXPECT_EQ(bodies(reading), GetParam().bodies);
}

std::string container(const char* type, const std::string& parts) {
    return kHead + "Content-Type: multipart/" + type + "; boundary=b\n\npreamble\n" + parts +
           "--b--\nepilogue\n";
}
std::string part(const std::string& header, const std::string& text) {
    return "--b\n" + header + "\n\n" + text + "\n";
}

const std::string kPlain = part("Content-Type: text/plain", "It came at noon.");
const std::string kHtml = part("Content-Type: text/html", "<p>It came at <b>noon</b>.</p>");
const std::string kLongHtml =
    part("Content-Type: text/html",
         "<p>It came at noon, two hours late, with half of those on board who had waited.</p>");
const std::string kFile =
    part("Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt", "6.10 6.20");
const std::string kMailInside = part("Content-Type: message/rfc822",
                                     "Subject: Gold\nContent-Type: text/plain\n\nIt is steady.");

const TextCase kTextCases[] = {
    {"Plain", kHead + "\nIt came at noon.\n", {"It came at noon."}},
    {"QuotedPrintable",
     kHead + "Content-Transfer-Encoding: quoted-printable\n\nIt came =\nat noon.",
     {"It came at noon."}},
    {"Html",
     kHead + "Content-Type: text/html\n\n<p>It came.</p><p>It left.</p>",
     {"It came.\nIt left."}},
    {"HtmlWithoutItsLabel", kHead + "\n<html><body><p>It came.</p></body></html>", {"It came."}},
    {"HtmlThatIsNone", kHead + "Content-Type: text/html\n\nIt came.\n", {"It came."}},
    {"HtmlSaysItsCharset",
     kHead + "Content-Type: text/html\n\n<meta charset=\"windows-1251\"><p>\xC6\xE5</p>",
     {"Же"}},
    {"HtmlRepeatsTheSubject",
     kHead + "Content-Type: text/html\n\n<h1>Ferry late</h1><p>It came.</p>",
     {"It came."}},
    {"HiddenPreheader",
     kHead + "Content-Type: text/html\n\n<div style=\"display:none\">Read on</div><p>It came.</p>",
     {"It came."}},
    {"AlternativesCountOnce", container("alternative", kPlain + kHtml), {"It came at noon."}},
    {"HtmlFirst", container("alternative", kHtml + kPlain), {"It came at noon."}},
    {"StubBesideHtml",
     container("alternative", part("Content-Type: text/plain",
                                   "View this email in your browser:\n"
                                   "https://example.org/1") +
                                  kHtml),
     {"It came at noon."}},
    {"FewWordsBesideHtml",
     container("alternative", part("Content-Type: text/plain", "Please use HTML.") + kLongHtml),
     {"It came at noon, two hours late, with half of those on board who had waited."}},
    {"Mixed",
     container("mixed", kPlain + part("Content-Type: text/plain", "It left at one.")),
     {"It came at noon.\n\nIt left at one."}},
    {"FilesAreLeftOut", container("mixed", kPlain + kFile), {"It came at noon."}},
    {"NamedTextIsAFile",
     container("mixed", kPlain + part("Content-Type: text/plain; name=\"a.txt\"", "6.10")),
     {"It came at noon."}},
    {"ShownFileIsAllThereIs",
     container("mixed", part("Content-Type: text/plain; name=a.txt\nContent-Disposition: inline",
                             "It came at noon.")),
     {"It came at noon."}},
    {"CalendarIsLeftOut",
     container("mixed", kPlain + part("Content-Type: text/calendar", "BEGIN:VCALENDAR")),
     {"It came at noon."}},
    {"Related",
     container("related", kHtml + part("Content-Type: image/png", "x")),
     {"It came at noon."}},
    {"NestedContainers",
     container("mixed",
               "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nIt came.\n"
               "--c\nContent-Type: text/html\n\n<p>It came.</p>\n--c--\n" +
                   kFile),
     {"It came."}},
    {"PartWithoutHeader", container("mixed", "--b\n\nIt came at noon.\n"), {"It came at noon."}},
    {"MailInside", container("mixed", kPlain + kMailInside), {"It came at noon.", "It is steady."}},
    {"MailInsideInBase64",
     container("mixed", kPlain + part("Content-Type: message/rfc822\n"
                                      "Content-Transfer-Encoding: base64",
                                      "U3ViamVjdDogR29sZAoKSXQgaXMgc3RlYWR5Lg==")),
     {"It came at noon.", "It is steady."}},
    {"Digest",
     container("digest", "--b\n\nSubject: Gold\n\nIt is steady.\n--b\n\nSubject: Rain\n\nMuch.\n"),
     {"", "It is steady.", "Much."}},
    {"Report",
     container("report; report-type=x",
               kPlain + part("Content-Type: message/delivery-status", "Status: 5")),
     {"It came at noon."}},
    {"BoundaryNeverEnds",
     kHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nIt came at noon.\n",
     {"It came at noon."}},
    {"BoundaryCutOff",
     kHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nIt came.\n--b-",
     {"It came."}},
    {"BoundaryNeverComes",
     kHead + "Content-Type: multipart/mixed; boundary=b\n\nIt came at noon.\n",
     {"It came at noon."}},
    {"AnotherBoundaryComes",
     kHead + "Content-Type: multipart/mixed; boundary=x\n\n--b\nContent-Type: text/plain\n\n"
             "It came.\n--b\nContent-Type: image/png\n\nx\n--b--\n",
     {"It came."}},
    {"NoBoundaryIsSaid",
     kHead + "Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nIt came.\n--b--\n",
     {"It came."}},
    {"InnerContainerIsNotClosed",
     container("mixed",
               "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nIt came.\n" +
                   part("Content-Type: text/plain", "It left.")),
     {"It came.\n\nIt left."}},
    {"Flowed",
     kHead + "Content-Type: text/plain; format=flowed\n\nIt came \nat noon.\n",
     {"It came at noon.\n"}},
    {"Enriched",
     kHead + "Content-Type: text/enriched\n\nIt <bold>came</bold>\nat\n\nnoon.",
     {"It came at\nnoon."}},
    {"HeadlineAlone", kHead + "\n", {""}},
};
INSTANTIATE_TEST_SUITE_P(All, MailBody, testing::ValuesIn(kTextCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(MailReader, AMailInsideHasFieldsOfItsOwn) {
    const Reading reading = read_records("mail", container("mixed", kPlain + kMailInside));
    ASSERT_THAT(reading.records, SizeIs(2));
    EXPECT_EQ(reading.records[1].headline, "Gold");
    EXPECT_EQ(reading.records[1].position.number, 1U);
}

TEST(MailReader, AStoryMailedAsAFormHasItsFields) {
    const Reading reading =
        read_records("mail",
                     "Subject: Formatted story\nMessage-ID: <1@example.org>\n\n"
                     "{\"Headline\":[\"Ferry late\"],\"Dateline\":[\"ARDMOUTH\",\"\"],"
                     "\"Category\":[\"Local\"],\"Timestamp\":[\"3/5/2024\n10:15\"],"
                     "\"Body\":[\"It came at noon.\"]}\n");
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].id, "1@example.org");
    EXPECT_EQ(reading.records[0].headline, "Ferry late");
    EXPECT_EQ(reading.records[0].section, "Local");
    EXPECT_EQ(reading.records[0].body, "It came at noon.");
    const Reading other = read_records("mail", kHead + "\n{\"a\":1}\n");
    EXPECT_THAT(bodies(other), ElementsAre("{\"a\":1}"));
}

TEST(MailReader, HardWrappedTextIsToBeJoined) {
    const std::string text =
        "The ferry between the two towns came at noon on Tuesday, two hours\n"
        "late, and left at one with half of those who had waited for it on\n"
        "the quay. The harbour board says that it was the fog, which lay on\n"
        "the river from the early morning on and did not lift before ten in\n"
        "spite of the wind. It does not expect more of it this week, and it\n"
        "has asked the crews to keep to the summer timetable until Sunday.\n";
    const Reading reading = read_records("mail", kHead + "\n" + text);
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].layout, Record::Layout::BlankLineBetween);
}

// ------------------------------------------------------------------ what is rejected

struct RejectCase {
    const char* name;
    std::string mail;
    const char* reason;
};

void PrintTo(const RejectCase& row, std::ostream* out) {
    *out << row.name;
}

class RejectedMail : public testing::TestWithParam<RejectCase> {};

TEST_P(RejectedMail, IsNamedAndTheNextOneRead) {
    const std::string from = "From jane@example.org Tue Mar  5 10:15:00 2024\n";
    const Reading reading = read_records("mail", from + GetParam().mail + from + kHead + "\nIt.\n");
    EXPECT_THAT(reading.complaints, HasSubstr(std::string("news record 1: ") + GetParam().reason));
    EXPECT_THAT(reading.records, testing::Not(IsEmpty()));
    EXPECT_EQ(reading.records.back().position.number, 2U);
}

const std::string kEmpty = "MIME-Version: 1.0\n";
const RejectCase kRejectCases[] = {
    {"Empty", kEmpty + "\n", "a mail without subject and text"},
    {"FilesOnly", kEmpty + "Content-Type: application/pdf\n\nx\n",
     "a mail of attachments, without subject and text"},
    {"TooDeep",
     [] {
         std::string mail;
         for (int i = 0; i < 100; ++i) mail += "Content-Type: message/rfc822\n\n";
         return mail + "Subject: Ferry late\n\nIt came.\n";
     }(),
     "a mail with too many parts, or too deep ones"},
    {"TooDeepContainers",
     [] {
         std::string mail = kHead;
         for (int i = 0; i < 100; ++i) {
             const std::string name = std::to_string(i);
             mail += "Content-Type: multipart/mixed; boundary=b" + name + "\n\n--b" + name + "\n";
         }
         return mail + "\nIt came.\n";
     }(),
     "a mail with too many parts, or too deep ones"},
    {"TooManyParts",
     [] {
         std::string parts = kHead + "Content-Type: multipart/mixed; boundary=b\n\n";
         for (int i = 0; i < 6000; ++i) parts += "--b\n\n";
         return parts;
     }(),
     "a mail with too many parts, or too deep ones"},
};
INSTANTIATE_TEST_SUITE_P(All, RejectedMail, testing::ValuesIn(kRejectCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(MailReader, AMailInAStreamThatBreaksOffIsNotTaken) {
    const std::string from = "From jane@example.org Tue Mar  5 10:15:00 2024\n";
    const Reading reading =
        read_broken("mail", from + kHead + "\nIt came.\n" + from + kHead + "\nIt le");
    EXPECT_THAT(bodies(reading), ElementsAre("It came."));
    EXPECT_NE(reading.error, "");
}

}  // namespace
}  // namespace dateline
