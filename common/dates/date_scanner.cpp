#include "common/dates/date_scanner.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string_view trim_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

std::size_t DateScanner::digit_count() const {
    const auto end = std::ranges::find_if_not(rest_, is_digit);
    return static_cast<std::size_t>(end - rest_.begin());
}

bool DateScanner::take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
}

bool DateScanner::take_one_of(std::string_view wanted) {
    return std::ranges::any_of(wanted, [this](char c) { return take(c); });
}

bool DateScanner::skip_blanks() {
    const std::size_t before = rest_.size();
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
    return rest_.size() < before;
}

std::optional<int> DateScanner::digits(std::size_t count) {
    if (digit_count() < count) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, count)) value = value * 10 + (c - '0');
    rest_.remove_prefix(count);
    return value;
}

std::optional<int> DateScanner::number(std::size_t most) {
    const std::size_t count = digit_count();
    if (count == 0 || count > most) return std::nullopt;
    return digits(count);
}

std::size_t DateScanner::skip_digits() {
    const std::size_t count = digit_count();
    rest_.remove_prefix(count);
    return count;
}

std::string_view DateScanner::word() {
    const auto end = std::ranges::find_if_not(rest_, is_letter);
    const std::string_view letters = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(letters.size());
    return letters;
}

std::string_view DateScanner::letters() {
    const auto is_part = [](char c) {
        return is_letter(c) || static_cast<unsigned char>(c) >= 0x80U;
    };
    const auto end = std::ranges::find_if_not(rest_, is_part);
    const std::string_view found = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(found.size());
    return found;
}

bool DateScanner::take_text(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
}

bool DateScanner::skip_past(char wanted) {
    const std::size_t at = rest_.find(wanted);
    if (at == std::string_view::npos) return false;
    rest_.remove_prefix(at + 1);
    return true;
}

}  // namespace dateline
