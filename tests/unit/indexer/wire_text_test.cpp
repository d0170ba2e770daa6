#include <gmock/gmock.h>

#include "indexer/readers/wire/wire_charset.h"
#include "indexer/readers/wire/wire_words.h"

namespace dateline {
namespace {

struct TextCase {
    const char* name;
    const char* text;
    const char* expected;
};

void PrintTo(const TextCase& row, std::ostream* out) {
    *out << row.name;
}

std::string case_name(const testing::TestParamInfo<TextCase>& row) {
    return row.param.name;
}

class WireCharset : public testing::TestWithParam<TextCase> {};

TEST_P(WireCharset, IsUtf8) {
    EXPECT_EQ(wire_text(GetParam().text), GetParam().expected);
}

const TextCase kCharsetCases[] = {
    {"Ascii", "The ferry [came] at noon.", "The ferry [came] at noon."},
    {"Utf8", "Die Fähre", "Die Fähre"},
    {"Cp1252", "Die F\xE4hre \x96 sp\xE4t", "Die Fähre – spät"},
    {"CodePage850", "Die F\x84hre und die Z\x81ge k\x94nnen", "Die Fähre und die Züge können"},
    {"German", "Die F{hre und die Z}ge k|nnen der Stra~e folgen",
     "Die Fähre und die Züge können der Straße folgen"},
    {"French", "Les {l}ves des r{gions dans l'{t{ pour une ann{e",
     "Les élèves des régions dans l'été pour une année"},
    {"Swedish", "F{rjan och t}get som k|r att n} f|re", "Färjan och tåget som kör att nå före"},
    {"Norwegian", "Ferja og t}get til b}ten av s|ndag", "Ferja og tåget til båten av søndag"},
    {"FewSigns", "a{b in a program", "a{b in a program"},
    {"NoLanguageIsNear", "x{y x|y x}y", "x{y x|y x}y"},
};
INSTANTIATE_TEST_SUITE_P(All, WireCharset, testing::ValuesIn(kCharsetCases), case_name);

class WireDate : public testing::TestWithParam<TextCase> {};

TEST_P(WireDate, IsOneThatIsRead) {
    EXPECT_EQ(wire_date(GetParam().text), GetParam().expected);
}

const TextCase kDateCases[] = {
    {"Iptc", "071341 GMT Okt 15 \r\n\x7F", "07 Okt 2015 13:41 GMT"},
    {"NoZone", "211259 Nov 18", "21 Nov 2018 12:59 GMT"},
    {"OtherZone", "211259 CET Nov 18", "21 Nov 2018 12:59 CET"},
    {"FullYear", "211259 GMT Nov 1998", "21 Nov 1998 12:59 GMT"},
    {"LastCentury", "211259 GMT Nov 87", "21 Nov 1987 12:59 GMT"},
    {"Anpa", "AP-WF-11-13-13 0745GMT<", "2013-11-13T07:45Z"},
    {"AnpaNoZone", "AP-NY-03-21-98 1902EST", "1998-03-21T19:02"},
    {"NoYear", "211259 Nov", ""},
    {"Nothing", "", ""},
    {"Other", "NNNN", ""},
};
INSTANTIATE_TEST_SUITE_P(All, WireDate, testing::ValuesIn(kDateCases), case_name);

class WireDateline : public testing::TestWithParam<TextCase> {};

TEST_P(WireDateline, NamesPlaceAndAgency) {
    EXPECT_EQ(wire_dateline(GetParam().text), GetParam().expected);
}

const TextCase kDatelineCases[] = {
    {"Dash", "Ardmouth (sna) - The ferry", "Ardmouth (sna)"},
    {"LongDash", "ARDMOUTH, Selmark (SW) — The ferry", "ARDMOUTH, Selmark (SW)"},
    {"Day", "ARDMOUTH, March 3 (Reuters) - The ferry", "ARDMOUTH, March 3 (Reuters)"},
    {"NoAgency", "Ardmouth - The ferry", ""},
    {"BracketsLater", "\"The ferry\" (it is old) - came", ""},
    {"NoDash", "The ferry (it is old) came", ""},
    {"Nothing", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, WireDateline, testing::ValuesIn(kDatelineCases), case_name);

TEST(WireDatelineOfASource, NeedsNoDash) {
    EXPECT_EQ(wire_dateline("Ardmouth (SNA) The ferry", "sna"), "Ardmouth (SNA)");
    EXPECT_EQ(wire_dateline("Una Calder (SDP) said", "sna"), "");
    EXPECT_EQ(agency_in_dateline("Ardmouth (SNA)"), "SNA");
    EXPECT_EQ(agency_in_dateline("Ardmouth (with the sea)"), "");
    EXPECT_EQ(agency_in_dateline("Ardmouth"), "");
}

struct WordCase {
    const char* name;
    const char* line;
    const char* kind;
};

void PrintTo(const WordCase& row, std::ostream* out) {
    *out << row.name;
}

class WireWords : public testing::TestWithParam<WordCase> {};

TEST_P(WireWords, AreToldApart) {
    const std::string_view line = GetParam().line;
    const char* kind = is_wire_kill(line)     ? "kill"
                       : is_wire_byline(line) ? "byline"
                       : is_wire_remark(line) ? "remark"
                                              : "text";
    EXPECT_STREQ(kind, GetParam().kind);
}

const WordCase kWordCases[] = {
    {"By", "By Jane Doe", "byline"},
    {"InCapitals", "By JANE DOE and JO ROE", "byline"},
    {"Von", "Von Jörg Uhland, dpa", "byline"},
    {"ByNobody", "By noon the ferry had come", "text"},
    {"BySentence", "By Monday all was well.", "text"},
    {"Lead", "1ST LEAD", "remark"},
    {"SecondRoundup", "2nd Roundup:", "remark"},
    {"Summary", "2. Zusammenfassung", "remark"},
    {"Attention", "(Achtung)", "remark"},
    {"Editors", "Eds: Adds quotes.", "remark"},
    {"Photo", "AP Photo NY101, NY102", "remark"},
    {"Headline", "Urgent appeal for boats after the flood", "text"},
    {"Kill", "KILL", "kill"},
    {"MandatoryKill", "Mandatory Kill", "kill"},
    {"Storno", "STORNO:", "kill"},
    {"KillInAHeadline", "Police kill two", "text"},
};
INSTANTIATE_TEST_SUITE_P(All, WireWords, testing::ValuesIn(kWordCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(NoteToEditors, BeginsALine) {
    EXPECT_EQ(note_to_editors("One\n# Notebook\nTwo"), 4U);
    EXPECT_EQ(note_to_editors("One\nThe following information is not intended for publication\n"),
              4U);
    EXPECT_EQ(note_to_editors("It is in her # notebook"), std::string_view::npos);
}

}  // namespace
}  // namespace dateline
