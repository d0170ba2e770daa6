#include "common/analysis/umlauts.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Umlaut {
    std::string_view letter;
    std::string_view digraph;
};
constexpr std::array<Umlaut, 5> kUmlauts{
    {{"ä", "ae"}, {"ö", "oe"}, {"ø", "oe"}, {"ü", "ue"}, {"å", "aa"}}};
constexpr std::size_t kDigraphBytes = 2;
constexpr std::size_t kMostForms = 32;
constexpr std::size_t kFewestLetters = 4;

// All of them, and their capitals, begin with this byte in UTF-8; a bit for each second one.
constexpr char kLead = '\xC3';
constexpr std::uint64_t bit_of(char second) {
    return std::uint64_t{1} << (static_cast<unsigned char>(second) & 0x3FU);
}
constexpr std::uint64_t kSmall = [] {
    std::uint64_t bits = 0;
    for (const Umlaut& row : kUmlauts) bits |= bit_of(row.letter[1]);
    return bits;
}();
constexpr std::uint64_t kBoth = kSmall | kSmall >> 0x20U;  // A capital is 0x20 below.

bool stands_at(std::string_view form, std::size_t at, std::uint64_t letters) {
    return form[at] == kLead && at + 1 < form.size() && (bit_of(form[at + 1]) & letters) != 0;
}

const Umlaut* umlaut_at(std::string_view form, std::size_t at) {
    if (!stands_at(form, at, kSmall)) return nullptr;
    return std::ranges::find(kUmlauts, form.substr(at, 2), &Umlaut::letter);
}

bool is_in_word(CharacterClass character_class) {
    return character_class == CharacterClass::Letter || character_class == CharacterClass::Digit ||
           character_class == CharacterClass::Mark;
}

// The letters that a digraph has first, or second: few words have such a pair.
using Letters = std::array<bool, 256>;
constexpr Letters digraph_letters(std::size_t place) {
    Letters letters{};
    for (const Umlaut& row : kUmlauts)
        letters[static_cast<unsigned char>(row.digraph[place])] = true;
    return letters;
}
constexpr Letters kFirst = digraph_letters(0), kSecond = digraph_letters(1);

bool has_digraph(std::string_view folded) {
    for (std::size_t at = 1; at < folded.size(); ++at) {
        if (!kSecond[static_cast<unsigned char>(folded[at])]) continue;
        if (!kFirst[static_cast<unsigned char>(folded[at - 1])]) continue;
        const std::string_view pair = folded.substr(at - 1, kDigraphBytes);
        if (std::ranges::find(kUmlauts, pair, &Umlaut::digraph) != kUmlauts.end()) return true;
    }
    return false;
}

std::size_t letter_count(std::string_view form) {
    return static_cast<std::size_t>(std::ranges::count_if(
        form, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

bool has_umlaut(std::string_view written) {
    for (std::size_t at = written.find(kLead); at < written.size(); ++at) {
        if (stands_at(written, at, kBoth)) return true;
    }
    return false;
}

std::string umlaut_form(std::string_view written) {
    if (!has_umlaut(written)) return {};
    std::string form;
    for (std::size_t at = 0; at < written.size();) {
        const DecodedCharacter decoded = decode_utf8(written, at);
        const Character& entry = character(decoded.code);
        if (is_in_word(entry.character_class)) {
            form += stands_at(written, at, kBoth) ? entry.lower : entry.folded;
        }
        at += decoded.length;
    }
    return form;
}

std::string umlaut_stem(std::string_view form, std::string_view stem) {
    std::size_t at = 0;
    for (const char letter : stem) {
        if (at >= form.size()) return std::string(form);
        const Umlaut* umlaut = umlaut_at(form, at);
        const char folded = umlaut != nullptr ? umlaut->digraph.front() : form[at];
        if (folded != letter) return std::string(form);
        at += umlaut != nullptr ? umlaut->letter.size() : 1;
    }
    const std::string_view left = at == 0 ? form : form.substr(0, at);
    return has_umlaut(left) ? std::string(left) : std::string();
}

bool is_kept_with_umlauts(std::string_view written) {
    const bool is_small = written.front() >= 'a' && written.front() <= 'z';
    return !is_small && has_umlaut(written) && character(decode_utf8(written, 0).code).upper;
}

std::string digraph_spelling(std::string_view form) {
    std::string spelling;
    for (std::size_t at = 0; at < form.size();) {
        const Umlaut* umlaut = umlaut_at(form, at);
        if (umlaut != nullptr) spelling += umlaut->digraph;
        if (umlaut == nullptr) spelling.push_back(form[at]);
        at += umlaut != nullptr ? umlaut->letter.size() : 1;
    }
    return spelling;
}

std::vector<std::string> umlaut_forms_meant(std::string_view folded) {
    if (folded.size() <= kFewestLetters || !has_digraph(folded)) return {};
    std::vector<std::string> forms{""};
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t known = forms.size();
        std::size_t bytes = 1;
        for (const Umlaut& row : kUmlauts) {
            if (folded.substr(at, kDigraphBytes) != row.digraph) continue;
            bytes = kDigraphBytes;
            for (std::size_t i = 0; i < known && forms.size() < kMostForms; ++i) {
                forms.push_back(forms[i] + std::string(row.letter));
            }
        }
        for (std::size_t i = 0; i < known; ++i) forms[i] += folded.substr(at, bytes);
        at += bytes;
    }
    forms.erase(forms.begin());  // Nothing replaced.
    std::erase_if(forms,
                  [](const std::string& form) { return letter_count(form) < kFewestLetters; });
    return forms;
}

}  // namespace dateline
