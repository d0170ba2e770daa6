#include "indexer/readers/table/table_reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/readers/table/table_layout.h"
#include "indexer/readers/table/table_record.h"
#include "indexer/readers/table/table_scanner.h"
#include "indexer/readers/table/table_shape.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{256} * 1024;
constexpr std::size_t kLineBytes = std::size_t{4} * 1024;
constexpr std::size_t kLongestNames = 60;  // Bytes a column, of a row that may be one of names.
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(kUtf8Mark)) text.remove_prefix(kUtf8Mark.size());
    return text;
}

class TableReader : public RecordReader {
  public:
    explicit TableReader(const ReaderInput& input) : input_(input) {}

    std::optional<Record> next() override;

  private:
    void begin();
    std::uint64_t pass_over_preamble();
    bool is_names_again();
    void reject(std::string_view reason);

    ReaderInput input_;
    std::optional<TableScanner> scanner_;
    TableColumns columns_;
    std::size_t rows_before_ = 0;
};

std::uint64_t TableReader::pass_over_preamble() {
    std::uint64_t lines = 0;
    while (true) {
        std::string_view line = without_mark(input_.bytes.peek(kLineBytes));
        if (line.empty()) return lines;
        line = line.substr(0, line.find_first_of("\r\n"));
        if (!is_before_table(line)) return lines;
        input_.bytes.next_line(line, input_.max_record_bytes);
        input_.beat();
        ++lines;
    }
}

void TableReader::begin() {
    const std::string_view head = input_.bytes.peek(kSampleBytes);
    const bool whole = head.size() < kSampleBytes;
    const char separator = table_separator(TextSample(head, whole, input_.hints));
    const std::uint64_t lines = pass_over_preamble();
    const std::string_view table = without_mark(input_.bytes.peek(kSampleBytes));
    const std::string text =
        to_utf8(std::string(whole ? table : whole_characters(table)), input_.hints.charset);
    TableLayout layout = layout_of(text, separator, input_.field_names);
    columns_ = std::move(layout.columns);
    rows_before_ = layout.rows_before;
    scanner_.emplace(input_, layout.dialect,
                     [this](const TableFields& fields) { return columns_.fit(fields); });
    scanner_->expect(columns_.width());
    scanner_->count_lines_after(lines);
    input_.beat();
}

void TableReader::reject(std::string_view reason) {
    input_.rejects.skip_record(input_.origin, {.unit = "line", .number = scanner_->line()}, reason,
                               scanner_->text());
}

// Then what follows goes by them.
bool TableReader::is_names_again() {
    const TableFields& fields = scanner_->fields();
    if (fields.size() < 2 || scanner_->text().size() > fields.size() * kLongestNames) return false;
    if (!known_name(fields[0]) && !known_name(fields[1])) return false;
    TableRow row;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        row.push_back(to_utf8(scanner_->value(field), input_.hints.charset));
    }
    if (!is_row_of_names(row, input_.field_names)) return false;
    columns_.rename(row, input_.field_names);
    scanner_->expect(columns_.width());
    return true;
}

std::optional<Record> TableReader::next() {
    if (!scanner_) begin();
    while (true) {
        switch (scanner_->next()) {
            case TableScanner::Row::End:
                return std::nullopt;
            case TableScanner::Row::TooLong:
                reject("record too long");
                continue;
            case TableScanner::Row::Unclosed:
                reject("the table ends inside a quoted field");
                continue;
            case TableScanner::Row::Swallowed:
                reject("a quoted field that is not closed before the next record");
                continue;
            case TableScanner::Row::Read:
                break;
        }
        if (rows_before_ > 0) {
            --rows_before_;
            continue;
        }
        if (is_names_again()) continue;
        Record record = table_record(*scanner_, columns_, input_.hints.charset);
        if (!input_.field_names.empty()) record.mapped = columns_.mapped();
        input_.beat();
        return record;
    }
}

}  // namespace

bool is_table(const TextSample& sample) {
    std::string_view text = sample.text();
    // "| 7 | Ferry late |" is part of a text in Markdown.
    if (text.starts_with('|') || name_of_table(sample).empty()) return false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
        if (!is_before_table(line)) break;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return layout_of(text, table_separator(sample), {}).columns.have_articles();
}

std::unique_ptr<RecordReader> make_table_reader(const ReaderInput& input) {
    return std::make_unique<TableReader>(input);
}

}  // namespace dateline
