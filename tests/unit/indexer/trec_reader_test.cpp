#include "indexer/readers/sgml/trec_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// The one record of a story, which must give no complaint.
Record only_record(const std::string& story) {
    Reading reading = read_records("trec", story);
    EXPECT_EQ(reading.complaints, "");
    EXPECT_THAT(reading.records, SizeIs(1));
    return reading.records.empty() ? Record{} : std::move(reading.records[0]);
}

std::string without_blanks_around(std::string text) {
    text.erase(text.find_last_not_of(" \t\n") + 1);
    text.erase(0, text.find_first_not_of(" \t\n"));
    return text;
}

TEST(TrecReader, AgencyWithSeveralHeadsAndTexts) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> AP901104-0001 </DOCNO>\n<FILEID>AP-NR-11-05-90 1030EST</FILEID>\n"
        "<1ST_LINE>r a BC-Ferry</1ST_LINE>\n<HEAD>Ferry Late</HEAD>\n<HEAD>Eds: SUBS 2nd "
        "graf</HEAD>\n"
        "<BYLINE>By JANE DOE</BYLINE>\n<BYLINE>Associated Press Writer</BYLINE>\n"
        "<DATELINE>PORT SELWYN (AP) </DATELINE>\n<TEXT>\n\tThe ``ferry'' was late.\n</TEXT>\n"
        "<NOTE>2 takes</NOTE>\n<TEXT>\n\tIt came at noon.\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.id, "AP901104-0001");
    EXPECT_EQ(record.headline, "Ferry Late");
    EXPECT_EQ(record.byline, "By JANE DOE");
    EXPECT_EQ(record.dateline, "PORT SELWYN (AP)");
    EXPECT_EQ(record.published, "1990-11-04");
    EXPECT_EQ(record.source, "Associated Press");
    EXPECT_EQ(record.language, "en");
    EXPECT_EQ(record.body, "\tThe \"ferry\" was late.\n\n\tIt came at noon.");
    EXPECT_EQ(record.layout, Record::Layout::Indented);
}

TEST(TrecReader, NewspaperWithHeadingAndCodes) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>\nWSJ890806-0103\n</DOCNO>\n<HL>\n  Ferry Late\n  ----\n  By Jane "
        "Doe\n</HL>\n"
        "<DATE>\n08/06/89\n</DATE>\n<SO>\nWALL STREET JOURNAL (J), PAGE "
        "B1\n</SO>\n<CO>\nFER\n</CO>\n"
        "<MS>\nSHIPPING (SHP)\n</MS>\n<RE>\nSELMARK (SKE)\n</RE>\n<LP>\n   The ferry was "
        "late.\n</LP>\n"
        "<TEXT>\n   It came at noon.\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.id, "WSJ890806-0103");
    EXPECT_EQ(record.headline, "Ferry Late");
    EXPECT_EQ(record.byline, "By Jane Doe");
    EXPECT_EQ(record.published, "1989-08-06");
    EXPECT_EQ(record.source, "WALL STREET JOURNAL");
    EXPECT_THAT(record.topics, ElementsAre("FER", "SHIPPING"));
    EXPECT_THAT(record.places, ElementsAre("SELMARK"));
    EXPECT_EQ(record.body, "   The ferry was late.\n\n   It came at noon.");
}

TEST(TrecReader, JournalWithMarks) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> ZF01-781-138 </DOCNO>\n<DOCID>01 781 138.&O;</DOCID>\n"
        "<JOURNAL>Harbour Weekly  January 6 1990 v6 n17 p1(2)\n * Full Text.&M;</JOURNAL>\n"
        "<TITLE>Ferry late.&M;</TITLE>\n<AUTHOR>Doe, Jane.&M;</AUTHOR>\n"
        "<SUMMARY>It came.&O;</SUMMARY>\n<DESCRIPTORS>Topic:     Ships\nTides.\n&O;</DESCRIPTORS>\n"
        "<TEXT>\nFerry late\n  The ferry was late.\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.id, "ZF01-781-138");
    EXPECT_EQ(record.headline, "Ferry late");
    EXPECT_EQ(record.byline, "Jane Doe");
    EXPECT_EQ(record.published, "1990-01-06");
    EXPECT_EQ(record.source, "Harbour Weekly");
    EXPECT_THAT(record.topics, ElementsAre("Ships", "Tides"));
    EXPECT_EQ(record.body, "It came.\n\n  The ferry was late.");
}

