#include "indexer/readers/mail/mailbox.h"

#include <gmock/gmock.h>

#include "tests/support/memory_stream.h"
#include "tests/support/noted_rejects.h"

namespace dateline {
namespace {

using testing::ElementsAre;

// The texts of the mails in a stream that is given in pieces of that size.
std::vector<std::string> mails_in(std::string bytes, std::size_t piece = SIZE_MAX,
                                  std::size_t max_record_bytes = kMaxRecordBytes) {
    MemoryStream stream(std::move(bytes), piece);
    InputBuffer buffer(stream);
    const Origin origin{.path = "mail", .member = {}};
    NotedRejects rejects;
    const std::map<std::string, std::string> names;
    const ReaderInput input{buffer, origin, rejects, names, max_record_bytes};
    Mailbox mailbox(input);
    std::vector<std::string> mails;
    while (const auto mail = mailbox.next()) {
        mails.push_back(mail->too_long ? "too long" : mail->text);
    }
    return mails;
}

const std::string kFrom = "From jane@example.org Tue Mar  5 10:15:00 2024\n";
const std::string kOne = "Subject: One\n\nFirst.\n";
const std::string kTwo = "Subject: Two\n\nSecond.\n";

// A mail in the text of another, without the '>'.
const std::string kInText = kFrom + "Subject: In text\n\nFirst.\n";
const std::string kCounted = "Content-Length: " + std::to_string(kInText.size()) + "\n\n";

struct MailboxCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> mails;
};

void PrintTo(const MailboxCase& row, std::ostream* out) {
    *out << row.name;
}

const MailboxCase kCases[] = {
    {"Nothing", "", {}},
    {"Blanks", "\n \r\n\n", {}},
    {"OneMail", kOne, {kOne}},
    {"OneMailNeverDivides", kOne + kFrom + kTwo, {kOne + kFrom + kTwo}},
    {"TwoMails", kFrom + kOne + "\n" + kFrom + kTwo, {kOne + "\n", kTwo}},
    {"NoEmptyLineBetween", kFrom + kOne + kFrom + kTwo, {kOne, kTwo}},
    {"CarriageReturns",
     "From - Tue Mar 05 10:15:00 2024\r\nSubject: One\r\n\r\nFirst.\r\n",
     {kOne}},
    {"BlankLinesBefore", "\n\n" + kFrom + kOne, {kOne}},
    {"AddressAlone",
     "From jane@example.org\n" + kOne + "From jo@example.org\n" + kTwo,
     {kOne, kTwo}},
    {"TextBeginsWithFrom",
     kFrom + kOne + "From noon on it rained.\n",
     {kOne + "From noon on it rained.\n"}},
    {"NoHeaderFollows", kFrom + kOne + kFrom + "Nothing.\n", {kOne + kFrom + "Nothing.\n"}},
    {"Quoted",
     kFrom + kOne + ">From noon on\n>>From\n>> From x\n",
     {kOne + "From noon on\n>>From\n>> From x\n"}},
    {"QuotedTwice", kFrom + kOne + ">>From noon on\n", {kOne + ">From noon on\n"}},
    {"CountedBody",
     kFrom + kCounted + kInText + "\n" + kFrom + kTwo,
     {kCounted + kInText + "\n", kTwo}},
    {"CountedBodyAtTheEnd", kFrom + kCounted + kInText, {kCounted + kInText}},
    {"CountedWrongly",
     kFrom + "Content-Length: 5\n\nFirst.\n" + kFrom + kTwo,
     {"Content-Length: 5\n\nFirst.\n", kTwo}},
    {"CountedBeyondTheEnd",
     kFrom + "Content-Length: 99999999999999\n\nFirst.\n" + kFrom + kTwo,
     {"Content-Length: 99999999999999\n\nFirst.\n", kTwo}},
    {"TailOfAMail", "so it ended.\n\n" + kFrom + kTwo, {"so it ended.\n\n", kTwo}},
};

class MailboxForms : public testing::TestWithParam<MailboxCase> {};

TEST_P(MailboxForms, AreCutIntoMails) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{61}, SIZE_MAX}) {
        EXPECT_EQ(mails_in(GetParam().bytes, piece), GetParam().mails) << piece;
    }
}

INSTANTIATE_TEST_SUITE_P(All, MailboxForms, testing::ValuesIn(kCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Mailbox, PassesOverAMailThatIsTooLong) {
    const std::string longer = kFrom + kOne + std::string(500, 'x') + "\n";
    EXPECT_THAT(mails_in(longer + kFrom + kTwo, 61, 200), ElementsAre("too long", kTwo));
    std::string lines;
    for (int i = 0; i < 100; ++i) lines += "Line.\n";
    EXPECT_THAT(mails_in(kFrom + kOne + lines + kFrom + kTwo, 61, 200),
                ElementsAre("too long", kTwo));
}

}  // namespace
}  // namespace dateline
