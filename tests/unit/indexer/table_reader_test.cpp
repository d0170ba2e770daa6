#include "indexer/readers/table/table_reader.h"

#include <gmock/gmock.h>

#include "tests/support/read_records.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct TableCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> records;  // "id|headline|published|byline|body"
};

void PrintTo(const TableCase& table, std::ostream* out) {
    *out << table.name;
}

std::vector<std::string> shown(const Reading& reading) {
    std::vector<std::string> records;
    for (const Record& record : reading.records) {
        records.push_back(record.id + '|' + record.headline + '|' + record.published + '|' +
                          record.byline + '|' + record.body);
    }
    return records;
}

class Tables : public testing::TestWithParam<TableCase> {};

TEST_P(Tables, GiveTheirRecords) {
    const Reading reading = read_records("table", GetParam().bytes);
    EXPECT_EQ(shown(reading), GetParam().records);
    EXPECT_EQ(reading.complaints, "");
}

const std::string kTitles = "id,title,date,author,text\n";
const std::vector<std::string> kTwo{"a-1|Ferry late|2024-03-01|Ann Roe|It came at noon.",
                                    "a-2|Gold steady|2024-03-02||It rose."};
const std::string kLong =
    "The ferry from the north came at noon, three hours late, and the harbour was full of people "
    "who had waited since the morning; nobody had told them why, and the office was closed. The "
    "line says that the fog was to blame, and that it will pay for the night of those who missed "
    "their train to the capital.";

