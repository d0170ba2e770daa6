#include "indexer/readers/json/json_reader.h"

#include <simdjson.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/json/json_articles.h"
#include "indexer/readers/json/json_fault.h"
#include "indexer/readers/json/json_repair.h"
#include "indexer/readers/json/json_values.h"
#include "indexer/readers/json/json_wrapping.h"

namespace dateline {
namespace {

using simdjson::dom::element;

// A parser keeps many times the memory of the longest value it saw.
constexpr std::size_t kKeptParserBytes = std::size_t{4} * 1024 * 1024;

struct RefusedPiece {
    JsonPiece::Kind kind;
    std::string_view reason;
};

constexpr RefusedPiece kRefusedPieces[] = {
    {JsonPiece::Kind::Cut, "broken JSON: an object without its end"},
    {JsonPiece::Kind::TooLong, "record too long"},
    {JsonPiece::Kind::TooDeep, "broken JSON: brackets nest too deep"},
    {JsonPiece::Kind::NoObject, "not a JSON object"},
};

Wraps what_wraps(const std::string& head) {
    simdjson::dom::parser parser;
    element object;
    if (parser.parse(head).get(object) != simdjson::SUCCESS) return Wraps::Nothing;
    const auto members = wrapped_members(object);
    if (members.empty()) return Wraps::Nothing;
    return are_named_articles(members) ? Wraps::NamedArticles : Wraps::Articles;
}

class JsonReader : public RecordReader {
  public:
    explicit JsonReader(const ReaderInput& input)
        : input_(input), values_(input, what_wraps), articles_(input.field_names) {}

    std::optional<Record> next() override;

  private:
    void take(const JsonPiece& piece);
    bool parse(std::string_view text);  // Into object_; a complaint when that fails.
    void reject(const JsonFault& fault, std::string_view text);

    ReaderInput input_;
    JsonValues values_;
    JsonArticles articles_;
    simdjson::dom::parser parser_;
    element object_;
    std::uint64_t number_ = 0;
    std::deque<Record> records_;  // Read, and not yet given.
};

void JsonReader::reject(const JsonFault& fault, std::string_view text) {
    input_.rejects.skip_record(input_.origin,
                               {.unit = "record", .number = ++number_, .byte = fault.byte},
                               fault.reason, text);
}

bool JsonReader::parse(std::string_view text) {
    // Readable bytes follow, so it need not be copied.
    simdjson::error_code error = parser_.parse(text.data(), text.size(), false).get(object_);
    input_.beat();
    if (error == simdjson::SUCCESS) return true;
    const std::string repaired = repaired_json(text);
    error = parser_.parse(repaired).get(object_);
    if (error == simdjson::SUCCESS) return true;
    reject(json_fault(text, repaired, error), text);
    return false;
}

void JsonReader::take(const JsonPiece& piece) {
    for (const RefusedPiece& row : kRefusedPieces) {
        if (row.kind == piece.kind) return reject({row.reason}, piece.text);
    }
    if (!parse(piece.text)) return values_.resynchronise();
    std::vector<JsonItem> items;
    articles_.read_document(object_, std::string(piece.name), items);
    input_.beat();
    for (JsonItem& item : items) {
        if (!item.refusal.empty()) {
            reject({item.refusal}, piece.text);
            continue;
        }
        item.record.position = {.unit = "record", .number = ++number_};
        records_.push_back(std::move(item.record));
    }
    if (parser_.capacity() > kKeptParserBytes) parser_ = simdjson::dom::parser();
}

std::optional<Record> JsonReader::next() {
    while (records_.empty()) {
        const JsonPiece piece = values_.next();
        if (piece.kind == JsonPiece::Kind::End) return std::nullopt;
        take(piece);
    }
    Record record = std::move(records_.front());
    records_.pop_front();
    return record;
}

}  // namespace

std::unique_ptr<RecordReader> make_json_reader(const ReaderInput& input) {
    return std::make_unique<JsonReader>(input);
}

}  // namespace dateline
