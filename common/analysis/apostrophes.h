// What stands before and after an apostrophe: "l'" and "dell'" are words, "'nın" is an ending.
// Tables of the languages together, since text and query need not be of one.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

// An article, preposition or pronoun that has lost its vowel, folded: French, Italian, Catalan,
// Maltese.
bool is_elision(std::string_view before);

// B'nai and N'Djamena are whole words: whether a name may begin with this, and whether what follows
// the apostrophe, folded, goes on with one.
bool may_begin_name(std::string_view before);
bool goes_on_as_name(std::string_view after);

// An ending that a name takes behind an apostrophe, folded: Turkish, Azerbaijani, Dutch,
// Scandinavian, Finnish, Estonian, Polish, Lithuanian, Russian. A name of another language may end
// so as well: Sana'a, Hawai'i.
bool is_ending(std::string_view after);

inline constexpr std::size_t kMaxEndingLetters = 10;

}  // namespace dateline