const TableCase kTableCases[] = {
    {"Rfc4180",
     "id,title,date,author,text\r\na-1,\"Ferry \"\"late\"\", again\",2024-03-01,Ann Roe,\"It "
     "came.\nIt left.\"\r\n",
     {"a-1|Ferry \"late\", again|2024-03-01|Ann Roe|It came.\nIt left."}},
    {"Semicolons",
     "sep=;\r\nTitel;Text;Datum;Autor;Nr\r\nFerry late;It came at noon.;2024-03-01;Ann Roe;a-1\r\n"
     "Gold steady;It rose.;2024-03-02;;a-2\r\n",
     kTwo},
    {"Tabs",
     "id\ttitle\tdate\tauthor\ttext\na-1\tFerry late\t2024-03-01\tAnn Roe\tIt came at noon.\n"
     "a-2\tGold steady\t2024-03-02\t\tIt rose.\n",
     kTwo},
    {"TabsAndQuotedLines",
     "id\ttitle\tdate\tauthor\ttext\na-1\tFerry late\t2024-03-01\tAnn Roe\t\"It came.\nIt "
     "left.\"\n",
     {"a-1|Ferry late|2024-03-01|Ann Roe|It came.\nIt left."}},
    {"Bars",
     "id|title|date|author|text\na-1|Ferry late|2024-03-01|Ann Roe|It came at noon.\n"
     "a-2|Gold steady|2024-03-02||It rose.\n",
     kTwo},
    {"MarkBeforeQuotedNames",
     "\xEF\xBB\xBF\"Article ID\",\"Headline\",\"Publish Date\",\"Byline\",\"Body\"\n"
     "\"a-1\",\"Ferry late\",\"2024-03-01\",\"Ann Roe\",\"It came at noon.\"\n"
     "\"a-2\",\"Gold steady\",\"2024-03-02\",\"\",\"It rose.\"\n",
     kTwo},
    {"NamesInCapitals",
     "ID,TITLE,PUBLISH_DATE,AUTHOR NAME,FULL-TEXT\na-1,Ferry late,2024-03-01,Ann Roe,It came at "
     "noon.\na-2,Gold steady,2024-03-02,,It rose.\n",
     kTwo},
    {"CommentAndBlankLines",
     "# export of 2024-05-01\n\n" + kTitles +
         "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n\na-2,Gold steady,2024-03-02,,It "
         "rose.\n",
     kTwo},
    {"NamesAfterAHash",
     "#id,title,date,author,text\na-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n",
     {kTwo[0]}},
    {"TitleAboveTheNames",
     "All news of March,,,,\n" + kTitles + "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n",
     {kTwo[0]}},
    {"Ragged",
     kTitles + "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.,,\na-2,Gold steady,2024-03-02,,"
               "It rose.\na-3,Short\n",
     {kTwo[0], kTwo[1], "a-3|Short|||"}},
    {"UnnamedIndexAndDoubledName",
     ",id,title,date,author,text,title.1\n0,a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.,"
     "FERRY LATE\n",
     {kTwo[0]}},
    {"TwoExportsJoined",
     kTitles + "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n" + kTitles +
         "a-2,Gold steady,2024-03-02,,It rose.\n",
     kTwo},
    {"AnotherExportJoined",
     kTitles + "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n"
               "\xEF\xBB\xBFheadline,body,id,published\nGold steady,It rose.,a-2,2024-03-02\n",
     kTwo},
    {"QuotesNotDoubled",
     kTitles + "\"a-1\",\"Ferry late\",\"2024-03-01\",\"Ann Roe\",\"It \"came\" at noon, he said.\n"
               "\"Never, ever,\" she said, \"again.\"\nIt left.\"\n"
               "\"a-2\",\"Gold \"steady\"\",\"2024-03-02\",\"\",\"It \"rose\".\"\n",
     {"a-1|Ferry late|2024-03-01|Ann Roe|It \"came\" at noon, he said.\n\"Never, ever,\" she said, "
      "\"again.\"\nIt left.",
      "a-2|Gold \"steady\"|2024-03-02||It \"rose\"."}},
    {"QuotesAfterBackslashes",
     kTitles + "\"a-1\",\"Ferry \\\"late\\\"\",\"2024-03-01\",\"Ann Roe\",\"It\\ncame, at "
               "\\\"noon\\\".\"\n",
     {"a-1|Ferry \"late\"|2024-03-01|Ann Roe|It\ncame, at \"noon\"."}},
    {"QuotesInFieldsWithout",
     kTitles + "a-1,The \"ferry\" late,2024-03-01,Ann Roe,It came 5\" high.\n",
     {"a-1|The \"ferry\" late|2024-03-01|Ann Roe|It came 5\" high."}},
    {"BlanksAroundQuotes",
     kTitles + "a-1, \"Ferry, late\" ,2024-03-01,\"Ann Roe\", \"It came, at noon.\" \n",
     {"a-1|Ferry, late|2024-03-01|Ann Roe|It came, at noon."}},
    {"DatabaseDump",
     "id\ttitle\tdate\tauthor\ttext\na-1\t\"Late\" is the \"ferry\"\t2024-03-01\t\\N\tIt "
     "came\\tat\\nnoon \\\\ \"one\n"
     "a-2\tGold steady\t2024-03-02\t\\N\tIt rose.\n",
     {"a-1|\"Late\" is the \"ferry\"|2024-03-01||It came\tat\nnoon \\ \"one", kTwo[1]}},
    {"DumpWithEscapedLineEnds",
     "id\ttitle\tdate\tauthor\ttext\na-0\tGold low\t2024-03-01\t\\N\tIt fell.\n"
     "a-1\tFerry late\t2024-03-01\t\\N\tIt came\\\t at\\\nnoon.\na-2\tGold "
     "steady\t2024-03-02\t\\N\tIt rose.\n" +
         "a-3\tTin\t2024-03-02\t\\N\tIt rose.\n"s,
     {"a-0|Gold low|2024-03-01||It fell.", "a-1|Ferry late|2024-03-01||It came\t at\nnoon.",
      kTwo[1], "a-3|Tin|2024-03-02||It rose."}},
    {"MixedLineEnds",
     "id,title,date,author,text\r\na-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\r"
     "a-2,Gold steady,2024-03-02,,It rose.\n",
     kTwo},
    {"NoNames",
     "a-1,Ferry late for the third time,2024-03-01,Ann Roe,\"" + kLong + "\"\n" +
         "a-2,Gold is as steady as ever,2024-03-02,Bob Poe,\"" + kLong + "\"\n",
     {"a-1|Ferry late for the third time|2024-03-01|Ann Roe|" + kLong,
      "a-2|Gold is as steady as ever|2024-03-02|Bob Poe|" + kLong}},
    {"NoNamesHeadlines",
     "20240301,ferry late for the third time\n20240302,gold is as steady as ever\n",
     {"|ferry late for the third time|20240301||", "|gold is as steady as ever|20240302||"}},
    {"LineFile",
     "FERRY LATE FOR ONCE\t20240301120000\t" + kLong + "\nGOLD STEADY FOR NOW\t20240302120000\t" +
         kLong + "\n",
     {"|FERRY LATE FOR ONCE|20240301120000||" + kLong,
      "|GOLD STEADY FOR NOW|20240302120000||" + kLong}},
    {"LineFileWithNames",
     "FIELDS_HEADER_INDICATOR###\tdoctitle\tdocdate\tbody\n"
     "FERRY LATE\t01-MAR-2024 12:00:00.00\tIt came at noon.\n",
     {"|FERRY LATE|01-MAR-2024 12:00:00.00||It came at noon."}},
    {"TextHtml",
     "guid,headline,content\na-1,Ferry late,\"<p>It &amp; came.</p><p>It <b>left</b>.</p>\"\n",
     {"a-1|Ferry late|||It & came.\nIt left."}},
    {"ElementsInMarkdown",
     "guid,headline,content\na-1,Ferry late,\"It <b>came</b>.\n\nIt left.\"\n",
     {"a-1|Ferry late|||It <b>came</b>.\n\nIt left."}},
    {"SummaryWhereNoTextIs",
     "title,description,text\nFerry late,In short.,It came at noon.\nGold steady,In short.,\n",
     {"|Ferry late|||It came at noon.", "|Gold steady|||In short."}},
    {"AuthorsAsPythonLists",
     "title,authors,text\nFerry late,\"['Ann Roe', 'Bob Poe']\",It came.\n",
     {"|Ferry late||Ann Roe, Bob Poe|It came."}},
    {"MonthFirst",
     "id,title,date\na-1,Ferry late,3/5/2024\na-2,Gold steady,3/15/2024 10:15\n",
     {"a-1|Ferry late|2024-03-05||", "a-2|Gold steady|2024-03-15 10:15||"}},
    {"DayFirst",
     "id,title,date\na-1,Ferry late,3/5/2024\na-2,Gold steady,15/3/2024\n",
     {"a-1|Ferry late|2024-05-03||", "a-2|Gold steady|2024-03-15||"}},
    {"NeitherFirst",
     "id,title,date\na-1,Ferry late,3/5/2024\na-2,Gold steady,3/6/2024\n",
     {"a-1|Ferry late|3/5/2024||", "a-2|Gold steady|3/6/2024||"}},
    {"TextBeforeTheOthers",
     "text,id,date,title\n\"It came.\nIt left.\",a-1,2024-03-01,Ferry late\n",
     {"a-1|Ferry late|2024-03-01||It came.\nIt left."}},
    {"NumbersOfRowsWithoutAName",
     "\"id\",\"title\",\"text\"\n\"1\",\"a-1\",\"Ferry late\",\"It came.\"\n",
     {"a-1|Ferry late|||It came."}},
    {"TextWithSeparatorsAndNoQuotes",
     "id,title,text\na-1,Ferry late,It came, at noon, and left.\na-2,Gold steady,It rose.,,\n",
     {"a-1|Ferry late|||It came, at noon, and left.", "a-2|Gold steady|||It rose."}},
    {"NothingByName",
     "id,title,date,author,text\na-1,Ferry late,NULL,nan,None\n",
     {"a-1|Ferry late|||"}},
};
INSTANTIATE_TEST_SUITE_P(Kinds, Tables, testing::ValuesIn(kTableCases),
                         [](const auto& test) { return test.param.name; });

