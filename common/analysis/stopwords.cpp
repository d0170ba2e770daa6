#include "common/analysis/stopwords.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "common/analysis/stopwords/lists.h"

namespace dateline {
namespace {

struct Row {
    std::string_view language;
    const stopwords::WordList* words;
};

constexpr std::array<Row, 14> kRows{{
    {"en", &stopwords::kEnglish},
    {"de", &stopwords::kGerman},
    {"fr", &stopwords::kFrench},
    {"es", &stopwords::kSpanish},
    {"it", &stopwords::kItalian},
    {"pt", &stopwords::kPortuguese},
    {"nl", &stopwords::kDutch},
    {"ru", &stopwords::kRussian},
    {"sv", &stopwords::kSwedish},
    {"da", &stopwords::kDanish},
    {"no", &stopwords::kNorwegian},
    {"nb", &stopwords::kNorwegian},
    {"nn", &stopwords::kNorwegian},
    {"fi", &stopwords::kFinnish},
}};

// Words of two Latin letters, which are asked about most: they may be acronyms.
constexpr std::size_t kLetters = 26;
using Pairs = std::bitset<kLetters * kLetters>;

std::optional<std::size_t> pair_of(std::string_view word) {
    const auto is_latin = [](char c) { return c >= 'a' && c <= 'z'; };
    if (word.size() != 2 || !is_latin(word[0]) || !is_latin(word[1])) return std::nullopt;
    return static_cast<std::size_t>(word[0] - 'a') * kLetters +
           static_cast<std::size_t>(word[1] - 'a');
}

Pairs pairs_of_all_languages() {
    Pairs pairs;
    for (const Row& row : kRows) {
        for (const std::string_view word : *row.words) {
            if (const auto pair = pair_of(word)) pairs.set(*pair);
        }
    }
    return pairs;
}

bool contains(stopwords::WordList words, std::string_view word) {
    return std::ranges::binary_search(words, word);
}

}  // namespace

bool is_stopword(std::string_view folded_word, std::string_view language) {
    const auto row = std::ranges::find(kRows, language, &Row::language);
    return row != kRows.end() && contains(*row->words, folded_word);
}

bool is_stopword_in_any_language(std::string_view folded_word) {
    static const Pairs pairs = pairs_of_all_languages();
    if (const auto pair = pair_of(folded_word)) return pairs[*pair];
    return std::ranges::any_of(
        kRows, [folded_word](const Row& row) { return contains(*row.words, folded_word); });
}

}  // namespace dateline