TEST(TrecReader, NewspaperInManyTags) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> SJMN91-06218693 </DOCNO>\n<CAPTION>  PHOTO: The ferry </CAPTION>\n"
        "<DESCRIPT>  SK; FERRIES </DESCRIPT>\n<LEADPARA>  The ferry was late.;  </LEADPARA>\n"
        "<SECTION>  Business </SECTION>\n<HEADLINE>  FERRY LATE </HEADLINE>\n<MEMO>  (box)  "
        "</MEMO>\n"
        "<TEXT>     It came at noon.;  It left. </TEXT>\n"
        "<BYLINE>  JANE DOE, Harbour News Staff Writer </BYLINE>\n<COUNTRY>  USA </COUNTRY>\n"
        "<NAME>  San Jose Mercury News </NAME>\n<PUBDATE>   910702 </PUBDATE>\n"
        "<PG.COL>  1D </PG.COL>\n<DATELINE>  Tuesday, July 2, 1991 </DATELINE>\n"
        "<WORD.CT>  1,125 </WORD.CT>\n<LANGUAGE>  ENG </LANGUAGE>\n</DOC>\n");
    EXPECT_EQ(record.headline, "FERRY LATE");
    EXPECT_EQ(record.byline, "JANE DOE");
    EXPECT_EQ(record.published, "1991-07-02");
    EXPECT_EQ(record.dateline, "");
    EXPECT_EQ(record.section, "Business");
    EXPECT_EQ(record.language, "ENG");
    EXPECT_THAT(record.topics, ElementsAre("SK", "FERRIES"));
    EXPECT_EQ(record.body,
              "  The ferry was late.\n\n     It came at noon. \n\nIt left."
              "\n\nPHOTO: The ferry");
}

TEST(TrecReader, MonitoredBroadcast) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> FBIS3-9588 </DOCNO>\n<HT>    \"drafr013\" </HT>\n<HEADER>\n"
        "<AU>   FBIS-AFR-94-051 </AU>\nDocument Type:Daily Report \n<DATE1>  28 Mar 1994 </DATE1>\n"
        "</HEADER>\n<F P=100> WEST SEA </F>\n<F P=101>   Selmark </F>\n"
        "<H3> <TI>   Ferry Late </TI></H3>\n<F P=102>  AB28 Selwyn Radio in Selmarkian </F>\n"
        "<F P=104>  Selwyn Radio </F>\n<TEXT>\nLanguage: <F P=105> Spanish </F>\nArticle Type:BFN "
        "\n\n"
        "   [Text] The ferry was late.\n   It came.\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.headline, "Ferry Late");
    EXPECT_EQ(record.byline, "");
    EXPECT_EQ(record.published, "1994-03-28");
    EXPECT_EQ(record.section, "WEST SEA");
    EXPECT_THAT(record.places, ElementsAre("Selmark"));
    EXPECT_EQ(record.source, "Selwyn Radio");
    // Of the translation, not of what was translated.
    EXPECT_EQ(record.language, "en");
    EXPECT_EQ(without_blanks_around(record.body), "The ferry was late.\n   It came.");
}

TEST(TrecReader, MonitoredAgencyWithCredit) {
    const std::string begin =
        "<DOC>\n<DOCNO> FBIS3-9 </DOCNO>\n<TEXT>\nLanguage: <F P=105> English </F>\n"
        "Article Type:BFN \n\n";
    const std::string end =
        "\n  [Text] Selwyn March 9 SNA -- The ferry\nwas late.\n</TEXT>\n</DOC>\n";
    const Record report = only_record(begin + "<F P=106> [Report by J. Doe] </F>" + end);
    EXPECT_EQ(report.byline, "By J. Doe");
    EXPECT_EQ(report.dateline, "Selwyn March 9 SNA");
    EXPECT_EQ(report.body, "The ferry\nwas late.");
    const Record interview = only_record(begin + "<F P=106> [Interview with J. Doe] </F>" + end);
    EXPECT_EQ(interview.byline, "");
    EXPECT_EQ(interview.body, "[Interview with J. Doe]\n\nThe ferry\nwas late.");
}

