#include "common/analysis/stopwords.h"

#include <algorithm>
#include <array>

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

bool contains(stopwords::WordList words, std::string_view word) {
    return std::ranges::binary_search(words, word);
}

}  // namespace

bool is_stopword(std::string_view folded_word, std::string_view language) {
    const auto row = std::ranges::find(kRows, language, &Row::language);
    return row != kRows.end() && contains(*row->words, folded_word);
}

bool is_stopword_in_any_language(std::string_view folded_word) {
    return std::ranges::any_of(
        kRows, [folded_word](const Row& row) { return contains(*row.words, folded_word); });
}

}  // namespace dateline
