#include "searcher/planning/word_forms.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "common/analysis/acronyms.h"
#include "common/analysis/stopwords.h"
#include "common/analysis/umlauts.h"
#include "common/text/character.h"
#include "common/text/utf8.h"
#include "searcher/planning/digraph_spellings.h"

namespace dateline {
namespace {

// A phrase of compounds has many readings; so many are searched, the written one first.
constexpr std::size_t kMaxSequences = 8;

}  // namespace

WordForms::WordForms(const OpenedIndex& index, Analyser& analyser)
    : database_(index.database), analyser_(analyser), languages_(index.languages) {}

const std::vector<WordForm>& WordForms::analyse(std::string_view text) {
    text = utf8_prefix(text, Analyser::kMaxTextBytes);
    const auto known = known_.lower_bound(text);
    if (known != known_.end() && known->first == text) return known->second;
    std::vector<WordForm> forms = make_forms(text);
    add_spellings(forms);
    return known_.emplace_hint(known, text, std::move(forms))->second;
}

std::vector<WordForm> WordForms::make_forms(std::string_view text) {
    std::vector<WordForm> forms;
    for (std::size_t group = 0; group < groups().size(); ++group) {
        const std::string& language = groups()[group].languages.front();
        const auto& occurrences = group == 0 ? analyser_.analyse(text, language, capitals_)
                                             : analyser_.analyse_again(language);
        if (group == 0) forms.reserve(occurrences.size());
        std::size_t number = 0;
        for (const Occurrence& occurrence : occurrences) {
            if (occurrence.role == Role::Alternative) {
                if (group == 0) forms.back().also.emplace_back(occurrence.word);
                if (!occurrence.stem.empty()) add_variant(forms[number - 1], occurrence, group);
                continue;
            }
            // The words are the same in every language; only their stems differ.
            if (group == 0) {
                const std::string_view written =
                    text.substr(occurrence.begin, occurrence.end - occurrence.begin);
                WordForm& form = forms.emplace_back();
                form.word = occurrence.word;
                form.role = occurrence.role;
                if (has_umlaut(written)) form.umlauts = umlaut_form(written);
            }
            WordForm& form = forms[number++];
            if (occurrence.stem.empty()) continue;
            add_variant(form, occurrence, group);
        }
    }
    for (WordForm& form : forms) add_readings(form);
    return forms;
}

// Each is one word, and read as if it had been typed.
void WordForms::add_spellings(std::vector<WordForm>& forms) {
    for (WordForm& form : forms) {
        for (const std::string& spelling : other_spellings(form)) {
            const std::vector<WordForm> read = make_forms(spelling);
            if (read.size() == 1) add_spelling(form, read.front(), database_);
        }
    }
}

void WordForms::add_variant(WordForm& form, const Occurrence& occurrence, std::size_t group) {
    const auto same = std::ranges::find_if(form.variants, [&](const StemVariant& known) {
        return known.stem == occurrence.stem && known.plain_stem == occurrence.plain_stem;
    });
    if (same != form.variants.end()) {
        same->groups.push_back(group);
    } else {
        StemVariant& variant = form.variants.emplace_back();
        variant.stem = occurrence.stem;
        variant.plain_stem = occurrence.plain_stem;
        variant.groups.push_back(group);
    }
}

const std::vector<WordForm>& WordForms::analyse_unelided(std::string_view text) {
    const std::vector<WordForm>& all = analyse(text);
    const auto elided = std::ranges::count(all, Role::Elided, &WordForm::role);
    if (elided == 0 || elided == std::ssize(all)) return all;
    const auto [known, is_new] = unelided_.try_emplace(std::string(text));
    if (is_new) {
        std::ranges::copy_if(all, std::back_inserter(known->second),
                             [](const WordForm& form) { return form.role != Role::Elided; });
    }
    return known->second;
}

LanguageFilter WordForms::in_languages(const std::vector<std::size_t>& wanted) const {
    const auto& all = groups();
    const auto is_wanted = [&wanted](std::size_t group) {
        return std::ranges::find(wanted, group) != wanted.end();
    };
    std::size_t these = 0, others = 0;
    for (std::size_t group = 0; group < all.size(); ++group) {
        (is_wanted(group) ? these : others) += all[group].terms.size();
    }
    const bool by_others = others < these;
    LanguageFilter filter{
        {}, by_others ? LanguageFilter::Admits::Others : LanguageFilter::Admits::Listed};
    for (std::size_t group = 0; group < all.size(); ++group) {
        if (is_wanted(group) == by_others) continue;
        filter.terms.insert(filter.terms.end(), all[group].terms.begin(), all[group].terms.end());
    }
    return filter;
}

std::string WordForms::key(std::string_view text) {
    constexpr std::size_t kUsualBytes = 64;
    std::string key;
    key.reserve(kUsualBytes);
    const auto add = [&key](std::string_view part) { key.append(part).push_back('\n'); };
    const std::vector<WordForm>& forms = analyse_unelided(text);
    for (const WordForm& form : forms) {
        if (forms.size() > 1 || form.variants.empty()) add(form.word);
        for (const StemVariant& variant : form.variants) {
            add(variant.stem);
            add(variant.plain_stem);
            for (const std::size_t group : variant.groups) add(std::to_string(group));
        }
        for (const std::string& other : form.also) add(other);
    }
    return key;
}

bool WordForms::is_stopword_here(std::string_view word) const {
    return std::ranges::any_of(languages_.main, [word](const std::string& language) {
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
    if (!is_stopword_here(folded)) return false;
    const bool capitals = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
                          std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return !(capitals && capitals_ == Capitals::Meaningful && acronym_term(folded));
}

}  // namespace dateline