TEST(TrecReader, DatelineThatIsTheBeginningOfTheText) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>FT911-1</DOCNO>\n<DATELINE>\n   THE FERRY was late. It came\n</DATELINE>\n"
        "<TEXT>\nat noon, and left.\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.dateline, "");
    EXPECT_EQ(record.body, "THE FERRY was late. It came\nat noon, and left.");
}

TEST(TrecReader, NewspaperInParagraphs) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> LA082490-0001 </DOCNO>\n<DOCID> 4883 </DOCID>\n"
        "<DATE>\n<P>\nAugust 24, 1990, Friday, Home Edition \n</P>\n</DATE>\n"
        "<SECTION>\n<P>\nMetro; Part 4; Page 1 \n</P>\n</SECTION>\n"
        "<HEADLINE>\n<P>\nFERRY LATE; \n</P>\n<P>\nPORT ANGRY \n</P>\n</HEADLINE>\n"
        "<BYLINE>\n<P>\nBy JANE DOE, Times Staff Writer \n</P>\n</BYLINE>\n"
        "<TEXT>\n<P>\nThe ferry\nwas late. \n</P>\n<TABLE>\n<TABLEROW>\n<TABLECELL> Tides\n"
        "<TABLECELL> 12\n</TABLEROW>\n</TABLE>\n</TEXT>\n<GRAPHIC>\n<P>\nPhoto, The ferry \n</P>\n"
        "</GRAPHIC>\n</DOC>\n");
    EXPECT_EQ(record.id, "LA082490-0001");
    EXPECT_EQ(record.headline, "FERRY LATE; PORT ANGRY");
    EXPECT_EQ(record.byline, "By JANE DOE");
    EXPECT_EQ(record.published, "1990-08-24");
    EXPECT_EQ(record.section, "Metro");
    EXPECT_THAT(record.body, testing::StartsWith("The ferry\nwas late. \n\n"));
    EXPECT_NE(record.body.find("  Tides  12\n"), std::string::npos);
    EXPECT_THAT(record.body, testing::EndsWith("\n\nPhoto, The ferry"));
}

TEST(TrecReader, GazetteWithComments) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> FR940702-0-00163 </DOCNO>\n<PARENT> FR940702-0-00001 </PARENT>\n<TEXT>\n \n"
        "<!-- PJG ITAG l=90 -->\nFederal Register\n<!-- PJG /ITAG -->\n"
        "&blank;/&blank;Vol. 59, No. 2&blank;/&blank;Saturday, July 2, 1994\n"
        "<USDEPT>HARBOUR OFFICE</USDEPT>\n<DOCTITLE>Ferry Times</DOCTITLE>\n"
        "<SUMMARY>\nSUMMARY: A real&hyph;time table, &sect;28.\n</SUMMARY>\n"
        "<DATE>\nEFFECTIVE DATE: August 9, 1994.\n</DATE>\n<FRFILING>\n[FR Doc. 94]\n</FRFILING>\n"
        "</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.headline, "Ferry Times");
    EXPECT_EQ(record.section, "HARBOUR OFFICE");
    EXPECT_EQ(record.published, "1994-07-02");
    EXPECT_EQ(record.body.find("Register"), std::string::npos);
    EXPECT_NE(record.body.find("A real-time table, &sect;28."), std::string::npos);
    EXPECT_NE(record.body.find("EFFECTIVE DATE: August 9, 1994."), std::string::npos);
    EXPECT_EQ(record.body.find("94]"), std::string::npos);
}

