#include "indexer/readers/blank_text.h"

#include <unicode/uchar.h>

#include <cstddef>

#include "common/text/utf8.h"

namespace dateline {

bool is_blank_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > ' ' && byte < 0x7F) return false;
        const DecodedCharacter character = decode_utf8(text, at);
        const auto code = static_cast<UChar32>(character.code);
        const bool seen =
            u_isUWhiteSpace(code) == 0 && u_iscntrl(code) == 0 && u_charType(code) != U_FORMAT_CHAR;
        if (seen) return false;
        at += character.length;
    }
    return true;
}

}  // namespace dateline
