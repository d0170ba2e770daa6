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
                                 "{\"a\":{\"b\":[1]}}",
                                 "sep=;\r\nid;title;text\r\n1;\"a\"\"b\";\"c\nd\r\n2;e;f",
                                 "id,title,text\n1,\"a \"b\", c\",\"d\"\n\"2\",\"\",\"",
                                 "id\ttitle\ttext\n1\t\\N\ta\\nb\\\n2\tc\t\\",
                                 std::string(5000, ','),
                                 "a,b\n" + std::string(5000, '"'),
                                 "#\n\nsep=",
                                 std::string(3000, '\\') + "\t\\N\n\t"};
    for (const std::string& seed : seeds) {
        for (std::uint8_t reader = 0; reader < reader_formats().size(); ++reader) {
            const std::string bytes = static_cast<char>(reader) + seed;
            read_fuzzed(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
        }
    }
}

}  // namespace
}  // namespace dateline
