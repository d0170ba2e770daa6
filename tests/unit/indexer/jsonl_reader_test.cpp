#include "indexer/readers/json/jsonl_reader.h"

#include <gmock/gmock.h>

#include "indexer/readers/json/json_field_map.h"
#include "indexer/readers/json/json_repair.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(JsonlReader, GoesOnAfterABrokenLine) {
    const Reading reading = read_records("jsonl",
                                         "{\"id\":\"1\"}\n"
                                         "\n"
                                         "  \r\n"
                                         "[1,2]\n"
                                         "not json\n"
                                         "{\"id\":\n"
                                         "{\"id\":\"2\"} trailing\n"
                                         "  {\"id\":\"3\"}  \r\n"
                                         "null\n"
                                         "{\"id\":\"4\"}");
    std::vector<std::string> places;
    for (const Record& record : reading.records) {
        places.push_back(record.id + "@" + std::to_string(record.position.number));
    }
    EXPECT_THAT(places, ElementsAre("1@1", "3@8", "4@10"));
    EXPECT_EQ(reading.rejected, 5U);
    EXPECT_THAT(reading.complaints, HasSubstr("skipped: news line 4: not a JSON object\n"));
    EXPECT_THAT(reading.complaints, HasSubstr("skipped: news line 5: not a JSON object\n"));
    EXPECT_THAT(reading.complaints, HasSubstr("skipped: news line 6, byte 7: broken JSON: "));
    EXPECT_THAT(reading.complaints, HasSubstr("skipped: news line 7, byte 14: broken JSON: "));
    EXPECT_THAT(reading.complaints, HasSubstr("skipped: news line 9: not a JSON object\n"));
}

TEST(JsonlReader, PassesOverWhatMayPrecedeARecord) {
    const Reading reading = read_records("jsonl",
                                         "# made on Monday\n"
                                         "\x1E{\"id\":\"1\"}\n" +
                                             std::string(3, '\0') +
                                             "{\"id\":\"2\"}\n"
                                             "\xEF\xBB\xBF{\"id\":\"3\"}\n"
                                             "\x1E\n");
    std::vector<std::string> places;
    for (const Record& record : reading.records) {
        places.push_back(record.id + "@" + std::to_string(record.position.number));
    }
    EXPECT_THAT(places, ElementsAre("1@2", "2@3", "3@4"));
    EXPECT_EQ(reading.complaints, "skipped: news line 1: not a JSON object\n");
}

struct FaultCase {
    const char* name;
    std::string line;
    std::string complaint;  // Behind the number of the line. The byte ends what is out of place.
};

class JsonlFaults : public testing::TestWithParam<FaultCase> {};

TEST_P(JsonlFaults, AreNamedInOurWordsWithTheirPlace) {
    const Reading reading = read_records("jsonl", GetParam().line + "\n{\"id\":\"1\"}\n");
    EXPECT_EQ(reading.complaints, "skipped: news line 1" + GetParam().complaint + "\n");
    EXPECT_THAT(reading.records, SizeIs(1));
}

const std::string kStructure =
    ": broken JSON: a comma, colon, quote or bracket is missing or out of place";
const std::string kCut = ": broken JSON: the line ends too early";
const std::string kWord = ": broken JSON: a word that is none of true, false and null";
const std::string kNumber = ": broken JSON: a number that is none";

const FaultCase kFaultCases[] = {
    {"CutAfterAValue", R"({"id":"half")", ", byte 13" + kCut},
    {"CutAfterAColon", R"({"id":)", ", byte 7" + kCut},
    {"CutInAString", R"({"id":"ha)", ", byte 10" + kCut},
    {"CutInAnArray", R"({"id":[1,)", ", byte 10" + kCut},
    {"NoComma", R"({"id":"a" "b":1})", ", byte 13" + kStructure},
    {"TwoCommas", R"({"id":"a",,"b":1})", ", byte 11" + kStructure},
    {"CommaAtTheEnd", R"({"id":"a",})", ", byte 11" + kStructure},
    {"NoColon", R"({"id" "a"})", ", byte 9" + kStructure},
    {"NameWithoutQuotes", R"({id:"a"})", ", byte 2" + kStructure},
    {"SingleQuotes", R"({'id':1})", ", byte 2" + kStructure},
    {"WrongBracket", R"({"id":[1}})", ", byte 9" + kStructure},
    {"Trailing", R"({"id":"a"} more)", ", byte 12" + kStructure},
    {"TwoObjects", R"({"id":"a"}{"id":"b"})", ", byte 11" + kStructure},
    {"BehindBlanks", R"(   {"id":"a",})", ", byte 14" + kStructure},
    {"BehindAMark", "\xEF\xBB\xBF{\"id\":\"a\",}", ", byte 14" + kStructure},
    {"NoValue", R"({"id":nothing})", ", byte 8" + kWord},
    {"Trues", R"({"id":trues})", ", byte 11" + kWord},
    {"Fals", R"({"id":fals})", ", byte 11" + kWord},
    {"LeadingZero", R"({"id":012})", ", byte 9" + kNumber},
    {"NoFraction", R"({"id":1.})", ", byte 9" + kNumber},
    {"NoSuchEscape", R"({"id":"a\x"})", ", byte 10: broken JSON: no such escape in a string"},
    {"AfterARepair", R"({"a":NaN,"id":"a",})", kStructure},
    {"BeforeARepair", R"({"id":"a",,"a":NaN})", ", byte 11" + kStructure},
};
INSTANTIATE_TEST_SUITE_P(All, JsonlFaults, testing::ValuesIn(kFaultCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(JsonlReader, DeepNestingIsRejected) {
    const std::string deep =
        "{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    const Reading reading = read_records("jsonl", deep + "\n{\"id\":\"1\"}\n");
    EXPECT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.complaints, "skipped: news line 1: broken JSON: brackets nest too deep\n");
}

TEST(JsonlReader, ALineThatIsTooLongIsRejected) {
    const std::string line = "{\"text\":\"" + std::string(kMaxRecordBytes, 'x') + "\"}";
    const Reading reading = read_records("jsonl", line + "\n{\"id\":\"1\"}\n");
    EXPECT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.complaints, "skipped: news line 1: line too long\n");
}

