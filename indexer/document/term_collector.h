// Gathers an article's terms as the analyser gives them, in any order, and hands them
// out sorted. One hash look-up a term; only the distinct terms are sorted.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/arena.h"
#include "indexer/document/analysed_article.h"
#include "indexer/document/number_table.h"
#include "indexer/document/place_list.h"
#include "indexer/document/term_key.h"

namespace dateline {

// Not thread-safe.
class TermCollector {
  public:
    // A term that has been found.
    class Found {
      public:
        // Adds to the term's wdf; 0 only makes it known.
        Found& count(std::uint32_t times);
        // Notes a place of the term. The order of the calls does not matter; a place given twice
        // counts once.
        Found& note_position(std::uint32_t position);

      private:
        friend TermCollector;
        Found(TermCollector& collector, std::uint32_t number)
            : collector_(collector), number_(number) {}
        TermCollector& collector_;
        std::uint32_t number_;
    };

    // The term of the prefix and the word behind it. Makes it known.
    Found term(const TermPrefix& prefix, const KeyedText& word);
    Found term(std::string_view term) { return this->term({}, KeyedText(term)); }

    std::size_t term_count() const { return entries_.size(); }
    std::size_t position_count() const { return places_.size(); }  // Those given twice count twice.

    // Everything gathered since the last call of clear(). Valid until then.
    void sorted(std::vector<TermPostings>& terms);

    void clear();

  private:
    struct Entry {
        TermKey key;
        const char* text;
        std::uint32_t size;
        std::uint32_t wdf = 0;
        std::uint32_t position_count = 0;

        std::string_view term() const { return {text, size}; }
    };
    void sort_entries();
    void group_positions();

    Arena arena_;
    NumberTable numbers_;  // Of the entries.
    std::vector<Entry> entries_;
    PlaceList places_;
    std::vector<TermKey> order_;            // Of the entries, see sort_entries().
    std::vector<TermKey> spare_;            // For sorting.
    std::vector<std::uint32_t> positions_;  // Of all terms, those of each together.
    std::vector<std::uint32_t> ends_;       // By entry: behind its positions.
};

inline TermCollector::Found& TermCollector::Found::count(std::uint32_t times) {
    collector_.entries_[number_].wdf += times;
    return *this;
}

inline TermCollector::Found& TermCollector::Found::note_position(std::uint32_t position) {
    collector_.entries_[number_].position_count += 1;
    collector_.places_.push_back({number_, position});
    return *this;
}

}  // namespace dateline
