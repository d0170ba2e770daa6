#include "searcher/planning/digraph_spellings.h"

#include <algorithm>

#include "common/analysis/umlauts.h"
#include "common/schema.h"

namespace dateline {
namespace {

bool is_there(const Xapian::Database& database, const WordForm& spelling,
              const StemVariant& variant) {
    if (spelling.umlauts.empty()) {
        return database.term_exists(make_stem_term(fields::kBody.prefix, variant.stem));
    }
    const std::string kept = umlaut_stem(spelling.umlauts, variant.stem);
    return !kept.empty() && database.term_exists(make_term(kUmlautPrefix, kept));
}

void add_variant(WordForm& form, const StemVariant& variant) {
    const bool known = std::ranges::any_of(form.variants, [&](const StemVariant& other) {
        return other.stem == variant.stem && other.plain_stem == variant.plain_stem;
    });
    if (!known) form.variants.push_back(variant);
}

}  // namespace

std::vector<std::string> other_spellings(const WordForm& form) {
    if (form.variants.empty()) return {};
    if (!form.umlauts.empty()) return {digraph_spelling(form.umlauts)};
    return umlaut_forms_meant(form.word);
}

void add_spelling(WordForm& form, const WordForm& spelling, const Xapian::Database& database) {
    bool found = false;
    for (const StemVariant& variant : spelling.variants) {
        if (!is_there(database, spelling, variant)) continue;
        add_variant(form, variant);
        found = true;
    }
    const bool known = form.word == spelling.word ||
                       std::ranges::find(form.also, spelling.word) != form.also.end();
    if (found && !known) form.also.push_back(spelling.word);
}

}  // namespace dateline
