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
std::string exact_value(const AnalysedArticle& article, const Field& field) {
    const auto term =
        std::ranges::lower_bound(article.terms, field.prefix, {}, &TermPostings::term);
    const bool has = term != article.terms.end() && term->term.starts_with(field.prefix);
    return has ? std::string(term->term.substr(field.prefix.size())) : std::string();
}

}  // namespace

DryCounts::Counted DryCounts::counted(const AnalysedArticle& article) {
    Counted counted;
    counted.id = XXH3_64bits(article.id_term.data(), article.id_term.size());
    counted.language = exact_value(article, fields::kLanguage);
    counted.source = exact_value(article, fields::kSource);
    return counted;
}

DryCounts::Last DryCounts::last_of(std::uint64_t portion, const Counted& article) {
    return {portion, languages_.try_emplace(article.language).first,
            article.source.empty() ? sources_.end() : sources_.try_emplace(article.source).first};
}

DryCounts::Counts DryCounts::languages() const {
    return without_none(languages_);
}

DryCounts::Counts DryCounts::sources() const {
    return without_none(sources_);
}

void DryCounts::add(std::uint64_t portion, const std::vector<Counted>& articles) {
    const auto count = [this](const Last& article, std::int64_t step) {
        article.language->second += static_cast<std::uint64_t>(step);
        if (article.source != sources_.end()) {
            article.source->second += static_cast<std::uint64_t>(step);
        }
    };
    for (const Counted& article : articles) {
        const Last now = last_of(portion, article);
        const auto known = last_.find(article.id);
        if (known == last_.end()) {
            count(now, 1);
            if (last_.size() < most_ids_) last_.emplace(article.id, now);
            continue;
        }
        ++repeated_;
        if (known->second.portion > portion) continue;
        count(known->second, -1);
        count(now, 1);
        known->second = now;
    }
}

}  // namespace dateline
