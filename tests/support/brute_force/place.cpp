#include "tests/support/brute_force/place.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace dateline::brute_force {
namespace {

bool have_common_word(const Place& one, const Place& other) {
    std::vector<std::uint32_t> common;
    std::ranges::set_intersection(one.words, other.words, std::back_inserter(common));
    return !common.empty();
}

bool are_in_one(const std::vector<PositionRange>& units, const Place& one, const Place& other) {
    const std::uint32_t first = std::min(one.first, other.first);
    const std::uint32_t last = std::max(one.last, other.last);
    return std::ranges::any_of(
        units, [&](const PositionRange& unit) { return unit.first <= first && last <= unit.last; });
}

// From the end of the one to the beginning of the other.
bool are_so_close(const Place& one, const Place& other, std::uint32_t words) {
    const bool overlap = one.first <= other.last && other.first <= one.last;
    if (overlap) return true;
    return (one.last < other.first ? other.first - one.last : one.first - other.last) <= words;
}

Place together(const Place& one, const Place& other) {
    Place both{std::min(one.first, other.first), std::max(one.last, other.last), {}};
    std::ranges::set_union(one.words, other.words, std::back_inserter(both.words));
    return both;
}

}  // namespace

void sort_places(Places& places) {
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

bool are_near(const Place& one, const Place& other, const Reach& reach,
              const ReadArticle& article) {
    if (reach.ordered && one.last >= other.first) return false;
    if (have_common_word(one, other)) return false;
    switch (reach.within) {
        case Within::Words:
            return are_so_close(one, other, reach.words);
        case Within::Sentence:
            return are_in_one(article.sentences, one, other);
        case Within::Paragraph:
            return are_in_one(article.paragraphs, one, other);
    }
    return false;
}

Places near_places(const Places& ones, const Places& others, const Reach& reach,
                   const ReadArticle& article) {
    Places found;
    for (const Place& one : ones) {
        for (const Place& other : others) {
            if (are_near(one, other, reach, article)) found.push_back(together(one, other));
        }
    }
    sort_places(found);
    return found;
}

Places lone_places(const Places& ones, const Places& others, const Reach& reach,
                   const ReadArticle& article) {
    Places found = ones;
    std::erase_if(found, [&](const Place& one) {
        return std::ranges::any_of(
            others, [&](const Place& other) { return are_near(one, other, reach, article); });
    });
    return found;
}

Places first_places(const Places& places, std::uint32_t count, const ReadArticle& article) {
    Places found = places;
    std::erase_if(found,
                  [&](const Place& place) { return article.words_before(place.last) >= count; });
    return found;
}

std::size_t count_places(const Places& places) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> different;
    for (const Place& place : places) different.emplace(place.first, place.last);
    return different.size();
}

}  // namespace dateline::brute_force
