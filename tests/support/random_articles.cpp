#include "tests/support/random_articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace dateline {
namespace {

std::string random_bytes(Dice& dice, std::size_t count) {
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) bytes += static_cast<char>(dice.below(256));
    return bytes;
}

// As long as a term may be. A zero byte counts twice, and so fills up what is left at most by half.
std::string longest_term(Dice& dice) {
    std::string term;
    std::size_t left = kMaxTermBytes;
    const std::uint64_t zeros = dice.below(3);  // None, some, nothing else.
    while (left > 0) {
        const bool zero = left > 1 && (zeros == 2 || (zeros == 1 && dice.once_in(4)));
        term += zero ? '\0' : static_cast<char>(dice.between('a', 'c'));
        left -= zero ? 2 : 1;
    }
    return term;
}

std::string random_term(Dice& dice) {
    static const std::vector<std::string> kOdd = {
        std::string(1, '\0'),
        std::string(2, '\0'),
        std::string("\0\xff", 2),
        std::string("a\0", 2),
        std::string("a\0b", 3),
        std::string("a\0\xff", 3),
        "a",
        "ab",
        "\xff",
        "\xff\xff",
        std::string("\xff\0", 2),
        std::string(200, '\xff'),
        std::string("\0\xc0x", 3),
        std::string("\0\xe0", 2),
        "\xe4\xb8\xad\xe6\x96\x87",
    };
    std::string term;
    switch (dice.below(8)) {
        case 0:
            return dice.one_of(kOdd);
        case 1:
            return longest_term(dice);
        case 2:
            return random_bytes(dice, dice.between(1, 6));
        case 3:  // A long beginning in common with others.
            return std::string(dice.between(1, 120), 'p') + std::to_string(dice.below(30));
        case 4:
            for (std::uint64_t i = dice.between(1, 9); i > 0; --i) {
                term += dice.once_in(3) ? '\0' : dice.once_in(2) ? '\xff' : 'm';
            }
            return term;
        default:
            return fmt::format("{}{}", dice.once_in(2) ? "Zw" : "w", dice.below(60));
    }
}

std::vector<std::string> vocabulary(Dice& dice) {
    std::set<std::string> terms;
    for (std::uint64_t i = dice.between(1, dice.once_in(4) ? 150 : 25); i > 0; --i) {
        terms.insert(random_term(dice));
    }
    return {terms.begin(), terms.end()};
}

