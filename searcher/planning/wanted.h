// What a query or a part of it wants: which articles, and what ranks them. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/planning/condition.h"

namespace dateline {

// One way in which a word of the query is in an article: all of `words`, each in any of its terms,
// whose counts add up; and where `where` holds.
struct WordReading {
    std::vector<std::vector<WordTerm>> words;
    std::optional<Condition> where = {};

    bool operator==(const WordReading&) const = default;
};

// A word, a compound or a phrase that ranks. It counts as the best of its readings.
struct PlanWord {
    std::vector<WordReading> readings;  // Never empty.
    double weight = 1;                  // How much more than others it counts.
    std::uint32_t times = 1;            // How often it is in the query.
    bool must = false;                  // No article without it; then it has one reading, of one
                                        // word and without `where`.

    bool operator==(const PlanWord&) const = default;
};

// The articles that meet `condition`, have each of the words that must be there and, where
// `one_of_words`, at least one word.
struct Wanted {
    std::vector<PlanWord> words;
    Condition condition;
    bool one_of_words = false;
};

// A word of one reading, in any of these terms; without copies, since most of a plan are such.
PlanWord one_word(std::vector<WordTerm> terms);

// What filters.
Wanted filter(Condition condition);

// What is found by one word; by one of one reading, in any of these terms.
Wanted found_by(PlanWord word);
Wanted found_by(std::vector<WordTerm> terms);

// What meets a condition, ranked by these words wherever they are.
Wanted ranked_by(Condition condition, std::vector<PlanWord> words);

// Is no article found without one of the words?
bool words_lead(const Wanted& wanted);

// As a condition on articles alone.
Condition condition_of(const Wanted& wanted);

// The same word read in two ways; in each it filters, or it is one word.
Wanted other_reading(Wanted one, Wanted other);

// All of the parts; or one of them at least. Words rank wherever they are in an article that is
// found.
Wanted both(std::vector<Wanted> parts);
Wanted either(std::vector<Wanted> parts);

// The articles of `part` ranked by the words of `wished` as well.
Wanted ranked_also_by(Wanted part, const std::vector<Wanted>& wished);

Wanted without(Wanted part, std::vector<Condition> excluded);

void weigh(Wanted& part, double weight);

// As in --explain: "+Zoil Zprice^2 WHERE D19870301".
std::string to_text(const Wanted& wanted);

}  // namespace dateline
