#include <fmt/format.h>

#include <algorithm>

#include "common/analysis/stopwords.h"
#include "common/text/character.h"
#include "tests/support/brute_force/evaluator.h"

namespace dateline::brute_force {
namespace {

std::string key_of(const QueryNode& leaf, Capitals capitals, Reading reading) {
    return fmt::format("{} {} {} {} {} {}", static_cast<int>(leaf.kind), leaf.field->name,
                       leaf.count, static_cast<int>(capitals), static_cast<int>(reading),
                       leaf.text);
}

}  // namespace

Archive::Archive(const std::vector<Article>& articles) {
    ArticleReader reader;
    std::map<std::string, std::uint64_t> languages;
    std::map<std::string, std::uint32_t> numbers;
    for (const Article& article : articles) {
        articles_.push_back(reader.read(article));
        languages[article.language] += 1;
        for (auto& [field, words] : articles_.back().words) {
            for (ReadWord& word : words.all()) {
                vocabulary_.insert(word.word);
                const std::string same = fmt::format("{} {} {} {} {}", word.word, word.stem,
                                                     word.plain_stem, word.is_ideograph, word.tied);
                word.number = numbers.try_emplace(same, numbers.size()).first->second;
            }
        }
    }
    for (const auto& [language, count] : languages) {
        constexpr std::uint64_t kMainShare = 20;
        if (count * kMainShare >= articles.size()) main_languages_.push_back(language);
    }
}

const std::vector<Places>& Archive::places(const QueryNode& leaf, Capitals capitals,
                                           Reading reading) {
    const std::string key = key_of(leaf, capitals, reading);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    return known_.emplace(key, find(leaf, capitals, reading)).first->second;
}

std::vector<Places> Archive::find(const QueryNode& leaf, Capitals capitals, Reading reading) {
    std::map<std::string, WantedWords> by_language;
    std::vector<Places> found;
    for (const ReadArticle& article : articles_) {
        const std::string& language = article.article.language;
        auto wanted = by_language.find(language);
        if (wanted == by_language.end()) {
            const Surroundings around{language, capitals, reading, main_languages_};
            wanted = by_language.emplace(language, wanted_words(analyser_, leaf, around)).first;
        }
        const auto words = article.words.find(leaf.field);
        found.push_back(words == article.words.end() ? Places()
                                                     : wanted->second.find(words->second));
    }
    return found;
}

bool Archive::is_common(const std::string& word, Capitals capitals) {
    const auto& read = analyser_.analyse(word, "und", capitals);
    return read.size() == 1 && read.front().word == fold_text(word) &&
           std::ranges::any_of(main_languages_, [&](const std::string& language) {
               return is_stopword(read.front().word, language);
           });
}

bool Archive::is_too_much(const QueryNode& leaf) {
    const auto [known, is_new] =
        too_much_.try_emplace(key_of(leaf, Capitals::Meaningful, Reading::Alone));
    if (!is_new) return known->second;
    constexpr std::size_t kSearchedWords = 200;
    const WantedWords wanted = wanted_words(analyser_, leaf, {"en"});
    const auto is_meant = [&](const std::string& word) {
        ReadWord read;
        read.word = word;
        return std::ranges::any_of(wanted.words, [&](const Wanted& one) { return one.is(read); });
    };
    known->second = std::cmp_greater(std::ranges::count_if(vocabulary_, is_meant), kSearchedWords);
    return known->second;
}

}  // namespace dateline::brute_force
