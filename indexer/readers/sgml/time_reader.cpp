#include "indexer/readers/sgml/time_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/readers/sgml/trec_days.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::string_view kBegin = "*TEXT ";
constexpr std::string_view kStop = "*STOP";
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view take_word(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(kBlanks));
    line.remove_prefix(word.size());
    return word;
}

// "*TEXT 017 01/04/63 PAGE 020".
bool is_begin(std::string_view line) {
    if (!line.starts_with(kBegin)) return false;
    line.remove_prefix(kBegin.size());
    const std::string_view number = take_word(line);
    return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

class TimeReader : public RecordReader {
  public:
    explicit TimeReader(const ReaderInput& input) : input_(input) {}

    std::optional<Record> next() override;

  private:
    enum class Line { Text, Begin, Stop };

    Line next_line();
    void begin(std::string_view line);
    void take_text(std::string_view line);
    void reject(std::string_view reason);

    ReaderInput input_;
    std::string_view line_;
    std::optional<Record> record_;  // That is being read.
    bool too_long_ = false;
    bool stray_ = false;  // Text before the first article was told.
    std::uint64_t count_ = 0;
};

TimeReader::Line TimeReader::next_line() {
    const InputBuffer::Line line = input_.bytes.next_line(line_, input_.max_record_bytes);
    if (line == InputBuffer::Line::End) return Line::Stop;
    too_long_ = too_long_ || line == InputBuffer::Line::TooLong;
    if (is_begin(line_)) return Line::Begin;
    return line_.starts_with(kStop) ? Line::Stop : Line::Text;
}

void TimeReader::begin(std::string_view line) {
    line.remove_prefix(kBegin.size());
    too_long_ = false;
    Record record;
    record.position = {.unit = "record", .number = ++count_};
    record.id = take_word(line);
    record.published = take_word(line);
    const std::string date = find_day(record.published).date;
    if (!date.empty()) record.published = date;
    record.source = "TIME";
    record.language = "en";
    record.layout = Record::Layout::BlankLineBetween;
    record_ = std::move(record);
}

void TimeReader::reject(std::string_view reason) {
    input_.rejects.skip_record(input_.origin, {.unit = "record", .number = count_}, reason, line_);
}

void TimeReader::take_text(std::string_view line) {
    if (!record_) {
        const bool blank = line.find_first_not_of(kBlanks) == std::string_view::npos;
        if (blank || stray_ || count_ > 0) return;
        stray_ = true;
        count_ = 1;
        reject("record cut off");
        return;
    }
    too_long_ = too_long_ || record_->body.size() + line.size() >= input_.max_record_bytes;
    if (too_long_) return;
    record_->body += line;
    record_->body += '\n';
}

std::optional<Record> TimeReader::next() {
    while (true) {
        const Line line = next_line();
        if (line == Line::Text) {
            take_text(line_);
            continue;
        }
        input_.beat();
        std::optional<Record> done = std::exchange(record_, std::nullopt);
        const bool too_long = std::exchange(too_long_, false);
        if (done && too_long) reject("record too long");
        if (line == Line::Begin) begin(line_);
        if (done && !too_long) return done;
        if (line == Line::Stop) return std::nullopt;
    }
}

}  // namespace

bool is_time(const TextSample& sample) {
    return !sample.lines().empty() && is_begin(sample.lines().front());
}

std::unique_ptr<RecordReader> make_time_reader(const ReaderInput& input) {
    return std::make_unique<TimeReader>(input);
}

}  // namespace dateline
