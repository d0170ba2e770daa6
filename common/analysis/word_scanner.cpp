#include "common/analysis/word_scanner.h"

#include <algorithm>
#include <array>

#include "common/analysis/apostrophes.h"
#include "common/text/character.h"
#include "common/text/hebrew.h"
#include "common/text/nfc.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kNonJoiner = "\u200C";

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

// The end of the word that goes on at text[at].
std::size_t word_end(std::string_view text, std::size_t at) {
    Next next = look(text, at);
    while (in_word(next)) next = look(text, next.end);
    return next.at;
}

// Whether a sign goes on with the word, and where to read on.
struct Verdict {
    bool inside = false;
    std::size_t next = 0;
};

// The folded letters of a word from text[at] on, up to one more than an ending may have.
std::string letters_from(std::string_view text, std::size_t at) {
    std::string letters;
    std::size_t count = 0;
    Next next = look(text, at);
    for (; in_word(next) && count <= kMaxEndingLetters; next = look(text, next.end), ++count) {
        letters += next.character->folded;
    }
    return letters;
}

// Does the word end behind these letters, and not in another apostrophe (rock'n'roll)?
bool ends_in(std::string_view text, std::size_t at, std::string_view letters) {
    if (!is_ending(letters)) return false;
    const Next behind = look(text, word_end(text, at));
    return !is(behind, CharacterClass::Apostrophe) ||
           !is(look(text, behind.end), CharacterClass::Letter);
}

Verdict judge_apostrophe(std::string_view text, WordSpelling& forms, const Next& apostrophe) {
    const Next behind = look(text, apostrophe.end);
    const bool letter = is(behind, CharacterClass::Letter);
    if (!letter && !is(behind, CharacterClass::Digit)) return {false, forms.end};
    if (letter && behind.character->folded == "s" && !in_word(look(text, behind.end))) {
        return {false, behind.end};
    }
    const bool name =
        may_begin_name(forms.folded) && goes_on_as_name(letters_from(text, behind.at));
    if (!name && is_elision(forms.folded)) {
        forms.elided = true;
        return {false, apostrophe.end};
    }
    if (!letter) return {false, forms.end};
    const std::string letters = letters_from(text, behind.at);
    const bool number = forms.has_digit && !forms.has_letter;
    const bool ending = (number || forms.character_count > 1) && forms.lower_base == 0 &&
                        ends_in(text, behind.at, letters);
    if (ending && number) return {false, word_end(text, behind.at)};
    if (ending) {
        forms.lower_base = forms.lower.size();
        forms.folded_base = forms.folded.size();
    }
    return {true, apostrophe.end};
}

Verdict judge_ampersand(std::string_view text, WordSpelling& forms, const Next& ampersand) {
    const std::size_t behind = behind_ampersand(text, ampersand);
    const bool short_before = forms.character_count <= kLettersAroundAmpersand;
    if (behind == std::string_view::npos || !short_before) return {false, forms.end};
    forms.lower.push_back('&');
    forms.folded.push_back('&');
    return {true, behind};
}

constexpr std::array<std::string_view, 5> kMiddleDots{"\u00B7", "\u2027", "\u2219", "\u22C5",
                                                      "\u2022"};
// What ends an address, and no Catalan word.
constexpr std::array<std::string_view, 14> kTopDomains{"lb", "li",  "life", "link",  "live",
                                                       "lk", "llc", "loan", "lt",    "ltd",
                                                       "lu", "lv",  "ly",   "london"};

// Does an address go on or end with the word behind this full stop: mail.live.com, journal.lu?
bool is_in_address(std::string_view text, std::size_t stop) {
    const std::size_t end = word_end(text, stop + 1);
    if (text.substr(end, 1) == "." && in_word(look(text, end + 1))) return true;
    const std::string_view last = text.substr(stop + 1, end - stop - 1);
    return std::ranges::find(kTopDomains, last) != kTopDomains.end();
}

