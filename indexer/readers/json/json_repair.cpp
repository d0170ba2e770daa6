#include "indexer/readers/json/json_repair.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>

#include "common/text/charset.h"

namespace dateline {
namespace {

constexpr std::size_t kEscapeBytes = 6;  // "\u" and four digits.
constexpr std::array<std::string_view, 3> kNoNumbers{"NaN", "Infinity", "-Infinity"};

enum class Half { None, High, Low };

// Which half of a surrogate pair the escape is that `text` begins with.
Half surrogate_half(std::string_view text) {
    if (text.size() < kEscapeBytes || !text.starts_with("\\u")) return Half::None;
    unsigned code = 0;
    const char* end = text.data() + kEscapeBytes;
    if (std::from_chars(text.data() + 2, end, code, 16).ptr != end) return Half::None;
    if (code >= 0xD800 && code <= 0xDBFF) return Half::High;
    return code >= 0xDC00 && code <= 0xDFFF ? Half::Low : Half::None;
}

// Moves one escape from the front of `text` to `out`.
void take_escape(std::string_view& text, std::string& out) {
    std::size_t length = std::min<std::size_t>(2, text.size());
    const Half half = surrogate_half(text);
    const bool pair = half == Half::High && surrogate_half(text.substr(kEscapeBytes)) == Half::Low;
    if (half == Half::None || pair) {
        if (pair) length = 2 * kEscapeBytes;
        out += text.substr(0, length);
    } else {
        length = kEscapeBytes;
        out += "\\ufffd";
    }
    text.remove_prefix(length);
}

// Of a number as JSON writes it: does the parser have no type for it?
bool is_out_of_range(std::string_view number) {
    if (number.find_first_of(".eE") == std::string_view::npos) {
        std::int64_t whole = 0;
        std::uint64_t positive = 0;
        const char* end = number.data() + number.size();
        return std::from_chars(number.data(), end, whole).ec == std::errc::result_out_of_range &&
               std::from_chars(number.data(), end, positive).ec != std::errc{};
    }
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    // Too near to zero is zero; written so, it has an exponent below zero.
    return read.ec == std::errc::result_out_of_range &&
           number.find("e-") == std::string_view::npos &&
           number.find("E-") == std::string_view::npos;
}

// Moves a number from the front of `text` to `out`, or its digits as a string.
void take_number(std::string_view& text, std::string& out) {
    const std::size_t length = std::min(text.find_first_not_of("+-.0123456789eE"), text.size());
    const std::string_view number = text.substr(0, length);
    if (is_out_of_range(number)) {
        out += "{\"";
        out += kNumberOutOfRange;
        out += "\":\"";
        out += number;
        out += "\"}";
    } else {
        out += number;
    }
    text.remove_prefix(length);
}

// Outside strings: moves one character, a number, or a word that stands for no number.
void take_token(std::string_view& text, std::string& out) {
    for (const std::string_view word : kNoNumbers) {
        if (!text.starts_with(word)) continue;
        out += "null";
        text.remove_prefix(word.size());
        return;
    }
    const bool number = text.front() == '-' || (text.front() >= '0' && text.front() <= '9');
    if (number) return take_number(text, out);
    out += text.front();
    text.remove_prefix(1);
}

}  // namespace

std::string repaired_json(std::string_view line, const std::string& charset) {
    const std::string valid = to_utf8(std::string(line), charset);
    std::string out;
    out.reserve(valid.size());
    bool in_string = false;
    for (std::string_view rest = valid; !rest.empty();) {
        const char c = rest.front();
        if (c == '"') in_string = !in_string;
        if (!in_string) {
            take_token(rest, out);
        } else if (c == '\\') {
            take_escape(rest, out);
        } else {
            out += c >= 0 && c < ' ' ? ' ' : c;
            rest.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace dateline
