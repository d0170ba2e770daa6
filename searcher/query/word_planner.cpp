#include "searcher/query/word_planner.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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

// The pairs that a single ideograph stands for: the most frequent ones.
constexpr std::size_t kMaxPairs = 500;

Xapian::Query combine(Xapian::Query::op op, const std::vector<Xapian::Query>& queries) {
    if (queries.size() == 1) return queries.front();
    return {op, queries.begin(), queries.end()};
}

}  // namespace

WordPlanner::WordPlanner(const OpenedIndex& index, Analyser& analyser)
    : index_(index), analyser_(analyser) {
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

std::vector<WordPlanner::Form> WordPlanner::analyse(std::string_view text) {
    text = utf8_prefix(text, Analyser::kMaxTextBytes);
    std::vector<Form> forms;
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
            Form& form = forms[number++];
            if (occurrence.stem.empty()) continue;
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
    }
    for (Form& form : forms) add_readings(form);
    return forms;
}

bool WordPlanner::is_stopword_here(std::string_view word) const {
    return std::ranges::any_of(main_languages_, [word](const std::string& language) {
        return is_stopword(word, language);
    });
}

// "un" typed in small letters means the U.N. too, unless "un" is a common word of this index.
void WordPlanner::add_readings(Form& form) const {
    const std::optional<std::string> acronym = acronym_term(form.word);
    if (acronym && !is_stopword_here(form.word)) form.also.push_back(*acronym);
}

Xapian::Query WordPlanner::exact(const Form& form, const Field& field) const {
    std::vector<Xapian::Query> readings{Xapian::Query(make_term(field.prefix, form.word))};
    for (const std::string& other : form.also) {
        readings.emplace_back(make_term(field.prefix, other));
    }
    return combine(Xapian::Query::OP_OR, readings);
}

Xapian::Query WordPlanner::stem_variant(const StemVariant& variant, const Field& field,
                                        Highlights& highlights) const {
    std::vector<Xapian::Query> stems{Xapian::Query(make_stem_term(field.prefix, variant.stem))};
    highlights.stems.insert(variant.stem);
    if (!variant.plain_stem.empty()) {
        stems.emplace_back(make_stem_term(field.prefix, variant.plain_stem));
        highlights.stems.insert(variant.plain_stem);
    }
    return combine(Xapian::Query::OP_SYNONYM, stems);
}

// Where the languages of the index stem a word differently, each stem counts in articles of its own
// languages only: French "new" is no reason to find English "new" for "news". The first variant,
// of the commonest stemmer, goes unfiltered: that costs nothing and finds no less.
Xapian::Query WordPlanner::stems(const Form& form, const Field& field,
                                 Highlights& highlights) const {
    std::vector<Xapian::Query> readings;
    for (const StemVariant& variant : form.variants) {
        Xapian::Query query = stem_variant(variant, field, highlights);
        if (!readings.empty()) {
            std::vector<Xapian::Query> languages;
            for (const std::size_t group : variant.groups) {
                for (const std::string& language : groups_[group].languages) {
                    languages.emplace_back(make_exact_term(fields::kLanguage, language));
                }
            }
            query = Xapian::Query(Xapian::Query::OP_FILTER, query,
                                  combine(Xapian::Query::OP_OR, languages));
        }
        readings.push_back(query);
    }
    if (form.variants.empty()) {
        readings.emplace_back(make_term(field.prefix, form.word));
        highlights.words.insert(form.word);
    }
    for (const std::string& other : form.also) {
        readings.emplace_back(make_term(field.prefix, other));
        highlights.words.insert(other);
    }
    return combine(Xapian::Query::OP_SYNONYM, readings);
}

// One ideograph alone is the beginning of pairs, or the end of a run.
Xapian::Query WordPlanner::ideograph(const Form& form, const Field& field,
                                     Highlights& highlights) const {
    const std::string stem = make_term(field.prefix, form.word);
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (auto term = index_.database.allterms_begin(stem);
         term != index_.database.allterms_end(stem); ++term) {
        const std::string text = *term;
        const std::size_t second =
            text.size() == stem.size() ? 0 : decode_utf8(text, stem.size()).length;
        if (stem.size() + second == text.size()) found.emplace_back(term.get_termfreq(), text);
    }
    std::ranges::sort(found, std::ranges::greater{});
    if (found.size() > kMaxPairs) found.resize(kMaxPairs);
    std::vector<Xapian::Query> pairs{Xapian::Query(stem)};
    highlights.words.insert(form.word);
    for (const auto& [count, text] : found) {
        if (text != stem) pairs.emplace_back(text);
        highlights.words.insert(text.substr(field.prefix.size()));
    }
    return combine(Xapian::Query::OP_SYNONYM, pairs);
}

