// A code point by Unicode's properties and our own tables to its class.
#pragma once

#include "common/text/character.h"

namespace dateline {

CharacterClass class_of(char32_t code);

// The class by what the code point is itself, and not by what it stands for: a circled digit is a
// separator here.
CharacterClass own_class_of(char32_t code);

}  // namespace dateline
