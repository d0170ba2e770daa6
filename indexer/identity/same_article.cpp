#define XXH_INLINE_ALL
#include "indexer/identity/same_article.h"

#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/text/arena.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using Hashes = std::vector<std::uint64_t>;

std::vector<Token> tokens_of(std::string_view text, Arena& arena) {
    std::vector<Token> tokens;
    Tokenizer tokenizer;
    tokenizer.begin(text, arena);
    while (tokenizer.more(arena, tokens, text.size())) continue;
    return tokens;
}

Hashes words_of(std::string_view text) {
    Arena arena;
    const std::vector<Token> tokens = tokens_of(text, arena);
    Hashes words;
    words.reserve(tokens.size());
    for (const Token& token : tokens) {
        words.push_back(XXH3_64bits(token.folded.data(), token.folded.size()));
    }
    return words;
}

Hashes pairs_of(const Hashes& words) {
    Hashes pairs;
    for (std::size_t i = 1; i < words.size(); ++i) {
        pairs.push_back(XXH3_64bits_withSeed(&words[i], sizeof words[i], words[i - 1]));
    }
    return pairs;
}

// How many are in both, each as often as in the one that has it less often.
std::size_t common_count(Hashes one, Hashes other) {
    std::ranges::sort(one);
    std::ranges::sort(other);
    Hashes both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return both.size();
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

Hashes text_of(const Article& article) {
    constexpr std::size_t kComparedBytes = 64 * 1024;
    std::string text = article.headline + '\n';
    text += utf8_prefix(article.body, kComparedBytes);
    return words_of(text);
}

// How much of one of them the two have in common: the mean of words and of pairs of neighbours.
struct Likeness {
    double of_longer = 0;
    double of_shorter = 0;
    std::size_t shorter = 0;  // Its words.
};

Likeness likeness(const Hashes& one, const Hashes& other) {
    const std::size_t words = common_count(one, other);
    const std::size_t pairs = common_count(pairs_of(one), pairs_of(other));
    const auto [shorter, longer] = std::minmax({one.size(), other.size()});
    const auto of = [&](std::size_t size) {
        return size < 2 ? share(words, size) : (share(words, size) + share(pairs, size - 1)) / 2;
    };
    return {of(longer), of(shorter), shorter};
}

constexpr std::size_t kMoreThanALine = 30;  // Words.

bool is_mostly_same(const Hashes& one, const Hashes& other) {
    constexpr double kMostOfLonger = 0.5;
    constexpr double kNearlyAllOfShorter = 0.85;
    if (one.empty() || other.empty()) return false;
    if (one == other) return true;
    const Likeness alike = likeness(one, other);
    return alike.of_longer > kMostOfLonger ||
           (alike.shorter >= kMoreThanALine && alike.of_shorter > kNearlyAllOfShorter);
}

// A word or two above everything that somebody prints: "Weather", the name of the site.
bool is_mere_title(std::string_view headline, const Hashes& one, const Hashes& other) {
    constexpr std::ptrdiff_t kSaysSomething = 3;
    constexpr double kNothingInCommon = 0.25;
    Arena arena;
    const std::vector<Token> tokens = tokens_of(headline, arena);
    const auto ideographs = std::ranges::count_if(tokens, [](const Token& token) {
        return token.kind == TokenKind::Pair || token.kind == TokenKind::LastIdeograph;
    });
    // Two of them are about a word.
    const auto words = std::ssize(tokens) - ideographs + ideographs / 2;
    if (words >= kSaysSomething) return false;
    const Likeness alike = likeness(one, other);
    return alike.shorter >= kMoreThanALine && alike.of_longer < kNothingInCommon;
}

}  // namespace

bool is_same_article(const Article& one, const Article& other) {
    if (!one.url.empty() && one.url == other.url) return true;
    if (one.headline == other.headline && one.body == other.body) return true;
    const Hashes headline = words_of(one.headline);
    const Hashes text = text_of(one);
    const Hashes other_text = text_of(other);
    if (!headline.empty() && headline == words_of(other.headline)) {
        return !is_mere_title(one.headline, text, other_text);
    }
    return is_mostly_same(text, other_text);
}

}  // namespace dateline
