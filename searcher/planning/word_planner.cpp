#include "searcher/planning/word_planner.h"

#include <algorithm>
#include <set>

#include "common/index/term_walk.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// The pairs that a single ideograph stands for: the most frequent ones.
constexpr std::size_t kMaxPairs = 500;

Xapian::Query combine(Xapian::Query::op op, const std::vector<Xapian::Query>& queries) {
    if (queries.size() == 1) return queries.front();
    return {op, queries.begin(), queries.end()};
}

Xapian::Query any_of_terms(const std::vector<std::string>& terms) {
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace

Xapian::Query WordPlanner::exact(const WordForm& form, const Field& field) const {
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

// In articles of the languages of these groups, said by the fewer languages: these or the others.
Xapian::Query WordPlanner::in_languages(const Xapian::Query& query,
                                        const std::vector<std::size_t>& groups) const {
    std::vector<std::string> these, others;
    const auto& all = forms_.groups();
    for (std::size_t group = 0; group < all.size(); ++group) {
        auto& side = std::ranges::find(groups, group) == groups.end() ? others : these;
        side.insert(side.end(), all[group].terms.begin(), all[group].terms.end());
    }
    const bool by_others = others.size() < these.size();
    return {by_others ? Xapian::Query::OP_AND_NOT : Xapian::Query::OP_FILTER, query,
            any_of_terms(by_others ? others : these)};
}

// Where the languages of the index stem a word differently, each stem counts in articles of its own
// languages only: French "new" is no reason to find English "new" for "news". The first variant,
// of the commonest stemmer, goes unfiltered: that costs nothing and finds no less.
Xapian::Query WordPlanner::stems(const WordForm& form, const Field& field,
                                 Highlights& highlights) const {
    std::vector<Xapian::Query> readings;
    for (const StemVariant& variant : form.variants) {
        const Xapian::Query query = stem_variant(variant, field, highlights);
        readings.push_back(readings.empty() ? query : in_languages(query, variant.groups));
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
Xapian::Query WordPlanner::ideograph(const WordForm& form, const Field& field,
                                     Highlights& highlights) const {
    const std::string stem = make_term(field.prefix, form.word);
    std::vector<std::pair<std::uint64_t, std::string>> found;
    for (TermWalk walk(index_.database, stem); walk.next();) {
        const std::string& text = walk.term();
        const std::size_t second =
            text.size() == stem.size() ? 0 : decode_utf8(text, stem.size()).length;
        if (stem.size() + second == text.size()) found.emplace_back(walk.articles(), text);
    }
    std::ranges::sort(found, std::ranges::greater{});
    if (found.size() > kMaxPairs) found.resize(kMaxPairs);
    std::vector<Xapian::Query> pairs{Xapian::Query(stem)};
    highlights.words.insert(form.word);
    for (const auto& [count, text] : found) {
        if (text != stem) pairs.emplace_back(text);
    }
    return combine(Xapian::Query::OP_SYNONYM, pairs);
}

Xapian::Query WordPlanner::sequence_query(const WordForms::Sequence& sequence, const Field& field,
                                          Highlights& highlights) const {
    if (sequence.size() == 1) {
        const WordForm& only = *sequence.front();
        if (only.role == Role::RunEnd) return ideograph(only, field, highlights);
        highlights.words.insert(only.word);
        highlights.words.insert(only.also.begin(), only.also.end());
        return exact(only, field);
    }
    std::vector<Xapian::Query> terms;
    std::vector<std::set<std::string, std::less<>>> words;
    for (const WordForm* form : sequence) {
        terms.push_back(exact(*form, field));
        words.emplace_back(form->also.begin(), form->also.end()).insert(form->word);
    }
    highlights.phrases.push_back(std::move(words));
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
}

Xapian::Query WordPlanner::any_sequence(const std::vector<WordForm>& forms, const Field& field,
                                        Highlights& highlights) const {
    std::vector<Xapian::Query> readings;
    for (const WordForms::Sequence& sequence : WordForms::sequences(forms)) {
        readings.push_back(sequence_query(sequence, field, highlights));
    }
    return combine(Xapian::Query::OP_OR, readings);
}

bool WordPlanner::ranks(const Field& field) {
    if (!field.members.empty()) {
        return std::ranges::any_of(field.members,
                                   [](const Field* member) { return ranks(*member); });
    }
    return &field == &fields::kBody || &field == &fields::kHeadline || &field == &fields::kLede;
}

std::vector<Xapian::Query> WordPlanner::stems_of(const std::vector<WordForm>& forms,
                                                 Highlights& highlights) const {
    std::vector<Xapian::Query> weights;
    for (const WordForm& form : forms) {
        if (form.role == Role::Joined || form.role == Role::RunEnd) continue;
        weights.push_back(stems(form, fields::kBody, highlights));
    }
    return weights;
}

// Only the stems of the default field carry counts: what is found at `places` ranks by them.
Xapian::Query WordPlanner::ranked(const Xapian::Query& places, const std::vector<WordForm>& forms,
                                  const Field& field) const {
    if (!ranks(field)) return places;
    Highlights none;
    const std::vector<Xapian::Query> weights = stems_of(forms, none);
    const bool has_stems = std::ranges::any_of(forms, [](const WordForm& form) {
        return form.role != Role::Joined && !form.variants.empty();
    });
    const bool weighs_itself = &field == &fields::kBody && weights.size() <= 1 && !has_stems;
    if (weights.empty() || weighs_itself) return places;
    return {Xapian::Query::OP_FILTER, combine(Xapian::Query::OP_OR, weights), places};
}

Xapian::Query WordPlanner::weights(std::string_view text, Highlights& highlights) {
    const std::vector<Xapian::Query> stems = stems_of(forms_.analyse(text), highlights);
    return stems.empty() ? Xapian::Query() : combine(Xapian::Query::OP_OR, stems);
}

Xapian::Query WordPlanner::weights_of(const std::vector<std::string>& words,
                                      Highlights& highlights) {
    highlights.words.insert(words.begin(), words.end());
    std::set<std::string> terms;
    for (const std::string& word : words) {
        for (const WordForm& form : forms_.analyse(word)) {
            if (form.variants.empty()) terms.insert(make_term(fields::kBody.prefix, form.word));
            for (const StemVariant& variant : form.variants) {
                terms.insert(make_stem_term(fields::kBody.prefix, variant.stem));
            }
        }
    }
    const std::vector<Xapian::Query> stems(terms.begin(), terms.end());
    return stems.empty() ? Xapian::Query() : combine(Xapian::Query::OP_SYNONYM, stems);
}

Xapian::Query WordPlanner::any_word(const std::vector<std::string>& words, const Field& field,
                                    Highlights& highlights) {
    std::vector<Xapian::Query> terms;
    for (const std::string& word : words) terms.emplace_back(make_term(field.prefix, word));
    if (terms.empty()) return {};
    const Xapian::Query places = combine(Xapian::Query::OP_OR, terms);
    const Xapian::Query weights = weights_of(words, highlights);
    if (!ranks(field)) return places;
    return {Xapian::Query::OP_FILTER, weights, places};
}

Xapian::Query WordPlanner::phrase(std::string_view text, const Field& field,
                                  Highlights& highlights) {
    const std::vector<WordForm>& forms = forms_.analyse(text);
    if (forms.empty()) return {};
    return ranked(any_sequence(forms, field, highlights), forms, field);
}

Xapian::Query WordPlanner::word(std::string_view text, const Field& field, Highlights& highlights) {
    const std::vector<WordForm>& forms = forms_.analyse_unelided(text);
    if (forms.empty()) return {};
    const auto whole = [&](const WordForm& form) {
        const Xapian::Query query = stems(form, field, highlights);
        return &field == &fields::kBody ? query : ranked(query, {form}, field);
    };
    if (forms.size() == 1 && forms.front().role != Role::RunEnd) return whole(forms.front());
    const Xapian::Query places = ranked(any_sequence(forms, field, highlights), forms, field);
    const bool one_compound = std::ranges::count(forms, Role::Joined, &WordForm::role) == 1 &&
                              std::ranges::count(forms, Role::Part, &WordForm::role) + 1 ==
                                  static_cast<std::ptrdiff_t>(forms.size());
    if (!one_compound) return places;
    WordForm joined = forms.back();
    joined.role = Role::Whole;
    return {Xapian::Query::OP_MAX, places, whole(joined)};
}

}  // namespace dateline
