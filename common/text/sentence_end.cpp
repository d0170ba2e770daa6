#include "common/text/sentence_end.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>

#include "common/text/sentence_signs.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using enum SentenceSign;

constexpr char32_t kAsciiEnd = 0x80;

bool is_ascii_letter(char32_t code) {
    return (code | 0x20U) >= U'a' && (code | 0x20U) <= U'z';
}
bool is_letter(char32_t code) {
    if (code < kAsciiEnd) return is_ascii_letter(code);
    return u_isalpha(static_cast<UChar32>(code)) != 0;
}
bool is_digit(char32_t code) {
    if (code < kAsciiEnd) return code >= U'0' && code <= U'9';
    return u_isdigit(static_cast<UChar32>(code)) != 0;
}
bool is_small(char32_t code) {
    return u_islower(static_cast<UChar32>(code)) != 0;
}
bool is_capital(char32_t code) {
    return u_isupper(static_cast<UChar32>(code)) != 0 || u_istitle(static_cast<UChar32>(code)) != 0;
}
// Of a script that has no capitals.
bool is_caseless(char32_t code) {
    return is_letter(code) && !is_small(code) && !is_capital(code);
}

// The character that begins at text[at]; none, a zero, at the end.
DecodedCharacter character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? decode_utf8(text, at) : DecodedCharacter{0, 0};
}

// The character that ends right before text[at]; none, a zero, at the beginning.
DecodedCharacter character_before(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 4;
    if (at == 0) return {0, 0};
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last < kAsciiEnd) return {last, 1};
    for (std::size_t length = 2; length <= kLongest && length <= at; ++length) {
        const DecodedCharacter decoded = decode_utf8(text.substr(0, at), at - length);
        if (decoded.length == length) return decoded;
    }
    return decode_utf8(text.substr(0, at), at - 1);
}

bool ends_sentences(SentenceSign sign) {
    return sign == Stop || sign == Ellipsis || sign == Mark || sign == Final;
}

// Behind a blank, or where it could open a quotation as well: no word begins right behind it.
bool closes(std::string_view text, std::size_t behind) {
    return !is_letter_or_digit(character_at(text, behind).code);
}

constexpr bool opens_elsewhere(char32_t code) {
    return code == U'\u00AB' || code == U'\u201C' || code == U'\u2018';
}

// What comes after a possible end: its first letter or digit, behind quotes, brackets and the like.
struct Following {
    char32_t first = 0;     // 0: none near.
    std::size_t at = 0;     // Where it stands.
    bool dash = false;      // Behind a dash.
    bool is_small = false;  // "the", but not "iPhone".
};

Following following(std::string_view text, std::size_t at) {
    constexpr int kMostSigns = 8;
    Following found;
    for (int signs = 0; signs < kMostSigns && at < text.size(); ++signs) {
        const DecodedCharacter here = decode_utf8(text, at);
        if (is_letter_or_digit(here.code)) {
            found.first = here.code;
            found.at = at;
            found.is_small =
                is_small(here.code) && !is_capital(character_at(text, at + here.length).code);
            break;
        }
        found.dash |= sentence_sign(here.code) == Dash;
        at += here.length;
    }
    return found;
}

std::string_view letters_from(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 32;
    std::size_t end = at;
    while (end < text.size() && end - at < kLongest && is_letter(decode_utf8(text, end).code)) {
        end += decode_utf8(text, end).length;
    }
    return text.substr(at, end - at);
}

// A function word that sentences begin with; but "A." is an initial.
bool is_opener(std::string_view text, std::size_t at, const Abbreviations& abbreviations) {
    const std::string_view word = letters_from(text, at);
    const bool is_initial = decode_utf8(text, at).length == word.size() &&
                            character_at(text, at + word.size()).code == U'.';
    return !is_initial && abbreviations.opens_sentence(word);
}

