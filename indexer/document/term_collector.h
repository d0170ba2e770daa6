// Gathers an article's terms as the analyser gives them, in any order, and hands them
// out sorted. One hash look-up an occurrence; only the distinct terms are sorted.
#pragma once

#include <tsl/robin_map.h>

#include <string>
#include <vector>

#include "common/text/arena.h"
#include "indexer/document/analysed_article.h"

namespace dateline {

struct TermHash {
    std::size_t operator()(std::string_view term) const noexcept;
};

// Not thread-safe.
class TermCollector {
  public:
    // Adds to the term's wdf; 0 only makes it known.
    void count(std::string_view term, std::uint32_t times) { entry(term).wdf += times; }

    // Notes a place of the term. The order of the calls does not matter; a place given twice counts
    // once.
    void note_position(std::string_view term, std::uint32_t position);

    std::size_t term_count() const { return entries_.size(); }
    std::size_t position_count() const { return places_.size(); }

    // Everything gathered since the last call of clear(). Valid until then.
    void sorted(std::vector<TermPostings>& terms);

    void clear();

  private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    struct Entry {
        std::string_view term;
        std::uint32_t wdf = 0;
        std::uint32_t position_count = 0;
        std::uint32_t last_position = kNone;  // Index of the newest of its positions in places_.
    };
    struct Place {
        std::uint32_t position;
        std::uint32_t previous;  // Index of the same term's place before, or kNone.
    };

    Entry& entry(std::string_view term);

    Arena arena_;
    tsl::robin_map<std::string_view, std::uint32_t, TermHash>
        numbers_;  // Term -> index in entries_.
    std::vector<Entry> entries_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> positions_;
};

}  // namespace dateline
