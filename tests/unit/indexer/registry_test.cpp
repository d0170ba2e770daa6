#include "indexer/readers/registry.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

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

std::string text_of(const std::string& name) {
    std::ifstream file(std::string(DATELINE_CORPUS) + "/../" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The manual and README name every format, and corpus/ shows each.
TEST(ReaderRegistry, IsInTheManual) {
    const std::string manual = text_of("docs/corpus-formats.md");
    const std::string readme = text_of("README.md");
    const std::string samples = text_of("corpus/README.md");
    for (const ReaderFormat& format : reader_formats()) {
        const std::string name(format.name);
        EXPECT_THAT(manual, testing::HasSubstr("\n| `" + name + "` |")) << name;
        EXPECT_THAT(manual, testing::ContainsRegex("\n## [^\n]*\\b" + name + "\\b")) << name;
        EXPECT_THAT(readme, testing::HasSubstr("\n| `" + name + "` |")) << name;
        EXPECT_THAT(samples, testing::ContainsRegex("\n\\| `[^|]*\\| [^|]*\\b" + name + "\\b"))
            << name;
    }
}

// Any bytes through any reader: they end, and nothing leaks or overruns (the sanitizers judge).
TEST(AnyReader, EndsOnAnyBytes) {
    const std::string seeds[] = {
        "",
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
        "<DOC",
        "<DOC>",
        "</DOC>",
        "<DOC></DOC>",
        "<DOC><DOC id=></DOC>",
        "<DOC><DOCNO>A9-</DOCNO><TEXT>&M;``''[Text]</TEXT></DOC>",
        "<DOC><HL>-\n--\n@\nBy </HL><DATE>31/1/</DATE><LP>\n</DOC>",
        "<DOC><DOCHDR>http://\nDate:\n</DOCHDR><TITLE></DOC>",
        "<DOC><F P=105><F><!-- </F><BYLINE>,;</BYLINE><TEXT>A (B) -</DOC>",
        "*TEXT ",
        "*TEXT 1",
        "*TEXT 1 2/3/63\nA\n*STOP\n*TEXT 2",
        "<nitf",
        "<nitf></nitf><nitf/>",
        "<nitf><body><body.content><p><media><p>",
        "<nitf><body.head><hl1></body.head></hl1></nitf>",
        "<?xml <?xml version='1.0'?><nitf>&;&#;&#x110000;</a></b></c>",
        "<!DOCTYPE nitf [<!ENTITY a '&a;'>]><nitf>&a;</nitf>",
        "<NewsML><NewsItem></NewsItem></NewsItem><DataContent></NewsML>",
        "<NewsML><NewsItem><NewsLines><HeadLine><NewsComponent></NewsML>",
        "<newsItem></x><contentSet></y><inlineXML><nitf></newsItem>",
        "<newsMessage><sent>x<newsItem><name><subject></newsMessage>",
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
        "From ",
        "From a@b 10:00\nFrom a@b\nSubject:",
        "Content-Type: multipart/mixed\n\n--\n--a\n\n",
        "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n----\n",
        "Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n",
        "Content-Type: text/plain; format=flowed\n\n \n>\n \n",
        "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n~\n",
        "Subject: =?utf-8?b?=?=\nContent-Length: 99\n\n=",
        "From: \"\\\nDate: (\nMessage-ID: <\nList-Id: <\n\n",
        "\1",
        "\1\2\3\4\1",
        "\1 \2=\n=\3",
        "\1\x1F\2^\n^*\n\10\n<\3-\4",
        "[{\"id\":1,\"title\":\"x\"},{\"id\":2,\"title\":\"y},{\"id\":3}]",
        "[\n{\"id\":1,\n\"a\":\"x},\n{\"id\":2},\n{\"id\":3}\n]",
        "/* a",
        "//\n#\n[[1,\"a\"],nul",
        "{\"data\":{\"items\":[{\"item\":{\"uri\":\"u\",\"pubstatus\":\"\"}}]}}",
        "{\"uri\":1,\"bodies\":[{\"value\":\"<p>\"},[],2],\"headlines\":{}}",
        "{\"uri\":\"u\",\"associations\":{\"a\":[{\"uri\":\"v\",\"bodies\":0}]}}",
        "\1z1 3\2By \n(\n\003111111 a b\4",
        "sep=;\r\nid;title;text\r\n1;\"a\"\"b\";\"c\nd\r\n2;e;f",
        "id,title,text\n1,\"a \"b\", c\",\"d\"\n\"2\",\"\",\"",
        "id\ttitle\ttext\n1\t\\N\ta\\nb\\\n2\tc\t\\",
        std::string(5000, ','),
        "a,b\n" + std::string(5000, '"'),
        "#\n\nsep=",
        std::string(3000, '\\') + "\t\\N\n\t",
    };
    for (const std::string& seed : seeds) {
        for (std::uint8_t reader = 0; reader < reader_formats().size(); ++reader) {
            const std::string bytes = static_cast<char>(reader) + seed;
            read_fuzzed(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
        }
    }
}

}  // namespace
}  // namespace dateline