TEST(TrecReader, NewswireOfTheNineties) {
    const Record record = only_record(
        "<DOC>\n<DOCNO> NYT19980305.0001 </DOCNO>\n<DOCTYPE> NEWS STORY </DOCTYPE>\n"
        "<DATE_TIME> 1998-03-05 00:02 </DATE_TIME>\n<HEADER>\nA7753 &Cx1f; "
        "taf-z\n</HEADER>\n<BODY>\n"
        "<SLUG> BC-FERRY </SLUG>\n<HEADLINE>\nFERRY\nLATE\n</HEADLINE>\n   (sw)\n"
        " &UR; By JANE DOE &QC;\n c.1998 Harbour News Service\n<TEXT>\n<P>\n"
        "   PORT SELWYN _ The ferry was late.\n</P>\n</TEXT>\n</BODY>\n<TRAILER>\nNYT-03-06-98\n"
        "</TRAILER>\n</DOC>\n");
    EXPECT_EQ(record.headline, "FERRY LATE");
    EXPECT_EQ(record.byline, "By JANE DOE");
    EXPECT_EQ(record.dateline, "PORT SELWYN");
    EXPECT_EQ(record.published, "1998-03-05 00:02");
    EXPECT_EQ(without_blanks_around(record.body), "The ferry was late.");
}

TEST(TrecReader, IdInAnAttribute) {
    const Record record = only_record(
        "<DOC id=\"LAB_SPA_20050424.0001\" type=\"story\" >\n<HEADLINE>\nFerry late\n</HEADLINE>\n"
        "<DATELINE>\nBERN, April 24 (LAB)\n</DATELINE>\n<TEXT>\n<P>\nIt "
        "came.\n</P>\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.id, "LAB_SPA_20050424.0001");
    EXPECT_EQ(record.published, "2005-04-24");
    EXPECT_EQ(record.dateline, "BERN, April 24 (LAB)");
    EXPECT_EQ(record.language, "SPA");
}

TEST(TrecReader, EuropeanAgency) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>SDA.940114.0001</DOCNO>\n<DOCID>SDA.940114.0001</DOCID>\n<DT>19940115</DT>\n"
        "<LA>de</LA>\n<RU>Inland</RU>\n<KW>Verwaltung; Z\xFCrich</KW>\n<TI>F\xE4hre sp\xE4t</TI>\n"
        "<LD>Bern, 14. Jan (sda) Sie kam.</LD>\n<TX>Am Mittag.</TX>\n<ST>Weiter</ST>\n"
        "<TX>Und ging.</TX>\n</DOC>\n");
    EXPECT_EQ(record.published, "1994-01-15");
    EXPECT_EQ(record.language, "de");
    EXPECT_EQ(record.section, "Inland");
    EXPECT_THAT(record.topics, ElementsAre("Verwaltung", "Z\xFCrich"));
    EXPECT_EQ(record.headline, "F\xE4hre sp\xE4t");
    EXPECT_EQ(record.dateline, "Bern, 14. Jan (sda)");
    EXPECT_EQ(record.body, "Sie kam.\n\nAm Mittag.\n\nWeiter\n\nUnd ging.");
}

TEST(TrecReader, HeadlineAndSentencesInsideTheText) {
    const Record record = only_record(
        "<DOC>\n<DOCID> pd9101-1 </DOCID>\n<DOCNO> CB001001-BFJ-198-174 </DOCNO>\n"
        "<DATE> 1991-01-01 </DATE>\n<TEXT>\n<headline> Ferry late </headline>\n<p>\n<s> It came. "
        "</s>\n"
        "<s> It left. </s>\n</p>\n</TEXT>\n</DOC>\n");
    EXPECT_EQ(record.id, "CB001001-BFJ-198-174");
    EXPECT_EQ(record.headline, "Ferry late");
    EXPECT_EQ(record.published, "1991-01-01");
    EXPECT_EQ(record.body, " It came. \n It left.");
}

TEST(TrecReader, SectionsOfText) {
    const Record record = only_record(
        "<DOC><DOCID>H-1</DOCID><TITLE><![CDATA[Ferry & port]]></TITLE>"
        "<TEXT><![CDATA[It came <late>.]]></TEXT></DOC>");
    EXPECT_EQ(record.headline, "Ferry & port");
    EXPECT_EQ(record.body, "It came <late>.");
}

