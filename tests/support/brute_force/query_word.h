// What a word or a phrase of a query asks of the words of a text, in one language.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/query/query_tree.h"
#include "tests/support/brute_force/place.h"
#include "tests/support/brute_force/read_article.h"

namespace dateline::brute_force {

// One word of it, or a compound over several: which words of a text stand for it.
struct Wanted {
    std::uint32_t first = 0;  // Positions [first, last] in the query's own text.
    std::uint32_t last = 0;
    bool tied = false;  // To the next ideograph.
    // Articles before an apostrophe that stand at the same place.
    std::vector<std::string> elided = {};
    std::function<bool(const ReadWord&)> is = {};
    mutable std::vector<signed char> known = {};  // By the number of a word: 1 if it is, -1 if not.

    bool is_numbered(const ReadWord& word) const;
};

struct WantedWords {
    std::vector<Wanted> words;
    std::uint32_t length = 0;  // Positions.

    Places find(const Words& text) const;
};

// A word that must be somewhere in particular is compared with the words of an article as they are
// without accents.
enum class Reading { Alone, InPlace };

// What is known of the query and the index beside the word itself.
struct Surroundings {
    std::string language;  // Of the article.
    Capitals capitals = Capitals::Meaningful;
    Reading reading = Reading::Alone;
    std::vector<std::string> main_languages = {};
};

// Of a node that is text.
WantedWords wanted_words(Analyser& analyser, const QueryNode& leaf, const Surroundings& around);

// The exact words that a pattern or a fuzzy word stands for.
bool fits_pattern(std::string_view word, std::string_view pattern);
bool is_about(std::string_view word, std::string_view meant, std::uint32_t edits);

}  // namespace dateline::brute_force