// Where the word begins that ends at `end` with its full stop or another sign: letters, digits and
// stops. A word longer than any abbreviation is none: then `end`.
std::size_t word_begin(std::string_view text, std::size_t end) {
    constexpr std::size_t kLongest = 32;
    std::size_t begin = end - 1;
    while (begin > 0) {
        const DecodedCharacter before = character_before(text, begin);
        if (!is_letter_or_digit(before.code) && before.code != U'.') break;
        begin -= before.length;
        if (end - begin > kLongest) return end;
    }
    return begin;
}

// The word with a full stop that ends a blank before text[at]: the "z." of "z. B."; empty when
// none does.
std::string_view word_before(std::string_view text, std::size_t at) {
    const DecodedCharacter blank = character_before(text, at);
    if (at == blank.length || sentence_sign(blank.code) != Blank) return {};
    const std::size_t end = at - blank.length;
    if (text[end - 1] != '.') return {};
    const std::size_t begin = word_begin(text, end);
    return text.substr(begin, end - begin);
}

// By the longest abbreviation that ends in the stop: "i. d. R." before "R.".
FullStop kind_of_stop(std::string_view text, std::size_t begin, std::size_t end,
                      const Abbreviations& abbreviations) {
    constexpr std::size_t kMostWords = 4;
    std::array<std::string, kMostWords> joined;
    joined[0] = text.substr(begin, end - begin);
    std::size_t words = 1;
    while (words < kMostWords) {
        const std::string_view before = word_before(text, begin);
        if (before.empty()) break;
        joined.at(words) = std::string(before) + joined.at(words - 1);
        begin = static_cast<std::size_t>(before.data() - text.data());
        ++words;
    }
    FullStop stop = FullStop::Ends;
    while (words > 0 && stop == FullStop::Ends) {
        stop = abbreviations.full_stop_of(joined.at(--words));
    }
    return stop;
}

// "1." before the first item of a list.
bool is_item_number(std::string_view word) {
    constexpr std::size_t kMostDigits = 3;
    word.remove_suffix(1);
    return !word.empty() && word.size() <= kMostDigits &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool ends_by_word(std::string_view text, const PossibleEnd& end, const Following& next,
                  std::size_t first_word, const Abbreviations& abbreviations) {
    const std::size_t stop = end.sign + 1;
    const std::size_t begin = word_begin(text, stop);
    if (begin == stop) return true;
    const std::string_view word = text.substr(begin, stop - begin);
    if (begin == first_word && end.full_stop && is_item_number(word)) return false;
    switch (kind_of_stop(text, begin, stop, abbreviations)) {
        case FullStop::Ends:
            return true;
        case FullStop::EndsBeforeOpener:
            return is_opener(text, next.at, abbreviations);
        case FullStop::EndsUnlessBeforeDigit:
            return !is_digit(next.first);
        case FullStop::NeverEnds:
            break;
    }
    return false;
}

// "(!)"
bool is_bracketed_sign(std::string_view text, const PossibleEnd& end) {
    return end.bracket && end.sign > 0 && (text[end.sign - 1] == '(' || text[end.sign - 1] == '[');
}

bool is_of(UScriptCode script, char32_t code) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(code), &status) == script;
}

// Does "he asked" end a clause that begins at text[at]? In Chinese, whose verbs of saying end it.
bool ends_in_saying(std::string_view text, std::size_t at) {
    constexpr std::u32string_view kSaying = U"说說问問道称稱喊叫答曰示";
    constexpr int kMostCharacters = 16;
    char32_t last = 0;
    for (int i = 0; i < kMostCharacters && at < text.size(); ++i) {
        const DecodedCharacter here = decode_utf8(text, at);
        if (sentence_sign(here.code) != None) break;
        last = here.code;
        at += here.length;
    }
    return kSaying.find(last) != std::u32string_view::npos;
}

