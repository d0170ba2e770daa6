#include "common/analysis/word_scanner.h"

#include <algorithm>
#include <array>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// What stands before an apostrophe as a word of its own: French, Italian and Catalan elisions.
constexpr std::array<std::string_view, 29> kElisions{
    "c",      "d",      "j",      "l",      "m",    "n",    "qu",   "s",    "t",    "jusqu",
    "lorsqu", "puisqu", "quoiqu", "presqu", "all",  "coll", "dall", "dell", "nell", "sull",
    "un",     "quell",  "quest",  "sant",   "tutt", "dov",  "com",  "gl",   "degl"};

struct Next {
    const Character* character = nullptr;  // Null at the end of the text.
    std::size_t at = 0;
    std::size_t end = 0;
};

// The next character that can be seen.
Next look(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        const Character& entry = character(decoded.code);
        if (entry.character_class != CharacterClass::Invisible) {
            return {&entry, at, at + decoded.length};
        }
        at += decoded.length;
    }
    return {nullptr, at, at};
}

bool is(const Next& next, CharacterClass wanted) {
    return next.character != nullptr && next.character->character_class == wanted;
}

bool in_word(const Next& next) {
    return is(next, CharacterClass::Letter) || is(next, CharacterClass::Digit) ||
           is(next, CharacterClass::Mark) || is(next, CharacterClass::Accent);
}

void add(WordSpelling& forms, const Next& next) {
    const Character& entry = *next.character;
    forms.lower += entry.lower;
    forms.folded += entry.folded;
    forms.end = next.end;
    const bool letter = entry.character_class == CharacterClass::Letter;
    forms.has_letter |= letter;
    forms.has_lower |= letter && !entry.upper;
    forms.has_digit |= entry.character_class == CharacterClass::Digit;
    forms.has_accent_marks |= entry.character_class == CharacterClass::Accent;
    if (letter) ++forms.character_count;
}

constexpr std::size_t kLettersAroundAmpersand = 3;

// "AT&T": the place behind the ampersand when up to three letters follow it, else npos.
std::size_t behind_ampersand(std::string_view text, const Next& ampersand) {
    std::size_t begin = ampersand.end;
    constexpr std::string_view kEntityRest = "amp;";
    if (text.substr(begin, kEntityRest.size()) == kEntityRest) begin += kEntityRest.size();
    std::size_t letters = 0;
    for (Next next = look(text, begin); in_word(next); next = look(text, next.end)) {
        if (++letters > kLettersAroundAmpersand) return std::string_view::npos;
    }
    return letters == 0 ? std::string_view::npos : begin;
}

enum class Apostrophe { EndsWord, EndsElision, Possessive, Inside };

Apostrophe judge_apostrophe(std::string_view text, const WordSpelling& forms,
                            const Next& apostrophe) {
    const Next behind = look(text, apostrophe.end);
    if (!is(behind, CharacterClass::Letter)) return Apostrophe::EndsWord;
    if (behind.character->folded == "s" && !in_word(look(text, behind.end))) {
        return Apostrophe::Possessive;
    }
    if (std::ranges::find(kElisions, forms.folded) != kElisions.end()) {
        return Apostrophe::EndsElision;
    }
    return Apostrophe::Inside;
}

// "U.S.", "a.m.", "U.N": single letters with dots between, at least two. Nothing when it is not.
std::optional<WordSpelling> scan_dotted(std::string_view text, std::size_t at) {
    WordSpelling forms;
    while (true) {
        const Next letter = look(text, at);
        if (!is(letter, CharacterClass::Letter)) break;
        const bool dot = letter.end < text.size() && text[letter.end] == '.';
        if (!dot && in_word(look(text, letter.end))) break;  // "U.S.Steel": a longer word begins.
        add(forms, letter);
        if (!dot) break;
        forms.end = letter.end + 1;
        at = forms.end;
    }
    if (forms.character_count < 2) return std::nullopt;
    return forms;
}

// Passes over "'s" behind a finished word.
std::size_t skip_possessive(std::string_view text, std::size_t at, const WordSpelling& forms) {
    const Next apostrophe = look(text, at);
    if (!is(apostrophe, CharacterClass::Apostrophe)) return at;
    if (judge_apostrophe(text, forms, apostrophe) != Apostrophe::Possessive) return at;
    return look(text, apostrophe.end).end;
}

}  // namespace

std::size_t scan_word_characters(std::string_view text, std::size_t at, WordSpelling& forms) {
    Next next = look(text, at);
    while (next.character != nullptr) {
        if (in_word(next)) {
            add(forms, next);
            next = look(text, next.end);
        } else if (is(next, CharacterClass::Apostrophe)) {
            switch (judge_apostrophe(text, forms, next)) {
                case Apostrophe::EndsWord:
                    return forms.end;
                case Apostrophe::EndsElision:
                    forms.elided = true;
                    return next.end;
                case Apostrophe::Possessive:
                    return look(text, next.end).end;
                case Apostrophe::Inside:
                    next = look(text, next.end);
            }
        } else if (is(next, CharacterClass::Ampersand)) {
            const std::size_t behind = behind_ampersand(text, next);
            const bool short_before = forms.character_count <= kLettersAroundAmpersand;
            if (behind == std::string_view::npos || !short_before) return forms.end;
            forms.lower.push_back('&');
            forms.folded.push_back('&');
            next = look(text, behind);
        } else {
            return forms.end;
        }
    }
    return forms.end;
}

Token make_token(const WordSpelling& forms, std::size_t begin, TokenKind kind, Arena& arena) {
    // Longer ones have no stem, and to compose a letter with so many accents takes the square of
    // their number.
    constexpr std::size_t kLongestComposed = 1024;
    const bool composes = forms.has_accent_marks && forms.lower.size() <= kLongestComposed;
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(forms.end);
    token.kind = kind;
    token.all_upper = forms.has_letter && !forms.has_lower && forms.character_count > 1;
    token.has_digit = forms.has_digit;
    token.elided = forms.elided;
    token.folded = arena.keep(forms.folded);
    token.lower = forms.lower == forms.folded ? token.folded
                  : composes                  ? arena.keep(compose(forms.lower))
                                              : arena.keep(forms.lower);
    return token;
}

Scanned scan_word(std::string_view text, std::size_t at, Arena& arena) {
    if (const std::optional<WordSpelling> dotted = scan_dotted(text, at)) {
        const std::size_t next = skip_possessive(text, dotted->end, *dotted);
        return {make_token(*dotted, at, TokenKind::DottedAcronym, arena), next};
    }
    WordSpelling forms;
    const std::size_t next = scan_word_characters(text, at, forms);
    if (forms.folded.empty()) {  // Marks alone.
        return {std::nullopt, std::max(next, at + decode_utf8(text, at).length)};
    }
    const bool number = is(look(text, at), CharacterClass::Digit);
    if (number) forms.lower = forms.folded;
    return {make_token(forms, at, number ? TokenKind::Number : TokenKind::Word, arena), next};
}

}  // namespace dateline
