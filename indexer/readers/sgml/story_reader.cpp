#include "indexer/readers/sgml/story_reader.h"

#include <algorithm>
#include <optional>
#include <string>

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\xEF\xBB\xBF";

class StoryReader : public RecordReader {
  public:
    StoryReader(const ReaderInput& input, const StoryMarks& marks) : input_(input), marks_(marks) {}

    std::optional<Record> next() override;

  private:
    enum class Story { Whole, TooLong, CutOff, End };

    Story read_story();
    bool begin_story();
    Story take_from_line(std::size_t search_from);
    bool next_line();
    void keep_before(std::string_view line);
    Story cut_tail();

    ReaderInput input_;
    StoryMarks marks_;
    std::string story_;
    std::string_view rest_;  // Of the current line, not yet looked at. No end of line inside.
    bool inside_ = false;    // A story has begun and not ended.
    bool too_long_ = false;  // ... and must be passed over.
    bool is_tail_ = false;   // What precedes the first story is the end of another one.
    std::uint64_t count_ = 0;
};

bool StoryReader::next_line() {
    const InputBuffer::Line line = input_.bytes.next_line(rest_, input_.max_record_bytes);
    too_long_ = (inside_ && too_long_) || line == InputBuffer::Line::TooLong;
    return line != InputBuffer::Line::End;
}

// Moves the story's part of the line from rest_ to story_. End: it goes on in the next line. Where
// another story may begin: not at the tag of this one.
StoryReader::Story StoryReader::take_from_line(std::size_t search_from) {
    const std::size_t again = marks_.find_begin(rest_, search_from);
    const std::size_t end = marks_.find_end(rest_.substr(0, again));  // A line has many.
    const bool ended = end != std::string_view::npos;
    // Another begins: the end tag of this one is lost.
    const bool cut_off = !ended && again != std::string_view::npos;
    const std::size_t taken = std::min({again, end, rest_.size()});
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

// Before the first story.
void StoryReader::keep_before(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    if (line.empty()) return;
    is_tail_ = is_tail_ || marks_.is_tail(line);
    if (story_.size() >= kKeptRejectBytes) return;
    story_ += line.substr(0, kKeptRejectBytes);
    story_ += '\n';
}

StoryReader::Story StoryReader::cut_tail() {
    is_tail_ = false;
    ++count_;
    return Story::CutOff;
}

// Passes over what lies before a story in this line; false when there is none.
bool StoryReader::begin_story() {
    const std::size_t begin = std::min(marks_.find_begin(rest_, 0), rest_.size());
    if (count_ == 0) keep_before(rest_.substr(0, begin));
    rest_.remove_prefix(begin);
    return !rest_.empty();
}

StoryReader::Story StoryReader::read_story() {
    story_.clear();
    inside_ = too_long_ = false;
    while (!rest_.empty() || next_line()) {
        const bool begins = !inside_;
        if (begins) {
            if (!begin_story()) continue;
            if (is_tail_) return cut_tail();
            story_.clear();
            inside_ = true;
            ++count_;
        }
        const Story story = take_from_line(begins ? 1 : 0);
        if (story != Story::End) return story;
    }
    if (!inside_) return is_tail_ ? cut_tail() : Story::End;
    return too_long_ ? Story::TooLong : Story::CutOff;
}

std::optional<Record> StoryReader::next() {
    while (true) {
        const Story story = read_story();
        if (story == Story::End) return std::nullopt;
        Position position{.unit = "record", .number = count_};
        input_.beat();
        if (story == Story::Whole) {
            Record record = marks_.make_record(story_);
            record.position = std::move(position);
            return record;
        }
        input_.rejects.skip_record(input_.origin, position,
                                   story == Story::TooLong ? "record too long" : "record cut off",
                                   story_);
    }
}

}  // namespace

std::unique_ptr<RecordReader> make_story_reader(const ReaderInput& input, const StoryMarks& marks) {
    return std::make_unique<StoryReader>(input, marks);
}

}  // namespace dateline
