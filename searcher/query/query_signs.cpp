#include "searcher/query/query_signs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Sign {
    std::string_view text;
    WordSign sign;
};
constexpr auto kSigns = std::to_array<Sign>({
    {"+", WordSign::Plus},
    {"-", WordSign::Minus},
    {"\uFF0B", WordSign::Plus},   // full-width
    {"\uFF0D", WordSign::Minus},  // full-width
    {"\u2212", WordSign::Minus},  // minus sign
    {"\u2010", WordSign::Minus},  // hyphen
    {"\u2011", WordSign::Minus},  // no-break hyphen
    {"\u2012", WordSign::Minus},  // figure dash
    {"\u2013", WordSign::Minus},  // en dash
    {"\u2014", WordSign::Minus},  // em dash
    {"\u2015", WordSign::Minus},  // bar
    {"\uFE58", WordSign::Minus},  // small dash
    {"\uFE63", WordSign::Minus},  // small hyphen
    {"!", WordSign::Minus},
    {"\uFF01", WordSign::Minus},  // full-width
});

struct Mark {
    std::string_view text;
    char mark;
};
constexpr auto kMarks = std::to_array<Mark>(
    {{"(", '('}, {")", ')'}, {":", ':'}, {"\uFF08", '('}, {"\uFF09", ')'}, {"\uFF1A", ':'}});

// Most of a text is none of the rows, as its first byte shows.
using Bytes = std::array<bool, 256>;
template <typename Rows>
constexpr Bytes first_bytes(const Rows& rows) {
    Bytes bytes{};
    for (const auto& row : rows) bytes[static_cast<unsigned char>(row.text.front())] = true;
    return bytes;
}
constexpr Bytes kBeginSigns = first_bytes(kSigns), kBeginMarks = first_bytes(kMarks);

bool is_at(const Bytes& first, std::string_view text, std::size_t at) {
    return at < text.size() && first[static_cast<unsigned char>(text[at])];
}

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Blanks that no line is broken at, and thin ones: they keep the thousands of a number together.
bool is_fixed(char32_t code) {
    return code == 0xA0 || code == 0x202F || code == 0x2009;
}

// "10 000": after a digit and before three of them.
bool is_in_number(std::string_view text, std::size_t begin, std::size_t end) {
    return begin > 0 && is_digit(text, begin - 1) && is_digit(text, end) &&
           is_digit(text, end + 1) && is_digit(text, end + 2) && !is_digit(text, end + 3);
}

}  // namespace

std::size_t blank_size(std::string_view text, std::size_t at) {
    constexpr char32_t kByteOrderMark = 0xFEFF;
    if (text[at] == ' ') return 1;
    if (is_plain(text[at])) return 0;
    const DecodedCharacter decoded = decode_utf8(text, at);
    if (is_fixed(decoded.code) && is_in_number(text, at, at + decoded.length)) return 0;
    const bool blank = decoded.code == 0 || decoded.code == kByteOrderMark ||
                       u_isUWhiteSpace(static_cast<UChar32>(decoded.code));
    return blank ? decoded.length : 0;
}

FoundSign sign_at(std::string_view text, std::size_t at) {
    if (!is_at(kBeginSigns, text, at)) return {};
    const std::string_view rest = text.substr(at);
    const auto found = std::ranges::find_if(
        kSigns, [rest](const Sign& sign) { return rest.starts_with(sign.text); });
    if (found == kSigns.end()) return {};
    const bool is_usual = found->text == "+" || found->text == "-";
    return {found->sign, found->text.size(), !is_usual};
}

FoundMark mark_at(std::string_view text, std::size_t at) {
    if (!is_at(kBeginMarks, text, at)) return {};
    const std::string_view rest = text.substr(at);
    const auto found = std::ranges::find_if(
        kMarks, [rest](const Mark& mark) { return rest.starts_with(mark.text); });
    if (found == kMarks.end()) return {};
    return {found->mark, found->text.size()};
}

}  // namespace dateline
