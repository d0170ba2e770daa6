#define XXH_INLINE_ALL
#include "indexer/pipeline/dry_counts.h"

#include <xxhash.h>

#include <algorithm>

namespace dateline {
namespace {

// All that there is of something may have been repeated.
DryCounts::Counts without_none(DryCounts::Counts counts) {
    std::erase_if(counts, [](const auto& row) { return row.second == 0; });
    return counts;
}

// What an index counts by: the field's term, without its prefix.
std::string value_of(const AnalysedArticle& article, std::string_view prefix) {
    const auto term = std::ranges::lower_bound(article.terms, prefix, {}, &TermPostings::term);
    const bool has = term != article.terms.end() && term->term.starts_with(prefix);
    return has ? std::string(term->term.substr(prefix.size())) : std::string();
}

}  // namespace

DryCounts::Counted DryCounts::counted(const AnalysedArticle& article) {
    Counted counted;
    // Where an id is made of the content, that is what copies in two files have in common.
    const std::string digest = value_of(article, kDigestPrefix);
    const std::string_view id = digest.empty() ? article.id_term : std::string_view(digest);
    counted.id = XXH3_64bits(id.data(), id.size());
    counted.language = value_of(article, fields::kLanguage.prefix);
    counted.source = value_of(article, fields::kSource.prefix);
    counted.sketch = sketch_of(article);
    return counted;
}

DryCounts::Last DryCounts::last_of(std::uint64_t portion, const Counted& article) {
    return {portion, languages_.try_emplace(article.language).first,
            article.source.empty() ? sources_.end() : sources_.try_emplace(article.source).first,
            article.sketch};
}

DryCounts::Counts DryCounts::languages() const {
    return without_none(languages_);
}

DryCounts::Counts DryCounts::sources() const {
    return without_none(sources_);
}

void DryCounts::count(const Last& article, std::int64_t step) {
    article.language->second += static_cast<std::uint64_t>(step);
    if (article.source != sources_.end()) {
        article.source->second += static_cast<std::uint64_t>(step);
    }
}

// The article of which this is another version, or nullptr. Where an id is no id, and thousands
// have it, only some are looked at.
DryCounts::Last* DryCounts::version_of(const Counted& article) {
    const auto known = last_.find(article.id);
    if (known == last_.end()) return nullptr;
    std::vector<Last>& articles = known->second;
    for (std::size_t i = 0; i < std::min(kMostLooks, articles.size()); ++i) {
        if (rule_ == SameId::Replace || is_like(articles[i].sketch, article.sketch)) {
            return &articles[i];
        }
    }
    return nullptr;
}

void DryCounts::add(std::uint64_t portion, const Counted& article) {
    const Last now = last_of(portion, article);
    if (Last* const known = version_of(article)) {
        ++repeated_;
        if (known->portion > portion) return;
        count(*known, -1);
        count(now, 1);
        *known = now;
        return;
    }
    const bool is_met = last_.count(article.id) != 0;
    if (is_met) ++met_;
    if (is_met && rule_ == SameId::Reject) return;
    count(now, 1);
    if (kept_ >= most_articles_) return;
    last_[article.id].push_back(now);
    ++kept_;
}

void DryCounts::add(std::uint64_t portion, const std::vector<Counted>& articles) {
    for (const Counted& article : articles) add(portion, article);
}

}  // namespace dateline
