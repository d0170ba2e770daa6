#include "common/index/index_languages.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "common/analysis/languages.h"
#include "common/schema.h"

namespace dateline {
namespace {

// A language with fewer of the articles is not a main one.
constexpr std::uint64_t kMainShare = 20;  // One in so many.

}  // namespace

IndexLanguages index_languages(const std::map<std::string, std::uint64_t>& article_counts) {
    std::map<std::string_view, StemmerGroup> by_stemmer;
    std::uint64_t total = 0;
    for (const auto& [language, count] : article_counts) {
        StemmerGroup& group = by_stemmer[find_language(language).stemmer];
        group.languages.push_back(language);
        group.terms.push_back(make_exact_term(fields::kLanguage, language));
        group.article_count += count;
        total += count;
    }
    IndexLanguages found;
    for (const auto& [language, count] : article_counts) {
        if (count * kMainShare >= total) found.main.push_back(language);
    }
    for (auto& [stemmer, group] : by_stemmer) found.groups.push_back(std::move(group));
    std::ranges::stable_sort(found.groups, std::ranges::greater{}, &StemmerGroup::article_count);
    if (found.groups.empty()) found.groups.push_back({{"und"}, {}, 0});
    return found;
}

}  // namespace dateline
