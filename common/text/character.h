// What a character is to the search: its class for finding words, its lower case
// for the stemmers and its folded form for terms. One table for the whole house,
// filled page by page from ICU's Unicode data when a page is first asked for.
// All functions are thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class CharacterClass : std::uint8_t {
    Separator,   // Blanks, punctuation, symbols: between words.
    Letter,      // Part of a word.
    Digit,       // A decimal digit of any script, raised or lowered too; folds to 0-9.
    WholeWord,   // A number or letters in one sign, ① ㉑ ⑴ ℃: a word of its own.
    Mark,        // A combining mark that a word keeps, e.g. a Devanagari vowel sign.
    Accent,      // A combining mark that folding drops (Latin, Greek, Cyrillic, Hebrew, Arabic, or
                 // around signs).
    Invisible,   // Soft hyphen, zero-width characters, direction marks, tatweel: as if not there.
    Ideograph,   // Of a script written without blanks: Chinese, Japanese, Korean, Thai, Lao, Khmer,
                 // Burmese. Its folded form may have several (㍻), after digits (㋀).
    Apostrophe,  // ' and its typographic forms, the okina, geresh and others that look like it.
    Hyphen,      // - and its typographic forms, maqaf; not dashes.
    Ampersand,
};

struct Character {
    CharacterClass character_class = CharacterClass::Separator;
    bool upper = false;       // An upper-case or title-case letter.
    std::string_view lower;   // Compatibility-composed, lower case, accents kept. UTF-8.
    std::string_view folded;  // Also without accents and distinctions of typography: é -> e,
                              // ß -> ss, ﬁ -> fi, ø -> o, ς -> σ, ² -> 2, ’ -> ', – -> -. UTF-8.
};

// Any code point up to 0x10FFFF. The reference and its views stay valid for ever.
const Character& character(char32_t code);

// Folds a whole text as terms are folded: "Société  Générale" -> "societe generale". Runs of
// blanks become one, those at the ends go; punctuation stays, in its plain form: dashes are
// hyphens, quotes straight. How it was composed makes no difference.
std::string fold_text(std::string_view text);

}  // namespace dateline
