#include "indexer/markup/xml_repair.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

// Bytes that may have to be repaired: most text has few.
constexpr std::array<bool, 256> make_suspects() {
    std::array<bool, 256> suspects{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) suspects[byte] = true;
    suspects['\t'] = suspects['\n'] = suspects['\r'] = false;
    suspects['&'] = suspects['<'] = true;
    suspects[0xEF] = true;  // U+FFFE and U+FFFF are no characters.
    return suspects;
}

constexpr std::array<bool, 256> kSuspects = make_suspects();

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_sign(char c) {
    return is_name_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == ':';
}

// "&name;", "&#123;", "&#x1F;" of a character that XML has.
bool is_reference(std::string_view text) {
    constexpr std::size_t kLongest = 64;
    const std::size_t end = text.substr(0, kLongest).find(';');
    if (end == std::string_view::npos || end < 2) return false;
    std::string_view inner = text.substr(1, end - 1);
    if (inner[0] != '#') {
        if (!is_name_letter(inner[0]) && inner[0] != '_') return false;
        for (const char c : inner)
            if (!is_name_sign(c)) return false;
        return true;
    }
    const bool is_hex = inner.size() > 1 && inner[1] == 'x';
    inner.remove_prefix(is_hex ? 2 : 1);
    if (inner.empty() || inner.size() > 7) return false;
    std::uint32_t code = 0;
    for (const char c : inner) {
        const char small = small_letter(c);
        if (!is_digit(c) && !(is_hex && small >= 'a' && small <= 'f')) return false;
        code = code * (is_hex ? 16 : 10) +
               static_cast<std::uint32_t>(is_digit(c) ? c - '0' : small - 'a' + 10);
    }
    const bool is_control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    return !is_control && !is_surrogate && code != 0xFFFE && code != 0xFFFF && code <= 0x10FFFF;
}

bool begins_markup(std::string_view text) {
    if (text.size() < 2) return false;
    const auto next = static_cast<unsigned char>(text[1]);
    if (next == '/')
        return text.size() > 2 && (is_name_letter(text[2]) || text[2] == '_' || text[2] < 0);
    return is_name_letter(text[1]) || next == '_' || next == '!' || next == '?' || next >= 0x80;
}

// What stands for the suspect that `text` begins with; empty: itself.
std::string_view replacement(std::string_view text) {
    switch (text.front()) {
        case '&':
            return is_reference(text) ? "" : "&amp;";
        case '<':
            return begins_markup(text) ? "" : "&lt;";
        case '\xEF':
            return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ? "?" : "";
        default:
            return " ";
    }
}

}  // namespace

std::string repaired_xml(std::string text) {
    std::string repaired;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!kSuspects[static_cast<unsigned char>(text[at])]) continue;
        const std::string_view other = replacement(std::string_view(text).substr(at));
        if (other.empty()) continue;
        repaired.append(text, kept, at - kept).append(other);
        if (text[at] == '\xEF') at += 2;
        kept = at + 1;
    }
    if (kept == 0) return text;
    return repaired.append(text, kept);
}

}  // namespace dateline
