// Does the full stop after a word end a sentence? By the abbreviations of the language, those of
// the news, and the words that sentences begin with. Knows nothing of where in a text it is asked.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

namespace abbreviations {
struct AbbreviationList;
}

enum class FullStop : std::uint8_t {
    Ends,                   // The word is none that is known: the stop is that of the sentence.
    EndsBeforeOpener,       // "Corp.": ends it before a word that sentences begin with, as "The".
    EndsUnlessBeforeDigit,  // "No.": belongs to the word before a number.
    NeverEnds,              // "Mr."
};

// Immutable, hence thread-safe.
class Abbreviations {
  public:
    // ISO 639 code. What is not one, or "und", has the abbreviations of English.
    explicit Abbreviations(std::string_view language);

    // `word` ends in its full stop, or in the sign of a name, and has nothing in front of its first
    // letter or digit: "Corp.", "z.B.", "3.", "Yahoo!". Blanks inside are left out: "z. B." is
    // "z.B.". What is written small may begin a sentence in a capital: "Np.".
    FullStop full_stop_of(std::string_view word) const;

    // Is `word` one of the function words that sentences of this language begin with? "The"
    bool opens_sentence(std::string_view word) const;

    // Does `word` tell behind a quotation who said it? Of languages without capitals: "قال".
    bool says(std::string_view word) const;

  private:
    void add(const abbreviations::AbbreviationList& list);
    void add(std::string_view word, FullStop stop);

    std::unordered_map<std::string_view, FullStop> stops_;
    std::size_t longest_ = 0;  // Of them.
    std::vector<std::string_view> suffixes_;
    std::unordered_set<std::string_view> openers_;
    std::unordered_set<std::string_view> sayings_;
    bool ordinals_have_stops_ = false;
};

}  // namespace dateline
