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

// The same of one that was encoded twice: "&amp;eacute;", "&amp;#8217;", "&amp;amp;". nullopt for
// what would make a tag, "&amp;lt;" and "&amp;gt;", and for what is no more than "&amp;".
std::optional<Entity> decode_double_entity(std::string_view text);

// Does the text name the bracket of a tag, as an entity encoded once or more? Then it speaks of
// markup, and other names of entities in it may be meant as they stand.
bool names_tags(std::string_view text);

}  // namespace dateline
