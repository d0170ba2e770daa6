#define XXH_INLINE_ALL
#include "indexer/identity/article_sketch.h"

#include <xxhash.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/schema.h"

namespace dateline {
namespace {

std::uint64_t hash_of(std::string_view text) {
    return XXH3_64bits(text.data(), text.size());
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// Is it of one field, whose prefix is a single letter, and not of one whose prefix goes on?
bool is_word_of(std::string_view term, const Field& field) {
    const std::size_t size = field.prefix.size();
    return term.size() > size && term.starts_with(field.prefix) && !is_capital(term[size]);
}

}  // namespace

ArticleSketch sketch_of(const AnalysedArticle& article) {
    ArticleSketch sketch;
    std::vector<std::uint32_t> words;
    for (const TermPostings& postings : article.terms) {
        const std::string_view term = postings.term;
        if (term.starts_with(fields::kUrl.prefix)) sketch.url = hash_of(term);
        // A sum, so that the order does not matter.
        if (is_word_of(term, fields::kHeadline)) sketch.headline += hash_of(term);
        if (is_capital(term.front())) continue;  // A prefix.
        words.push_back(static_cast<std::uint32_t>(hash_of(term)));
    }
    std::ranges::sort(words);
    sketch.word_count =
        static_cast<std::uint32_t>(std::min(words.size(), ArticleSketch::kMostWords));
    std::copy_n(words.begin(), sketch.word_count, sketch.words.begin());
    return sketch;
}

// Of the least hashes of both together, those that are in both are as many as the words in both are
// of all words.
bool is_like(const ArticleSketch& one, const ArticleSketch& other) {
    constexpr double kLikeness = 0.35;
    if (one.url != 0 && one.url == other.url) return true;
    if (one.headline != 0 && one.headline == other.headline) return true;
    std::size_t at = 0;
    std::size_t beside = 0;
    std::size_t common = 0;
    std::size_t all = 0;
    while (all < ArticleSketch::kMostWords && (at < one.word_count || beside < other.word_count)) {
        const bool first = beside == other.word_count ||
                           (at < one.word_count && one.words[at] <= other.words[beside]);
        const bool second = at == one.word_count ||
                            (beside < other.word_count && other.words[beside] <= one.words[at]);
        common += first && second ? 1 : 0;
        at += first ? 1 : 0;
        beside += second ? 1 : 0;
        ++all;
    }
    return all > 0 && static_cast<double>(common) > kLikeness * static_cast<double>(all);
}

}  // namespace dateline