TEST(TableReader, RejectsWhatEndsInsideAQuotedField) {
    const Reading reading =
        read_records("table", kTitles +
                                  "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n"
                                  "a-2,Gold,2024-03-02,,\"It rose.\n\nAnd, as ever, it");
    EXPECT_THAT(shown(reading), ElementsAre(kTwo[0]));
    EXPECT_EQ(reading.complaints, "skipped: news line 3: the table ends inside a quoted field\n");
}

TEST(TableReader, ReadsWhatFollowsAQuoteThatIsNotClosed) {
    const Reading reading =
        read_records("table", kTitles +
                                  "a-1,Ferry late,2024-03-01,Ann Roe,\"It came at noon.\n"
                                  "a-2,Gold steady,2024-03-02,,It rose.\n"
                                  "a-3,Tin,2024-03-03,,It fell.\n");
    EXPECT_THAT(shown(reading), ElementsAre(kTwo[1], "a-3|Tin|2024-03-03||It fell."));
    EXPECT_THAT(reading.complaints, HasSubstr("news line 2: "));
    EXPECT_EQ(reading.records.at(1).position.number, 4U);
}

TEST(TableReader, ReadsARecordThatAnotherHasSwallowed) {
    const Reading reading =
        read_records("table", kTitles +
                                  "a-1,Ferry late,2024-03-01,Ann Roe,\"It came at noon.\n"
                                  "a-2,Gold steady,2024-03-02,,\"It rose.\"\n");
    EXPECT_THAT(shown(reading), ElementsAre(kTwo[1]));
    EXPECT_EQ(reading.complaints,
              "skipped: news line 2: a quoted field that is not closed before the next record\n");
}

