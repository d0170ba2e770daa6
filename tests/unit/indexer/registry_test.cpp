#include "indexer/readers/registry.h"

#include <gmock/gmock.h>

#include "tests/fuzz/reader_fuzz.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

using namespace std::string_literals;

TEST(ReaderRegistry, FindsFormatsByName) {
    for (const ReaderFormat& format : reader_formats()) {
        EXPECT_EQ(find_reader_format(format.name), &format);
        EXPECT_FALSE(format.summary.empty());
    }
    EXPECT_EQ(find_reader_format("nonsense"), nullptr);
    EXPECT_EQ(find_reader_format(""), nullptr);
}

struct SniffCase {
    const char* name;
    std::string head;
    std::string format;  // Empty: none.
};

class SniffReaderFormat : public testing::TestWithParam<SniffCase> {};

TEST_P(SniffReaderFormat, GoesByTheBeginning) {
    const ReaderFormat* format = sniff_reader_format(GetParam().head);
    EXPECT_EQ(format == nullptr ? "" : std::string(format->name), GetParam().format);
}

const SniffCase kSniffCases[] = {
    {"ReutersFile", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\">", "reuters"},
    {"ReutersPiece", "\n<REUTERS NEWID=\"1\">", "reuters"},
    {"Dtd", "\n<!ELEMENT LEWIS O O (REUTERS+)>\n", ""},
    {"Jsonl", "{\"id\": 1}\n{\"id\": 2}\n", "jsonl"},
    {"JsonlWithMark", "\xEF\xBB\xBF{\"id\": 1}", "jsonl"},
    {"JsonlAfterBlankLines", "\n \n{\"id\": 1}", "jsonl"},
    {"JsonlBrokenFirstLine", "{broken\n{\"id\": 1}", "jsonl"},
    {"JsonOverLines", "{\n  \"id\": 1\n}\n", ""},
    {"JsonArray", "[\n  {\"id\": 1}\n]\n", ""},
    {"Bracket", "[Updated] The mayor said.\n", "page"},
    {"ChineseBracket", "[\n[ 2023/08/11 ]\n", "page"},
    {"Text", "Rain\n\nIt rains.\n", "page"},
    {"Latin1", "caf\xE9 society\n", "page"},
    {"Utf16", "\xFF\xFEH\0i\0"s, "page"},
    {"Utf8Mark", "\xEF\xBB\xBFHi", "page"},
    {"SmallerThan", "< iT: Established in 1891.\n", "page"},
    {"WireControls", "\x01\x02 zczc\x1F some text that is long enough for a page\n", "page"},
    {"Html", "<html><body>Hi</body></html>", ""},
    {"Xml", "<?xml version=\"1.0\"?>", ""},
    {"Pdf", "%PDF-1.4\n", ""},
    {"Rtf", "{\\rtf1 Hi}", ""},
    {"Png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, ""},
    {"Elf", "\x7F"s + "ELF\x02\x01\x01\0"s, ""},
    {"Nul", "text\0text"s, ""},
    {"Controls", "\x01\x02\x03\x04 a", ""},
    {"Empty", "", ""},
    {"Blank", " \n\n", ""},
};
INSTANTIATE_TEST_SUITE_P(All, SniffReaderFormat, testing::ValuesIn(kSniffCases),
                         [](const auto& test) { return test.param.name; });

// Any bytes through any reader: they end, and nothing leaks or overruns (the sanitizers judge).
TEST(AnyReader, EndsOnAnyBytes) {
    const std::string seeds[] = {"",
                                 "\0"s,
                                 "\n\n\n",
                                 "\r\r\r",
                                 "{",
                                 "}",
                                 "{}",
                                 "[]",
                                 "null",
                                 "\"",
                                 "{\"text\":",
                                 "<",
                                 "&",
                                 "&#",
                                 "<REUTERS",
                                 "<REUTERS>",
                                 "</REUTERS>",
                                 "<REUTERS></REUTERS>",
                                 "<REUTERS><REUTERS></REUTERS>",
                                 "<REUTERS NEWID=\"1\"><TEXT TYPE=\"UNPROC\">&#2;</TEXT></REUTERS>",
                                 "<REUTERS><TEXT><BODY>Reuter",
                                 "<REUTERS><TOPICS><D><D></TOPICS><TEXT><BODY>&#3;</REUTERS>",
                                 "\xFF\xFE",
                                 "\xFF\xFEH",
                                 "\xEF\xBB\xBF",
                                 "\xEF\xBB\xBF\n",
                                 "\xF0\x9F\x98",
                                 "a\xC0\xAF"
                                 "b\nc\n",
                                 "{\"a\":\"\\ud83d\"}",
                                 "{\"a\":\"\\ud83d\\u",
                                 "{\"id\":\"\xFF\"}",
                                 "- \n- \n- \n",
                                 ":\n:\n:\n",
                                 std::string(5000, '['),
                                 std::string(5000, '{'),
                                 std::string(300, '\n') + "x",
                                 std::string(3000, '&'),
                                 "{\"a\":{\"b\":[1]}}"};
    for (const std::string& seed : seeds) {
        for (std::uint8_t reader = 0; reader < reader_formats().size(); ++reader) {
            const std::string bytes = static_cast<char>(reader) + seed;
            read_fuzzed(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
        }
    }
}

}  // namespace
}  // namespace dateline
