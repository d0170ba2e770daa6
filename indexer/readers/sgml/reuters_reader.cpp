#include "indexer/readers/sgml/reuters_reader.h"

#include <algorithm>
#include <array>

#include "indexer/readers/sgml/reuters_text.h"
#include "indexer/readers/sgml/story_reader.h"
#include "indexer/readers/text_layout.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::string_view kBegin = "<REUTERS";
constexpr std::string_view kEnd = "</REUTERS>";
constexpr std::array<std::string_view, 3> kFileStarts{"<!DOCTYPE lewis", "<!DOCTYPE LEWIS", kBegin};

// A first line of untagged text this wide, with prose behind it, is not the headline alone.
constexpr std::size_t kFullLine = 55;

std::string trimmed(std::string_view sgml) {
    std::string text = decode_entities(sgml);
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    text.erase(0, text.find_first_not_of(" \t\r\n"));
    return text;
}

// Rows of tables are indented by one blank, or have columns with blanks between.
bool is_row(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    return indent == 1 || line.substr(indent).find("  ") != std::string_view::npos;
}

bool is_table(std::string_view text) {
    std::size_t rows = 0;
    std::size_t lines = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        lines += !line.empty();
        rows += is_row(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows * 2 >= lines;
}

// The text of TYPE="UNPROC": a headline, then a table or, rarely, prose.
void take_untagged_text(std::string_view sgml, Record& record) {
    const std::string text = decode_entities(sgml);
    const std::string_view body = without_sign_off(text);
    const std::vector<TextLine> lines = split_lines(body);
    if (lines.empty()) return;
    record.headline = lines.front().text;
    const bool runs_on = lines.size() > 1 && lines.front().columns >= kFullLine &&
                         !lines[1].after_blank && !lines[1].indented;
    const std::size_t line_end = std::min(body.find('\n'), body.size());
    record.body = runs_on ? body : body.substr(std::min(line_end + 1, body.size()));
    record.layout =
        is_table(record.body) ? Record::Layout::LineIsParagraph : Record::Layout::Indented;
}

Record make_record(std::string_view sgml) {
    const std::size_t text_begin = std::min(sgml.find("<TEXT"), sgml.size());
    const std::string_view head = sgml.substr(0, text_begin);
    const std::string_view tail = sgml.substr(text_begin);
    const std::string_view text = element(tail, "TEXT");

    Record record;
    record.id = attribute(head, "NEWID");
    // "12:34:20.79&#5;&#5;&#5;E F": what stands behind the first entity is a desk's sign.
    const std::string_view date = element(head, "DATE");
    record.published = trimmed(date.substr(0, date.find('&')));
    record.topics = list_items(element(head, "TOPICS"));
    record.places = list_items(element(head, "PLACES"));
    record.source = "reuters";
    record.language = "en";
    if (attribute(tail, "TYPE") == "UNPROC") {
        take_untagged_text(text, record);
        return record;
    }
    record.headline = trimmed(element(text, "TITLE"));
    record.byline = trimmed(element(text, "AUTHOR"));
    record.dateline = trimmed(element(text, "DATELINE"));
    const std::string body = decode_entities(element(text, "BODY"));
    record.body = without_sign_off(body);
    record.layout = Record::Layout::Indented;
    return record;
}

std::size_t find_begin(std::string_view line, std::size_t from) {
    return line.find(kBegin, from);
}

std::size_t find_end(std::string_view line) {
    const std::size_t at = line.find(kEnd);
    return at == std::string_view::npos ? at : at + kEnd.size();
}

// What is no declaration.
bool is_tail(std::string_view line) {
    return !line.starts_with("<!") && !line.starts_with("<?");
}

}  // namespace

bool is_reuters(const TextSample& sample) {
    const std::string_view text = sample.text();
    const bool begins =
        std::any_of(kFileStarts.begin(), kFileStarts.end(),
                    [text](std::string_view start) { return text.starts_with(start); });
    if (begins) return true;
    if (text.find("NEWID=") == std::string_view::npos) return false;
    return std::any_of(sample.lines().begin(), sample.lines().end(), [](std::string_view line) {
        return line.starts_with(kBegin) && line.substr(kBegin.size()).starts_with(' ');
    });
}

std::unique_ptr<RecordReader> make_reuters_reader(const ReaderInput& input) {
    return make_story_reader(input, {find_begin, find_end, is_tail, make_record});
}

}  // namespace dateline