Reading read_short(const std::string& bytes, std::size_t max_record_bytes) {
    NotedRejects rejects;
    const Origin origin{.path = "news", .member = {}};
    const std::map<std::string, std::string> names;
    MemoryStream stream(bytes, 61);
    InputBuffer buffer(stream);
    const auto reader = make_table_reader({buffer, origin, rejects, names, max_record_bytes});
    Reading reading;
    while (auto record = reader->next()) reading.records.push_back(std::move(*record));
    reading.complaints = rejects.shown();
    return reading;
}

TEST(TableReader, RejectsALongRecordAndReadsTheNext) {
    const std::string before = "a-1,Ferry late,2024-03-01,Ann Roe,It came at noon.\n";
    const std::string after = "a-2,Gold steady,2024-03-02,,It rose.\n";
    const std::string line = "a-9,Long,2024-03-01,,\"" + std::string(3000, 'x') + "\"\n";
    std::string lines = "a-9,Long,2024-03-01,,\"";
    for (int i = 0; i < 300; ++i) lines += "so much, and more\n";
    for (const std::string& long_record : {line, lines + "\"\n"}) {
        const Reading reading = read_short(kTitles + before + long_record + after, 1000);
        EXPECT_EQ(shown(reading), kTwo);
        EXPECT_EQ(reading.complaints, "skipped: news line 3: record too long\n");
    }
}

TEST(TableReader, TakesNamesAndNumbersOfColumns) {
    const std::string bytes = "kopje,lap,wanneer\nFerry late,It came at noon.,2024-03-01\n";
    const Reading named =
        read_records("table", bytes, {{"headline", "Kopje"}, {"body", "lap"}, {"published", "#3"}});
    EXPECT_THAT(shown(named), ElementsAre("|Ferry late|2024-03-01||It came at noon."));
    EXPECT_EQ(named.records.at(0).mapped, 0b1110U);
    const Reading numbered = read_records("table", "Ferry late,It came\nGold steady,It rose\n",
                                          {{"headline", "#1"}, {"body", "#2"}});
    EXPECT_THAT(shown(numbered), ElementsAre("|Ferry late|||It came", "|Gold steady|||It rose"));
}

TEST(TableReader, FillsTheOtherFields) {
    const Reading reading =
        read_records("table",
                     "Überschrift;Quelle;Ressort;Verweis;Sprache;Schlagworte;Ort;Agentur;places\n"
                     "Fähre;Bote;Lokales;https://example.org/1;de;Hafen, Fähre;Selwyn;dpa;Paris, "
                     "France|Rom\n");
    ASSERT_EQ(reading.records.size(), 1U);
    const Record& record = reading.records.front();
    EXPECT_EQ(record.headline, "Fähre");
    EXPECT_EQ(record.source, "Bote");
    EXPECT_EQ(record.section, "Lokales");
    EXPECT_EQ(record.url, "https://example.org/1");
    EXPECT_EQ(record.language, "de");
    EXPECT_THAT(record.topics, ElementsAre("Hafen", " Fähre"));
    EXPECT_EQ(record.dateline, "Selwyn");
    EXPECT_EQ(record.agency, "dpa");
    EXPECT_THAT(record.places, ElementsAre("Paris, France", "Rom"));
}

// Each record opens a quote that nothing closes: the rest is not read again and again.
TEST(TableReader, ReadsAgainOnlySoMuch) {
    std::string bytes = kTitles;
    for (int i = 0; i < 20000; ++i) bytes += "a-1,Ferry late,2024-03-01,Ann Roe,\"It came\n";
    bytes += "\n";
    const Reading reading = read_records("table", bytes);
    EXPECT_THAT(reading.records, IsEmpty());
    EXPECT_THAT(reading.complaints, HasSubstr("news line 2: the table ends inside"));
}

}  // namespace
}  // namespace dateline
