#include "indexer/readers/sgml/reuters_reader.h"

#include <gmock/gmock.h>

#include "indexer/readers/sgml/reuters_text.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string story(const std::string& id, const std::string& text) {
    return "<REUTERS TOPICS=\"YES\" NEWID=\"" + id + "\">\n" + text + "\n</REUTERS>\n";
}

TEST(ReutersReader, ReadsEveryField) {
    const Reading reading = read_records(
        "reuters",
        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
        "<REUTERS TOPICS=\"YES\" LEWISSPLIT=\"TRAIN\" OLDID=\"99\" NEWID=\"7\">\n"
        "<DATE>26-FEB-1987 15:01:01.79&#5;&#5;RM</DATE>\n"
        "<TOPICS><D>cocoa</D><D>grain</D></TOPICS>\n"
        "<PLACES><D>usa</D></PLACES>\n"
        "<PEOPLE><D>nobody</D></PEOPLE>\n"
        "<UNKNOWN> \n&#5;&#5;C T\n</UNKNOWN>\n"
        "<TEXT>&#2;\n"
        "<TITLE>COCOA &lt;CC> REVIEW\n  CONTINUED</TITLE>\n"
        "<AUTHOR>    By Jane Doe, Reuters</AUTHOR>\n"
        "<DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers at AT&amp;T continued\n"
        "all week.\n"
        "    The dry period means late fruit.\n"
        " Reuter\n"
        "&#3;</BODY></TEXT>\n"
        "</REUTERS>\n");
    EXPECT_EQ(reading.complaints, "");
    ASSERT_THAT(reading.records, SizeIs(1));
    const Record& record = reading.records[0];
    EXPECT_EQ(record.position.unit, "record");
    EXPECT_EQ(record.position.number, 1U);
    EXPECT_EQ(record.id, "7");
    EXPECT_EQ(record.published, "26-FEB-1987 15:01:01.79");
    EXPECT_THAT(record.topics, ElementsAre("cocoa", "grain"));
    EXPECT_THAT(record.places, ElementsAre("usa"));
    EXPECT_EQ(record.headline, "COCOA <CC> REVIEW\n  CONTINUED");
    EXPECT_EQ(record.byline, "By Jane Doe, Reuters");
    EXPECT_EQ(record.dateline, "SALVADOR, Feb 26 -");
    EXPECT_EQ(record.body,
              "Showers at AT&T continued\nall week.\n    The dry period means late fruit.");
    EXPECT_EQ(record.source, "reuters");
    EXPECT_EQ(record.language, "en");
    EXPECT_EQ(record.layout, Record::Layout::Indented);
}

TEST(ReutersReader, ABriefHasNoBody) {
    const Reading reading =
        read_records("reuters", story("1",
                                      "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>FED SAYS\n"
                                      "</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>"));
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].headline, "FED SAYS");
    EXPECT_EQ(reading.records[0].body, "");
}

struct UntaggedCase {
    const char* name;
    const char* text;
    const char* headline;
    const char* body;
    Record::Layout layout;
};

class ReutersUntagged : public testing::TestWithParam<UntaggedCase> {};

TEST_P(ReutersUntagged, FirstLineIsTheHeadline) {
    const Reading reading =
        read_records("reuters", story("1", std::string("<TEXT TYPE=\"UNPROC\">&#2;\n") +
                                               GetParam().text + "&#3;\n\n</TEXT>"));
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].headline, GetParam().headline);
    EXPECT_EQ(reading.records[0].body, GetParam().body);
    EXPECT_EQ(reading.records[0].layout, GetParam().layout);
}

