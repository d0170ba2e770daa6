#include <gmock/gmock.h>

#include "indexer/mime/encoded_words.h"
#include "indexer/mime/field_value.h"
#include "indexer/mime/header_block.h"
#include "indexer/mime/sender_names.h"

namespace dateline {
namespace {

struct FieldCase {
    const char* name;
    const char* value;
    const char* expected;
};

void PrintTo(const FieldCase& row, std::ostream* out) {
    *out << row.name;
}

std::string case_name(const testing::TestParamInfo<FieldCase>& row) {
    return row.param.name;
}

// ------------------------------------------------------------------ the header as a whole

class Header : public testing::TestWithParam<FieldCase> {};

// The subject and what comes after the header, with a bar between.
TEST_P(Header, GivesTheSubject) {
    const std::string_view text = GetParam().value;
    const HeaderBlock header = parse_header(text);
    EXPECT_EQ(std::string(header.value("subject")) + "|" + std::string(text.substr(header.size)),
              GetParam().expected);
}

const FieldCase kHeaderCases[] = {
    {"Plain", "Subject: Ferry late\nDate: x\n\nIt came.\n", "Ferry late|It came.\n"},
    {"Capitals", "SUBJECT:Ferry late\n\nIt", "Ferry late|It"},
    {"BlankBeforeTheColon", "Subject : Ferry late\n\nIt", "Ferry late|It"},
    {"Folded", "Subject: Ferry\n late\n\t again\n\nIt", "Ferry late again|It"},
    {"CarriageReturns", "Subject: Ferry\r\n late\r\n\r\nIt\r\n", "Ferry late|It\r\n"},
    {"FirstThatSaysAnything", "Subject:\nSubject: Ferry\n\nIt", "Ferry|It"},
    {"NoBody", "Subject: Ferry", "Ferry|"},
    {"NoEmptyLine", "Subject: Ferry\nIt came: late.\nAt noon.\n",
     "Ferry|It came: late.\nAt noon.\n"},
    {"FoldWithoutItsBlank", "To: a@b.org,\nc@d.org\nSubject: Ferry\n\nIt", "Ferry|It"},
    {"SeveralSuch", "Received: by a\nwith b\nid 7;\nSubject: Ferry\n\nIt", "Ferry|It"},
    {"ALineOfBlanksInside", "To: a\n\t\n b\nSubject: Ferry\n\nIt", "Ferry|It"},
    {"ALineOfBlanksAtTheEnd", "Subject: Ferry\n \nIt", "Ferry|It"},
    {"Separator", "From jane@example.org Tue Mar  5 10:15:00 2024\nSubject: Ferry\n\nIt",
     "Ferry|It"},
    {"Boundary", "Subject: Ferry\n--abc: x\nIt", "Ferry|--abc: x\nIt"},
    {"Nothing", "", "|"},
    {"NoHeader", "\nIt came.\n", "|It came.\n"},
};
INSTANTIATE_TEST_SUITE_P(All, Header, testing::ValuesIn(kHeaderCases), case_name);

TEST(HeaderLimits, FieldsBeyondThemArePassedOver) {
    std::string text;
    for (std::size_t i = 0; i < 2 * kMostHeaderFields; ++i) text += "X: y\n";
    const HeaderBlock header = parse_header(text + "\nIt");
    EXPECT_EQ(header.fields.size(), kMostHeaderFields);
    EXPECT_EQ(header.size, text.size() + 1);
}

// ------------------------------------------------------------------ encoded words

class EncodedWords : public testing::TestWithParam<FieldCase> {};

TEST_P(EncodedWords, AreDecoded) {
    EXPECT_EQ(decode_words(GetParam().value), GetParam().expected);
}

const FieldCase kWordCases[] = {
    {"Plain", "Ferry late", "Ferry late"},
    {"Quoted", "=?iso-8859-1?Q?J=F6rg_Uhland?=", "Jörg Uhland"},
    {"Base64", "=?UTF-8?b?RsOkaHJl?= late", "Fähre late"},
    {"BlankBetweenGoes", "=?utf-8?q?Fer?= =?utf-8?q?ry?=", "Ferry"},
    {"BlankInsideStays", "=?utf-8?q?Ferry_?= =?utf-8?q?late?=", "Ferry late"},
    {"TextBetweenStays", "=?utf-8?q?Ferry?= is =?utf-8?q?late?=", "Ferry is late"},
    {"CutInsideACharacter", "=?utf-8?B?RsM=?=\t=?utf-8?B?pGhyZQ==?=", "Fähre"},
    {"CutAndMixed", "=?utf-8?B?RsM=?= =?utf-8?Q?=A4hre?=", "Fähre"},
    {"TwoCharsets", "=?iso-8859-1?Q?=E4?= =?utf-8?Q?=C3=B6?=", "äö"},
    {"Language", "=?utf-8*en?Q?Ferry?=", "Ferry"},
    {"BlanksInside", "=?utf-8?Q?Ferry is late?=", "Ferry is late"},
    {"ShiftedTwice", "=?ISO-2022-JP?B?GyRCJUYbKEI=?= =?ISO-2022-JP?B?GyRCJTkbKEI=?=", "テス"},
    {"LatinOneMeansCp1252", "=?iso-8859-1?Q?=93Ferry=94?=", "“Ferry”"},
    {"UnknownCharset", "=?x-none?Q?F=E4hre?=", "Fähre"},
    {"Cut", "=?utf-8?Q?Ferry", "=?utf-8?Q?Ferry"},
    {"NoWord", "is 2 =? 3 ?= 4", "is 2 =? 3 ?= 4"},
    {"OtherEncoding", "=?utf-8?X?Ferry?=", "=?utf-8?X?Ferry?="},
    {"BareBytes", "F\xE4hre", "Fähre"},
    {"BareUtf8", "Fähre", "Fähre"},
};
INSTANTIATE_TEST_SUITE_P(All, EncodedWords, testing::ValuesIn(kWordCases), case_name);

TEST(EncodedWordsOfAMail, BareBytesAreOfItsCharset) {
    EXPECT_EQ(decode_words("\xC6\xE5\xF0\xF0\xE8", "windows-1251"), "Жерри");
}

// ------------------------------------------------------------------ parameters

class Parameters : public testing::TestWithParam<FieldCase> {};

// The value and the parameter "boundary", with a bar between.
TEST_P(Parameters, AreFound) {
    const FieldValue field = parse_field_value(GetParam().value);
    EXPECT_EQ(field.value + "|" + std::string(field.parameter("boundary")), GetParam().expected);
}

const FieldCase kParameterCases[] = {
    {"Token", "Multipart/Mixed; boundary=abc", "multipart/mixed|abc"},
    {"Quoted", "multipart/mixed; charset=x; BOUNDARY=\"a; b\"", "multipart/mixed|a; b"},
    {"Escaped", "a/b; boundary=\"a\\\"b\"", "a/b|a\"b"},
    {"NotClosed", "a/b; boundary=\"abc", "a/b|abc"},
    {"NoQuotesAroundBlanks", "a/b; boundary=a b=c; x=y", "a/b|a b=c"},
    {"Pieces", "a/b; boundary*0=\"ab\"; boundary*1=cd; boundary*2=e", "a/b|abcde"},
    {"Coded", "a/b; boundary*=us-ascii'en'a%62c", "a/b|abc"},
    {"CodedPieces", "a/b; boundary*0*=utf-8''%61b; boundary*1=c", "a/b|abc"},
    {"Comment", "text/plain (as written); boundary=x", "text/plain|x"},
    {"NoValue", "a/b; boundary; x=y;;", "a/b|"},
    {"BlanksAround", " a/b ;  boundary = abc ", "a/b|abc"},
    {"Nothing", "", "|"},
};
INSTANTIATE_TEST_SUITE_P(All, Parameters, testing::ValuesIn(kParameterCases), case_name);

// ------------------------------------------------------------------ senders

class Senders : public testing::TestWithParam<FieldCase> {};

TEST_P(Senders, HaveNames) {
    EXPECT_EQ(sender_names(GetParam().value), GetParam().expected);
}

const FieldCase kSenderCases[] = {
    {"Name", "Jane Doe <jane@example.org>", "Jane Doe"},
    {"Quoted", "\"Doe, Jane\" <jane@example.org>", "Doe, Jane"},
    {"Encoded", "=?utf-8?Q?J=C3=B6rg?= <j@example.org>", "Jörg"},
    {"EncodedAndQuoted", "\"=?utf-8?Q?J=C3=B6rg?=\" <j@example.org>", "Jörg"},
    {"Comment", "jo@example.org (Jo Roe)", "Jo Roe"},
    {"AddressAlone", "desk@example.org", "desk@example.org"},
    {"AddressInBrackets", "<desk@example.org>", "desk@example.org"},
    {"Several", "Jane Doe <jane@example.org>, jo@example.org (Jo Roe)", "Jane Doe, Jo Roe"},
    {"Group", "The desk: Jane Doe <jane@example.org>;", "Jane Doe"},
    {"NotClosed", "Jane Doe <jane@example.org", "Jane Doe"},
    {"QuoteNotClosed", "\"Jane Doe", "Jane Doe"},
    {"Nothing", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, Senders, testing::ValuesIn(kSenderCases), case_name);

}  // namespace
}  // namespace dateline
