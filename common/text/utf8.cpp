#include "common/text/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdint>

namespace dateline {
namespace {

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

// Length and smallest code point of the sequence that a lead byte announces; length 0 for none.
struct Lead {
    std::size_t length;
    char32_t smallest;
    char32_t bits;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0xC2U) return {0, 0, 0};
    if (byte < 0xE0U) return {2, 0x80, byte & 0x1FU};
    if (byte < 0xF0U) return {3, 0x800, byte & 0x0FU};
    if (byte < 0xF5U) return {4, 0x10000, byte & 0x07U};
    return {0, 0, 0};
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80U) return {first, 1};
    const Lead lead = read_lead(first);
    if (lead.length == 0 || text.size() - at < lead.length) return {};
    char32_t code = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if (!is_continuation(byte)) return {};
        code = (code << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < lead.smallest || code > 0x10FFFF || surrogate) return {};
    return {code, lead.length};
}

bool is_utf8(std::string_view bytes) {
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6U));
        put(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12U));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    } else {
        put(0xF0 | (code >> 18U));
        put(0x80 | ((code >> 12U) & 0x3FU));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    }
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    std::size_t end = max_bytes;
    while (end > 0 && is_continuation(static_cast<unsigned char>(text[end]))) --end;
    return text.substr(0, end);
}

std::string_view whole_characters(std::string_view text) {
    constexpr std::size_t kMostBegun = 3;
    for (std::size_t back = 1; back <= std::min(text.size(), kMostBegun); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (is_continuation(byte)) continue;
        return read_lead(byte).length > back ? text.substr(0, text.size() - back) : text;
    }
    return text;
}

}  // namespace dateline
