// The short fields of TREC's stories: days, names, marks, datelines.
#include <gmock/gmock.h>

#include "indexer/readers/sgml/printed_dateline.h"
#include "indexer/readers/sgml/sgml_scanner.h"
#include "indexer/readers/sgml/trec_days.h"
#include "indexer/readers/sgml/trec_elements.h"
#include "indexer/readers/sgml/trec_marks.h"
#include "indexer/readers/sgml/trec_names.h"
#include "indexer/readers/sgml/trec_text.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Case {
    const char* name;
    const char* text;
    const char* expected;
};

std::string case_name(const testing::TestParamInfo<Case>& test) {
    return test.param.name;
}

class Days : public testing::TestWithParam<Case> {};

TEST_P(Days, AreFound) {
    EXPECT_EQ(find_day(GetParam().text).date, GetParam().expected);
}

const Case kDays[] = {
    {"Figures6", "910211\n", "1991-02-11"},
    {"Figures6Later", "040305", "2004-03-05"},
    {"Figures8", "19940105", "1994-01-05"},
    {"Figures14", "19970715120000", "1997-07-15"},
    {"MonthFirst", " 11/03/92", "1992-11-03"},
    {"MonthFirstWholeYear", "03/05/1998 00:01:00", "1998-03-05 00:01:00"},
    {"DayFirstForCertain", "31/01/1994", "1994-01-31"},
    {"Iso", "1998-06-01 00:02 ", "1998-06-01 00:02"},
    {"Points", "5.3.1994", "1994-03-05"},
    {"MonthName", "January 5, 1989, Thursday, Home Edition", "1989-01-05"},
    {"MonthNameWithoutComma", "August 13 1990 v7 n32 p14(2)", "1990-08-13"},
    {"MonthShort", "Jan. 5, 1989", "1989-01-05"},
    {"MonthWrapped", "January 5,\n1989", "1989-01-05"},
    {"DayThenMonth", "  17 Mar 1994 ", "1994-03-17"},
    {"DayThenMonthShortYear", "FT  14 MAY 91", "1991-05-14"},
    {"German", "5. Januar 1994", "1994-01-05"},
    {"Spanish", "5 de enero de 1994", "1994-01-05"},
    {"WithDashes", "05-JAN-1994", "1994-01-05"},
    {"BehindWords", "Network Weekly  January 6 1990 v6 n17", "1990-01-06"},
    {"InFileId", "AP-NR-11-04-90 1030EST", "1990-11-04"},
    {"WeekdayFirst", "Tuesday, July 2, 1991", "1991-07-02"},
    {"LeapDay", "February 29, 1992", "1992-02-29"},
    {"NoLeapDay", "February 29, 1991", ""},
    {"NoMonth", "911311", ""},
    {"NoDay", "13/32/92", ""},
    {"MonthOnly", "MacWeek  Oct 1990 v6 n10 p12(1)", ""},
    {"YearOnly", "1991", ""},
    {"Empty", "", ""},
    {"Volume", "v7 n32 p14(2)", ""},
    {"ClockThatIsNone", "03/05/1998 99:01:00", "1998-03-05"},
};

INSTANTIATE_TEST_SUITE_P(Trec, Days, testing::ValuesIn(kDays), case_name);

class DocnoDays : public testing::TestWithParam<Case> {};

TEST_P(DocnoDays, AreFound) {
    EXPECT_EQ(day_of_docno(GetParam().text), GetParam().expected);
}

