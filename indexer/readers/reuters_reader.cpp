#include "indexer/readers/reuters_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/reuters_text.h"
#include "indexer/readers/text_layout.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::string_view kBegin = "<REUTERS";
constexpr std::string_view kEnd = "</REUTERS>";
constexpr std::string_view kBlanks = " \t\r\n\xEF\xBB\xBF";
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

class ReutersReader : public RecordReader {
  public:
    explicit ReutersReader(const ReaderInput& input) : input_(input) {}

    std::optional<Record> next() override;

  private:
    enum class Story { Whole, TooLong, CutOff, End };

    Story read_story();
    Story take_from_line(std::size_t search_from);
    bool next_line();
    void keep_tail(std::string_view text);
    Story cut_tail();

    ReaderInput input_;
    std::string story_;
    std::string_view rest_;  // Of the current line, not yet looked at. No end of line inside.
    bool inside_ = false;    // A story has begun and not ended.
    bool too_long_ = false;  // ... and must be passed over.
    std::uint64_t count_ = 0;
};

bool ReutersReader::next_line() {
    const InputBuffer::Line line = input_.bytes.next_line(rest_, input_.max_record_bytes);
    too_long_ = (inside_ && too_long_) || line == InputBuffer::Line::TooLong;
    return line != InputBuffer::Line::End;
}

// Moves the story's part of the line from rest_ to story_. End: it goes on in the next line. Where
// another story may begin: not at the tag of this one.
ReutersReader::Story ReutersReader::take_from_line(std::size_t search_from) {
    const std::size_t again = rest_.find(kBegin, search_from);
    const std::size_t end = rest_.substr(0, again).find(kEnd);  // Not beyond: a line has many.
    const bool ended = end != std::string_view::npos;
    // Another begins: the end tag of this one is lost.
    const bool cut_off = !ended && again != std::string_view::npos;
    const std::size_t taken = std::min({again, ended ? end + kEnd.size() : again, rest_.size()});
    too_long_ = too_long_ || story_.size() + taken >= input_.max_record_bytes;
    if (!too_long_) {
        story_ += rest_.substr(0, taken);
        if (taken == rest_.size()) story_ += '\n';
    }
    rest_.remove_prefix(taken);
    if (!cut_off && !ended) return Story::End;
    // What is too long may well have had its end tag: in the part that nobody kept.
    if (too_long_) return Story::TooLong;
    return cut_off ? Story::CutOff : Story::Whole;
}

// Before the first story: what is no declaration is the tail of another one.
void ReutersReader::keep_tail(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    const bool declares = story_.empty() && (text.starts_with("<!") || text.starts_with("<?"));
    if (text.empty() || declares || story_.size() >= kKeptRejectBytes) return;
    story_ += text;
    story_ += '\n';
}

ReutersReader::Story ReutersReader::cut_tail() {
    ++count_;
    return Story::CutOff;
}

ReutersReader::Story ReutersReader::read_story() {
    story_.clear();
    inside_ = too_long_ = false;
    while (!rest_.empty() || next_line()) {
        const bool begins = !inside_;
        if (begins) {
            const std::size_t begin = std::min(rest_.find(kBegin), rest_.size());
            if (count_ == 0) keep_tail(rest_.substr(0, begin));
            rest_.remove_prefix(begin);
            if (rest_.empty()) continue;
            if (!story_.empty()) return cut_tail();
            inside_ = true;
            ++count_;
        }
        const Story story = take_from_line(begins ? 1 : 0);
        if (story != Story::End) return story;
    }
    if (!inside_) return story_.empty() ? Story::End : cut_tail();
    return too_long_ ? Story::TooLong : Story::CutOff;
}

std::optional<Record> ReutersReader::next() {
    while (true) {
        const Story story = read_story();
        if (story == Story::End) return std::nullopt;
        const Position position{.unit = "record", .number = count_};
        input_.beat();
        if (story == Story::Whole) {
            Record record = make_record(story_);
            record.position = position;
            return record;
        }
        input_.rejects.skip_record(input_.origin, position,
                                   story == Story::TooLong ? "record too long" : "record cut off",
                                   story_);
    }
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
    return std::make_unique<ReutersReader>(input);
}

}  // namespace dateline
