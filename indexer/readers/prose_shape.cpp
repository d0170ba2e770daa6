#include "indexer/readers/prose_shape.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::string_view kProgramSymbols = "{}=_|\\";
constexpr std::size_t kLongestWord = 40;

constexpr std::size_t kCountedBytes = std::size_t{4} * 1024;

// In hundredths: of the characters, and of the tokens.
constexpr std::size_t kLeastLetters = 35;
constexpr std::size_t kMostSymbols = 5;
constexpr std::size_t kLeastWords = 30;
constexpr std::size_t kMostUnbroken = 50;
constexpr std::size_t kFewestSymbols = 4;

// A headline or two may be half figures: in a text so short, one line of letters is enough, or
constexpr std::size_t kShortText = 200;           // characters without blanks;
constexpr std::size_t kLeastLettersInShort = 20;  // of one or two lines, this share.
constexpr std::size_t kFewLines = 2;

enum class Kind { Letter, Symbol, Other, Blank };

constexpr auto kAsciiKinds = [] {
    std::array<Kind, 0x80> kinds{};
    for (std::size_t code = 0; code < kinds.size(); ++code) {
        const char c = static_cast<char>(code);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool symbol = kProgramSymbols.find(c) != std::string_view::npos;
        kinds[code] = c <= ' ' ? Kind::Blank
                      : letter ? Kind::Letter
                      : symbol ? Kind::Symbol
                               : Kind::Other;
    }
    return kinds;
}();

Kind kind_of(char32_t code) {
    const auto character = static_cast<UChar32>(code);
    if (u_isUWhiteSpace(character) != 0) return Kind::Blank;
    const int kind = u_charType(character);
    if (u_isalpha(character) != 0 || kind == U_NON_SPACING_MARK ||
        kind == U_COMBINING_SPACING_MARK || kind == U_FORMAT_CHAR) {
        return Kind::Letter;
    }
    return Kind::Other;
}

struct Token {
    std::size_t characters = 0;
    std::size_t letters = 0;
    std::size_t symbols = 0;
    bool ascii = true;
    bool address = false;  // On the web.
};

void end_token(Token& token, ProseCounts& counts) {
    if (token.characters == 0) return;
    ++counts.tokens;
    // "Ferry late | News": those that stand alone are rules between words.
    if (token.letters > 0) counts.program_symbols += token.symbols;
    counts.words += token.letters * 2 >= token.characters && token.symbols == 0;
    if (token.ascii && !token.address && token.characters > kLongestWord) {
        counts.unbroken += token.characters;
    }
    token = {};
}

bool is_program(const ProseCounts& counts) {
    return counts.program_symbols >= kFewestSymbols &&
           counts.program_symbols * 100 > counts.characters * kMostSymbols;
}

bool is_mostly_letters(std::string_view line) {
    const ProseCounts counts = count_prose(line);
    return counts.letters > 1 && counts.letters * 2 >= counts.characters;
}

}  // namespace

ProseCounts count_prose(std::string_view text) {
    ProseCounts counts;
    Token token;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        DecodedCharacter character{byte, 1};
        if (byte >= 0x80) character = decode_utf8(text, at);
        at += character.length;
        const Kind kind = byte < 0x80 ? kAsciiKinds[byte] : kind_of(character.code);
        if (kind == Kind::Blank) {
            end_token(token, counts);
            continue;
        }
        ++counts.characters;
        counts.letters += kind == Kind::Letter;
        ++token.characters;
        token.letters += kind == Kind::Letter;
        token.symbols += kind == Kind::Symbol;
        token.ascii = token.ascii && character.code < 0x80;
        token.address = token.address || (byte == ':' && text.substr(at).starts_with("//"));
    }
    end_token(token, counts);
    return counts;
}

bool is_prose(const TextSample& sample) {
    if (sample.is_binary()) return false;
    const ProseCounts counts = count_prose(utf8_prefix(sample.text(), kCountedBytes));
    if (counts.letters == 0 || is_program(counts)) return false;
    if (counts.unbroken * 100 > counts.characters * kMostUnbroken) return false;
    if (counts.characters < kShortText) {
        return (sample.lines().size() <= kFewLines &&
                counts.letters * 100 >= counts.characters * kLeastLettersInShort) ||
               std::any_of(sample.lines().begin(), sample.lines().end(), is_mostly_letters);
    }
    return counts.letters * 100 >= counts.characters * kLeastLetters &&
           counts.words * 100 >= counts.tokens * kLeastWords;
}

}  // namespace dateline
