#include "searcher/planning/word_planner.h"

#include <algorithm>
#include <set>

namespace dateline {
namespace {

Condition condition_of_terms(std::vector<WordTerm> terms) {
    return {.kind = Condition::Kind::Terms, .terms = std::move(terms)};
}

std::vector<WordTerm> exact_terms(const WordForm& form, const Field& field) {
    std::vector<WordTerm> terms{{make_term(field.prefix, form.word)}};
    for (const std::string& other : form.also) terms.push_back({make_term(field.prefix, other)});
    return terms;
}

bool is_run_end(const WordForm& form) {
    return form.role == Role::RunEnd;
}

// A compound in its parts.
WordForms::Sequence in_parts(const std::vector<WordForm>& forms) {
    WordForms::Sequence parts;
    for (const WordForm& form : forms) {
        if (form.role != Role::Joined) parts.push_back(&form);
    }
    return parts;
}

void mark_stem(const std::string& stem, Highlights* highlights) {
    if (highlights != nullptr) highlights->stems.insert(stem);
}

void mark_word(const std::string& word, Highlights* highlights) {
    if (highlights != nullptr) highlights->words.insert(word);
}

void mark_words(const WordForm& form, Highlights* highlights) {
    mark_word(form.word, highlights);
    for (const std::string& other : form.also) mark_word(other, highlights);
}

void mark_phrases(const std::vector<WordForm>& forms, Highlights* highlights) {
    if (highlights == nullptr) return;
    for (const WordForms::Sequence& sequence : WordForms::sequences(forms)) {
        if (sequence.size() == 1) {
            mark_words(*sequence.front(), highlights);
            continue;
        }
        std::vector<std::set<std::string, std::less<>>> words;
        for (const WordForm* form : sequence) {
            words.emplace_back(form->also.begin(), form->also.end()).insert(form->word);
        }
        highlights->phrases.push_back(std::move(words));
    }
}

}  // namespace

// Where the languages of the index stem a word differently, each stem counts in articles of its own
// languages only: French "new" is no reason to find English "new" for "news".
std::vector<WordTerm> WordPlanner::stems(const WordForm& form, const Field& field,
                                         Highlights* highlights) const {
    std::vector<WordTerm> terms;
    terms.reserve(std::max<std::size_t>(form.variants.size(), 1) + form.also.size());
    for (const StemVariant& variant : form.variants) {
        const LanguageFilter where = forms_.in_languages(variant.groups);
        for (const std::string* stem : {&variant.stem, &variant.plain_stem}) {
            if (stem->empty()) continue;
            terms.push_back({make_stem_term(field.prefix, *stem), where});
            mark_stem(*stem, highlights);
        }
    }
    if (form.variants.empty()) {
        terms.push_back({make_term(field.prefix, form.word)});
        mark_word(form.word, highlights);
    }
    for (const std::string& other : form.also) {
        terms.push_back({make_term(field.prefix, other)});
        mark_word(other, highlights);
    }
    return terms;
}

// One ideograph alone is the beginning of pairs, or the end of a run.
std::vector<WordTerm> WordPlanner::ideograph(const WordForm& form, const Field& field,
                                             Highlights* highlights) const {
    std::vector<WordTerm> terms;
    for (const std::string& word : ideograph_words(index_.database, form.word, field.prefix)) {
        terms.push_back({make_term(field.prefix, word)});
    }
    mark_word(form.word, highlights);
    return terms;
}

bool WordPlanner::ranks(const Field& field) {
    if (!field.members.empty()) {
        return std::ranges::any_of(field.members,
                                   [](const Field* member) { return ranks(*member); });
    }
    return &field == &fields::kBody || &field == &fields::kHeadline || &field == &fields::kLede;
}

std::vector<std::vector<WordTerm>> WordPlanner::stems_of(const WordForms::Sequence& forms,
                                                         Highlights* highlights) const {
    std::vector<std::vector<WordTerm>> words;
    for (const WordForm* form : forms) {
        if (!is_run_end(*form)) words.push_back(stems(*form, fields::kBody, highlights));
    }
    return words;
}

// Only the stems of the default field carry counts: what is found where it is wanted ranks by them.
Wanted WordPlanner::ranked(Condition where, std::vector<std::vector<WordTerm>> words,
                           const Field& field) const {
    if (!ranks(field) || words.empty()) return filter(std::move(where));
    const bool counts_itself =
        words.size() == 1 && where.kind == Condition::Kind::Terms && where.terms == words.front();
    WordReading reading{std::move(words)};
    if (!counts_itself) reading.where = std::move(where);
    PlanWord word;
    word.readings.push_back(std::move(reading));
    return found_by(std::move(word));
}

std::vector<PlanWord> WordPlanner::weights(std::string_view text, Highlights* highlights) {
    std::vector<PlanWord> words;
    for (std::vector<WordTerm>& terms : stems_of(in_parts(forms_.analyse(text)), highlights)) {
        words.push_back(one_word(std::move(terms)));
    }
    return words;
}

std::vector<PlanWord> WordPlanner::weights_of(const std::vector<std::string>& words,
                                              Highlights* highlights) {
    for (const std::string& word : words) mark_word(word, highlights);
    std::set<std::string> terms;
    for (const std::string& word : words) {
        for (const WordForm& form : forms_.analyse(word)) {
            if (form.variants.empty()) terms.insert(make_term(fields::kBody.prefix, form.word));
            for (const StemVariant& variant : form.variants) {
                terms.insert(make_stem_term(fields::kBody.prefix, variant.stem));
            }
        }
    }
    if (terms.empty()) return {};
    std::vector<WordTerm> together;
    for (const std::string& term : terms) together.push_back({term});
    return {{{{{std::move(together)}}}}};
}

Wanted WordPlanner::any_word(const std::vector<std::string>& words, const Field& field,
                             Highlights* highlights) {
    std::vector<WordTerm> terms;
    for (const std::string& word : words) terms.push_back({make_term(field.prefix, word)});
    Condition there = condition_of_terms(std::move(terms));
    std::vector<PlanWord> weights = weights_of(words, highlights);
    if (!ranks(field) || weights.empty()) return filter(std::move(there));
    weights.front().readings.front().where = std::move(there);
    return found_by(std::move(weights.front()));
}

// In any inflection.
Wanted WordPlanner::whole(const WordForm& form, const Field& field, Highlights* highlights) const {
    std::vector<WordTerm> terms = stems(form, field, highlights);
    if (&field == &fields::kBody) return found_by(std::move(terms));
    return ranked(condition_of_terms(std::move(terms)), {stems(form, fields::kBody, nullptr)},
                  field);
}

// In this form.
Wanted WordPlanner::exact(const WordForm& form, const Field& field, Highlights* highlights) const {
    if (is_run_end(form)) {
        Highlights none;
        return ranked(condition_of_terms(ideograph(form, field, highlights)),
                      {ideograph(form, fields::kBody, nullptr)}, field);
    }
    mark_words(form, highlights);
    return ranked(condition_of_terms(exact_terms(form, field)),
                  {stems(form, fields::kBody, nullptr)}, field);
}

// Words side by side, each in its form; a compound ranks by its parts.
Wanted WordPlanner::together(const std::vector<WordForm>& forms, const Field& field,
                             Highlights* highlights) const {
    mark_phrases(forms, highlights);
    return ranked(condition_of(places_.sequence(forms, field)), stems_of(in_parts(forms), nullptr),
                  field);
}

// The same, read as well with its compounds in one word: "cooperation agreement" has no "co".
Wanted WordPlanner::together_in_all_ways(const std::vector<WordForm>& forms, const Field& field,
                                         Highlights* highlights) const {
    Wanted wanted = together(forms, field, highlights);
    if (wanted.words.empty()) return wanted;
    const Condition there = condition_of(wanted);
    for (const WordForms::Sequence& sequence : WordForms::sequences(forms)) {
        const auto is_joined = [](const WordForm* form) { return form->role == Role::Joined; };
        if (std::ranges::none_of(sequence, is_joined)) continue;
        wanted =
            other_reading(std::move(wanted), ranked(there, stems_of(sequence, nullptr), field));
    }
    return wanted;
}

std::optional<Wanted> WordPlanner::phrase(std::string_view text, const Field& field,
                                          Highlights* highlights) {
    const std::vector<WordForm>& forms = forms_.analyse(text);
    if (forms.empty()) return std::nullopt;
    if (forms.size() == 1) return exact(forms.front(), field, highlights);
    return together_in_all_ways(forms, field, highlights);
}

std::optional<Wanted> WordPlanner::word(std::string_view text, const Field& field,
                                        Highlights* highlights) {
    const std::vector<WordForm>& forms = forms_.analyse_unelided(text);
    if (forms.empty()) return std::nullopt;
    if (forms.size() == 1) {
        return is_run_end(forms.front()) ? exact(forms.front(), field, highlights)
                                         : whole(forms.front(), field, highlights);
    }
    const bool one_compound = std::ranges::count(forms, Role::Joined, &WordForm::role) == 1 &&
                              std::ranges::count(forms, Role::Part, &WordForm::role) + 1 ==
                                  static_cast<std::ptrdiff_t>(forms.size());
    if (!one_compound) return together_in_all_ways(forms, field, highlights);
    WordForm joined = forms.back();
    joined.role = Role::Whole;
    return other_reading(together(forms, field, highlights), whole(joined, field, highlights));
}

}  // namespace dateline
