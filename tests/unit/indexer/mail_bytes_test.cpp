#include <gmock/gmock.h>

#include "indexer/mime/declared_text.h"
#include "indexer/mime/enclosures.h"
#include "indexer/mime/flowed_text.h"
#include "indexer/mime/mail_furniture.h"
#include "indexer/mime/transfer_encoding.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct TextCase {
    const char* name;
    std::string text;
    std::string expected;
    const char* label = "";
};

void PrintTo(const TextCase& row, std::ostream* out) {
    *out << row.name;
}

std::string case_name(const testing::TestParamInfo<TextCase>& row) {
    return row.param.name;
}

// ------------------------------------------------------------------ transfer encodings

class Transfer : public testing::TestWithParam<TextCase> {};

TEST_P(Transfer, IsDecoded) {
    const TextCase& row = GetParam();
    EXPECT_EQ(decode_transfer(row.text, transfer_encoding(row.label)), row.expected);
}

const TextCase kTransferCases[] = {
    {"SoftLineEnd", "Fer=\nry", "Ferry", "quoted-printable"},
    {"SoftLineEndAndBlanks", "Fer= \t\r\nry", "Ferry", "Quoted-Printable"},
    {"Codes", "F=C3=a4hre", "Fähre", "quoted-printable"},
    {"BlanksOfTheTransport", "Ferry  \nlate", "Ferry\nlate", "quoted-printable"},
    {"BlanksOfTheWriter", "Ferry=20\n--=20\n", "Ferry \n-- \n", "quoted-printable"},
    {"NoCode", "2=zz =", "2=zz ", "quoted-printable"},
    {"Base64", "RmVy\ncnk=\n", "Ferry", "base64"},
    {"Base64Pieces", "RmVycnk=\nIGxhdGU=\n", "Ferry late", "BASE64"},
    {"Base64WithoutPadding", "RmVycnk", "Ferry", "base64"},
    {"Base64ByItsLabelAlone", "The ferry is late. It came at noon.",
     "The ferry is late. It came at noon.", "base64"},
    {"Uuencode", "begin 644 a.txt\n%1F5R<GD \n`\nend\n", "Ferry", "x-uuencode"},
    {"SevenBit", "Ferry", "Ferry", "7-bit"},
    {"Unknown", "Fer=\nry", "Fer=\nry", "chunked"},
};
INSTANTIATE_TEST_SUITE_P(All, Transfer, testing::ValuesIn(kTransferCases), case_name);

// ------------------------------------------------------------------ charsets

class Declared : public testing::TestWithParam<TextCase> {};

TEST_P(Declared, IsUtf8) {
    EXPECT_EQ(declared_text(GetParam().text, GetParam().label), GetParam().expected);
}

const TextCase kDeclaredCases[] = {
    {"Utf8ByAnotherName", "Fähre – spät", "Fähre – spät", "us-ascii"},
    {"LatinOneMeansCp1252", "don\x92t", "don’t", "ISO-8859-1"},
    {"Utf8WithABadByte", "Fähre, F\xE4hre, späte", "Fähre, Fähre, späte", "utf-8"},
    {"Cyrillic", "\xC6\xE5\xF0\xF0\xE8", "Жерри", "windows-1251"},
    {"QuotedLabel", "\xC6\xE5", "Же", "\"Windows-1251\""},
    {"ShiftJisMeansWindows31J", "\x87\x40", "①", "Shift_JIS"},
    {"Gb2312MeansGb18030", "\xB6\xC9\xC2\xD6", "渡轮", "gb2312"},
    {"KoreanByItsNumber", "\xBD\xBA\xC6\xBC", "스티", "ks_c_5601-1987"},
    {"Iso2022", "\x1B$B%F%9%H\x1B(B", "テスト", "iso-2022-jp"},
    {"Utf7", "F+AOQ-hre", "Fähre", "utf-7"},
    {"Utf16", "F\0e\0\xE4\0"s, "Feä", "utf-16le"},
    {"NoLabelFewBytes", "Die F\xE4hre ist sp\xE4t", "Die Fähre ist spät", ""},
    {"NoLabelManyBytes",
     "\xF0\xC1\xD2\xCF\xCD \xCF\xD0\xCF\xDA\xC4\xC1\xCC \xCE\xC1 \xC4\xD7\xC1 \xDE\xC1\xD3\xC1 "
     "\xC9 \xD0\xD2\xC9\xDB\xA3\xCC \xD4\xCF\xCC\xD8\xCB\xCF \xD7 \xD0\xCF\xCC\xC4\xC5\xCE\xD8",
     "Паром опоздал на два часа и пришёл только в полдень", ""},
    {"UnknownLabel", "F\xE4hre", "Fähre", "x-nobody"},
    {"BrokenForItsLabel", "\x81", "\uFFFD", "shift_jis"},
};
INSTANTIATE_TEST_SUITE_P(All, Declared, testing::ValuesIn(kDeclaredCases), case_name);

