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
    Digit,       // A decimal digit of any script; folds to 0-9.
    Mark,        // A combining mark that a word keeps, e.g. a Devanagari vowel sign.
    Accent,      // A combining mark that folding drops (Latin, Greek, Cyrillic, Hebrew, Arabic).
    Invisible,   // Soft hyphen, zero-width characters, direction marks, tatweel: as if not there.
    Ideograph,   // Of a script written without blanks: Chinese, Japanese, Korean, Thai, Lao, Khmer,
                 // Burmese.
    Apostrophe,  // ' and its typographic forms.
    Hyphen,      // - and its typographic forms; not dashes.
    Ampersand,
};

struct Character {
    CharacterClass character_class = CharacterClass::Separator;
    bool upper = false;       // An upper-case or title-case letter.
    std::string_view lower;   // Compatibility-composed, lower case, accents kept. UTF-8.
    std::string_view folded;  // Also without accents: é -> e, ß -> ss, ﬁ -> fi, ø -> o. UTF-8.
};

// Any code point up to 0x10FFFF. The reference and its views stay valid for ever.
const Character& character(char32_t code);

// Folds a whole text as terms are folded: "Société  Générale" -> "societe generale". Runs of
// blanks become one, those at the ends go; punctuation stays.
std::string fold_text(std::string_view text);

// Composes accents with their letters (NFC), as the stemmers expect.
std::string compose(std::string_view text);

}  // namespace dateline