const UntaggedCase kUntaggedCases[] = {
    {"Table", "GOLD OPG - APR 8\n local mkt (tael)\n 3,930.00 (prev 3,904.00)\n Reuter\n",
     "GOLD OPG - APR 8", " local mkt (tael)\n 3,930.00 (prev 3,904.00)",
     Record::Layout::LineIsParagraph},
    {"Columns", "NASDAQ COMP 12:01\nCOMP   437.37   OFF 0.41\n", "NASDAQ COMP 12:01",
     "COMP   437.37   OFF 0.41", Record::Layout::LineIsParagraph},
    {"Prose",
     "\nU.S. OIL &lt;USOL> TO SELL SHARES\n    NEW YORK, March 31 - U.S. Oil said it\nwould sell.\n"
     " Reuter\n",
     "U.S. OIL <USOL> TO SELL SHARES", "    NEW YORK, March 31 - U.S. Oil said it\nwould sell.",
     Record::Layout::Indented},
    {"RunsOn",
     "ZIMBABWE MAIZE HARVEST LOWER AFTER BUMPER CROPS HARARE, March 3\n- Zimbabwe's crop is "
     "lower.\n",
     "ZIMBABWE MAIZE HARVEST LOWER AFTER BUMPER CROPS HARARE, March 3",
     "ZIMBABWE MAIZE HARVEST LOWER AFTER BUMPER CROPS HARARE, March 3\n- Zimbabwe's crop is lower.",
     Record::Layout::Indented},
    {"HeadlineOnly", "NYSE INDEX AT 1130\n", "NYSE INDEX AT 1130", "",
     Record::Layout::LineIsParagraph},
    {"Nothing", "", "", "", Record::Layout::LineIsParagraph},
};
INSTANTIATE_TEST_SUITE_P(All, ReutersUntagged, testing::ValuesIn(kUntaggedCases),
                         [](const auto& test) { return std::string(test.param.name); });

struct StreamCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> ids;
    const char* complaints;
};

class ReutersStream : public testing::TestWithParam<StreamCase> {};

TEST_P(ReutersStream, FindsTheRecords) {
    const Reading reading = read_records("reuters", GetParam().bytes);
    std::vector<std::string> ids;
    for (const Record& record : reading.records) ids.push_back(record.id);
    EXPECT_EQ(ids, GetParam().ids);
    EXPECT_EQ(reading.complaints, GetParam().complaints);
}

const std::string kOne = story("1", "<TEXT><TITLE>A</TITLE></TEXT>");
const std::string kTwo = story("2", "<TEXT><TITLE>B</TITLE></TEXT>");

const StreamCase kStreamCases[] = {
    {"Empty", "", {}, ""},
    {"NoStory", "<!DOCTYPE lewis>\n", {}, ""},
    {"Two", kOne + kTwo, {"1", "2"}, ""},
    {"OneLine", "<REUTERS NEWID=\"1\"></REUTERS><REUTERS NEWID=\"2\"></REUTERS>", {"1", "2"}, ""},
    {"WindowsLineEnds", "<REUTERS NEWID=\"1\">\r\n</REUTERS>\r\n", {"1"}, ""},
    {"NoId", "<REUTERS>\n</REUTERS>", {""}, ""},
    {"TailBefore",
     "came at noon.</BODY></TEXT>\n</REUTERS>\n" + kOne,
     {"1"},
     "skipped: news record 1: record cut off\n"},
    {"OnlyATail",
     "came at noon.</BODY></TEXT>\n</REUTERS>\n",
     {},
     "skipped: news record 1: record cut off\n"},
    {"DeclarationBefore",
     "\xEF\xBB\xBF\n<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + kOne,
     {"1"},
     ""},
    {"CutOffAtTheEnd",
     kOne + "<REUTERS NEWID=\"2\">\n<TEXT><BODY>half",
     {"1"},
     "skipped: news record 2: record cut off\n"},
    {"CutOffInTheMiddle",
     "<REUTERS NEWID=\"1\">\n<TEXT>half\n" + kTwo,
     {"2"},
     "skipped: news record 1: record cut off\n"},
};
INSTANTIATE_TEST_SUITE_P(All, ReutersStream, testing::ValuesIn(kStreamCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(ReutersReader, SaysOfAMonsterInOneLineThatItIsTooLong) {
    const std::string monster = "<REUTERS NEWID=\"1\">" + std::string(65 << 20, 'x');
    const Reading reading = read_records("reuters", monster + "</REUTERS>\n" + kTwo);
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.complaints, "skipped: news record 1: record too long\n");
}

TEST(ReutersReader, RejectsAMonsterAndGoesOn) {
    std::string monster = "<REUTERS NEWID=\"1\">\n<TEXT><BODY>";
    const std::string line = std::string(1 << 20, 'x') + "\n";
    for (int i = 0; i < 65; ++i) monster += line;
    const Reading reading =
        read_records("reuters", monster + "</BODY></TEXT>\n</REUTERS>\n" + kTwo);
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].id, "2");
    EXPECT_EQ(reading.complaints, "skipped: news record 1: record too long\n");
}

