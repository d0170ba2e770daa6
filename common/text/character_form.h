// What a code point is written as in terms, worked out slowly; character() remembers.
#pragma once

#include <string>

#include "common/text/character.h"

namespace dateline {

// Its compatibility form (NFKC): "²" -> "2", "㎏" -> "kg", "ﷲ" -> "الله". Itself where it has none.
std::u32string compatible_form(char32_t code);

// Of a character of that class: see Character.
std::string lower_form(char32_t code, CharacterClass character_class);
std::string folded_form(char32_t code, CharacterClass character_class);

}  // namespace dateline
