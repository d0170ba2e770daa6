// Character entities that are left over in text: "&eacute;", "&#233;", "&#xE9;".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

struct Entity {
    char32_t code = 0;       // U+FFFD for a number of no character. May be a control character.
    std::size_t length = 0;  // Bytes of the reference, '&' and ';' with it.
};

// The entity that `text` begins with; nullopt when its '&' is only an ampersand: an unknown name,
// or no ';' where it should be. Names are HTML's for Latin-1, Central Europe and punctuation;
// numbers 128 to 159 are read as CP1252.
std::optional<Entity> decode_entity(std::string_view text);

}  // namespace dateline
