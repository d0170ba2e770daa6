#include "indexer/encoding/code_page.h"

#include <algorithm>

#include "common/text/charset_converter.h"
#include "common/text/utf8.h"

namespace dateline {

CodePage::CodePage(const std::string& charset) {
    for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
        const std::string raw(1, static_cast<char>(byte));
        const std::string text = from_charset(raw, charset).value_or("");
        const char32_t code = text.empty() ? kReplacementCharacter : decode_utf8(text, 0).code;
        const bool is_none = code == kReplacementCharacter || code < 0x80;
        rows_.push_back({is_none ? byte : code, static_cast<unsigned char>(byte)});
    }
    std::ranges::sort(rows_, {}, &Row::code);
}

std::optional<unsigned char> CodePage::byte_of(char32_t code) const {
    const auto found = std::ranges::lower_bound(rows_, code, {}, &Row::code);
    if (found != rows_.end() && found->code == code) return found->byte;
    if (code >= 0x80 && code < 0xA0) return static_cast<unsigned char>(code);
    return std::nullopt;
}

}  // namespace dateline
