// In how many documents terms and words are.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

#include "searcher/planning/condition.h"

namespace dateline {

// Each term is looked up once.
class TermFrequencies {
  public:
    // The database must outlive it.
    explicit TermFrequencies(const Xapian::Database& database) : database_(&database) {}

    Xapian::doccount of(const std::string& term);
    Xapian::doccount total() const { return database_->get_doccount(); }

  private:
    const Xapian::Database* database_;
    std::map<std::string, Xapian::doccount> known_;
};

// In how many documents a word of these terms is, as the library estimates it from the frequencies
// of its terms.
Xapian::doccount estimated_frequency(const std::vector<WordTerm>& word,
                                     TermFrequencies& frequencies);

}  // namespace dateline
