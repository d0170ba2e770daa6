// Words and phrases of a query to Xapian queries, by the analyser that made the index.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "common/index/opened_index.h"
#include "common/schema.h"
#include "searcher/query/highlights.h"

namespace dateline {

// Not thread-safe. The index and the analyser must outlive it.
class WordPlanner {
  public:
    WordPlanner(const OpenedIndex& index, Analyser& analyser);

    // What the capitals of the following words mean.
    void set_capitals(Capitals capitals) { capitals_ = capitals; }

    // Do words in this field say anything about rank? They do where it is part of the text: the
    // field then decides what is found, and the whole text how it ranks.
    static bool ranks(const Field& field);

    // Is `text` a function word of the index's main languages, and no acronym?
    bool is_common(std::string_view text) const;

    // Finds `text` in any inflection of the index's languages. An empty query when nothing in the
    // text can be searched, e.g. "&".
    Xapian::Query word(std::string_view text, const Field& field, Highlights& highlights);

    // Finds the words of `text` in exactly these forms and this order. May be empty likewise.
    Xapian::Query phrase(std::string_view text, const Field& field, Highlights& highlights);

  private:
    // The languages of the index that share a stemmer.
    struct StemmerGroup {
        std::vector<std::string> languages;
        std::uint64_t article_count = 0;
    };
    // How the groups stem a word: those that agree are one variant.
    struct StemVariant {
        std::string stem;
        std::string plain_stem;
        std::vector<std::size_t> groups;
    };
    struct Form {
        std::string word;
        std::vector<std::string> also;  // Other readings at the same position.
        Role role = Role::Whole;
        std::vector<StemVariant> variants;  // Empty for what has no stem.
    };
    using Sequence = std::vector<const Form*>;

    std::vector<Form> analyse(std::string_view text);
    void add_readings(Form& form) const;
    bool is_stopword_here(std::string_view word) const;
    Xapian::Query stems(const Form& form, const Field& field, Highlights& highlights) const;
    Xapian::Query stem_variant(const StemVariant& variant, const Field& field,
                               Highlights& highlights) const;
    Xapian::Query exact(const Form& form, const Field& field) const;
    Xapian::Query ideograph(const Form& form, const Field& field, Highlights& highlights) const;
    std::vector<Sequence> sequences(const std::vector<Form>& forms) const;
    Xapian::Query sequence_query(const Sequence& sequence, const Field& field,
                                 Highlights& highlights) const;
    Xapian::Query any_sequence(const std::vector<Form>& forms, const Field& field,
                               Highlights& highlights) const;
    Xapian::Query ranked(const Xapian::Query& places, const std::vector<Form>& forms,
                         const Field& field) const;

    const OpenedIndex& index_;
    Analyser& analyser_;
    Capitals capitals_ = Capitals::Meaningful;
    std::vector<StemmerGroup> groups_;  // The one with the most articles first. Never empty.
    std::vector<std::string> main_languages_;
};

}  // namespace dateline
