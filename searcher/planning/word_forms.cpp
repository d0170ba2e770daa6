#include "searcher/planning/word_forms.h"

#include <algorithm>
#include <map>
#include <optional>

#include "common/analysis/acronyms.h"
#include "common/analysis/stopwords.h"
#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// A language with fewer of the articles has no say in what is a stopword here.
constexpr std::uint64_t kMainLanguageShare = 20;  // One in so many.

// A phrase of compounds has many readings; so many are searched, the written one first.
constexpr std::size_t kMaxSequences = 8;

}  // namespace

WordForms::WordForms(const OpenedIndex& index, Analyser& analyser) : analyser_(analyser) {
    std::map<std::string_view, StemmerGroup> by_stemmer;
    std::uint64_t total = 0;
    for (const auto& [language, count] : index.stamp.languages) {
        StemmerGroup& group = by_stemmer[find_language(language).stemmer];
        group.languages.push_back(language);
        group.article_count += count;
        total += count;
    }
    for (const auto& [language, count] : index.stamp.languages) {
        if (count * kMainLanguageShare >= total) main_languages_.push_back(language);
    }
    for (auto& [stemmer, group] : by_stemmer) groups_.push_back(std::move(group));
    std::ranges::stable_sort(groups_, std::ranges::greater{}, &StemmerGroup::article_count);
    if (groups_.empty()) groups_.push_back({{"und"}, 0});
}

const std::vector<WordForm>& WordForms::analyse(std::string_view text) {
    text = utf8_prefix(text, Analyser::kMaxTextBytes);
    const auto known = known_.find(text);
    if (known != known_.end()) return known->second;
    return known_.emplace(text, make_forms(text)).first->second;
}

std::vector<WordForm> WordForms::make_forms(std::string_view text) {
    std::vector<WordForm> forms;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        const auto& occurrences =
            analyser_.analyse(text, groups_[group].languages.front(), capitals_);
        std::size_t number = 0;
        for (const Occurrence& occurrence : occurrences) {
            if (occurrence.role == Role::Alternative) {
                if (group == 0) forms.back().also.emplace_back(occurrence.word);
                continue;
            }
            // The words are the same in every language; only their stems differ.
            if (group == 0) {
                forms.push_back({std::string(occurrence.word), {}, occurrence.role, {}});
            }
            WordForm& form = forms[number++];
            if (occurrence.stem.empty()) continue;
            add_variant(form, occurrence, group);
        }
    }
    for (WordForm& form : forms) add_readings(form);
    return forms;
}

void WordForms::add_variant(WordForm& form, const Occurrence& occurrence, std::size_t group) {
    const auto same = std::ranges::find_if(form.variants, [&](const StemVariant& known) {
        return known.stem == occurrence.stem && known.plain_stem == occurrence.plain_stem;
    });
    if (same != form.variants.end()) {
        same->groups.push_back(group);
    } else {
        form.variants.push_back(
            {std::string(occurrence.stem), std::string(occurrence.plain_stem), {group}});
    }
}

bool WordForms::is_stopword_here(std::string_view word) const {
    return std::ranges::any_of(main_languages_, [word](const std::string& language) {
        return is_stopword(word, language);
    });
}

// "un" typed in small letters means the U.N. too, unless "un" is a common word of this index.
void WordForms::add_readings(WordForm& form) const {
    const std::optional<std::string> acronym = acronym_term(form.word);
    if (acronym && !is_stopword_here(form.word)) form.also.push_back(*acronym);
}

std::vector<WordForms::Sequence> WordForms::sequences(const std::vector<WordForm>& forms) {
    std::vector<Sequence> found{{}};
    for (std::size_t i = 0; i < forms.size();) {
        std::vector<const WordForm*> parts;
        while (i < forms.size() && forms[i].role == Role::Part) parts.push_back(&forms[i++]);
        const WordForm* whole = nullptr;
        if (i < forms.size() && (parts.empty() || forms[i].role == Role::Joined)) {
            whole = &forms[i++];
        }
        const std::size_t known = found.size();
        for (std::size_t n = 0; n < known; ++n) {
            if (!parts.empty() && whole != nullptr && found.size() < kMaxSequences) {
                found.push_back(found[n]);
                found.back().push_back(whole);
            }
            if (parts.empty()) {
                found[n].push_back(whole);
            } else {
                found[n].insert(found[n].end(), parts.begin(), parts.end());
            }
        }
    }
    // A run's last ideograph stands in the pair before it already, unless something follows.
    for (Sequence& sequence : found) {
        const std::size_t size = sequence.size();
        if (size > 1 && sequence[size - 1]->role == Role::RunEnd &&
            sequence[size - 2]->role == Role::Pair) {
            sequence.pop_back();
        }
    }
    return found;
}

bool WordForms::is_common(std::string_view text) const {
    const std::string folded = fold_text(text);
    const bool capitals = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
                          std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return !(capitals && acronym_term(folded) && capitals_ == Capitals::Meaningful) &&
           is_stopword_here(folded);
}

}  // namespace dateline
