#define XXH_INLINE_ALL
#include "indexer/identity/same_article.h"

#include <xxhash.h>

#include <algorithm>
#include <string_view>

#include "common/analysis/tokenizer.h"
#include "common/text/arena.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using Hashes = std::vector<std::uint64_t>;

constexpr std::size_t kMoreThanALine = 30;  // Words.

std::uint64_t hash_of(std::string_view text) {
    return XXH3_64bits(text.data(), text.size());
}

std::vector<Token> tokens_of(std::string_view text, Arena& arena) {
    std::vector<Token> tokens;
    Tokenizer tokenizer;
    tokenizer.begin(text, arena);
    while (tokenizer.more(arena, tokens, text.size())) continue;
    return tokens;
}

Hashes hashes_of(const std::vector<Token>& tokens) {
    Hashes words;
    words.reserve(tokens.size());
    for (const Token& token : tokens) words.push_back(hash_of(token.folded));
    return words;
}

// Two ideographs are about a word.
std::ptrdiff_t word_count(const std::vector<Token>& tokens) {
    const auto ideographs = std::ranges::count_if(tokens, [](const Token& token) {
        return token.kind == TokenKind::Pair || token.kind == TokenKind::LastIdeograph;
    });
    return std::ssize(tokens) - ideographs + ideographs / 2;
}

Hashes pairs_of(const Hashes& words) {
    Hashes pairs;
    for (std::size_t i = 1; i < words.size(); ++i) {
        pairs.push_back(XXH3_64bits_withSeed(&words[i], sizeof words[i], words[i - 1]));
    }
    return pairs;
}

// How many are in both, each as often as in the one that has it less often. Both ascend.
std::size_t common_count(const Hashes& one, const Hashes& other) {
    std::size_t common = 0;
    for (auto at = one.begin(), beside = other.begin(); at != one.end() && beside != other.end();) {
        if (*at == *beside) {
            ++common;
            ++at;
            ++beside;
        } else {
            ++(*at < *beside ? at : beside);
        }
    }
    return common;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

// How much of one of them the two have in common: the mean of words and of pairs of neighbours.
struct ComparedArticle::Likeness {
    double of_longer = 0;
    double of_shorter = 0;
    std::size_t shorter = 0;  // Its words.
};

ComparedArticle::ComparedArticle(const Article& article)
    : collection_(article.collection),
      source_(article.source),
      url_(article.url),
      version_(article.version),
      content_(hash_of(article.headline + '\n' + article.body)) {
    constexpr std::size_t kComparedBytes = 64 * 1024;
    Arena arena;
    const std::vector<Token> headline = tokens_of(article.headline, arena);
    headline_ = hashes_of(headline);
    headline_words_ = word_count(headline);
    words_ = headline_;
    const Hashes body = hashes_of(tokens_of(utf8_prefix(article.body, kComparedBytes), arena));
    words_.insert(words_.end(), body.begin(), body.end());
    pairs_ = pairs_of(words_);
    std::ranges::sort(words_);
    std::ranges::sort(pairs_);
}

ComparedArticle::Likeness ComparedArticle::likeness(const ComparedArticle& other) const {
    const std::size_t words = common_count(words_, other.words_);
    const std::size_t pairs = common_count(pairs_, other.pairs_);
    const auto [shorter, longer] = std::minmax({words_.size(), other.words_.size()});
    const auto of = [&](std::size_t size) {
        return size < 2 ? share(words, size) : (share(words, size) + share(pairs, size - 1)) / 2;
    };
    return {of(longer), of(shorter), shorter};
}

bool ComparedArticle::is_mostly_same(const ComparedArticle& other) const {
    constexpr double kMostOfLonger = 0.5;
    constexpr double kNearlyAllOfShorter = 0.85;
    const Likeness alike = likeness(other);
    return alike.of_longer > kMostOfLonger ||
           (alike.shorter >= kMoreThanALine && alike.of_shorter > kNearlyAllOfShorter);
}

// A word or two above everything that somebody prints: "Weather", the name of the site.
bool ComparedArticle::is_mere_title(const ComparedArticle& other) const {
    constexpr std::ptrdiff_t kSaysSomething = 3;
    constexpr double kNothingInCommon = 0.25;
    if (headline_words_ >= kSaysSomething) return false;
    const Likeness alike = likeness(other);
    return alike.shorter >= kMoreThanALine && alike.of_longer < kNothingInCommon;
}

bool ComparedArticle::is_same(const ComparedArticle& other) const {
    if (version_ != 0 && other.version_ != 0 && source_ == other.source_) return true;
    if (!url_.empty() && url_ == other.url_) return true;
    if (content_ == other.content_) return true;
    if (!headline_.empty() && headline_ == other.headline_) return !is_mere_title(other);
    return is_mostly_same(other);
}

bool is_same_article(const Article& one, const Article& other) {
    return ComparedArticle(one).is_same(ComparedArticle(other));
}

}  // namespace dateline
