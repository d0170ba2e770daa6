#include "common/json_text.h"

#include <simdjson.h>

#include <array>
#include <cstddef>

#include "common/json.h"

namespace dateline {
namespace {

// By byte: the letter behind the backslash, 'u' for a number, 0 for what stands as it is.
constexpr std::array<char, 256> kEscapes = [] {
    std::array<char, 256> escapes{};
    for (std::size_t control = 0; control < ' '; ++control) escapes[control] = 'u';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}();

char escape_of(char c) {
    return kEscapes[static_cast<unsigned char>(c)];
}

// Without branches, so that the compiler makes vector code of it.
constexpr std::size_t kBlock = 32;
bool is_plain_block(const char* block) {
    unsigned bad = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto byte = static_cast<unsigned char>(block[i]);
        bad |= static_cast<unsigned>(byte < ' ') | (byte == '"') | (byte == '\\');
    }
    return bad == 0;
}

// How much of the text, from its begin, stands as it is.
std::size_t plain_size(std::string_view text) {
    std::size_t size = 0;
    while (size + kBlock <= text.size() && is_plain_block(text.data() + size)) size += kBlock;
    while (size < text.size() && escape_of(text[size]) == 0) ++size;
    return size;
}

void append_escaped(std::string& json, char c) {
    const char escape = escape_of(c);
    json += '\\';
    json += escape;
    if (escape != 'u') return;
    json += "00";
    json += "01"[c >> 4];
    json += "0123456789abcdef"[c & 0xF];
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
    if (!simdjson::validate_utf8(text.data(), text.size())) {  // Never, after the normaliser.
        json += Json(text).text();
        return;
    }
    json += '"';
    while (true) {
        const std::size_t plain = plain_size(text);
        json += text.substr(0, plain);
        if (plain == text.size()) break;
        append_escaped(json, text[plain]);
        text.remove_prefix(plain + 1);
    }
    json += '"';
}

}  // namespace dateline
