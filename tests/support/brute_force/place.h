// Where something stands in a text, and how two such places lie to each other: the section "Close
// to each other" of docs/query-language.md.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "searcher/query/query_tree.h"
#include "tests/support/brute_force/read_article.h"

namespace dateline::brute_force {

struct Place {
    std::uint32_t first = 0;  // Positions [first, last].
    std::uint32_t last = 0;
    std::vector<std::uint32_t> words;  // The positions that are of it, ascending.

    auto operator<=>(const Place&) const = default;
};

// Ascending, each once.
using Places = std::vector<Place>;

void sort_places(Places& places);

bool are_near(const Place& one, const Place& other, const Reach& reach, const ReadArticle& article);

// All pairs that are near each other, each as one place.
Places near_places(const Places& ones, const Places& others, const Reach& reach,
                   const ReadArticle& article);

// Those of `ones` that have none of `others` near.
Places lone_places(const Places& ones, const Places& others, const Reach& reach,
                   const ReadArticle& article);

// Those among the first `count` words.
Places first_places(const Places& places, std::uint32_t count, const ReadArticle& article);

// In how many places of the text: where two cover the same words, that is one.
std::size_t count_places(const Places& places);

}  // namespace dateline::brute_force