// Does the sentence go on behind a quotation, in a script that has no capitals to tell by?
bool goes_on_behind_quote(std::string_view text, std::size_t at, const PossibleEnd& end,
                          const Abbreviations& abbreviations) {
    constexpr std::u32string_view kParticles = U"とっのがをにはもなやへ";  // Of Japanese.
    const char32_t first = character_at(text, at).code;
    if (is_of(USCRIPT_HIRAGANA, first)) return kParticles.find(first) != kParticles.npos;
    if (is_of(USCRIPT_HANGUL, first)) return !end.blank;
    if (is_of(USCRIPT_HAN, first)) return ends_in_saying(text, at);
    return abbreviations.says(letters_from(text, at));
}

bool ends_without_blank(std::string_view text, const PossibleEnd& end, const Following& next,
                        std::size_t first_word, const Abbreviations& abbreviations) {
    const char32_t behind = character_at(text, end.next).code;
    if (behind == U'¿' || behind == U'¡') return true;
    if (!end.final) {
        if (is_capital(behind)) return end.quote;
        const bool caseless =
            is_caseless(behind) && is_caseless(character_before(text, end.sign).code);
        if (!caseless) return false;
        if (end.full_stop && !ends_by_word(text, end, next, first_word, abbreviations))
            return false;
    }
    return !end.quote || !goes_on_behind_quote(text, end.next, end, abbreviations);
}

// "Corp.", "Yahoo!", but no dots and nothing in quotes.
bool may_belong_to_word(std::string_view text, const PossibleEnd& end) {
    const char sign = text[end.sign];
    return !end.quote && (end.full_stop || sign == '!' || sign == '?');
}

bool ends_before_blank(std::string_view text, const PossibleEnd& end, const Following& next,
                       std::size_t first_word, const Abbreviations& abbreviations) {
    if (next.first == 0) return true;
    if (!end.final) {
        if (next.is_small || (next.dash && end.quote)) return false;
        if (is_bracketed_sign(text, end)) return false;
        if (may_belong_to_word(text, end) &&
            !ends_by_word(text, end, next, first_word, abbreviations)) {
            return false;
        }
    }
    const bool by_words = end.quote && is_caseless(next.first);
    return !by_words || !goes_on_behind_quote(text, next.at, end, abbreviations);
}

}  // namespace

bool is_letter_or_digit(char32_t code) {
    return is_letter(code) || is_digit(code);
}

PossibleEnd possible_end(std::string_view text, std::size_t at, QuestionMark question) {
    PossibleEnd end{.sign = at, .next = at};
    std::size_t signs = 0;
    bool only_stop = true;
    while (end.next < text.size()) {
        const DecodedCharacter here = decode_utf8(text, end.next);
        SentenceSign sign = sentence_sign(here.code);
        if (here.code == U';' && question == QuestionMark::Semicolon) sign = Mark;
        const std::size_t behind = end.next + here.length;
        if (ends_sentences(sign)) {
            // ".NET" is a word.
            if (end.blank && !closes(text, behind)) break;
            ++signs;
            only_stop &= sign == Stop;
            end.final |= sign == Final;
        } else if (signs == 0) {
            return end;
        } else if (sign == Quote) {
            if (opens_elsewhere(here.code) && (end.blank || !closes(text, behind))) break;
            if (end.blank && !closes(text, behind)) break;
            end.quote = true;
        } else if (sign == Bracket) {
            if (end.blank) break;
            end.bracket = true;
        } else if (sign == Blank) {
            end.blank = true;
        } else {
            break;
        }
        end.next = behind;
    }
    end.full_stop = only_stop && signs == 1;
    return end;
}

bool is_sentence_end(std::string_view text, const PossibleEnd& end, std::size_t first_word,
                     const Abbreviations& abbreviations) {
    if (first_word >= end.sign) return false;
    const SentenceSign behind = sentence_sign(character_at(text, end.next).code);
    if (behind == Comma || (behind == Dash && !end.blank)) return false;
    const Following next = following(text, end.next);
    return end.blank ? ends_before_blank(text, end, next, first_word, abbreviations)
                     : ends_without_blank(text, end, next, first_word, abbreviations);
}

}  // namespace dateline
