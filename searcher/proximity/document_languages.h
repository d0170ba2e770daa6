// Whether documents are in certain languages, asked in the order of documents.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "searcher/proximity/word_term.h"

namespace dateline {

// After all documents.
inline constexpr Xapian::docid kNoDocument = std::numeric_limits<Xapian::docid>::max();

// The documents of one language. Opens its postings when it is asked for the first time: of the
// many languages of an index few are.
class LanguagePostings {
  public:
    LanguagePostings(const Xapian::Database& database, std::string term)
        : database_(&database), term_(std::move(term)) {}

    // `document` must not be before that of the last call.
    bool has(Xapian::docid document) {
        if (at_ < document) move_to(document);
        return at_ == document;
    }

  private:
    void move_to(Xapian::docid document) {
        if (at_ == 0) next_ = database_->postlist_begin(term_);
        const Xapian::PostingIterator end;
        if (next_ != end) next_.skip_to(document);
        at_ = next_ == end ? kNoDocument : *next_;
    }

    const Xapian::Database* database_;
    std::string term_;
    Xapian::PostingIterator next_;
    Xapian::docid at_ = 0;
};

// Of one database, which must outlive it. What it gives stays where it is.
class DocumentLanguages {
  public:
    explicit DocumentLanguages(const Xapian::Database& database) : database_(&database) {}

    LanguagePostings& of(const std::string& term) {
        return languages_.try_emplace(term, *database_, term).first->second;
    }

    bool admits(const LanguageFilter& where, Xapian::docid document) {
        if (where.is_everywhere()) return true;
        const bool listed = std::ranges::any_of(
            where.terms, [&](const std::string& term) { return of(term).has(document); });
        return listed == (where.admits == LanguageFilter::Admits::Listed);
    }

  private:
    const Xapian::Database* database_;
    std::map<std::string, LanguagePostings> languages_;
};

}  // namespace dateline
