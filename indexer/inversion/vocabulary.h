// The terms of a piece of the corpus, each with what is known of it so far.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/arena.h"
#include "indexer/inversion/byte_chain.h"

namespace dateline {

struct TermEntry {
    std::string_view term;
    std::uint32_t hash = 0;           // Of the term.
    std::uint32_t last_document = 0;  // That has it; 0: none yet.
    std::uint32_t documents = 0;      // How many have it.
    std::uint64_t occurrences = 0;    // The sum of its wdfs.
    ByteChain postings;
};

// Open addressing with linear probing. Not thread-safe.
class Vocabulary {
  public:
    Vocabulary() : slots_(kFirstSlots) {}

    // The term's entry, a new one if need be. The reference holds until the next call.
    TermEntry& entry(std::string_view term);

    std::size_t size() const { return entries_.size(); }
    std::size_t bytes() const {
        return entries_.capacity() * sizeof(TermEntry) + slots_.capacity() * sizeof(Slot) +
               terms_.bytes();
    }

    // All entries, by the bytes of their terms. They hold until the next entry().
    std::vector<const TermEntry*> sorted() const;

    void clear();

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  // Of the entry, from 1; 0: free.
    };
    static constexpr std::size_t kFirstSlots = 1 << 12;

    void grow();

    std::vector<Slot> slots_;  // A power of two of them, half of them free or more.
    std::vector<TermEntry> entries_;
    Arena terms_;
};

}  // namespace dateline
