// Little collections of analysed articles as no news is: every extreme that a segment must keep,
// mixed by a seed. The same seed gives the same articles.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/document/analysed_article.h"

namespace dateline {

// Owns what an AnalysedArticle only looks at.
struct LooseArticle {
    struct Postings {
        std::string term;
        std::uint32_t wdf = 0;
        std::vector<std::uint32_t> positions;
    };

    std::string id_term;  // Empty only in an article that has nothing at all.
    std::vector<Postings> terms;
    std::vector<std::pair<Slot, std::string>> values;
    std::string data;

    // Valid as long as this object is left alone.
    AnalysedArticle view() const;
};

// The library's distributions may give other numbers elsewhere; these do not.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t below(std::uint64_t limit) { return engine_() % limit; }
    std::uint64_t between(std::uint64_t low, std::uint64_t high) {
        return low + below(high - low + 1);
    }
    bool once_in(std::uint64_t times) { return below(times) == 0; }

    template <typename Choice>
    const Choice& one_of(const std::vector<Choice>& choices) {
        return choices[below(choices.size())];
    }

  private:
    std::mt19937_64 engine_;
};

// Mostly a handful of articles, sometimes none, sometimes hundreds.
std::vector<LooseArticle> random_articles(std::uint64_t seed);

// Some to go with others: their terms are often those of other calls, their ids are their own.
std::vector<LooseArticle> random_articles(Dice& dice, std::size_t count);

}  // namespace dateline
