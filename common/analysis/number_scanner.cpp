#include "common/analysis/number_scanner.h"

#include <array>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// The bytes of the digit at text[at], of any script; 0 when there is none.
std::size_t digit_bytes(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (static_cast<unsigned char>(text[at]) < 0x80U) return text[at] >= '0' && text[at] <= '9';
    const DecodedCharacter decoded = decode_utf8(text, at);
    const bool digit = character(decoded.code).character_class == CharacterClass::Digit;
    return digit ? decoded.length : 0;
}

struct Digits {
    std::size_t end = 0;
    std::size_t count = 0;
};

Digits scan_digits(std::string_view text, std::size_t at) {
    Digits digits{at, 0};
    while (const std::size_t bytes = digit_bytes(text, digits.end)) {
        digits.end += bytes;
        ++digits.count;
    }
    return digits;
}

// What stands between groups of three digits: commas, apostrophes, fixed and thin blanks.
constexpr std::array<std::string_view, 14> kThousands{
    ",",      "'",      "\u2019", "\u02BC", "\u00B4", "`",      "\uFF07",
    "\u00A0", "\u2007", "\u2009", "\u202F", "\u066C", "\u060C", "\uFF0C"};
constexpr std::array<std::string_view, 3> kDecimalPoints{".", "\u066B", "\uFF0E"};
constexpr std::size_t kGroupDigits = 3;

bool stands_at(std::string_view text, std::size_t at, std::string_view sign) {
    return text.substr(at, sign.size()) == sign;
}

// How far groups of "separator and so many digits" reach from `at`, and how many they are.
struct Groups {
    std::size_t end;
    std::size_t count;
};

Groups scan_groups(std::string_view text, std::size_t at, std::string_view separator,
                   std::size_t digit_count = kGroupDigits) {
    Groups groups{at, 0};
    while (stands_at(text, groups.end, separator)) {
        const Digits digits = scan_digits(text, groups.end + separator.size());
        if (digits.count != digit_count) break;
        groups = {digits.end, groups.count + 1};
    }
    return groups;
}

// Lakhs and crores: 12,50,000 and 1,00,00,000. The place behind them, or `at`.
std::size_t lakhs_end(std::string_view text, std::size_t at, std::string_view separator) {
    constexpr std::size_t kLakhDigits = 2;
    const Groups pairs = scan_groups(text, at, separator, kLakhDigits);
    if (pairs.count == 0) return at;
    const Groups last = scan_groups(text, pairs.end, separator);
    return last.count == 1 ? last.end : at;
}

bool may_part_digits(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char c = text[at];
    return static_cast<unsigned char>(c) >= 0x80U || c == ',' || c == '.' || c == '\'' || c == '`';
}

std::size_t thousands_end(std::string_view text, const Digits& first) {
    const std::size_t at = first.end;
    if (!may_part_digits(text, at)) return at;
    for (const std::string_view separator : kThousands) {
        if (!stands_at(text, at, separator)) continue;
        const Groups groups = scan_groups(text, at, separator);
        if (groups.count > 0) return groups.end;
        return first.count < kGroupDigits ? lakhs_end(text, at, separator) : at;
    }
    const Groups dotted = scan_groups(text, at, ".");  // One group with a dot is a decimal.
    return dotted.count >= 2 ? dotted.end : at;
}

void add_digits(WordSpelling& forms, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = digit_bytes(text, at);
        if (bytes == 1) forms.folded.push_back(text[at]);
        if (bytes > 1) forms.folded += character(decode_utf8(text, at).code).folded;
        at += bytes > 0 ? bytes : decode_utf8(text, at).length;
    }
}

// The bytes of a decimal point with a digit behind it.
std::size_t decimal_point_bytes(std::string_view text, std::size_t at) {
    if (!may_part_digits(text, at)) return 0;
    for (const std::string_view point : kDecimalPoints) {
        if (stands_at(text, at, point) && digit_bytes(text, at + point.size()) > 0) {
            return point.size();
        }
    }
    return 0;
}

}  // namespace

Scanned scan_number(std::string_view text, std::size_t at, Arena& arena) {
    WordSpelling forms;
    const Digits first = scan_digits(text, at);
    std::size_t end = first.end;
    if (first.count <= kGroupDigits) end = thousands_end(text, first);
    add_digits(forms, text.substr(at, end - at));
    while (const std::size_t point = decimal_point_bytes(text, end)) {
        const Digits decimals = scan_digits(text, end + point);
        forms.folded.push_back('.');
        add_digits(forms, text.substr(end + point, decimals.end - end - point));
        end = decimals.end;
    }
    forms.lower = forms.folded;
    forms.end = end;
    forms.has_digit = true;
    const std::size_t next = scan_word_characters(text, end, forms);
    return {make_token(forms, at, TokenKind::Number, arena), next};
}

}  // namespace dateline