// The orders of terms in which `forms` can stand in a text: a compound in its parts, or in one
// word.
std::vector<WordPlanner::Sequence> WordPlanner::sequences(const std::vector<Form>& forms) const {
    std::vector<Sequence> found{{}};
    for (std::size_t i = 0; i < forms.size();) {
        std::vector<const Form*> parts;
        while (i < forms.size() && forms[i].role == Role::Part) parts.push_back(&forms[i++]);
        const Form* whole = nullptr;
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

Xapian::Query WordPlanner::sequence_query(const Sequence& sequence, const Field& field,
                                          Highlights& highlights) const {
    if (sequence.size() == 1) {
        const Form& only = *sequence.front();
        if (only.role == Role::RunEnd) return ideograph(only, field, highlights);
        highlights.words.insert(only.word);
        highlights.words.insert(only.also.begin(), only.also.end());
        return exact(only, field);
    }
    std::vector<Xapian::Query> terms;
    std::vector<std::set<std::string, std::less<>>> words;
    for (const Form* form : sequence) {
        terms.push_back(exact(*form, field));
        words.emplace_back(form->also.begin(), form->also.end()).insert(form->word);
    }
    highlights.phrases.push_back(std::move(words));
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
}

Xapian::Query WordPlanner::any_sequence(const std::vector<Form>& forms, const Field& field,
                                        Highlights& highlights) const {
    std::vector<Xapian::Query> readings;
    for (const Sequence& sequence : sequences(forms)) {
        readings.push_back(sequence_query(sequence, field, highlights));
    }
    return combine(Xapian::Query::OP_OR, readings);
}

bool WordPlanner::ranks(const Field& field) {
    return &field == &fields::kBody || &field == &fields::kHeadline || &field == &fields::kLede;
}

// Only the stems of the default field carry counts: what is found at `places` ranks by them.
Xapian::Query WordPlanner::ranked(const Xapian::Query& places, const std::vector<Form>& forms,
                                  const Field& field) const {
    if (!ranks(field)) return places;
    Highlights none;
    std::vector<Xapian::Query> weights;
    bool has_stems = false;
    for (const Form& form : forms) {
        if (form.role == Role::Joined || form.role == Role::RunEnd) continue;
        has_stems |= !form.variants.empty();
        weights.push_back(stems(form, fields::kBody, none));
    }
    const bool weighs_itself = &field == &fields::kBody && weights.size() <= 1 && !has_stems;
    if (weights.empty() || weighs_itself) return places;
    return {Xapian::Query::OP_FILTER, combine(Xapian::Query::OP_OR, weights), places};
}

Xapian::Query WordPlanner::phrase(std::string_view text, const Field& field,
                                  Highlights& highlights) {
    const std::vector<Form> forms = analyse(text);
    if (forms.empty()) return {};
    return ranked(any_sequence(forms, field, highlights), forms, field);
}

Xapian::Query WordPlanner::word(std::string_view text, const Field& field, Highlights& highlights) {
    std::vector<Form> forms = analyse(text);
    const auto is_elided = [](const Form& form) { return form.role == Role::Elided; };
    if (!std::ranges::all_of(forms, is_elided)) std::erase_if(forms, is_elided);
    if (forms.empty()) return {};
    const auto whole = [&](const Form& form) {
        const Xapian::Query query = stems(form, field, highlights);
        return &field == &fields::kBody ? query : ranked(query, {form}, field);
    };
    if (forms.size() == 1 && forms.front().role != Role::RunEnd) return whole(forms.front());
    const Xapian::Query places = ranked(any_sequence(forms, field, highlights), forms, field);
    const bool one_compound = std::ranges::count(forms, Role::Joined, &Form::role) == 1 &&
                              std::ranges::count(forms, Role::Part, &Form::role) + 1 ==
                                  static_cast<std::ptrdiff_t>(forms.size());
    if (!one_compound) return places;
    Form joined = forms.back();
    joined.role = Role::Whole;
    return {Xapian::Query::OP_MAX, places, whole(joined)};
}

bool WordPlanner::is_common(std::string_view text) const {
    const std::string folded = fold_text(text);
    const bool capitals = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
                          std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return !(capitals && acronym_term(folded) && capitals_ == Capitals::Meaningful) &&
           is_stopword_here(folded);
}

}  // namespace dateline