// Catalan "l·l" is a long l, also typed with a full stop.
bool parts_long_l(std::string_view text, const Next& dot) {
    if (dot.at == 0 || dot.end >= text.size()) return false;
    const char before = text[dot.at - 1];
    if ((before != 'l' && before != 'L') || text[dot.end] != before) return false;
    const std::string_view sign = text.substr(dot.at, dot.end - dot.at);
    if (sign == ".") return !is_in_address(text, dot.at);
    return std::ranges::find(kMiddleDots, sign) != kMiddleDots.end();
}

Verdict judge_separator(std::string_view text, const WordSpelling& forms, const Next& sign) {
    if (sign.at != forms.end) return {false, forms.end};
    if (parts_long_l(text, sign)) return {true, sign.end};
    const std::size_t gershayim = gershayim_bytes(text, sign.at);
    return {gershayim > 0, gershayim > 0 ? sign.at + gershayim : forms.end};
}

Verdict judge(std::string_view text, WordSpelling& forms, const Next& next) {
    switch (next.character->character_class) {
        case CharacterClass::Apostrophe:
            return judge_apostrophe(text, forms, next);
        case CharacterClass::Ampersand:
            return judge_ampersand(text, forms, next);
        case CharacterClass::Separator:
            return judge_separator(text, forms, next);
        default:
            return {false, forms.end};
    }
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

// Passes over "'s" and other endings behind a finished word.
std::size_t skip_ending(std::string_view text, std::size_t at) {
    const Next apostrophe = look(text, at);
    if (!is(apostrophe, CharacterClass::Apostrophe)) return at;
    const std::string letters = letters_from(text, apostrophe.end);
    const bool ends = letters == "s" || ends_in(text, apostrophe.end, letters);
    return ends ? word_end(text, apostrophe.end) : at;
}

}  // namespace

bool non_joiner_ties(std::string_view text, std::size_t at) {
    const auto arabic = [](char lead) { return lead >= '\xD8' && lead <= '\xDB'; };
    const std::size_t behind = at + kNonJoiner.size();
    return at >= 2 && text.substr(at, kNonJoiner.size()) == kNonJoiner && behind < text.size() &&
           arabic(text[at - 2]) && arabic(text[behind]);
}

std::size_t scan_word_characters(std::string_view text, std::size_t at, WordSpelling& forms) {
    Next next = look(text, at);
    while (next.character != nullptr) {
        if (in_word(next)) {
            add(forms, next);
            const bool may_tie = forms.end < text.size() && text[forms.end] == kNonJoiner.front();
            if (may_tie && non_joiner_ties(text, forms.end)) return forms.end;
            next = look(text, next.end);
            continue;
        }
        const Verdict verdict = judge(text, forms, next);
        if (!verdict.inside) return verdict.next;
        next = look(text, verdict.next);
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
                  : composes                  ? arena.keep(to_nfc(forms.lower))
                                              : arena.keep(forms.lower);
    if (forms.lower_base == 0) return token;
    std::string base = forms.lower.substr(0, forms.lower_base);
    if (composes) base = to_nfc(std::move(base));
    token.lower_ending = static_cast<std::uint8_t>(token.lower.size() - base.size());
    token.folded_ending = static_cast<std::uint8_t>(token.folded.size() - forms.folded_base);
    return token;
}

Scanned scan_word(std::string_view text, std::size_t at, Arena& arena) {
    if (const std::optional<WordSpelling> dotted = scan_dotted(text, at)) {
        const std::size_t next = skip_ending(text, dotted->end);
        return {make_token(*dotted, at, TokenKind::DottedAcronym, arena), next};
    }
    WordSpelling forms;
    const std::size_t next = scan_word_characters(text, at, forms);
    if (forms.folded.empty()) {  // Marks alone.
        return {std::nullopt, std::max(next, at + decode_utf8(text, at).length)};
    }
    return {make_token(forms, at, TokenKind::Word, arena), next};
}

}  // namespace dateline
