#include "indexer/readers/wire/wire_charset.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/charset.h"
#include "indexer/mime/declared_text.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

// Where the versions of ISO 646 differ from ASCII.
constexpr std::string_view kPlaces = "@[\\]^`{|}~";

struct National {
    std::array<std::string_view, 10> letters;  // In the order of kPlaces.
    std::array<std::string_view, 6> words;     // That every text of the language has.
};

constexpr std::array kNationals{
    National{{"§", "Ä", "Ö", "Ü", "^", "`", "ä", "ö", "ü", "ß"},
             {" der ", " die ", " und ", " den ", " nicht ", " mit "}},
    National{{"à", "°", "ç", "§", "^", "µ", "é", "ù", "è", "¨"},
             {" le ", " les ", " des ", " une ", " dans ", " pour "}},
    National{{"§", "°", "ç", "é", "^", "ù", "à", "ò", "è", "ì"},
             {" il ", " che ", " di ", " della ", " per ", " sono "}},
    National{{"§", "¡", "Ñ", "¿", "^", "`", "°", "ñ", "ç", "~"},
             {" el ", " los ", " que ", " del ", " por ", " las "}},
    National{{"É", "Ä", "Ö", "Å", "Ü", "é", "ä", "ö", "å", "ü"},
             {" och ", " att ", " som ", " ja ", " ei ", " ett "}},
    National{{"@", "Æ", "Ø", "Å", "^", "`", "æ", "ø", "å", "~"},
             {" og ", " til ", " av ", " af ", " ikke ", " det "}},
};

constexpr std::size_t kFewest = 3;  // Of signs that are letters, to be believed.

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_high(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

// A sign with a letter on either side, or two.
bool is_inside_word(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_letter(text[at - 1]) &&
           (is_letter(text[at + 1]) || is_high(text[at + 1]));
}

std::size_t count_signs(std::string_view text) {
    constexpr std::string_view kLetters = "[\\]{|}";
    std::size_t count = 0;
    for (std::size_t at = text.find_first_of(kLetters); at != std::string_view::npos;
         at = text.find_first_of(kLetters, at + 1)) {
        count += is_inside_word(text, at);
    }
    return count;
}

std::size_t count_words(std::string_view text, const National& national) {
    std::size_t count = 0;
    for (const std::string_view word : national.words) {
        for (std::size_t at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + word.size() - 1)) {
            ++count;
        }
    }
    return count;
}

const National& nearest(std::string_view text) {
    return *std::ranges::max_element(
        kNationals, {}, [text](const National& national) { return count_words(text, national); });
}

std::string from_national(std::string_view text) {
    const National& national = nearest(text);
    if (count_words(text, national) == 0) return std::string(text);
    std::string letters;
    letters.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        const std::size_t place = kPlaces.find(c);
        if (place == std::string_view::npos) {
            letters += c;
        } else {
            letters += national.letters[place];
        }
    }
    return letters;
}

// Letters in code page 850 and 437; in CP1252 signs that no word has inside.
bool is_letter_of_cp850(char c) {
    const auto byte = static_cast<unsigned char>(c);
    constexpr std::string_view kLetters =
        "\x81\x82\x84\x85\x87\x88\x89\x8B\x8D\x93\x94\x95\x96\x97\xA0\xA1\xA2\xA3\xA4";
    return byte >= 0x80 && kLetters.find(c) != std::string_view::npos;
}

bool is_code_page_850(std::string_view text) {
    std::size_t there = 0;
    std::size_t elsewhere = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_high(text[at]) || !is_inside_word(text, at)) continue;
        there += is_letter_of_cp850(text[at]);
        elsewhere += static_cast<unsigned char>(text[at]) >= 0xC0;
    }
    return there >= kFewest && there > 2 * elsewhere;
}

}  // namespace

std::string wire_text(std::string bytes) {
    const bool ascii = std::ranges::none_of(bytes, is_high);
    if (ascii) return count_signs(bytes) >= kFewest ? from_national(bytes) : bytes;
    const bool cp850 = is_code_page_850(bytes);
    return cp850 ? declared_text(std::move(bytes), "ibm-850") : to_utf8(std::move(bytes));
}

}  // namespace dateline