TEST(JsonlReader, ALongLineIsRead) {
    const std::string text(10'000'000, 'x');
    const Reading reading =
        read_records("jsonl", "{\"text\":\"" + text + "\"}\n{\"text\":\"short\"}\n");
    ASSERT_THAT(reading.records, SizeIs(2));
    EXPECT_EQ(reading.records[0].body, text);
    EXPECT_EQ(reading.records[1].body, "short");
}

struct LayoutCase {
    const char* name;
    const char* line;
    Record::Layout layout;
};

class JsonlLayout : public testing::TestWithParam<LayoutCase> {};

TEST_P(JsonlLayout, IsThatOfTheBody) {
    const Reading reading = read_records("jsonl", GetParam().line);
    ASSERT_THAT(reading.records, SizeIs(1));
    EXPECT_EQ(reading.records[0].layout, GetParam().layout);
}

const LayoutCase kLayoutCases[] = {
    {"OneLine", R"({"text":"It rains."})", Record::Layout::LineIsParagraph},
    {"Paragraphs", R"({"text":"It rains in the north.\nIt snows in the south.\nAll is well."})",
     Record::Layout::LineIsParagraph},
    {"BlankBetweenParagraphs", R"({"text":"It rains.\n\nIt snows.\n\nAll is well."})",
     Record::Layout::LineIsParagraph},
    {"HardWrapped",
     R"({"text":"The president said on Thursday that he would not seek\nanother term in the office that he has held for nearly\nten years.\n\nHis party was surprised by the announcement, which came\nafter weeks of denials."})",
     Record::Layout::BlankLineBetween},
    {"HardWrappedIndented",
     R"({"text":"   The president said on Thursday that he would not seek\nanother term in the office that he has held for nearly\nten years.\n   His party was surprised by the announcement, which came\nafter weeks of denials."})",
     Record::Layout::Indented},
    {"ListUnderShortLabels",
     R"({"text":"Avec effet du 5 septembre 2009 et du 1er octobre 2009 sont promus.\nMeier Hans\nau grade de major\nMuster Anna\nau grade de capitaine\nRossi Paolo\nau grade de colonel"})",
     Record::Layout::LineIsParagraph},
    {"List",
     R"({"text":"The winners:\nAnna Schmidt, Bern\nvon Arx Peter, Olten\nMeier Hans, Basel"})",
     Record::Layout::LineIsParagraph},
};
INSTANTIATE_TEST_SUITE_P(All, JsonlLayout, testing::ValuesIn(kLayoutCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(RepairedJson, LeavesGoodJsonAlone) {
    const std::string good = R"({"a":"NaN \\ \" \u0041 \ud83d\ude00","b":[1,-2,null]})";
    EXPECT_EQ(repaired_json(good), good);
    EXPECT_EQ(repaired_json(""), "");
    EXPECT_EQ(repaired_json("\"\\"), "\"\\");
    EXPECT_EQ(repaired_json("\"\\u12"), "\"\\u12");
}

TEST(JsonlReader, KeepsWhatPrecedesABreak) {
    const std::string two = R"({"id":"a","title":"one"})"
                            "\n"
                            R"({"id":"b","title":"two"})";
    const std::string partial[] = {"", "\n", "\n{\"id\":\"c\"", "\n{\"id\":\"c\",\"title\":\"thr",
                                   "\n\"c\""};
    for (const std::string& more : partial) {
        const Reading reading = read_broken("jsonl", two + more);
        EXPECT_THAT(reading.records, SizeIs(2)) << more;
        EXPECT_EQ(reading.complaints, "");  // That it broke off is said by others.
        EXPECT_EQ(reading.error, "broken off");
    }
}

}  // namespace
}  // namespace dateline
