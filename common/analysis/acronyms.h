// Capitals that mean something: US is not us, WHO is not who.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// The term of the acronym whose folded letters are `folded`, when that is another than the letters
// themselves: an acronym of up to three letters that spells an English function word, or of two
// letters that spells one of another language, has its letters dotted ("us" -> "u.s", "who" ->
// "w.h.o"); a longer name of the same thing has the same term ("usa" -> "u.s"). A rule of the
// letters alone, so that text and query agree whatever their languages.
std::optional<std::string> acronym_term(std::string_view folded);

// Is `folded` read as an acronym however it is capitalised ("usa")?
bool is_always_acronym(std::string_view folded);

// Stands `folded` for its acronym more often than for the word even where all is in capitals,
// as in "US AND CHINA AGREE"?
bool is_acronym_among_capitals(std::string_view folded);

}  // namespace dateline