std::uint32_t random_wdf(Dice& dice) {
    switch (dice.below(10)) {
        case 0:
            return 0;
        case 1:
            return static_cast<std::uint32_t>(dice.between(100, 300));
        case 2:
            return dice.once_in(4) ? 1'000'000 : static_cast<std::uint32_t>(dice.below(70'000));
        default:
            return static_cast<std::uint32_t>(dice.between(1, 5));
    }
}

std::vector<std::uint32_t> random_positions(Dice& dice) {
    static const std::vector<std::uint64_t> kSteps = {1, 1, 2, 7, 300, 70'000, 500'000'000};
    const std::uint64_t count = dice.once_in(40)  ? dice.between(200, 3000)
                                : dice.once_in(3) ? dice.between(2, 40)
                                                  : dice.below(3);
    std::vector<std::uint32_t> positions;
    std::uint64_t position = dice.once_in(8) ? UINT32_MAX - dice.below(50) : dice.below(400);
    const std::uint64_t step = dice.one_of(kSteps);
    while (positions.size() < count && position <= UINT32_MAX) {
        positions.push_back(static_cast<std::uint32_t>(position));
        position += dice.between(1, step);
    }
    if (dice.once_in(30) && !positions.empty() && positions.back() < UINT32_MAX) {
        positions.push_back(UINT32_MAX);
    }
    return positions;
}

std::string random_data(Dice& dice) {
    switch (dice.below(12)) {
        case 0:
            return {};
        case 1:
            return random_bytes(dice, 1);
        case 2:
            return std::string(18, 'd');  // The longest that is never compressed,
        case 3:
            return std::string(19, 'd');  // and the shortest that may be.
        case 4:
            return random_bytes(dice, dice.between(17, 40));
        case 5:
            if (dice.once_in(4)) return std::string(10'000, 'x') + std::to_string(dice.below(1000));
            return {};
        case 6:
            return dice.once_in(15) ? random_bytes(dice, 100'000) : random_bytes(dice, 300);
        case 7:
            return dice.once_in(3) ? random_bytes(dice, dice.between(1990, 8300)) : "";
        default:
            return fmt::format(R"({{"id":"{}","text":"rain rain"}})", dice.below(100'000));
    }
}

// How a slot is used in a collection.
enum class SlotUse { Nowhere, TheSame, Each, Sometimes, SometimesLong };

using SlotUses = std::map<Slot, SlotUse>;

SlotUses slot_uses(Dice& dice) {
    SlotUses uses;
    const std::uint64_t rare = dice.between(1, 6);
    for (const Slot slot : {0U, 1U, 2U, 3U, 4U, 5U, 130U, 300U, 70'000U, 4'294'967'294U}) {
        uses[slot] = dice.once_in(rare) ? static_cast<SlotUse>(dice.below(5)) : SlotUse::Nowhere;
    }
    return uses;
}

std::string random_value(Dice& dice, SlotUse use) {
    if (use == SlotUse::TheSame) return "the same";
    if (use == SlotUse::SometimesLong) {
        if (dice.once_in(30)) return random_bytes(dice, 10'000);
        return random_bytes(dice, dice.once_in(4) ? 300 : 10);
    }
    return dice.once_in(3) ? random_bytes(dice, dice.between(1, 12))
                           : std::to_string(dice.below(1000));
}

std::vector<std::pair<Slot, std::string>> random_values(Dice& dice, const SlotUses& uses) {
    std::vector<std::pair<Slot, std::string>> values;
    for (const auto& [slot, use] : uses) {
        const bool sometimes = use == SlotUse::Sometimes || use == SlotUse::SometimesLong;
        if (use == SlotUse::Nowhere || (sometimes && !dice.once_in(2))) continue;
        values.emplace_back(slot, random_value(dice, use));
    }
    return values;
}

std::vector<LooseArticle::Postings> random_postings(Dice& dice, const std::string& id_term,
                                                    const std::vector<std::string>& vocabulary) {
    std::map<std::string, LooseArticle::Postings> postings;
    postings[id_term] = {id_term, 0, {}};
    const std::uint64_t most = dice.once_in(5) ? 2 * vocabulary.size() : 6;
    std::uint64_t length = 0;
    bool has_positions = false;
    for (std::uint64_t i = dice.below(most + 1); i > 0; --i) {
        const std::string& term = dice.one_of(vocabulary);
        LooseArticle::Postings drawn{term, random_wdf(dice), random_positions(dice)};
        if (!postings.emplace(term, drawn).second) continue;
        length += drawn.wdf;
        has_positions = has_positions || !drawn.positions.empty();
    }
    // Positions in an article of no length are what the library's own check complains of.
    if (has_positions && length == 0) postings.begin()->second.wdf = 1;
    std::vector<LooseArticle::Postings> sorted;
    for (auto& [term, drawn] : postings) sorted.push_back(std::move(drawn));
    return sorted;
}

std::size_t random_count(Dice& dice) {
    const std::uint64_t kind = dice.below(100);
    if (kind < 4) return 0;
    if (kind < 70) return dice.between(1, 6);
    if (kind < 94) return dice.between(7, 40);
    return dice.between(41, 300);
}

}  // namespace

AnalysedArticle LooseArticle::view() const {
    AnalysedArticle article;
    article.id_term = id_term;
    for (const Postings& postings : terms) {
        article.terms.push_back({postings.term, postings.wdf, postings.positions});
    }
    article.values = values;
    article.data = data;
    return article;
}

std::vector<LooseArticle> random_articles(Dice& dice, std::size_t count) {
    const std::vector<std::string> terms = vocabulary(dice);
    const SlotUses uses = slot_uses(dice);
    std::vector<LooseArticle> articles(count);
    for (LooseArticle& article : articles) {
        if (dice.once_in(25)) continue;  // Has nothing at all.
        article.id_term = fmt::format("Q{:x}", dice.below(UINT64_MAX));
        article.terms = random_postings(dice, article.id_term, terms);
        article.values = random_values(dice, uses);
        article.data = random_data(dice);
    }
    return articles;
}

std::vector<LooseArticle> random_articles(std::uint64_t seed) {
    Dice dice(seed);
    return random_articles(dice, random_count(dice));
}

}  // namespace dateline
