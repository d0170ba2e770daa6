// The terms of several spills in order, each once, with all its parts.
#pragma once

#include <cstdint>
#include <queue>
#include <string>
#include <vector>

#include "indexer/document/term_key.h"
#include "indexer/inversion/spill_reader.h"

namespace dateline {

// Throws IndexError.
class TermMerge {
  public:
    // The spills must outlive it.
    explicit TermMerge(const std::vector<SpillReader>& spills);

    // Moves to the next term; false at the end. All parts of the one before must have been read.
    bool next();

    const std::string& term() const { return term_; }
    std::uint64_t documents() const { return documents_; }      // That have it.
    std::uint64_t occurrences() const { return occurrences_; }  // In all of them.
    std::uint64_t parts() const { return parts_; }

    // Calls `take(base, size, reader)` for each part, in the order of the documents; it must read
    // `size` bytes off the reader.
    template <typename Take>
    void visit_parts(const Take& take) {
        for (const std::size_t number : having_) {
            Cursor& cursor = cursors_[number];
            for (; cursor.parts > 0; --cursor.parts) {
                const std::uint64_t base = cursor.base + cursor.reader.vint();
                const std::uint64_t size = cursor.reader.vint();
                take(base, size, cursor.reader);
            }
        }
    }

  private:
    // A spill, and the term it has come to.
    struct Cursor {
        SectionReader reader;
        std::uint64_t base;
        std::string term;
        std::uint64_t documents = 0;
        std::uint64_t occurrences = 0;
        std::uint64_t parts = 0;

        bool next();
    };
    // A cursor that waits for its term to be the next.
    struct Waiting {
        TermKey key;  // Of the term; decides most comparisons.
        std::size_t number;
    };
    // The one with the first term comes first; of the same term, the first spill.
    struct Behind {
        const std::vector<Cursor>& cursors;
        bool operator()(const Waiting& a, const Waiting& b) const {
            if (a.key != b.key) return a.key > b.key;
            const int order = cursors[a.number].term.compare(cursors[b.number].term);
            return order != 0 ? order > 0 : a.number > b.number;
        }
    };

    std::vector<Cursor> cursors_;
    std::priority_queue<Waiting, std::vector<Waiting>, Behind> waiting_{Behind{cursors_}};
    std::vector<std::size_t> having_;  // Those that have the term.
    std::string term_;
    std::uint64_t documents_ = 0;
    std::uint64_t occurrences_ = 0;
    std::uint64_t parts_ = 0;
};

}  // namespace dateline
