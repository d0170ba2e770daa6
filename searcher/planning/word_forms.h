// Words of a query by the analyser that made the index: how they lie in it, in each of its
// languages.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "common/index/opened_index.h"
#include "searcher/proximity/word_term.h"

namespace dateline {

// How a word is stemmed in the languages of the groups that agree about it.
struct StemVariant {
    std::string stem;
    std::string plain_stem;  // Without accents, where that differs; else empty.
    std::vector<std::size_t> groups;
};

struct WordForm {
    std::string word;
    std::vector<std::string> also;  // Other readings at the same position.
    Role role = Role::Whole;
    std::vector<StemVariant> variants;  // Empty for what has no stem.
    std::string umlauts = {};  // The word with its ä ö ü å ø; empty when it was typed without.
};

// Not thread-safe. The index and the analyser must outlive it.
class WordForms {
  public:
    using Sequence = std::vector<const WordForm*>;

    WordForms(const OpenedIndex& index, Analyser& analyser);

    // What the capitals of the following words mean.
    void set_capitals(Capitals capitals) {
        if (capitals == capitals_) return;
        capitals_ = capitals;
        known_.clear();
        unelided_.clear();
    }

    // In the order of the text, a compound in one word behind its parts. Stays until capitals mean
    // something else.
    const std::vector<WordForm>& analyse(std::string_view text);

    // Likewise, without articles and prepositions before an apostrophe unless there is nothing
    // else.
    const std::vector<WordForm>& analyse_unelided(std::string_view text);

    // The same for texts that are looked for in the same way.
    std::string key(std::string_view text);

    // The orders of words in which `forms` can stand in a text: a compound in its parts, or in one
    // word. They point into `forms`.
    static std::vector<Sequence> sequences(const std::vector<WordForm>& forms);

    // Is `text` a function word of the index's main languages, and no acronym?
    bool is_common(std::string_view text) const;

    // In articles of the languages of these groups, said by the fewer languages: these or the
    // others.
    LanguageFilter in_languages(const std::vector<std::size_t>& wanted) const;

    // The one with the most articles first. Never empty.
    const std::vector<StemmerGroup>& groups() const { return languages_.groups; }

  private:
    std::vector<WordForm> make_forms(std::string_view text);
    void add_variant(WordForm& form, const Occurrence& occurrence, std::size_t group);
    void add_readings(WordForm& form) const;
    void add_spellings(std::vector<WordForm>& forms);
    bool is_stopword_here(std::string_view word) const;

    const Xapian::Database& database_;
    Analyser& analyser_;
    Capitals capitals_ = Capitals::Meaningful;
    const IndexLanguages& languages_;
    // A word is asked for more than once: to find it, and to rank by it.
    std::map<std::string, std::vector<WordForm>, std::less<>> known_, unelided_;
};

}  // namespace dateline