struct SignOffCase {
    const char* name;
    const char* body;
    const char* kept;
};

class SignOff : public testing::TestWithParam<SignOffCase> {};

TEST_P(SignOff, IsTakenOff) {
    EXPECT_EQ(without_sign_off(GetParam().body), GetParam().kept);
}

const SignOffCase kSignOffCases[] = {
    {"Usual", "It rains.\n Reuter\n", "It rains."},
    {"Capitals", "It rains.\n REUTER\n\n", "It rains."},
    {"Dots", "It rains.\nREUTER...\n", "It rains."},
    {"CaretM", "It rains.\nREUTER...^M\n", "It rains."},
    {"More", "It rains.\n MORE\n", "It rains."},
    {"Twice", "It rains.\n REUTER\n Reuter\n", "It rains."},
    {"SameLine", "It rains. REUTER\n", "It rains."},
    {"SameLineAfterQuote", "\"It rains,\" he said, \"again.\" Reuter",
     "\"It rains,\" he said, \"again.\""},
    {"NoSignOff", "It rains.\n", "It rains."},
    {"OfTheAgency", "so he told Reuters.", "so he told Reuters."},
    {"WordMore", "It will rain no more.", "It will rain no more."},
    {"OnlySignOff", " Reuter\n", ""},
    {"Nothing", "", ""},
    {"IndentStays", "\n\n    It rains.\nHere.\n Reuter", "    It rains.\nHere."},
};
INSTANTIATE_TEST_SUITE_P(All, SignOff, testing::ValuesIn(kSignOffCases),
                         [](const auto& test) { return std::string(test.param.name); });

struct EntityCase {
    const char* name;
    const char* text;
    const char* decoded;
};

class ReutersEntities : public testing::TestWithParam<EntityCase> {};

TEST_P(ReutersEntities, AreDecodedOnce) {
    EXPECT_EQ(decode_entities(GetParam().text), GetParam().decoded);
}

const EntityCase kEntityCases[] = {
    {"Named", "&lt;A> &amp; &quot;b&quot;", "<A> & \"b\""},
    {"Once", "&amp;lt;", "&lt;"},
    {"Controls", "a&#3;b&#5;&#22;c&#127;d&#x1F;", "abcd"},
    {"TabAndLetter", "a&#9;b&#65;&#x42;", "a\tbAB"},
    {"LargeNumberStays", "&#233;&#8217;", "&#233;&#8217;"},
    {"UnknownStays", "&eacute; R&D &; & ;", "&eacute; R&D &; & ;"},
    {"CutOff", "a&am", "a&am"},
    {"StrayByte", "f\xFCr", "f\xFCr"},
    {"BadNumber", "&#x;&#;&#99999999999;&#6 5;", "&#x;&#;&#99999999999;&#6 5;"},
};
INSTANTIATE_TEST_SUITE_P(All, ReutersEntities, testing::ValuesIn(kEntityCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(ReutersText, FindsElementsByWholeName) {
    EXPECT_EQ(element("<DATE>x</DATE><D>y</D>", "D"), "y");
    EXPECT_EQ(element("<TEXT TYPE=\"A\">z</TEXT>", "TEXT"), "z");
    EXPECT_EQ(element("<D>open", "D"), "open");
    EXPECT_EQ(element("<D", "D"), "");
    EXPECT_EQ(attribute("<R NEWID=\"1\" OLDID=\"2\"> A=\"3\"", "OLDID"), "2");
    EXPECT_EQ(attribute("<R NEWID=\"1\"> A=\"3\"", "A"), "");
    EXPECT_THAT(list_items("<D>a</D><D></D>"), ElementsAre("a", ""));
    EXPECT_THAT(list_items(""), IsEmpty());
}

TEST(ReutersReader, KeepsWhatPrecedesABreak) {
    const std::string one = "<REUTERS NEWID=\"1\"><TEXT><TITLE>A</TITLE></TEXT></REUTERS>";
    for (const char* more : {"", "\n", "\n<REUTERS NEWID=\"3\">", "<REUTERS"}) {
        const Reading reading = read_broken("reuters", one + one + more);
        EXPECT_THAT(reading.records, SizeIs(2)) << more;
        EXPECT_EQ(reading.complaints, "");
        EXPECT_EQ(reading.error, "broken off");
    }
}

}  // namespace
}  // namespace dateline
