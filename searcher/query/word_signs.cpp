#include "searcher/query/word_signs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace dateline {
namespace {

constexpr double kMaxWeight = 1000;
constexpr std::size_t kWeightDecimals = 3;  // More would not come out of printing as they went in.

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Signs and blanks end a word for the analyser; a byte of a letter of any script does not.
bool is_letter_byte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           static_cast<unsigned char>(c) >= 0x80U;
}

double parse_weight(std::string_view digits, Span span) {
    double weight = 0;
    const char* const end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, weight, std::chars_format::fixed);
    const std::size_t dot = digits.find('.');
    const std::size_t decimals = dot == std::string_view::npos ? 0 : digits.size() - dot - 1;
    const bool good = parsed.ec == std::errc() && parsed.ptr == end && decimals <= kWeightDecimals;
    if (!good || weight > kMaxWeight) {
        throw QueryError(fmt::format("^{} is no weight; write a number up to {}, as ^2 or ^0.5",
                                     digits, kMaxWeight),
                         span);
    }
    return weight;
}

// Where the digits begin that end the word behind `sign`; npos when it does not end that way.
std::size_t digits_behind(std::string_view word, char sign) {
    std::size_t begin = word.size();
    while (begin > 0 && (is_digit(word[begin - 1]) || word[begin - 1] == '.')) --begin;
    return begin > 1 && word[begin - 1] == sign ? begin : std::string_view::npos;
}

void take_weight(SignedWord& result, Span span) {
    const std::size_t digits = digits_behind(result.text, '^');
    if (digits == std::string_view::npos || digits == result.text.size()) return;
    result.weight = parse_weight(result.text.substr(digits), span);
    result.text = result.text.substr(0, digits - 1);
    const std::size_t more = digits_behind(result.text, '^');
    if (more != std::string_view::npos && more != result.text.size()) {
        throw QueryError("a word has one weight", span);
    }
}

void take_edits(SignedWord& result, Span span) {
    const std::size_t behind = digits_behind(result.text, '~');
    if (behind == std::string_view::npos) return;
    const std::string_view digits = result.text.substr(behind);
    if (!digits.empty() && digits != "1" && digits != "2") {
        throw QueryError("a fuzzy word has 1 or 2 letters wrong: word~1, word~2", span);
    }
    result.kind = NodeKind::Fuzzy;
    result.edits = digits == "2" ? 2 : 1;
    result.text = result.text.substr(0, behind - 1);
    if (is_wildcard(result.text)) {
        throw QueryError("a word is either fuzzy or has wildcards, not both", span);
    }
}

}  // namespace

bool is_wildcard(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool after_letter = i > 0 && is_letter_byte(word[i - 1]);
        const bool before_letter = i + 1 < word.size() && is_letter_byte(word[i + 1]);
        if (word[i] == '*' && (after_letter || before_letter)) return true;
        // "organi?ation"; but "who?" is a question.
        if (word[i] == '?' && before_letter) return true;
    }
    return false;
}

SignedWord read_signs(std::string_view word, Span span) {
    SignedWord result;
    result.text = word;
    take_weight(result, span);
    take_edits(result, span);
    if (result.kind == NodeKind::Word && is_wildcard(result.text)) {
        result.kind = NodeKind::Wildcard;
    }
    return result;
}

std::optional<double> read_weight(std::string_view text, Span span) {
    if (text.size() < 2 || text.front() != '^' || !is_digit(text[1])) return std::nullopt;
    return parse_weight(text.substr(1), span);
}

}  // namespace dateline