TEST(TrecReader, HousesWithTheSameLetters) {
    EXPECT_EQ(only_record("<DOC><DOCNO>FR940103-000001</DOCNO></DOC>").language, "de");
    EXPECT_EQ(only_record("<DOC><DOCNO>FR940103-0-00001</DOCNO></DOC>").source, "Federal Register");
    EXPECT_EQ(only_record("<DOC><DOCNO>LAB940103-1</DOCNO></DOC>").source, "");
}

TEST(TrecReader, WebPage) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>WTX001-B01-50</DOCNO>\n<DOCOLDNO>IA000-001</DOCOLDNO>\n<DOCHDR>\n"
        "http://www.example.org:80/ferry.html 192.0.2.1 19970715120000 text/html 99\nHTTP/1.0 200 "
        "OK\n"
        "Last-modified: Mon, 14 Jul 1997 10:00:00 GMT\nContent-type: text/html\n</DOCHDR>\n"
        "<HTML><HEAD><TITLE>Ferry late</TITLE></HEAD>\n<BODY><H1>Ferry late</H1>\nIt came.\n"
        "<P>At <B>noon</B>.\n<SCRIPT>x()</SCRIPT></BODY></HTML>\n</DOC>\n");
    EXPECT_EQ(record.url, "http://www.example.org/ferry.html");
    EXPECT_EQ(record.published, "Mon, 14 Jul 1997 10:00:00 GMT");
    EXPECT_EQ(record.captured, "19970715120000");
    EXPECT_EQ(record.headline, "Ferry late");
    EXPECT_EQ(without_blanks_around(record.body), "It came.\nAt noon.");
}

TEST(TrecReader, WebPageInTheCharsetOfItsHeader) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>1</DOCNO>\n<DOCHDR>\nhttp://example.org\n"
        "Content-Type: text/html; charset=\"windows-1251\"\n</DOCHDR>\n"
        "<title>\xCF\xE0\xF0\xEE\xEC</title><p>\xCF\xEE\xF0\xF2</p>\n</DOC>\n");
    EXPECT_EQ(record.headline, "Паром");
    EXPECT_EQ(record.body, "Порт");
    EXPECT_EQ(record.charset, "");
}

TEST(TrecReader, PlainPage) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>GX000-00-0000000</DOCNO>\n<DOCHDR>\nhttp://example.org\n</DOCHDR>\n"
        "The ferry\nwas late.\n\nIt came.\n</DOC>\n");
    EXPECT_EQ(without_blanks_around(record.body).substr(0, 30),
              "The ferry\nwas late.\n\nIt came.\n");
    EXPECT_EQ(record.layout, Record::Layout::BlankLineBetween);
}

TEST(TrecReader, TextInNoElement) {
    const Record record = only_record("<DOC>\n<DOCNO>a 1</DOCNO>\nThe ferry was late.\n</DOC>\n");
    EXPECT_EQ(record.id, "a 1");
    EXPECT_EQ(without_blanks_around(record.body), "The ferry was late.");
}

TEST(TrecReader, SignsThatAreNoTags) {
    const Record record = only_record(
        "<doc><docno>1</docno><text>a < b, 5<6, <j.doe@example.org> and <b>bold</b> <!-- x "
        "--></text>"
        "</doc>");
    EXPECT_EQ(record.body, "a < b, 5<6, <j.doe@example.org> and bold");
}

TEST(TrecReader, LostEndTags) {
    const Record record = only_record(
        "<DOC>\n<DOCNO>1\n<DATE>940105\n<HEADLINE>Ferry late\n<TEXT>\nIt came.\n</DOC>\n");
    EXPECT_EQ(record.id, "1");
    EXPECT_EQ(record.published, "1994-01-05");
    EXPECT_EQ(record.headline, "Ferry late");
    EXPECT_EQ(record.body, "It came.");
}

TEST(TrecReader, ImpossibleDayIsTold) {
    EXPECT_EQ(only_record("<DOC><DOCNO>1</DOCNO><DATE>911341</DATE></DOC>").published, "911341");
    EXPECT_EQ(only_record("<DOC><DOCNO>AP901104-1</DOCNO><DATE>?</DATE></DOC>").published,
              "1990-11-04");
}