const Case kDocnoDays[] = {
    {"Ap", "AP890101-0001", "1989-01-01"},
    {"Wsj", "WSJ870324-0001", "1987-03-24"},
    {"LaMonthFirst", "LA010589-0001", "1989-01-05"},
    {"Fr", "FR940702-0-00163", "1994-07-02"},
    {"Nyt", "NYT19980601.0001", "1998-06-01"},
    {"Gigaword", "APW_ENG_20041001.0001", "2004-10-01"},
    {"Sda", "SDA.940114.0001", "1994-01-14"},
    {"Herald", "GH950102-000001", "1995-01-02"},
    {"Efe", "EFE19940101-00001", "1994-01-01"},
    {"DayLast", "LEMONDE94-000001-19940101", "1994-01-01"},
    {"YearOnly", "SJMN91-06218693", ""},
    {"Ft", "FT911-7805", ""},
    {"Fbis", "FBIS3-58177", ""},
    {"Ziff", "ZF01-781-138", ""},
    {"Web", "WTX001-B01-50", ""},
    {"Counter", "DOC-000123", ""},
    {"CounterWithParts", "X000123-1", ""},
    {"Impossible", "AP891301-0001", ""},
    {"Empty", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Trec, DocnoDays, testing::ValuesIn(kDocnoDays), case_name);

class Marks : public testing::TestWithParam<Case> {};

TEST_P(Marks, BecomeText) {
    std::string plain;
    append_without_marks(plain, GetParam().text);
    EXPECT_EQ(plain, GetParam().expected);
}

const Case kMarks[] = {
    {"Quotes", "``Late,'' he said.", "\"Late,\" he said."},
    {"QuotesInside", "``He said `late' twice''", "\"He said 'late' twice\""},
    {"Apostrophe", "the ferry's", "the ferry's"},
    {"EndOfField", "Ferry late.&M;", "Ferry late."},
    {"EndOfWordAtEnd", "Ferry late&M;", "Ferry late"},
    {"OnALine", "Ships.\n&O;", "Ships.\n"},
    {"FirmStays", "H&M; and others", "H&M; and others"},
    {"FirmsStay", "AT&T; R&D;", "AT&T; R&D;"},
    {"Wire", "w1189 &Cx1f; wstm- &UR; By X &QC;", "w1189  wstm-  By X "},
    {"Register", "&blank;/&blank;real&hyph;time &sect;28", " / real-time &sect;28"},
    {"Capitals", "A &AMP; B &LT;C&GT;", "A &amp; B &lt;C&gt;"},
    {"Others", "caf&eacute; &#233; &unknown; &", "caf&eacute; &#233; &unknown; &"},
    {"Open", "&blank", "&blank"},
};

INSTANTIATE_TEST_SUITE_P(Trec, Marks, testing::ValuesIn(kMarks), case_name);

class Bylines : public testing::TestWithParam<Case> {};

TEST_P(Bylines, AreNames) {
    EXPECT_EQ(trec_byline({GetParam().text}), GetParam().expected);
}

const Case kBylines[] = {
    {"Plain", "By JANE DOE", "By JANE DOE"},
    {"Job", "By JANE DOE, Times Staff Writer", "By JANE DOE"},
    {"JobWrapped", " JANE DOE, Harbour News\n Staff Writer ", "JANE DOE"},
    {"TwoNames", "By JANE DOE and RICHARD ROE, Times Staff Writers", "By JANE DOE and RICHARD ROE"},
    {"ThreeNames", "By A. DOE, B. ROE and C. POE, Times Staff Writers",
     "By A. DOE, B. ROE and C. POE"},
    {"JobInALineOfItsOwn", "By JANE DOE\nHarbour Press Writer", "By JANE DOE"},
    {"WrappedAfterComma", "By A. DOE,\nB. ROE and\nC. POE", "By A. DOE, B. ROE and C. POE"},
    {"Semicolon", "By JANE DOE; TIMES STAFF WRITER", "By JANE DOE"},
    {"Junior", "By Richard Roe, Jr.", "By Richard Roe, Jr."},
    {"WhoSheIs", "By JANE DOE, Jane Doe is a professor of tides", "By JANE DOE"},
    {"OnlyAnAgency", "From Associated Press", "From Associated Press"},
    {"Number", "FBIS-AFR-94-051", ""},
    {"Empty", " ", ""},
};

INSTANTIATE_TEST_SUITE_P(Trec, Bylines, testing::ValuesIn(kBylines), case_name);

TEST(TrecNames, SeveralBylinesAreNamesAndJobs) {
    EXPECT_EQ(trec_byline({"By JANE DOE", "Associated Press Writer"}), "By JANE DOE");
    EXPECT_EQ(trec_byline({"By JANE DOE", "and RICHARD ROE"}), "By JANE DOE and RICHARD ROE");
}

TEST(TrecNames, AuthorsAreTurned) {
    EXPECT_EQ(trec_author("Doe, Jane."), "Jane Doe");
    EXPECT_EQ(trec_author("Doe, Jane; Roe, Richard."), "Jane Doe, Richard Roe");
    EXPECT_EQ(trec_author("JM"), "JM");
}

TEST(TrecNames, CreditsThatAreBylines) {
    EXPECT_EQ(credited_byline(" [Report by J. Doe] "), "By J. Doe");
    EXPECT_EQ(credited_byline("[By SNA correspondent Jane Doe]"), "By SNA correspondent Jane Doe");
    EXPECT_EQ(credited_byline("[Interview with J. Doe by R. Roe]"), "");
    EXPECT_EQ(credited_byline("[Editorial]"), "");
}

struct HeadlineCase {
    const char* name;
    std::vector<std::string> printed;
    const char* expected;
};

class Headlines : public testing::TestWithParam<HeadlineCase> {};

TEST_P(Headlines, AreOneLine) {
    EXPECT_EQ(trec_headline(GetParam().printed), GetParam().expected);
}

const HeadlineCase kHeadlines[] = {
    {"Wrapped", {"\nFerry\n  late\n"}, "Ferry late"},
    {"Note", {"Ferry late", "Eds: SUBS 2nd graf"}, "Ferry late"},
    {"UrgentFirst", {"URGENT", "Ferry late"}, "Ferry late"},
    {"OnlyANote", {"URGENT"}, "URGENT"},
    {"Deck", {"Ferry late", "Port angry"}, "Ferry late; Port angry"},
    {"Twice", {"Ferry late", "Ferry late"}, "Ferry late"},
    {"Paragraphs",
     {"\n\nFERRY LATE; \n\n\n\nPORT IN THE NEWS \n\n"},
     "FERRY LATE; PORT IN THE NEWS"},
    {"Paper", {"FT  14 MAY 91 / Ferry late"}, "Ferry late"},
    {"PaperCorrected", {"FT  14 MAY 91 / (CORRECTED) Ferry late"}, "Ferry late"},
    {"Slash", {"Ferry / late"}, "Ferry / late"},
    {"None", {}, ""},
};

INSTANTIATE_TEST_SUITE_P(Trec, Headlines, testing::ValuesIn(kHeadlines),
                         [](const testing::TestParamInfo<HeadlineCase>& test) {
                             return std::string(test.param.name);
                         });

TEST(TrecNames, HeadingsAreDividedByDashes) {
    const TrecHeading heading = split_heading(
        " Ferry:\n Late Again\n----\nBy Jane Doe\nStaff Reporter of The Harbour Journal ");
    EXPECT_THAT(heading.headlines, ElementsAre("Ferry:\nLate Again"));
    EXPECT_THAT(heading.bylines,
                ElementsAre("By Jane Doe", "Staff Reporter of The Harbour Journal"));
}

TEST(TrecNames, HeadingsMayHaveSeveralHeadlinesAndMarks) {
    const TrecHeading heading =
        split_heading("Tides:\n@ Ferry Late\n---\nPort Angry\n---\nBy Jane Doe");
    EXPECT_THAT(heading.headlines, ElementsAre("Tides:", "Ferry Late", "Port Angry"));
    EXPECT_THAT(heading.bylines, ElementsAre("By Jane Doe"));
}

TEST(TrecNames, HeadingsInOneLine) {
    const TrecHeading heading =
        split_heading(" Ferry Late @ Port Angry @ By Jane Doe @ Staff Reporter");
    EXPECT_THAT(heading.headlines, ElementsAre("Ferry Late", "Port Angry"));
    EXPECT_THAT(heading.bylines, ElementsAre("By Jane Doe", "Staff Reporter"));
}

TEST(TrecNames, HeadingsWithoutDashes) {
    EXPECT_THAT(split_heading("Ferries Run\nBy the Clock").bylines, IsEmpty());
    EXPECT_THAT(split_heading("Ferry Late\nBy Jane Doe\nStaff Reporter").bylines,
                ElementsAre("By Jane Doe", "Staff Reporter"));
}

TEST(TrecNames, Lists) {
    EXPECT_THAT(trec_list(" GOVERNMENT, HARBOURS (GOV)\nTELEPHONES (TLS) "),
                ElementsAre("GOVERNMENT, HARBOURS", "TELEPHONES"));
    EXPECT_THAT(trec_list("P9199 General Government, NEC.\n"),
                ElementsAre("General Government, NEC"));
    EXPECT_THAT(trec_list("SKZ  Selmark, EC.\n"), ElementsAre("Selmark, EC"));
    EXPECT_THAT(trec_list("Topic:     Harbours\nShips.\n"), ElementsAre("Harbours", "Ships"));
    EXPECT_THAT(trec_list("  SK; FERRIES; TIDES "), ElementsAre("SK", "FERRIES", "TIDES"));
    EXPECT_THAT(trec_list("1994 budget"), ElementsAre("1994 budget"));
    EXPECT_THAT(trec_list(" ;\n. "), IsEmpty());
}

struct DatelineCase {
    const char* name;
    const char* text;
    const char* dateline;
    const char* rest;
};

class PrintedDatelines : public testing::TestWithParam<DatelineCase> {};

TEST_P(PrintedDatelines, AreTakenOff) {
    const std::string_view text = GetParam().text;
    const PrintedDateline found = find_printed_dateline(text);
    EXPECT_EQ(found.dateline, GetParam().dateline);
    EXPECT_EQ(text.substr(found.length), GetParam().rest);
}

const DatelineCase kDatelines[] = {
    {"DayAndAgency", "SELWYN, March 3 (SNA) -- The ferry", "SELWYN, March 3 (SNA)", "The ferry"},
    {"Underline", "PORT SELWYN (AP) _ The ferry", "PORT SELWYN (AP)", "The ferry"},
    {"German", "Bern, 14. Jan (sda) Die Fähre", "Bern, 14. Jan (sda)", "Die Fähre"},
    {"Spanish", "Puerto, 1 ene (EFE).-La lancha", "Puerto, 1 ene (EFE)", "La lancha"},
    {"WithoutAgency", "PORT SELWYN -- The ferry", "PORT SELWYN", "The ferry"},
    {"State", "ARDMOUTH, Calif. -- The ferry", "ARDMOUTH, Calif.", "The ferry"},
    {"DayWithoutAgency", "SELWYN, Jan 5 - The ferry", "SELWYN, Jan 5", "The ferry"},
    {"AgencyWithoutBrackets", "Selwyn March 9 SNA -- The ferry", "Selwyn March 9 SNA", "The ferry"},
    {"DayInASentence", "On March 9 - a Tuesday - it came", "", "On March 9 - a Tuesday - it came"},
    {"DayAmongWords", "Ships from March 9 - all", "", "Ships from March 9 - all"},
    {"LongDash", "SELWYN \u2014 The ferry", "SELWYN", "The ferry"},
    {"Abbreviation", "The World Ferry Union (WFU) said", "", "The World Ferry Union (WFU) said"},
    {"Firm", "IBM (NYSE) rose 3 percent", "", "IBM (NYSE) rose 3 percent"},
    {"Hyphen", "CD-ROM drives", "", "CD-ROM drives"},
    {"Words", "Ships - and ferries", "", "Ships - and ferries"},
    {"SecondLine", "THE FERRY\nSELWYN -- x", "", "THE FERRY\nSELWYN -- x"},
    {"NothingBehind", "SELWYN --", "", "SELWYN --"},
    {"Empty", "", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Trec, PrintedDatelines, testing::ValuesIn(kDatelines),
                         [](const testing::TestParamInfo<DatelineCase>& test) {
                             return std::string(test.param.name);
                         });

TEST(TrecText, ParagraphsWithoutMarksEndWhereThereWasRoom) {
    EXPECT_EQ(trec_body({"The ferry came at noon and left again.\nIt was late.\n"
                         "Nobody knows why it was late, said the\nharbour master of Selwyn.\n"},
                        ""),
              "The ferry came at noon and left again.\nIt was late.\n\n"
              "Nobody knows why it was late, said the\nharbour master of Selwyn.\n\n");
}

TEST(TrecText, SemicolonsEndParagraphs) {
    EXPECT_EQ(trec_body({" It was late.;  Again;  it was.;  "}, ""),
              " It was late. \n\nAgain;  it was.");
}

TEST(TrecText, HeadlineIsNotRepeated) {
    EXPECT_EQ(trec_body({"It came.", "\nFerry\n late\n  It was late."}, "Ferry late"),
              "It came.\n\n  It was late.");
    EXPECT_EQ(trec_body({"Ferry late again."}, "Ferry late"), "Ferry late again.");
}

TEST(TrecElements, NamesInAnyCase) {
    ASSERT_NE(find_trec_element("Pg.Col"), nullptr);
    EXPECT_EQ(find_trec_element("lp")->in_story, TrecUse::Text);
    EXPECT_EQ(find_trec_element("NOSUCH"), nullptr);
    EXPECT_EQ(find_trec_element(std::string(100, 'A')), nullptr);
}

TEST(SgmlAttributes, WithQuotesAndWithout) {
    EXPECT_EQ(sgml_attribute(" id=\"A.1\" type='story' ", "TYPE"), "story");
    EXPECT_EQ(sgml_attribute(" P=105", "p"), "105");
    EXPECT_EQ(sgml_attribute(" id = A.1 x", "id"), "A.1");
    EXPECT_EQ(sgml_attribute(" checked =", "id"), "");
}

}  // namespace
}  // namespace dateline
