#include "indexer/readers/mail/mailbox.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "indexer/mime/header_block.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kFrom = "From ";
constexpr std::string_view kBlanks = " \t\r\n\0\x0C\xEF\xBB\xBF"sv;

constexpr std::array kMonths{"Jan"sv, "Feb"sv, "Mar"sv, "Apr"sv, "May"sv, "Jun"sv,
                             "Jul"sv, "Aug"sv, "Sep"sv, "Oct"sv, "Nov"sv, "Dec"sv};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "10:15" somewhere, after the name of a month.
bool has_time(std::string_view line) {
    const bool month = std::ranges::any_of(
        kMonths, [&](std::string_view name) { return line.find(name) != std::string_view::npos; });
    const std::size_t colon = line.find(':');
    return month && colon != std::string_view::npos && colon > 0 && colon + 2 < line.size() &&
           is_digit(line[colon - 1]) && is_digit(line[colon + 1]) && is_digit(line[colon + 2]);
}

bool looks_like_separator(std::string_view line) {
    constexpr std::size_t kLongest = 500;
    if (!line.starts_with(kFrom) || line.size() > kLongest) return false;
    std::string_view rest = line.substr(kFrom.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const bool lone_address = rest.substr(0, end).find('@') != std::string_view::npos &&
                              rest.substr(end).find_first_not_of(" \r") == std::string_view::npos;
    return has_time(rest) || lone_address;
}

std::uint64_t number_in(std::string_view text) {
    std::uint64_t number = 0;
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

// Up to the first line that is not blank.
bool Mailbox::find_first() {
    std::string_view line;
    while (true) {
        const InputBuffer::Line state = input_.bytes.next_line(line, input_.max_record_bytes);
        if (state == InputBuffer::Line::End) return false;
        const std::size_t first = line.find_first_not_of(kBlanks);
        if (first == std::string_view::npos) continue;
        line.remove_prefix(first);
        many_ = line.starts_with(kFrom) || field_name(line).empty();
        const bool separator = line.starts_with(kFrom);
        if (separator) mail_.from_line = line.substr(kFrom.size());
        if (!separator) add_line(line);
        mail_.too_long = state == InputBuffer::Line::TooLong;
        return true;
    }
}

// The line before a mail, and a field of the mail after it.
bool Mailbox::is_separator(std::string_view line) {
    constexpr std::size_t kLook = 120;
    if (!many_ || !looks_like_separator(line)) return false;
    const std::string kept(line);
    std::string_view next = input_.bytes.is_broken_off() ? "" : input_.bytes.peek(kLook);
    if (next.starts_with(">From ")) return true;
    return !field_name(next.substr(0, next.find('\n'))).empty();
}

void Mailbox::add_line(std::string_view line) {
    if (part_ == Part::Header) {
        if (line.empty()) part_ = Part::Body;
        if (field_name(line) == "content-length")
            length_ = number_in(line.substr(line.find(':') + 1));
    }
    if (many_ && line.starts_with('>')) {
        const std::size_t mark = line.find_first_not_of('>');
        if (line.substr(std::min(mark, line.size())).starts_with(kFrom)) line.remove_prefix(1);
    }
    mail_.too_long = mail_.too_long || mail_.text.size() + line.size() >= input_.max_record_bytes;
    if (mail_.too_long) return;
    mail_.text += line;
    mail_.text += '\n';
}

// A length that was wrong once is not asked again: looking so far ahead costs time.
void Mailbox::take_counted_body() {
    constexpr std::size_t kLook = 600;
    const std::uint64_t length = std::exchange(length_, 0);
    if (length == 0 || !many_ || !trusts_lengths_ || mail_.too_long) return;
    trusts_lengths_ = false;
    if (length > input_.max_record_bytes - std::min(mail_.text.size(), input_.max_record_bytes))
        return;
    const auto size = static_cast<std::size_t>(length);
    const std::string_view ahead = input_.bytes.peek(size + kLook);
    if (ahead.size() < size) return;
    std::string_view after = ahead.substr(size);
    after.remove_prefix(std::min(after.find_first_not_of("\r\n"), after.size()));
    const bool at_end = after.empty() && ahead.size() < size + kLook;
    if (!at_end && !looks_like_separator(after.substr(0, after.find_first_of("\r\n")))) return;
    trusts_lengths_ = true;
    for (const char c : ahead.substr(0, size)) {
        if (c != '\r') mail_.text += c;
    }
    if (!mail_.text.ends_with('\n')) mail_.text += '\n';
    input_.bytes.consume(size);
}

std::optional<RawMail> Mailbox::next() {
    constexpr std::size_t kLinesABeat = 4096;
    part_ = Part::Header;
    length_ = 0;
    mail_.text.clear();
    mail_.too_long = false;
    if (!std::exchange(begun_, true)) {
        pending_ = find_first();
    }
    if (!std::exchange(pending_, false)) return std::nullopt;
    mail_.number = ++count_;
    std::string_view line;
    std::string next_from;
    for (std::size_t lines = 1;; ++lines) {
        const InputBuffer::Line state = input_.bytes.next_line(line, input_.max_record_bytes);
        if (state == InputBuffer::Line::End) break;
        if (lines % kLinesABeat == 0) input_.beat();
        if (state == InputBuffer::Line::TooLong) mail_.too_long = true;
        if (state == InputBuffer::Line::BrokenOff) continue;  // What it says comes next.
        if (line.starts_with(kFrom)) {
            const std::string kept(line);  // Looking ahead may move it.
            if (is_separator(kept)) {
                next_from = kept.substr(kFrom.size());
                pending_ = true;
                break;
            }
            add_line(kept);
            continue;
        }
        const bool was_header = part_ == Part::Header;
        add_line(line);
        if (was_header && part_ == Part::Body) take_counted_body();
    }
    RawMail mail = std::move(mail_);
    mail_ = RawMail{};
    mail_.from_line = std::move(next_from);
    return mail;
}

}  // namespace dateline
