// Whatever the record, the way from bytes to terms takes time in proportion to its length: four
// times as much of the same takes about four times as long. A step that looks at everything again
// for each piece would take sixteen times as long.
#include <gtest/gtest.h>
#include <malloc.h>
#include <time.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <string>

#include "indexer/document/document_builder.h"
#include "indexer/normaliser/normaliser.h"
#include "tests/support/read_records.h"

namespace dateline {
namespace {

std::string times(std::size_t count, std::string_view piece) {
    std::string text;
    text.reserve(count * piece.size());
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

// `begin`, then the pieces, each with its number in the place of '#', then `end`.
std::string numbered(std::size_t count, std::string_view begin, std::string_view piece,
                     std::string_view end) {
    const std::size_t mark = piece.find('#');
    std::string text(begin);
    for (std::size_t i = 0; i < count; ++i) {
        text += piece.substr(0, mark);
        text += std::to_string(i);
        text += piece.substr(mark + 1);
    }
    return text += end;
}

struct Row {
    const char* name;
    const char* format;
    std::function<std::string(std::size_t count)> make;
};

void PrintTo(const Row& row, std::ostream* out) {
    *out << row.name;
}

// A text, repeated, as a page or as a member of a JSON object.
Row page(const char* name, std::string_view piece, std::string_view begin = {},
         std::string_view end = {}) {
    return {name, "page", [=](std::size_t count) {
                return std::string(begin) + times(count, piece) + std::string(end);
            }};
}
// In a list that never ends.
Row json(const char* name, std::string_view piece, std::string_view end = {}) {
    return {name, "json",
            [=](std::size_t count) { return "[" + times(count, piece) + times(count, end); }};
}
Row member(const char* name, const char* field, std::string_view piece) {
    return {name, "jsonl", [=](std::size_t count) {
                return "{\"" + std::string(field) + "\":\"" + times(count, piece) +
                       "\",\"id\":\"a\",\"title\":\"flood\"}";
            }};
}
Row list(const char* name, const char* begin, const char* piece, const char* end) {
    return {name, "jsonl", [=](std::size_t count) { return numbered(count, begin, piece, end); }};
}
Row story(const char* name, std::string_view begin, std::string_view piece, std::string_view end) {
    return {name, "reuters", [=](std::size_t count) {
                return "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + std::string(begin) +
                       times(count, piece) + std::string(end);
            }};
}

Row trec(const char* name, std::string_view begin, std::string_view piece, std::string_view end) {
    return {name, "trec", [=](std::size_t count) {
                return "<DOC><DOCNO>1</DOCNO>" + std::string(begin) + times(count, piece) +
                       std::string(end) + "</DOC>";
            }};
}
// Pieces of a mail, or of a message of a wire.
Row between(const char* name, const char* format, std::string_view begin, std::string_view piece,
            std::string_view end) {
    return {name, format, [=](std::size_t count) {
                return std::string(begin) + times(count, piece) + std::string(end);
            }};
}
Row mail(const char* name, std::string_view begin, std::string_view piece,
         std::string_view end = {}) {
    return between(name, "mail", begin, piece, end);
}
Row wire(const char* name, std::string_view begin, std::string_view piece,
         std::string_view end = {}) {
    return between(name, "wire", begin, piece, end);
}

constexpr std::string_view kPlainMail =
    "Subject: Ferry\nContent-Type: text/plain; format=flowed\n\n";
constexpr std::string_view kParts = "Subject: Ferry\nContent-Type: multipart/mixed; boundary=b\n\n";
constexpr std::string_view kAlternatives =
    "Subject: Ferry\nContent-Type: multipart/alternative; boundary=b\n\n";
constexpr std::string_view kQuotedMail =
    "Subject: Ferry\nContent-Transfer-Encoding: quoted-printable\n\n";
constexpr std::string_view kText = "\n\nIt came.\n";
constexpr std::string_view kMailbox = "From a@b.org Tue Mar  5 10:15:00 2024\nSubject: Ferry\n\n";
constexpr std::string_view kIptc = "\1xyz1 3 pl 9\r\n\2";
constexpr std::string_view kAnpa = "\x16\x16\1W0417\x1F\nr s\x13\x11 BC-Ferry\r\n\2";
constexpr std::string_view kWireEnd = "\3\4";

constexpr std::string_view kBody = "<REUTERS NEWID=\"1\"><TEXT><TITLE>a</TITLE><BODY>";
constexpr std::string_view kBodyEnd = "</BODY></TEXT></REUTERS>";
constexpr std::string_view kTopics = "<REUTERS NEWID=\"1\"><TOPICS>";
constexpr std::string_view kTopicsEnd = "</TOPICS><TEXT><TITLE>a</TITLE></TEXT></REUTERS>";

const Row kRows[] = {
    story("story_begins_in_a_line", "", "<REUTERS NEWID=\"1\">", ""),
    story("story_begins_in_lines", "", "<REUTERS>\n", ""),
    story("story_begins_unclosed", "", "<REUTERS ", ""),
    story("whole_stories_in_a_line", "", "<REUTERS></REUTERS>", ""),
    story("story_ends", kBody, "</REUTERS>", ""),
    story("topics", kTopics, "<D>a</D>", kTopicsEnd),
    story("topics_without_end", kTopics, "<D>", kTopicsEnd),
    story("topics_unclosed", kTopics, "<D ", kTopicsEnd),
    story("tags", kBody, "<", kBodyEnd),
    story("nested_tags", kBody, "<BODY>", kBodyEnd),
    story("text_tags", "<REUTERS>", "<TEXT", "</REUTERS>"),
    story("sign_offs", kBody, "\nREUTER", kBodyEnd),
    {"sign_offs_behind_blanks", "reuters",
     [](std::size_t count) {
         return std::string(kBody) + times(count, "  ") + times(count, "REUTER\n") +
                std::string(kBodyEnd);
     }},
    story("untagged_rows", "<REUTERS><TEXT TYPE=\"UNPROC\">", " a  b\n", "</TEXT></REUTERS>"),
    story("ampersands_of_a_story", kBody, "&", kBodyEnd),

    trec("trec_begins_in_a_line", "</DOC>", "<DOC>", ""),
    trec("trec_stories_in_a_line", "</DOC>", "<DOC></DOC>", "<DOC>"),
    trec("trec_ends", "", "</DOC>", ""),
    trec("trec_brackets", "<TEXT>", "<", "</TEXT>"),
    trec("trec_open_tags", "<TEXT>", "<P ", "</TEXT>"),
    trec("trec_open_comments", "<TEXT>", "<!-- ", "</TEXT>"),
    trec("trec_comments", "<TEXT>", "<!-- --> ", "</TEXT>"),
    trec("trec_open_sections", "<TEXT>", "<![CDATA[", "</TEXT>"),
    trec("trec_nested_texts", "", "<TEXT><HEADLINE>", ""),
    trec("trec_unknown_elements", "<TEXT>", "<X>\n</Y>", "</TEXT>"),
    trec("trec_many_texts", "<HEADLINE>a a a a a</HEADLINE>", "<TX>a a</TX>", ""),
    trec("trec_many_bylines", "", "<BYLINE>By A, B;</BYLINE>", "<TEXT>a</TEXT>"),
    trec("trec_one_byline", "<BYLINE>", "A, ", "</BYLINE><TEXT>a</TEXT>"),
    trec("trec_many_days", "", "<DATE>31</DATE>", "<TEXT>a</TEXT>"),
    trec("trec_one_day", "<DATE>", "31 ", "</DATE><TEXT>a</TEXT>"),
    trec("trec_heading_lines", "<HL>", "By A\n--\n", "</HL><TEXT>a</TEXT>"),
    trec("trec_heading_marks", "<HL>", "A @ ", "</HL><TEXT>a</TEXT>"),
    trec("trec_topics", "<IN>", "A (B)\n", "</IN><TEXT>a</TEXT>"),
    trec("trec_semicolons", "<TEXT>", ".;  ", "</TEXT>"),
    trec("trec_signs", "<TEXT>", "``&blank;&M", "</TEXT>"),
    trec("trec_lines_without_marks", "<TEXT>", "A b.\n", "</TEXT>"),
    trec("trec_head_lines", "<TEXT>Language:\n", "BFN\n\n", "</TEXT>"),
    trec("trec_loose_lines", "<TEXT>a</TEXT>", "By A\n", ""),
    trec("trec_page_tags", "<DOCHDR>http://a\n</DOCHDR>", "<TITLE><P>", ""),
    trec("trec_page_header", "<DOCHDR>http://a\n", "Date: 1\n", "</DOCHDR>"),
    {"trec_headlines", "trec",
     [](std::size_t count) {
         return numbered(count, "<DOC><DOCNO>1</DOCNO>", "<HEAD>a#</HEAD>", "</DOC>");
     }},
    {"time_lines", "time",
     [](std::size_t count) { return "*TEXT 1 01/04/63\n" + times(count, "A b\n"); }},
    {"time_articles", "time", [](std::size_t count) { return times(count, "*TEXT 1 01/04/63\n"); }},

    list("many_topics", R"({"id":"a","title":"b","topics":[")", "t#\",\"", "\"]}"),
    list("topics_in_a_text", R"({"id":"a","title":"b","topics":")", "t#, ", "\"}"),
    list("many_places", R"({"id":"a","title":"b","places":[")", "p#\",\"", "\"]}"),
    list("many_authors", R"({"id":"a","title":"b","author":[")", "p#\",\"", "\"]}"),
    list("many_members", R"({"id":"a","title":"b")", ",\"m#\":1", "}"),
    list("many_texts", R"({"id":"a","title":"b")", ",\"m#\":\"text\"", "}"),
    list("many_numbers", R"({"id":"a","title":"b","text":[0)", ",#", "]}"),
    list("objects_in_a_list", R"({"id":"a","title":"b","topics":[{})", ",{\"a\":#}", "]}"),
    {"table_of_open_quotes", "table",
     [](std::size_t count) {
         return "id,title,date,text\n" + times(count, "a-1,Late,2024-03-01,\"It came\n");
     }},
    {"table_of_swallowed_records", "table",
     [](std::size_t count) {
         return "id,title,date,text\n" + times(count, "a-1,Late,2024-03-01,\"It \"came\"\n");
     }},
    {"table_of_returns", "table",
     [](std::size_t count) {
         return "id,title,date,text\n" + times(count, "a-1,Late,2024-03-01,It came\r");
     }},
    {"table_of_separators", "table",
     [](std::size_t count) { return "id,title,date,text\n" + times(count, ","); }},
    {"table_of_quotes", "table",
     [](std::size_t count) { return "id,title,text\n1,a,\"" + times(count, "\" "); }},
    {"same_topic", "jsonl",
     [](std::size_t count) {
         return R"({"id":"a","title":"b","topics":["x")" + times(count, ",\"x\"") + "]}";
     }},
    {"same_member", "jsonl",
     [](std::size_t count) {
         return R"({"id":"a","title":"b")" + times(count, ",\"text\":\"\"") + "}";
     }},
    {"nesting", "jsonl",
     [](std::size_t count) { return R"({"id":)" + times(count, "[") + times(count, "]") + "}"; }},
    {"blanks_in_json", "jsonl",
     [](std::size_t count) { return times(count, "    ") + "{" + times(count, "    ") + "}"; }},
    {"json_lines", "jsonl", [](std::size_t count) { return times(count, "{}\n"); }},
    {"no_json_lines", "jsonl", [](std::size_t count) { return times(count, "{\n"); }},
    {"no_numbers", "jsonl",
     [](std::size_t count) {
         return R"({"id":"a","title":"b","text":[0)" + times(count, ",NaN") + "]}";
     }},
    {"open_tags", "jsonl",
     [](std::size_t count) {
         return R"({"id":"a","title":"b","text":[{"type":"html","content":")" + times(count, "<a") +
                "\"}]}";
     }},
    {"blank_blocks", "jsonl",
     [](std::size_t count) {
         return R"({"id":"a","title":"b","text":[{})" +
                times(count, R"(,{"text":" ","content":[{"value":" "}]})") + "]}";
     }},
    {"numbers_out_of_range", "jsonl",
     [](std::size_t count) {
         return R"({"id":"a","title":"b","text":[0)" + times(count, ",1e999") + "]}";
     }},
    member("lone_surrogates", "text", "\\ud800"),
    member("broken_utf8", "text", "\xC3\xA4\xC3"),
    member("escapes", "text", "\\n\\t\\\""),
    member("long_id", "id", "a"),
    member("long_headline", "headline", "a "),
    member("dateline_words", "dateline", "a "),
    member("dateline_dashes", "dateline", "- "),
    member("dateline_brackets", "dateline", "(AP) "),
    member("dateline_commas", "dateline", ", "),
    member("dateline_day_words", "dateline", "le, march "),
    member("long_date", "date", "2024-01-01 "),
    member("long_byline", "author", "by "),
    member("long_source", "source", "a-b "),
    member("long_language", "lang", "en"),
    member("long_url", "url", "/2024"),

    json("lists_in_json", "[", "]"),
    json("objects_in_json", "{\"a\":", "}"),
    json("unclosed_objects", "{\"a\":"),
    json("unclosed_lines", "{\"a\":1,\n"),
    json("unclosed_strings", "{\"a\":\"x},\n"),
    json("unclosed_strings_on_a_line", "{\"a\":\"x},"),
    json("missing_brackets", "{\"a\":{\"b\":[{\"c\":1},"),
    json("small_objects", "{\"a\":1},"),
    json("broken_objects", "{\"a\" 1},"),
    json("broken_after_sound", "{\"a\":1},{\"a\":\"2},"),
    json("numbers_in_json", "1,"),
    json("json_comments", "//\n"),
    json("blanks_before_brackets", "}  ,  {"),
    {"members_around_json", "json",
     [](std::size_t count) {
         return numbered(count, R"({"articles":[{"id":"a","title":"b","text":"c"}])",
                         R"(,"m#":{"id":#})", "}");
     }},
    {"associated_items", "json",
     [](std::size_t count) {
         return numbered(count, R"({"uri":"a","headline":"b","associations":[0)",
                         R"(,{"uri":"#","type":"text","headline":"b","body_text":"c"})", "]}");
     }},

    page("short_lines", "a\n"),
    page("headlines", "River rises in Ardmouth\n"),
    page("one_line", "river "),
    page("one_word", "river"),
    page("blank_lines", "\n", "river", "river"),
    page("blanks", " ", "river", "river"),
    page("indented_lines", "  river\n\n"),
    page("old_line_ends", "river\r"),
    page("form_feeds", "\f", "river", "river"),
    page("sentences", "He won. "),
    page("lines_of_prose", "The river rose by four feet on Tuesday,\nsaid the mayor. "),
    page("hyphens_at_line_ends", "the ri-\nver rose over the town and fields and went on to go-\n"),
    page("quotes", "\"", "river ", "\nit rose.\n"),
    page("closing_quotes", "\xC2\xBB", "river ", "\nit rose.\n"),
    page("ampersands", "&"),
    page("references", "&amp;"),
    page("nested_references", "amp;", "&"),
    page("numbered_references", "&#65;"),
    page("controls", "\x01\x02", "river ", " river"),
    page("upper_controls", "\xC2\x85", "river ", " river"),
    page("invisible", "\xC2\xAD", "river", "bank"),
    page("invisible_apart", "a\xC2\xAD"),
    page("zero_width_at_line_ends", "\xE2\x80\x8B\n", "river"),
    page("fixed_blanks", "\xC2\xA0", "river", "bank"),
    page("marks_of_one_class", "\xCC\x81", "e"),
    page("marks_of_two_classes", "\xCC\x81\xCC\xA3", "e"),
    page("marks_on_letters", "e\xCC\x81"),
    page("marks_alone", "\xE0\xA4\xBC\xCC\x81", "\n"),
    page("ideographs", "\xE6\xB2\xB3"),
    page("ideographs_apart", "\xE6\xB2\xB3 "),
    page("invisible_ideographs", "\xE2\x80\x8B\xE6\xB2\xB3"),
    page("jamo", "\xE1\x84\x80\xE1\x85\xA1"),
    page("letters", "a "),
    page("hyphens", "a-"),
    page("hyphens_in_a_row", "-", "a", "a"),
    page("dots", "a."),
    page("apostrophes", "a'"),
    page("elisions", "l'"),
    page("ampersand_words", "a&"),
    page("capitals", "US "),
    page("digits", "1"),
    page("thousands", "1,000"),
    page("groups", ",000", "1"),
    page("decimals", ".1", "1"),
    page("letters_and_digits", "ab1"),
    page("utf16", std::string_view("a\0", 2), "\xFF\xFE"),
    page("cp1252", "\xE4\xE4 "),

    mail("mail_fields", "Subject: Ferry\n", "X: y\n", "\nIt came.\n"),
    mail("mail_folds", "Subject: Ferry\n", " late\n", "\nIt came.\n"),
    mail("mail_folds_without_blanks", "Subject: Ferry\n", "late\n", "To: a@b.org\n\nIt came.\n"),
    mail("mail_colons", "Subject: Ferry\nTo: ", ":", kText),
    mail("mail_addresses", "Subject: Ferry\nFrom: ", "a@b.org, ", kText),
    mail("mail_quotes", "Subject: Ferry\nFrom: ", "\"<(", kText),
    mail("mail_brackets_in_dates", "Subject: Ferry\nDate: ", "(", kText),
    mail("mail_keywords", "Subject: Ferry\nKeywords: ", "a, ", kText),
    mail("mail_encoded_words", "Subject: ", "=?utf-8?q?a?= ", kText),
    mail("mail_encoded_words_apart", "Subject: ", "=?utf-8?q?a?= b ", kText),
    mail("mail_encoded_words_unclosed", "Subject: ", "=?utf-8?q?a ", kText),
    mail("mail_encoded_words_begun", "Subject: ?=", "=?", kText),
    mail("mail_parameters", "Subject: Ferry\nContent-Type: text/plain", "; a=b", kText),
    mail("mail_parameter_pieces", "Subject: Ferry\nContent-Type: multipart/mixed", "; boundary*1=b",
         kText),
    mail("mail_received", "Subject: Ferry\n", "Received: by a; Tue, 5 Mar 2024 10:15:00 +0100\n",
         "\nIt came.\n"),
    mail("mail_lines", kPlainMail, "It came.\n"),
    mail("mail_flowed_lines", kPlainMail, "It came \n"),
    mail("mail_flowed_quotes", kPlainMail, ">"),
    mail("mail_quoted_printable", kQuotedMail, "=C3=A4"),
    mail("mail_soft_line_ends", kQuotedMail, "a=\n"),
    mail("mail_blanks_of_the_transport", kQuotedMail, "a    \n"),
    mail("mail_blanks_after_equals_signs", kQuotedMail, "=    "),
    mail("mail_blanks_after_an_equals_sign", kQuotedMail, " ", "\n"),
    mail("mail_equals_signs", kQuotedMail, "="),
    mail("mail_base64", "Subject: Ferry\nContent-Transfer-Encoding: base64\n\n", "RmVy"),
    mail("mail_uuencode", "Subject: Ferry\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n",
         "#1F5R\n"),
    mail("mail_files_in_text", kPlainMail, "begin 644 a.png\n"),
    mail("mail_files_in_text_closed", kPlainMail, "begin 644 a.png\nend\n"),
    mail("mail_armour", kPlainMail, "-----BEGIN PGP SIGNATURE-----\n"),
    mail("mail_armour_of_texts", kPlainMail, "-----BEGIN PGP SIGNED MESSAGE-----\n"),
    mail("mail_ways_out", kPlainMail, "Unsubscribe\n"),
    mail("mail_ways_elsewhere", kPlainMail, "View online\n\n"),
    mail("mail_parts", kParts, "--b\n"),
    mail("mail_parts_with_text", kParts, "--b\n\nIt came.\n"),
    mail("mail_alternatives", kAlternatives, "--b\nContent-Type: text/html\n\n<p>It came.</p>\n"),
    mail("mail_boundaries_of_others", kParts, "--c\n"),
    mail("mail_parts_never_begun", kParts, "It came.\n"),
    {"mail_nested_parts", "mail",
     [](std::size_t count) {
         return numbered(count, "Subject: Ferry\n",
                         "Content-Type: multipart/mixed; boundary=b#\n\n--b\n", "");
     }},
    mail("mail_mails_in_mails", "Subject: Ferry\n", "Content-Type: message/rfc822\n\n"),
    mail("mail_enriched", "Subject: Ferry\nContent-Type: text/enriched\n\n", "a\n\n"),
    mail("mail_bytes_of_no_charset", "Subject: Ferry\n\n", "\xC6\xE5\xF0\xF0\xE8 "),
    mail("mail_bytes_of_a_charset", "Subject: Ferry\nContent-Type: text/plain; charset=gb18030\n\n",
         "\x94\x39\xDA\x33"),
    mail("mailbox", "", "From a@b.org Tue Mar  5 10:15:00 2024\nSubject: Ferry\n\nIt came.\n"),
    mail("mailbox_separators", kMailbox, "From a@b.org Tue Mar  5 10:15:00 2024\n"),
    mail("mailbox_quoted", kMailbox, ">From a\n"),
    mail("mailbox_wrong_lengths", "",
         "From a@b.org Tue Mar  5 10:15:00 2024\nContent-Length: 9000000\nSubject: a\n\nIt.\n"),
    mail("mailbox_right_lengths", "",
         "From a@b.org Tue Mar  5 10:15:00 2024\nContent-Length: 4\nSubject: a\n\nIt.\n"),

    wire("wire_begins", "", "\1"),
    wire("wire_headers", "", "\1xyz1 3 pl\r\n\2"),
    wire("wire_messages", "", "\1xyz1 3 pl\r\n\2It came =\n\nIt left.\n\3\4"),
    wire("wire_texts_between", "", "\1xyz1\2It came.\3\4 and so on"),
    wire("wire_filling", kIptc, "\x7F", kWireEnd),
    wire("wire_keywords", "\1xyz1 3 pl 9\r\n", "a/", "\2It.\3\4"),
    wire("wire_words_of_a_header", "\1xyz1 3 pl 9", " abc", "\2It.\3\4"),
    wire("wire_lines", kIptc, "It came.\n", kWireEnd),
    wire("wire_signs", kIptc, "a{b ", kWireEnd),
    wire("wire_bytes", kIptc, "x\x84y ", kWireEnd),
    wire("wire_set_apart", kAnpa, "^It came<\r\n", kWireEnd),
    wire("wire_wrapped", kAnpa, "It came\r\n", kWireEnd),
    wire("wire_paragraphs", kAnpa, "\t   It came\r\n", kWireEnd),
    wire("wire_rows", kAnpa, "\10x;y\r\n", kWireEnd),
    wire("wire_commas", kAnpa, ",", kWireEnd),
    wire("wire_slug", "\1W0417\x1F\nr s\x13\x11 BC\r\n\2^BC-", ",", "<\n\3\4"),
    wire("wire_quotes", kAnpa, "``", kWireEnd),
};

class LinearTime : public testing::TestWithParam<Row> {
  public:
    // Memory stays with the process: pages that come anew for big blocks only would distort it.
    static void SetUpTestSuite() {
        ::mallopt(M_MMAP_MAX, 0);
        ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
    }
};

double cpu_seconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// From bytes to terms.
double seconds_for(const char* format, const std::string& bytes) {
    const Normaliser normaliser({});
    DocumentBuilder builder;
    const double begin = cpu_seconds();
    for (Record& record : read_records(format, bytes).records) {
        if (const auto article = normaliser.article(std::move(record), {})) {
            builder.build(*article);
        }
    }
    return cpu_seconds() - begin;
}

TEST_P(LinearTime, FourTimesAsMuchTakesAboutFourTimesAsLong) {
    constexpr double kMeasurable = 0.005;
    constexpr double kMuchMore = 4 * 2.5;
    constexpr int kTries = 5;
    const Row& row = GetParam();
    std::size_t count = 4000;
    std::string few = row.make(count);
    seconds_for(row.format, few);  // What is done once in a process is done.
    while (seconds_for(row.format, few) < kMeasurable && count < 2'000'000) {
        few = row.make(count *= 2);
    }
    const std::string many = row.make(4 * count);
    seconds_for(row.format, many);  // The memory is there.
    double less = 1e9;
    double more = 1e9;
    for (int i = 0; i < kTries; ++i) {
        less = std::min(less, seconds_for(row.format, few));
        more = std::min(more, seconds_for(row.format, many));
        if (more < kMuchMore * less) return;
    }
    FAIL() << count << " take " << less << " s, four times as many " << more << " s";
}

INSTANTIATE_TEST_SUITE_P(Records, LinearTime, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace dateline