TEST(TrecReader, ManyStoriesInALine) {
    const Reading reading =
        read_records("trec", "<ROOT><DOC><DOCNO>1</DOCNO></DOC><DOC><DOCNO>2</DOCNO></DOC></ROOT>");
    EXPECT_EQ(reading.complaints, "");
    EXPECT_THAT(reading.records, SizeIs(2));
}

struct BrokenCase {
    const char* name;
    const char* text;
    std::vector<std::string> ids;
    const char* complaints;
};

class BrokenTrec : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenTrec, IsToldAndReadOn) {
    const Reading reading = read_records("trec", GetParam().text);
    std::vector<std::string> ids;
    for (const Record& record : reading.records) ids.push_back(record.id);
    EXPECT_EQ(ids, GetParam().ids);
    EXPECT_EQ(reading.complaints, GetParam().complaints);
}

const BrokenCase kBroken[] = {
    {"EndOfFile",
     "<DOC><DOCNO>1</DOCNO></DOC>\n<DOC><DOCNO>2</DOCNO>\n",
     {"1"},
     "skipped: news record 2: record cut off\n"},
    {"EndTagLost",
     "<DOC><DOCNO>1</DOCNO>\n<DOC><DOCNO>2</DOCNO></DOC>\n",
     {"2"},
     "skipped: news record 1: record cut off\n"},
    {"Tail",
     "the ferry.\n</TEXT>\n</DOC>\n<DOC><DOCNO>2</DOCNO></DOC>\n",
     {"2"},
     "skipped: news record 1: record cut off\n"},
    {"OnlyATail", "the ferry.\n</DOC>\n", {}, "skipped: news record 1: record cut off\n"},
    {"Declarations",
     "<?xml?>\n<!DOCTYPE DOCS [\n<!ELEMENT DOC>\n]>\n<DOC><DOCNO>1</DOCNO></DOC>",
     {"1"},
     ""},
    {"Between",
     "<DOC><DOCNO>1</DOCNO></DOC>\n<!-- x -->\n<DOC><DOCNO>2</DOCNO></DOC>",
     {"1", "2"},
     ""},
    {"DocnoIsNoStory", "<DOCNO>1</DOCNO>\n", {}, ""},
};

INSTANTIATE_TEST_SUITE_P(Trec, BrokenTrec, testing::ValuesIn(kBroken),
                         [](const testing::TestParamInfo<BrokenCase>& test) {
                             return std::string(test.param.name);
                         });

TEST(TrecReader, TooLongIsRejected) {
    NotedRejects rejects;
    const Origin origin{.path = "news", .member = {}};
    MemoryStream stream("<DOC><DOCNO>1</DOCNO>\n" + std::string(60, 'a') + "\n" +
                        std::string(60, 'b') + "\n</DOC>\n<DOC><DOCNO>2</DOCNO></DOC>\n");
    InputBuffer buffer(stream);
    const auto reader = find_reader_format("trec")->make({.bytes = buffer,
                                                          .origin = origin,
                                                          .rejects = rejects,
                                                          .field_names = {},
                                                          .max_record_bytes = 100});
    const auto record = reader->next();
    ASSERT_TRUE(record);
    EXPECT_EQ(record->id, "2");
    EXPECT_FALSE(reader->next());
    EXPECT_THAT(rejects.shown(), testing::HasSubstr("record 1: record too long"));
}

// The part between two '_' of an id is a language only where a day follows.
TEST(TrecReader, ADocnoMaySayTheLanguage) {
    const auto language = [](const std::string& docno) {
        return read_records("trec", "<DOC><DOCNO>" + docno + "</DOCNO></DOC>")
            .records.front()
            .language;
    };
    EXPECT_EQ(language("APW_ENG_20041001.0001"), "ENG");
    EXPECT_EQ(language("XIN_CMN_20041001.0001"), "CMN");
    EXPECT_EQ(language("TREC_DOC_1.00002"), "");
    EXPECT_EQ(language("AP_ENG_1"), "en");
}

}  // namespace
}  // namespace dateline
