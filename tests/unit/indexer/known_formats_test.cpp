#include "indexer/readers/known_formats.h"

#include <gmock/gmock.h>

#include "indexer/readers/decoded_stream.h"
#include "tests/support/memory_stream.h"

namespace dateline {
namespace {

using namespace std::string_literals;

// The name of the reader, or why there is none.
std::string detected(const std::string& bytes) {
    MemoryStream stream(bytes);
    DecodedStream decoded(stream);
    InputBuffer buffer(decoded);
    const Detection found = detect_format(buffer);
    return found.format == nullptr ? found.reason : std::string(found.format->name);
}

struct FormatCase {
    const char* name;
    std::string bytes;
    std::string found;
};

class KnownFormats : public testing::TestWithParam<FormatCase> {};

TEST_P(KnownFormats, AreToldByTheirBeginning) {
    EXPECT_EQ(detected(GetParam().bytes), GetParam().found);
}

std::string case_name(const testing::TestParamInfo<FormatCase>& test) {
    return test.param.name;
}

// ------------------------------------------------------------------ what readers read

const std::string kRecord = R"({"id":"q1","title":"Ferry late","text":"It came at noon."})";
const std::string kRecords = kRecord + "\n" + kRecord + "\n";
const std::string kStory = "<REUTERS TOPICS=\"NO\" NEWID=\"7\">\n<TEXT>x</TEXT>\n</REUTERS>\n";

const FormatCase kReadCases[] = {
    {"ReutersFile", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + kStory, "reuters"},
    {"ReutersPiece", "\n<REUTERS NEWID=\"1\">", "reuters"},
    {"ReutersTail", "Ferry late</TITLE></TEXT>\n</REUTERS>\n" + kStory, "reuters"},
    {"ReutersNuls", std::string(40, '\0') + kStory, "reuters"},
    {"Nitf", "<nitf><head/></nitf>", "nitf"},
    {"NitfWithDoctype",
     "<?xml version='1.0'?>\n<!DOCTYPE nitf [<!ENTITY a \"b\">]>\n<!-- x --><n:nitf/>", "nitf"},
    {"NitfUtf16", "\xFE\xFF\0<\0n\0i\0t\0f\0>\0 "s, "nitf"},
    {"NitfAfterALine", "ZCZC 0041\n<?xml version='1.0'?>\n<nitf/>", "nitf"},
    {"NewsMl", "<?xml version=\"1.0\"?><NewsML/>", "newsml"},
    {"NewsItem", "<?xml version=\"1.0\"?>\n<nar:newsItem xmlns:nar=\"x\"></nar:newsItem>",
     "newsml-g2"},
    {"NewsMessage", "\n<newsMessage/>", "newsml-g2"},
    {"Planning", "<planningItem/>", "newsml-g2"},
    {"Trec", "<DOC>\n<DOCNO> AP1 </DOCNO>\n<TEXT>\nx\n</TEXT>\n</DOC>\n", "trec"},
    {"TrecTail", "of the port.\n</TEXT>\n</DOC>\n<DOC>\n<DOCNO> AP1 </DOCNO>\n<TEXT>\n", "trec"},
    {"TrecSmallLetters", "<doc>\n<docno>AP1</docno>\n<text>x</text>\n</doc>\n", "trec"},
    {"TrecAttributes", "<DOC id=\"A_ENG_20040305.0001\" type=\"story\" >\n<HEADLINE>\n", "trec"},
    {"TrecInXml", "<?xml version=\"1.0\"?>\n<!-- x -->\n<ROOT>\n<DOC>\n<DOCID>1</DOCID>\n", "trec"},
    {"Time", "*TEXT 017 01/04/63 PAGE 020\n\nTHE FERRY WAS LATE\n", "time"},
    {"Jsonl", "{\"id\": 1}\n{\"id\": 2}\n", "jsonl"},
    {"JsonlWithMark", "\xEF\xBB\xBF{\"id\": 1}", "jsonl"},
    {"JsonlAfterBlankLines", "\n \n{\"id\": 1}", "jsonl"},
    {"JsonlAfterMarkAndBlanks", "\xEF\xBB\xBF\n\n" + kRecords, "jsonl"},
    {"JsonlBrokenFirstLine", "{broken\n{\"id\": 1}", "jsonl"},
    {"JsonlCutFirstLine", "{\"id\":\"half\"\n" + kRecords, "jsonl"},
    {"JsonlOnlyBroken", "{\"id\":\"half\"", "jsonl"},
    {"JsonlAfterHash", "# made on Monday\n" + kRecords, "jsonl"},
    {"JsonlAfterComments", "// a\n// b\n// c\n// d\n" + kRecords, "jsonl"},
    {"JsonlAfterWarnings", "warning: no key\nusing the cache\n" + kRecords, "jsonl"},
    {"JsonlSequence", "\x1E" + kRecord + "\n\x1E" + kRecord + "\n", "jsonl"},
    {"JsonlSecondHalf", "me at noon.\"}\n" + kRecords, "jsonl"},
    {"JsonlLongTail", std::string(100'000, 'a') + "\"}\n" + kRecords, "jsonl"},
    {"JsonlLongRecord", "{\"text\":\"" + std::string(200'000, 'a') + "\"}\n", "jsonl"},
    {"JsonlCarriageReturns", kRecord + "\r" + kRecord + "\r", "jsonl"},
    {"JsonlWindows", "tail\"}\r\n" + kRecord + "\r\n" + kRecord + "\r\n", "jsonl"},
    {"JsonlNuls", std::string(30'000, '\0') + kRecords, "jsonl"},
    {"JsonlUtf16", "\xFF\xFE{\0\"\0i\0d\0\"\0:\0\"\0a\0\"\0}\0\n\0"s, "jsonl"},
    {"JsonlUtf16NoMark", "{\0\"\0i\0d\0\"\0:\0\"\0a\0\"\0}\0\n\0"s, "jsonl"},
    {"JsonlUtf16BigEndian", "\0{\0\"\0i\0d\0\"\0:\0\"\0a\0\"\0}\0\n"s, "jsonl"},
    {"JsonlUtf32", "{\0\0\0\"\0\0\0a\0\0\0\"\0\0\0:\0\0\0001\0\0\0}\0\0\0\n\0\0\0"s, "jsonl"},
    {"JsonOverLines", "{\n  \"id\": 1,\n  \"title\": \"Ferry late\"\n}\n", "json"},
    {"JsonOverLinesFromTheFirst", "{\"id\": 1,\n  \"title\": \"Ferry late\"\n}\n", "json"},
    {"JsonArray", "[\n  " + kRecord + "\n]\n", "json"},
    {"JsonArrayOnALine", "[" + kRecord + "," + kRecord + "]", "json"},
    {"JsonArrayLong", "[" + kRecord + "," + std::string(20'000, ' ') + kRecord + "]", "json"},
    {"JsonArrayBroken", "[{\"id\":,}," + kRecord + "]", "json"},
    {"JsonArrayUtf16", "\xFF\xFE[\0{\0\"\0a\0\"\0:\0\"\0a\0 \0b\0\"\0}\0]\0"s, "json"},
    {"JsonAfterComments", "// made on Monday\n/* by\nus */\n[" + kRecord + "]", "json"},
    {"JsonWithMark", "\xEF\xBB\xBF[" + kRecord + "]", "json"},
    {"JsonOneAfterTheOther", kRecord + kRecord + kRecord + "\n", "json"},
    {"JsonLinesWithCommas", kRecord + ",\n" + kRecord + ",\n" + kRecord + "\n", "json"},
    {"JsonDocument", "{\"total\":2,\"articles\":[" + kRecord + "," + kRecord + "]}\n", "json"},
    {"JsonDocumentALine", "{\"docs\":[" + kRecord + "]}\n{\"docs\":[" + kRecord + "]}\n", "json"},
    {"JsonLinesOfObjectsInside",
     R"({"title":"a b","authors":[{"id":1,"title":"x"}],"text":"c"})"
     "\n" +
         kRecords,
     "jsonl"},
    {"MixedLines", kRecord + "\nno json\n[1,2]\n{\"id\":\"x\"}\n{\"id\":\"half\"\n", "jsonl"},
};
INSTANTIATE_TEST_SUITE_P(Read, KnownFormats, testing::ValuesIn(kReadCases), case_name);

// ------------------------------------------------------------------ what people read

const FormatCase kProseCases[] = {
    {"Bracket", "[Updated] The mayor said.\n", "page"},
    {"ChineseBracket", "[\n[ 2023/08/11 ]\n市长宣布新计划。\n", "page"},
    {"Text", "Rain\n\nIt rains.\n", "page"},
    {"Latin1", "caf\xE9 society\n", "page"},
    {"Utf16", "\xFF\xFEH\0i\0"s, "page"},
    {"Utf16NoMark", "R\0a\0i\0n\0 \0f\0l\0o\0o\0d\0s\0"s, "page"},
    {"Utf8Mark", "\xEF\xBB\xBFHi", "page"},
    {"SmallerThan", "< iT: Established in 1891.\n", "page"},
    {"MisreadBrackets", "< the old man > sat\n< by the sea > and\n< so on > he\n<n the> end\n",
     "page"},
    {"OneWord", "Resigned!", "page"},
    {"Warnings", "WARNING: storm ahead\nMayor resigns\nGold steady\n", "page"},
    {"Brackets", "Derby win (after extra time)\nMayor to resign (again)\nGold (still) steady\n",
     "page"},
    {"GermanHeadlines", "Ukraine-Krieg: Neue Gespräche\nAmpel-Streit: Minister geht heute\n",
     "page"},
    {"LongAddress",
     "Ferry late\nhttps://news.example.org/2024/03/01/ferry-late-in-port-selwyn-again.html\n",
     "page"},
    {"VerseInSemicolons", "I saw the boats;\nthe boats saw me;\nno word;\nno sea;\n", "page"},
    {"TitlesOfPages",
     "Ferry late | News | The Courier\nGold steady | Markets | The Courier\n"
     "Rain | Weather | The Courier\n",
     "page"},
    {"Scores", "Derby 2 Watford 1\nLeeds 0 Hull 0\n", "page"},
    {"Index", "FTSE 7,500.2 +1.2%", "page"},
    {"Results", "Derby 2-1 Watford\nLeeds 0-0 Hull\nChelsea 4-3 Fulham (aet, 5-4 pens)\n", "page"},
    {"Numbers", "S&P 500 up 1.2% at 4,512.34\n2-1, 3-0: Derby in the final\n", "page"},
    {"Years", "2024: the year of 64 elections\n1,000 flee, 20,000 in camps\n", "page"},
    {"NumberedHeadlines", "1. Rain floods the valley\n2. Gold steady\n3. Ban on U.S. steel\n",
     "page"},
    {"Commas", "Rain, wind batter coast\nGold, silver up\nHeat, drought kill crops\n", "page"},
    {"ThousandsApart", "1,000 march in Port Selwyn\n2,500 jobs go\n3,000 evacuated\n", "page"},
    {"Quotes", "\"We shall win\": mayor\n\"Never again,\" says premier\n", "page"},
    {"QuotedAll", "\"Rain floods the valley\"\n\"Gold steady\"\n\"No ships\"\n", "page"},
    {"Semicolons", "Rain floods valley; two dead\nGold steady; oil falls\n", "page"},
    {"Bars", "Rain floods valley | Courier\nMayor resigns\nGold steady | Markets\n", "page"},
    {"Ticker", "12:30 Minister resigns\n12:45 Premier meets king\n13:10 Coalition ends\n", "page"},
    {"Dates", "2024-03-01 Rain floods valley\n2024-03-02 Gold steady\n", "page"},
    {"ByTheWay", "From our correspondent\n\nThe ferry came at noon, as it does.\n", "page"},
    {"Memorandum", "To: all editors\nFrom: the press office\nSubject: the ferry\n\nIt is late.\n",
     "page"},
    {"Released", "Date: 3 March 2024\nContact: J. Doe\n\nThe ferry is late, says the port.\n",
     "page"},
    {"Address", "Rain floods the valley\nhttps://news.example.org/a/b\nWrite to desk@example.org\n",
     "page"},
    {"SomeTags", "The <b>ferry</b> came at noon, said the port, and <i>left</i> at one.\n", "page"},
    {"Poem", "I saw the boats,\nthe boats saw me;\nwe said no word,\nnor did the sea.\n", "page"},
    {"Hashes", "#ferrygate: what we know\n#rain and #wind tonight\n", "page"},
    {"FrontMatter", "---\ntitle: Ferry late\ndate: 2024-03-01\n---\nThe ferry came at noon.\n",
     "page"},
    {"Emphasis", "**Ferry late**\n\n* The port is shut\n* No *ship* sails\n", "page"},
    {"Blanks", "\n\n\n   \nThe ferry came at noon.\n", "page"},
    {"NulsBefore", std::string(100, '\0') + "The ferry came at noon.\n", "page"},
    {"Pages", "Rain floods the valley\n\f\nGold steady\n", "page"},
    {"OldMac", "Ferry late\r\rThe ferry came at noon.\rIt left at one.\r", "page"},
    {"Chinese", "市长宣布新计划\n暴雨袭击山谷,两人死亡\n金价稳定\n", "page"},
    {"ChineseCommas", "渡轮,中午到达\n市长,今天辞职\n暴雨,两人死亡\n", "page"},
    {"Japanese", "首相が辞任を表明\nフェリー、正午に到着\n", "page"},
    {"Thai", "เรือข้ามฟากมาถึงตอนเที่ยง\nฝนตกหนักในหุบเขา\n", "page"},
    {"Arabic", "وصلت العبارة عند الظهر\nفيضانات في الوادي\n", "page"},
    {"Hindi", "नौका दोपहर को पहुँची\nघाटी में बाढ़\n", "page"},
    {"Korean", "여객선 정오 도착\n계곡에 홍수\n", "page"},
    {"Burmese", "ကူးတို့သင်္ဘော မွန်းတည့် ရောက်\n", "page"},
    {"Hebrew", "המעבורת הגיעה בצהריים\n", "page"},
    {"Georgian", "ბორანი შუადღისას ჩამოვიდა\n", "page"},
    {"Cyrillic1251", "\xD0\xEE\xF1\xF1\xE8\xFF \xE8 \xEC\xE8\xF0\n", "page"},
};
INSTANTIATE_TEST_SUITE_P(Prose, KnownFormats, testing::ValuesIn(kProseCases), case_name);

const FormatCase kMailAndWireCases[] = {
    {"Mail", "Message-ID: <a@b>\nSubject: Ferry\n\nIt is late.\n", "mail"},
    {"MailWritten", "From: Jane Doe <jane@example.org>\nTo: desk\nSubject: Ferry\n\nLate.\n",
     "mail"},
    {"MailAfterBlanks", "          \r\nDelivered-To: a@b.org\r\nReceived: by 1\r\n\r\nHi\r\n",
     "mail"},
    {"MailOneField", "Content-Type: text/plain\n\nIt is late.\n", "mail"},
    {"Usenet", "Path: a!b\nNewsgroups: misc.news\nSubject: Ferry\n\nLate.\n", "mail"},
    {"Mailbox", "From jane@example.org Mon May  2 16:07:05 2024\nSubject: Ferry\n\nLate.\n",
     "mail"},
    {"MailboxDaemon", "From MAILER-DAEMON Mon May  2 16:07:05 2024\nDate: x\n\nLate.\n", "mail"},
    {"MailWithBytes", "Content-Type: text/plain; charset=utf-16le\n\nF\0e\0r\0r\0y\0"s, "mail"},
    {"Anpa", "\x16\x16\x01z1234\x1F_-----\nr z\x14\x12 BC-Ferry 03-01 0040\n\x02Late<\n", "wire"},
    {"Iptc7901",
     "\x01xyz001 4 rs 46  desk 0027\r\n\x02"
     "Ferry late\r\n\x03",
     "wire"},
    {"WireAfterItsTail",
     "is late.\r\n\x03"
     "011200 GMT Mar 24\r\n\x04\x01xyz002 4 rs 46  desk\r\n\x02Gold\r\n\x03",
     "wire"},
};
INSTANTIATE_TEST_SUITE_P(MailAndWire, KnownFormats, testing::ValuesIn(kMailAndWireCases),
                         case_name);

// ------------------------------------------------------------------ what is refused

const std::string kLongQuery =
    "what is known of ferries that were late in fog, of the harbours where they waited, of the "
    "rules that say who pays for those who missed a train, and of the people who made such rules, "
    "if any such rules were ever made, and if anybody has ever been paid by them at all?";
const std::string kNoText = ": no column of headlines or text (-f table and --map name one)";
const std::string kTab = "a table of tab-separated values" + kNoText;
const std::string kComma = "a table of comma-separated values" + kNoText;
const std::string kSemicolon = "a table of semicolon-separated values" + kNoText;
const std::string kWarc = "a WARC archive: not read yet";
const std::string kWire =
    "a message of a news wire that is neither IPTC 7901 nor ANPA 1312: not read yet";
const std::string kQrels = "qrels (relevance judgements): no articles";
const std::string kHtml = "an HTML page: not read yet";
const std::string kFeed = "a news feed (RSS or Atom): not read yet";
const std::string kCutMarkup = "markup without its beginning: not read yet";
const std::string kNoArticles = "JSON without articles";
const std::string kCutJson = "JSON without its beginning: not read yet";
const std::string kNoProse = "text that is neither prose nor headlines";
const std::string kCode = "program text: no articles";

const FormatCase kRefusedCases[] = {
    {"Dtd", "\n<!ELEMENT LEWIS O O (REUTERS+)>\n", "a description of markup (DTD): not read yet"},
    {"JsonNumbers", "{\n  \"id\": 1\n}\n", kNoArticles},
    {"JsonNumbersInAnArray", "[\n  {\"id\": 1}\n]\n", kNoArticles},
    {"JsonEmptyList", "{\"items\": [\n]}\n", kNoArticles},
    {"JsonEmptyArray", "[]", kNoArticles},
    {"JsonMap",
     R"({"type":"FeatureCollection","features":[{"properties":{"title":"Port of Selwyn"}}]})",
     kNoArticles + " (data of a map)"},
    {"JsonSchema", "{\n\"$schema\": \"x\",\n\"title\": \"An article\",\n\"properties\": {}\n}",
     kNoArticles + " (a schema)"},
    {"JsonNotebook",
     "{\n\"cells\": [{\"source\": [\"No text\"]}],\n\"metadata\": {},\n\"nbformat\": 4\n}",
     kNoArticles + " (a notebook)"},
    {"JsonSettings",
     "{\n\"name\": \"ferry\",\n\"description\": \"A ferry\",\n\"dependencies\": {}\n}",
     kNoArticles + " (settings of a program)"},
    {"JsonArrayCut", "ry late\"},\n" + kRecord + ",\n" + kRecord + ",\n" + kRecord + "\n]\n",
     kCutJson},
    {"JsonMembersCut", "noon.\"\n  },\n  {\n    \"id\": \"b\",\n    \"title\": \"T\"\n  }\n]\n",
     kCutJson},
    {"WikiLinks", "[[Ports of Selmark]]\n[[Ports|Ports of the south]]\n", "page"},
    {"PythonLines", "{'id': 1, 'title': 'x'}\n{'id': 2, 'title': 'y'}\n",
     "Python values, no JSON: not read yet"},
    {"Html", "<html><body>Hi</body></html>", kHtml},
    {"HtmlUtf16", "\xFF\xFE<\0h\0t\0m\0l\0>\0H\0i\0"s, kHtml},
    {"HtmlUtf16NoMark", "<\0h\0t\0m\0l\0>\0H\0i\0 \0a\0l\0l\0"s, kHtml},
    {"HtmlUtf32", "\0\0\xFE\xFF\0\0\0<\0\0\0h\0\0\0t\0\0\0m\0\0\0l\0\0\0>"s, kHtml},
    {"HtmlDoctype", "<!-- x -->\n<!DOCTYPE HTML>\n<p>Hi", kHtml},
    {"Xml", "<?xml version=\"1.0\"?><a/>", "XML: not read yet"},
    {"Rss", "<?xml version=\"1.0\"?>\n<!-- x -->\n<rss version=\"2.0\"><channel/></rss>", kFeed},
    {"RdfUtf16", "\xFE\xFF\0<\0r\0d\0f\0:\0R\0D\0F\0>\0 "s, kFeed},
    {"AtomAfterJunk", "Warning: line 3\n<?xml version=\"1.0\"?>\n<feed></feed>", kFeed},
    {"PartOfG2", "<groupSet root=\"G1\"/>", "a part of a NewsML-G2 item: not read yet"},
    {"XmlTail",
     "late</title><text>It came.</text></item>\n<item><title>T</title><text>It</text></item>\n",
     kCutMarkup},
    {"DocWithoutNumber", "<doc>\n<title>Ferry late</title>\n</doc>\n",
     "markup (XML, SGML or HTML): not read yet"},
    {"TimeQueries", "*FIND     1\n\n KENNEDY FERRY LATE\n", "topics (queries): no articles"},
    {"Topics", "<top>\n<num> Number: 1\n<title> ferry\n</top>\n", "topics (queries): no articles"},
    {"Qrels", "1 0 184 1\n1 0 29 -1\n2 Q0 a-b 0\n", kQrels},
    {"QrelsOneLine", "1 0 184 1\n", kQrels},
    {"QrelsTabs", "1\t0\tLA010189-0001\t1\n1\t0\tLA010189-0002\t0\n", kQrels},
    {"QrelsNamed", "query-id\tcorpus-id\tscore\n7\td12\t1\n7\td13\t2\n", kQrels},
    {"Run", "1 Q0 d7 1 12.5 mine\n1 Q0 d9 2 11.75 mine\n",
     "a run (results of a search): no articles"},
    {"Queries", "1\twhy was the ferry late\n2\tships in the harbour\n", kTab},
    {"LongQueries", "1\t" + kLongQuery + "\n2\t" + kLongQuery + "\n", kTab},
    {"OneQuery", "301\tferry accidents\n", kTab},
    {"Tsv", "id\ttitle\ttext\n1\tFerry late\tIt came at noon.\n", "table"},
    {"TsvQuoted", "key\tkop\ttekst\n\"a\"\t\"Ferry\"\t\"It came\nat noon.\nIt left.\n\"\n",
     "table"},
    {"TsvUtf16", "\xFF\xFEi\0d\0\t\0t\0\n\0001\0\t\0F\0\n\0"s, kTab},
    {"Csv", "id,title,text\r\n1,Ferry late,\"It came at noon, and left.\"\r\n", "table"},
    {"CsvSmall", "a,b,c\n1,2,3\n", kComma},
    {"CsvQuoted", "\"Ferry late\",\"It came at noon.\"\n\"Gold\",\"It is steady.\"\n", kComma},
    {"CsvNoNames", "a-1,2024-03-01,Ferry late,J. Doe\na-2,2024-03-02,Gold steady,\n", kComma},
    {"CsvTwoColumns", "id,headline\n1,Ferry late\n2,Gold steady\n", "table"},
    {"CsvComment", "# exported\n\nid,title,date\n1,Ferry late,2024-03-01\n", "table"},
    {"CsvOldMac", "id,title,date\r1,Ferry late,2024-03-01\r2,Gold,2024-03-02\r", "table"},
    {"CsvSemicolons", "sep=;\r\nTitel;Text;Datum\r\nFerry;It came.;2024\r\n", "table"},
    {"CsvBlanksBetween", "id, title, text\n1, Ferry late, It came at noon.\n", "table"},
    {"DumpWithEscapedLineEnds",
     "1\tThe ferry was late for once\t2024-03-01\n2\tGold is as steady\\\nas ever\t2024-03-02\n",
     "table"},
    {"CsvBars", "id|title|date\n1|Ferry late|2024\n2|Gold|2024\n", "table"},
    {"Warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", kWarc},
    {"WarcAfterBlankLines", "\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\n\r\n", kWarc},
    {"WarcTail", "ferry late</p>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n", kWarc},
    {"Arc", "filedesc://a.arc 0.0.0.0 20240301 text/plain 1\n", "an ARC archive: not read yet"},
    {"Cdx", " CDX N b a m s k r M S V g\n", "an index of a web archive (CDX): not read yet"},
    {"CdxJson", "org,example)/ 20240301120000 {\"offset\": 0}\n",
     "an index of a web archive (CDX): not read yet"},
    {"JsonlTailAlone", "came at noon.\", \"date\": \"2024-03-01\"}\n", kCutJson},
    {"QrelsThreeColumns", "1 d7 1\n1 d9 2\n", kQrels},
    {"IdsAndNumbers", "AB911-1 1\nAB911-2 0\nAB911-3 1\n", kNoProse},
    {"CsvChinese", "标题,正文,日期\n渡轮,中午到达,2024-03-01\n市长,辞职,2024-03-02\n", "table"},
    {"Markdown", "| id | title |\n|----|-------|\n| 1 | Ferry |\n",
     "a table of values with bars between" + kNoText},
    {"Python", "import os\n\ndef late(x):\n    print(x)\n    y = x\n    return y\n", kCode},
    {"Levels", "INFO: started\nWARN: no key\nERROR: late\n", "a log: no articles"},
    {"Seconds", "[12:00:01] started\n[12:00:02] late\n[12:00:03] done\n", "a log: no articles"},
    {"Yaml", "name: ci\njobs:\n  build:\n    runs-on: late\n    - uses: x\n",
     "settings: no articles"},
    {"Http", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\nHi", "an answer of a web server: not read yet"},
    {"WireControls", "\x01\x02 zczc\x1F some text that is long enough for a page\n", kWire},
    {"WireInText", "ZCZC ABC123\nFERRY LATE\n\nIT CAME AT NOON.\nNNNN\n", kWire},
    {"Pdf", "%PDF-1.4\n", "a PDF document: not read yet"},
    {"PdfAfterJunk", "junk\n%PDF-1.4\n", "a PDF document: not read yet"},
    {"Rtf", "{\\rtf1 Hi}", "a document in RTF: not read yet"},
    {"Office", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, "an office document: not read yet"},
    {"OfficeOfParts", "PK\x03\x04\x14\0\6\0"s, "an office document: not read yet"},
    {"Png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "a picture: not read yet"},
    {"Jpeg", "\xFF\xD8\xFF\xE0\0\x10JFIF\0"s, "a picture: not read yet"},
    {"Film", "\0\0\0\x18"s + "ftypmp42\0\0\0\0"s, "a film, sound or picture: not read yet"},
    {"Elf", "\x7F"s + "ELF\x02\x01\x01\0"s, "a program: not read yet"},
    {"Database", "SQLite format 3\0\x10\0"s, "a database (SQLite): not read yet"},
    {"Script", "#!/bin/sh\necho late\n", kCode},
    {"Program", "int late() {\n    return 1;\n}\nint noon() {\n    return 12;\n}\n", kCode},
    {"Style", "body {\n  color: red;\n}\np {\n  margin: 0;\n}\n", kCode},
    {"Log", "2024-03-01 12:00:01 INFO a\n2024-03-01 12:00:02 WARN b\n2024-03-01 12:00:03 INFO c\n",
     "a log: no articles"},
    {"ServerLog",
     "10.0.0.1 - - [01/Mar/2024:12:00:01 +0000] \"GET /\" 200 1\n"
     "10.0.0.2 - - [01/Mar/2024:12:00:02 +0000] \"GET /\" 200 1\n"
     "10.0.0.1 - - [01/Mar/2024:12:00:03 +0000] \"GET /\" 200 1\n",
     "a log: no articles"},
    {"Subtitles", "1\n00:00:01,000 --> 00:00:04,000\nThe ferry is late.\n",
     "subtitles: no articles"},
    {"Checksums", "9e107d9d372bb6826bd81d3542a419d6  ferry.txt\n", "checksums: no articles"},
    {"Settings", "Bag-Size: 36 GB\nBagging-Date: 2024-03-01\n", "settings: no articles"},
    {"Words", "a\nabout\nabove\nafter\nagain\nall\nam\nan\nand\nany\nare\n",
     "a list of words or names, one a line: no articles"},
    {"Addresses",
     "https://a.org/1\nhttps://a.org/2\nhttps://a.org/3\nhttps://a.org/4\n"
     "https://a.org/5\nhttps://a.org/6\nhttps://a.org/7\nhttps://a.org/8\n"
     "https://a.org/9\nhttps://a.org/10\n",
     "a list of words or names, one a line: no articles"},
    {"Figures", "12 34 56\n78 90 12\n34 56 78\n", kNoProse},
    {"Base64",
     std::string(76, 'Q') + "\n" + std::string(76, 'R') + "\n" + std::string(76, 'S') + "\n",
     kNoProse},
    {"Assignments", "name_of={a} \\\nsize_of={b} \\\nplace_of={c} \\\n", kNoProse},
    {"Rules", "-------\n=======\n*******\n", kNoProse},
    {"Nul", "text\0text"s, "binary data: no text"},
    {"NulInAPage", "The ferry came at noon, and it \0left at one, as it does on all days.\n"s,
     "binary data: no text"},
    {"Controls", "\x03\x04\x05\x06 a", "binary data: no text"},
    {"Blank", " \n\n", "nothing but blanks"},
};
INSTANTIATE_TEST_SUITE_P(Refused, KnownFormats, testing::ValuesIn(kRefusedCases), case_name);

}  // namespace
}  // namespace dateline
