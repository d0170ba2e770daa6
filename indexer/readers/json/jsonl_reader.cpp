#include "indexer/readers/json/jsonl_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/json/json_articles.h"
#include "indexer/readers/json/json_fault.h"
#include "indexer/readers/json/json_repair.h"

namespace dateline {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks{" \t\r\n\x1E\0", 6};
constexpr std::string_view kNoObject = "not a JSON object";

// A parser keeps many times the memory of the longest line it saw.
constexpr std::size_t kKeptParserBytes = std::size_t{4} * 1024 * 1024;

std::string_view without_leading_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

class JsonlReader : public RecordReader {
  public:
    explicit JsonlReader(const ReaderInput& input) : input_(input), articles_(input.field_names) {}

    std::optional<Record> next() override;

  private:
    bool is_whole(std::string_view line);
    bool parse(std::string_view line);  // Into object_; a complaint when that fails.
    std::optional<Record> next_of_line();
    bool reject(const JsonFault& fault, std::string_view line);

    ReaderInput input_;
    JsonArticles articles_;
    simdjson::dom::parser parser_;
    simdjson::dom::element object_;
    std::uint64_t line_number_ = 0;
    std::vector<JsonItem> items_;  // Of the line, and given up to given_.
    std::size_t given_ = 0;
    std::size_t skipped_ = 0;  // Bytes at the beginning of the line.
};

bool JsonlReader::reject(const JsonFault& fault, std::string_view line) {
    input_.rejects.skip_record(input_.origin,
                               {.unit = "line",
                                .number = line_number_,
                                .byte = fault.byte + (fault.byte > 0 ? skipped_ : 0)},
                               fault.reason, line);
    return false;
}

// Of a line that breaks off: perhaps only its end is lost. That it broke off is said by others.
bool JsonlReader::is_whole(std::string_view line) {
    return parser_.parse(repaired_json(line, input_.hints.charset)).get(object_) ==
               simdjson::SUCCESS &&
           object_.is_object();
}

bool JsonlReader::parse(std::string_view line) {
    if (line.front() != '{') return reject({kNoObject}, line);
    // The buffer keeps readable bytes behind a line, so it need not be copied.
    simdjson::error_code error = parser_.parse(line.data(), line.size(), false).get(object_);
    input_.beat();
    if (error != simdjson::SUCCESS) {
        const std::string repaired = repaired_json(line, input_.hints.charset);
        error = parser_.parse(repaired).get(object_);
        if (error != simdjson::SUCCESS) return reject(json_fault(line, repaired, error), line);
    }
    return object_.is_object() || reject({kNoObject}, line);
}

// Of the line that was read last: one record, but for agencies' items that have others inside of
// them.
std::optional<Record> JsonlReader::next_of_line() {
    while (given_ < items_.size()) {
        JsonItem& item = items_[given_++];
        if (!item.refusal.empty()) continue;
        item.record.position = {.unit = "line", .number = line_number_};
        return std::move(item.record);
    }
    return std::nullopt;
}

std::optional<Record> JsonlReader::next() {
    if (auto record = next_of_line()) return record;
    std::string_view line;
    while (true) {
        const InputBuffer::Line state = input_.bytes.next_line(line, input_.max_record_bytes);
        if (state == InputBuffer::Line::End) return std::nullopt;
        ++line_number_;
        if (state == InputBuffer::Line::TooLong) {
            reject({"line too long"}, line);
            continue;
        }
        const std::size_t size = line.size();
        if (line.starts_with(kUtf8Mark)) line.remove_prefix(kUtf8Mark.size());
        line = without_leading_blanks(line);
        input_.beat();
        skipped_ = size - line.size();
        if (line.empty()) continue;
        if (state == InputBuffer::Line::BrokenOff && !is_whole(line)) continue;
        if (!parse(line)) continue;

        items_.clear();
        given_ = 0;
        articles_.read_line(object_, items_);
        for (const JsonItem& item : items_) {
            if (!item.refusal.empty()) reject({item.refusal}, line);
        }
        input_.beat();
        if (parser_.capacity() > kKeptParserBytes) parser_ = simdjson::dom::parser();
        if (auto record = next_of_line()) return record;
    }
}

}  // namespace

std::unique_ptr<RecordReader> make_jsonl_reader(const ReaderInput& input) {
    return std::make_unique<JsonlReader>(input);
}

}  // namespace dateline