TEST(DeclaredText, PairsAreWholeAcrossThePiecesOfAConversion) {
    std::string bytes = "a";
    std::string expected = "a";
    for (int i = 0; i < 5000; ++i) {
        bytes += "\x94\x39\xDA\x33";
        expected += "\U0001F4A9";
    }
    EXPECT_EQ(declared_text(bytes, "gb18030"), expected);
}

// ------------------------------------------------------------------ format=flowed

class Flowed : public testing::TestWithParam<TextCase> {};

TEST_P(Flowed, IsJoined) {
    const FlowMark mark = GetParam().label == "delsp"s ? FlowMark::IsDropped : FlowMark::IsText;
    EXPECT_EQ(flowed_text(GetParam().text, mark), GetParam().expected);
}

const TextCase kFlowedCases[] = {
    {"Joined", "The ferry \ncame at \nnoon.\n", "The ferry came at noon.\n"},
    {"FixedLines", "One\nTwo\n", "One\nTwo\n"},
    {"DelSp", "\xE6\xB8\xA1 \n\xE8\xBD\xAE\n", "渡轮\n", "delsp"},
    {"Stuffed", " From noon on \n >it\n", "From noon on >it\n"},
    {"Quotes", "> The \n> ferry\n>> came \n> late\n", "> The ferry\n>> came \n> late\n"},
    {"Signature", "The ferry \n-- \nDesk\n", "The ferry \n-- \nDesk\n"},
    {"EndsInside", "The ferry ", "The ferry "},
};
INSTANTIATE_TEST_SUITE_P(All, Flowed, testing::ValuesIn(kFlowedCases), case_name);

// ------------------------------------------------------------------ what is around the text

class Furniture : public testing::TestWithParam<TextCase> {};

TEST_P(Furniture, GoesWhereItIsCertain) {
    EXPECT_EQ(without_furniture(GetParam().text), GetParam().expected);
}

const std::string kStory =
    "The ferry came at noon, two hours late.\nIt left at one, with half of those who had waited.\n";

const TextCase kFurnitureCases[] = {
    {"Nothing", kStory, kStory},
    {"ViewInBrowser", "View this email in your browser\n" + kStory, kStory},
    {"ViewInBrowserAndItsAddress", "View online:\nhttps://example.org/1\n\n" + kStory, kStory},
    {"German", "Im Browser ansehen\n" + kStory, kStory},
    {"Unsubscribe", kStory + "You may unsubscribe at any time.\n3 Quay Street\n", kStory},
    {"GermanUnsubscribe", kStory + "Newsletter abbestellen | Impressum\n", kStory},
    {"WholeBlock", kStory + "\nThis letter goes to all readers. To\nunsubscribe, write to us.\n",
     kStory + "\n"},
    {"RuleOfAList", kStory + "_______________________\nUnsubscribe: https://example.org\n", kStory},
    {"Signature", kStory + "-- \nThe desk\n3 Quay Street\n", kStory},
    {"DashesThatAreNone", kStory + "--\nThe desk\n", kStory + "--\nThe desk\n"},
    {"AStoryOfIt",
     "Patients may opt out of future treatment in spring, and many did so last year.\n" + kStory +
         kStory + kStory + kStory,
     "Patients may opt out of future treatment in spring, and many did so last year.\n" + kStory +
         kStory + kStory + kStory},
    {"CancelledFlights", kStory + "I voli cancellati sono stati dieci, ha detto la compagnia.\n",
     kStory + "I voli cancellati sono stati dieci, ha detto la compagnia.\n"},
};
INSTANTIATE_TEST_SUITE_P(All, Furniture, testing::ValuesIn(kFurnitureCases), case_name);

class Enclosures : public testing::TestWithParam<TextCase> {};

TEST_P(Enclosures, Go) {
    EXPECT_EQ(without_enclosures(GetParam().text), GetParam().expected);
}

const TextCase kEnclosureCases[] = {
    {"Nothing", "One\nTwo", "One\nTwo"},
    {"File", "One\nbegin 644 a.png\nM1234\n`\nend\nTwo\n", "One\nTwo\n"},
    {"FileNotClosed", "begin 644 a.png\nM1234\n", "begin 644 a.png\nM1234\n"},
    {"NoFile", "begin the day\nend\n", "begin the day\nend\n"},
    {"Signed",
     "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nOne\n-----BEGIN PGP SIGNATURE-----\n\nx\n"
     "-----END PGP SIGNATURE-----\n",
     "\nOne\n"},
};
INSTANTIATE_TEST_SUITE_P(All, Enclosures, testing::ValuesIn(kEnclosureCases), case_name);

}  // namespace
}  // namespace dateline
