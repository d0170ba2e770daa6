// The terms of an index that begin alike, in the order of their bytes.
//
// Damaged tables can give them in any order, and then a walk that skips goes round for ever: here
// each term comes after the one before, or the walk ends with an error. Whoever goes through terms
// goes this way.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

namespace dateline {

// Not thread-safe. The database must outlive it.
class TermWalk {
  public:
    // Stands before the first term; without a database there is none. Throws Xapian::Error, as all
    // its functions do.
    TermWalk() = default;
    TermWalk(const Xapian::Database& database, const std::string& beginning)
        : at_(database.allterms_begin(beginning)), end_(database.allterms_end(beginning)) {}

    // Goes to the next term; false at the end. Throws Xapian::DatabaseCorruptError when it does not
    // come after the last one, or lies before where skip_to() went.
    bool next();

    // The next term will be the first that does not come before `term`. What lies behind is not
    // gone to again: then it is the one that would be next anyway.
    void skip_to(const std::string& term);

    // What it stands at: until the next call of next().
    const std::string& term() const { return term_; }

    // How many articles have it.
    std::uint64_t articles() const { return at_.get_termfreq(); }

  private:
    Xapian::TermIterator at_;
    Xapian::TermIterator end_;
    std::string term_;
    std::string least_;     // The next term is no less; empty when nothing was skipped.
    bool is_ahead_ = true;  // Does `at_` stand at the next term already?
};

}  // namespace dateline
