#include "indexer/readers/table/table_scanner.h"

#include <algorithm>

#include "common/error.h"
#include "indexer/readers/table/table_value.h"

namespace dateline {
namespace {

constexpr std::size_t kNone = std::string::npos;
constexpr std::size_t kMostFields = 4096;  // What comes after them belongs to the last one.
constexpr std::size_t kAheadBytes = 1024;
constexpr std::size_t kShownBytes = 1024;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

}  // namespace

TableFields split_table_line(std::string_view line, const TableDialect& dialect) {
    TableFields fields;
    while (fields.size() < kMostFields) {
        const bool quoted = dialect.quoting != Quoting::None && line.starts_with('"');
        if (quoted) line.remove_prefix(1);
        std::size_t end = line.find(quoted ? '"' : dialect.separator);
        while (quoted && end != kNone && end + 1 < line.size() &&
               line[end + 1] != dialect.separator) {
            end = line.find('"', end + 1);
        }
        fields.push_back(line.substr(0, end));
        if (end >= line.size()) break;
        line.remove_prefix(std::min(end + (quoted ? 2 : 1), line.size()));
        if (line.empty()) break;
    }
    return fields;
}

TableScanner::Got TableScanner::fetch(std::string_view& line) {
    input_.beat();
    if (again_at_ < again_.size()) {
        const std::size_t end = std::min(again_.find('\n', again_at_), again_.size());
        line = std::string_view(again_).substr(again_at_, end - again_at_);
        again_at_ = end + 1;
        ++line_number_;
        return Got::Line;
    }
    const InputBuffer::Line state = input_.bytes.next_line(line, input_.max_record_bytes);
    if (state == InputBuffer::Line::End) return Got::End;
    line_number_ = ++read_lines_;
    read_bytes_ += line.size() + 1;
    if (state == InputBuffer::Line::TooLong) return Got::TooLong;
    return state == InputBuffer::Line::BrokenOff ? Got::BrokenOff : Got::Line;
}

// Into buffer_: a line that may begin a record. What a stream breaks off in is passed over.
TableScanner::Got TableScanner::begin_line() {
    begin_ = 0;
    std::string_view line;
    while (true) {
        const Got got = fetch(line);
        if (got == Got::BrokenOff) continue;
        if (resuming_ && got == Got::TooLong) continue;
        if (resuming_ && got == Got::Line && !begins_record(line)) continue;
        resuming_ = false;
        if (line.starts_with(kUtf8Mark)) line.remove_prefix(kUtf8Mark.size());
        buffer_.assign(got == Got::End ? std::string_view() : line);
        has_returns_ = buffer_.find('\r') != kNone;
        return got;
    }
}

TableScanner::Got TableScanner::append_line() {
    buffer_.erase(0, begin_);
    for (Field& field : found_) {
        field.begin -= begin_;
        field.end -= begin_;
    }
    field_begin_ -= begin_;
    begin_ = 0;
    std::string_view line;
    const Got got = fetch(line);
    if (got != Got::Line) return got;
    has_returns_ = has_returns_ || line.find('\r') != kNone;
    buffer_ += '\n';
    buffer_ += line;
    return buffer_.size() > input_.max_record_bytes ? Got::TooLong : Got::Line;
}

// The line after this one, or its beginning.
std::string_view TableScanner::ahead() {
    std::string_view bytes = std::string_view(again_).substr(std::min(again_at_, again_.size()));
    try {
        if (bytes.empty()) bytes = input_.bytes.peek(kAheadBytes);
    } catch (const CorpusError&) {
        return {};  // Thrown again when it is read.
    }
    bytes = bytes.substr(0, kAheadBytes);
    bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    return bytes.substr(0, bytes.find_first_of("\r\n"));
}

// The lines after the first one of the record may be records: they are read again, as long as all
// that is read again is in proportion to what is read.
TableScanner::Row TableScanner::give_up(Row why) {
    found_.clear();
    resuming_ = true;
    has_rest_ = false;
    buffer_.erase(0, begin_);
    const std::size_t second = buffer_.find('\n');
    const std::size_t rest = second == kNone ? 0 : buffer_.size() - second - 1;
    if (rest > 0 && again_bytes_ + rest <= 2 * read_bytes_) {
        // What is being read again already has these lines just before the next one.
        const bool again = again_at_ < again_.size();
        if (again) again_at_ -= rest + 1;
        if (!again) again_.assign(buffer_, second + 1);
        if (!again) again_at_ = 0;
        again_bytes_ += rest;
        line_number_ = record_line_;
    }
    buffer_.resize(std::min({buffer_.size(), second, kShownBytes}));
    buffer_.shrink_to_fit();
    text_ = buffer_;
    return why;
}

bool TableScanner::is_blank() const {
    return found_.size() == 1 && !found_[0].quoted &&
           buffer_.find_first_not_of(" \t\r", begin_) >= end_;
}

TableScanner::Row TableScanner::next() {
    do {
        fields_.clear();
        found_.clear();
        open_ = Open::No;
        if (has_rest_) {
            begin_ = end_ + 1;
            ++line_number_;
            read_lines_ = std::max(read_lines_, line_number_);
        } else {
            const Got got = begin_line();
            record_line_ = line_number_;
            if (got == Got::End) return Row::End;
            if (got == Got::TooLong) return give_up(Row::TooLong);
        }
        record_line_ = line_number_;
        end_ = scan(begin_);
        while (end_ == kNone) {
            const std::size_t scanned = buffer_.size() - begin_;
            const Got got = append_line();
            if (got == Got::BrokenOff) return next();
            if (got == Got::TooLong) return give_up(Row::TooLong);
            if (got == Got::End) return give_up(Row::Unclosed);
            end_ = scan(scanned);
        }
        has_rest_ = end_ < buffer_.size();
    } while (is_blank());
    join_surplus();
    if (has_swallowed()) return give_up(Row::Swallowed);
    text_ = std::string_view(buffer_).substr(begin_, end_ - begin_);
    for (const Field& field : found_) {
        fields_.push_back(std::string_view(buffer_).substr(field.begin, field.end - field.begin));
    }
    return Row::Read;
}

// A text with separators in it and no quotes around it, in the last column. Empty fields at the end
// are nothing.
void TableScanner::join_surplus() {
    if (width_ == 0 || found_.size() <= width_ || found_[width_ - 1].quoted) return;
    std::size_t last = found_.size();
    while (last > width_ && found_[last - 1].begin == found_[last - 1].end) --last;
    if (found_[last - 1].quoted) return;
    found_[width_ - 1].end = found_[last - 1].end;
    found_.resize(width_);
}

// Is a line of the record, after its first, another record? Then a quote is missing.
bool TableScanner::has_swallowed() const {
    if (width_ < 3) return false;
    std::string_view lines = std::string_view(buffer_).substr(begin_, end_ - begin_);
    for (std::size_t end = lines.find('\n'); end != kNone; end = lines.find('\n')) {
        lines.remove_prefix(end + 1);
        const std::string_view line = lines.substr(0, lines.find('\n'));
        const auto separators = std::ranges::count(line, dialect_.separator);
        if (separators + 1 < static_cast<std::ptrdiff_t>(width_)) continue;
        if (split_table_line(line, dialect_).size() >= width_ && begins_record(line)) return true;
    }
    return false;
}

// The end of a record may look like one: "... at noon.",2024-03-01,Ann Roe
bool TableScanner::begins_record(std::string_view line) const {
    const TableFields fields = split_table_line(line, dialect_);
    const auto ends_quotes = [line](std::string_view field) {
        const bool quoted = field.data() > line.data() && *(field.data() - 1) == '"';
        return !quoted && std::ranges::count(field, '"') % 2 == 1;
    };
    const bool tail = dialect_.quoting != Quoting::None && std::ranges::any_of(fields, ends_quotes);
    return !tail && is_record_(fields);
}

// To the end of the record; kNone when that is on another line. `at`: where a field begins, or
// where to go on in one that is open.
std::size_t TableScanner::scan(std::size_t at) {
    while (true) {
        const std::size_t end = open_ == Open::Quoted    ? scan_quoted(at)
                                : open_ == Open::Escaped ? scan_plain(at)
                                                         : scan_field(at);
        if (end == kNone || end >= buffer_.size() || buffer_[end] != dialect_.separator) return end;
        at = end + 1;
    }
}

std::size_t TableScanner::scan_field(std::size_t at) {
    field_begin_ = at;
    if (dialect_.quoting == Quoting::None) return scan_plain(at);
    const std::size_t first = std::min(buffer_.find_first_not_of(' ', at), buffer_.size());
    if (first == buffer_.size() || buffer_[first] != '"') return scan_plain(at);
    field_begin_ = first + 1;
    return scan_quoted(first + 1);
}

std::size_t TableScanner::scan_quoted(std::size_t at) {
    while (true) {
        const std::size_t quote = buffer_.find('"', at);
        if (quote == kNone) {
            open_ = Open::Quoted;
            return kNone;
        }
        at = quote + 1;
        if (dialect_.quoting == Quoting::Escaped && is_escaped(quote)) continue;
        const std::size_t end = closing(quote);
        if (end != kNone) {
            open_ = Open::No;
            add_field({field_begin_, quote, true});
            return end;
        }
        const bool pair =
            dialect_.quoting != Quoting::Bare && at < buffer_.size() && buffer_[at] == '"';
        if (pair) ++at;
    }
}

std::size_t TableScanner::scan_plain(std::size_t at) {
    std::size_t end = plain_end(at);
    while (dialect_.backslashes == Backslashes::Escapes && is_escaped(end)) {
        if (end == buffer_.size()) {
            open_ = Open::Escaped;
            return kNone;
        }
        end = plain_end(end + 1);
    }
    open_ = Open::No;
    add_field({field_begin_, end, false});
    return end;
}

// A separator or a line end.
std::size_t TableScanner::plain_end(std::size_t at) const {
    if (!has_returns_) return std::min(buffer_.find(dialect_.separator, at), buffer_.size());
    while (at < buffer_.size() && buffer_[at] != dialect_.separator && buffer_[at] != '\r') ++at;
    return at;
}

// The place after the field that the quote ends; kNone when it is part of the text.
std::size_t TableScanner::closing(std::size_t quote) {
    const std::size_t end = std::min(buffer_.find_first_not_of(' ', quote + 1), buffer_.size());
    const bool ends =
        end == buffer_.size() || buffer_[end] == '\r' || buffer_[end] == dialect_.separator;
    if (!ends || (dialect_.quoting == Quoting::Bare && !closes_bare(end))) return kNone;
    return end;
}

// Before a separator or line end at `end`: is it followed by a field, or a record?
bool TableScanner::closes_bare(std::size_t end) {
    const bool last = width_ > 0 && found_.size() + 1 >= width_;
    if (end < buffer_.size() && buffer_[end] == dialect_.separator) {
        return !last && (end + 1 == buffer_.size() || buffer_[end + 1] != ' ');
    }
    const std::string_view line =
        end < buffer_.size() ? std::string_view(buffer_).substr(end + 1, kAheadBytes) : ahead();
    return line.empty() || begins_record(line);
}

bool TableScanner::is_escaped(std::size_t at) const {
    std::size_t before = at;
    while (before > field_begin_ && buffer_[before - 1] == '\\') --before;
    return (at - before) % 2 == 1;
}

void TableScanner::add_field(Field field) {
    if (found_.size() < kMostFields)
        found_.push_back(field);
    else
        found_.back().end = field.end;
}

std::string TableScanner::value(std::size_t field) const {
    if (field >= fields_.size()) return {};
    return table_value(fields_[field], found_[field].quoted, dialect_);
}

}  // namespace dateline
