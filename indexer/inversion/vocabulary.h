// The terms of a piece of the corpus, each with what is known of it so far.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/arena.h"
#include "indexer/document/term_key.h"
#include "indexer/inversion/byte_chain.h"

namespace dateline {

struct TermEntry {
    TermKey key;
    const char* text;
    std::uint32_t size;
    std::uint32_t hash;               // Of the term.
    std::uint32_t last_document = 0;  // That has it; 0: none yet.
    std::uint32_t documents = 0;      // How many have it.
    std::uint64_t occurrences = 0;    // The sum of its wdfs.
    ByteChain postings;

    std::string_view term() const { return {text, size}; }
};

// Open addressing with linear probing. Not thread-safe.
class Vocabulary {
  public:
    Vocabulary() : slots_(kFirstSlots) {}

    // A look-up in three steps, so that the memory which each needs can be on its way while those
    // of other terms are taken: the hash, the number, the entry.
    static std::uint32_t hash(std::string_view term);
    void prefetch(std::uint32_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }

    // The number of the term's entry, a new one if need be.
    std::uint32_t number(std::string_view term, std::uint32_t hash);

    // The reference holds until the next term is new.
    TermEntry& entry(std::uint32_t number) { return entries_[number]; }

    std::size_t size() const { return entries_.size(); }
    std::size_t bytes() const {
        return entries_.capacity() * sizeof(TermEntry) + slots_.capacity() * sizeof(Slot) +
               terms_.bytes();
    }

    // All entries, by the bytes of their terms. They hold until the next entry().
    std::vector<const TermEntry*> sorted() const;

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  // Of the entry, plus one; 0: free.
    };
    static constexpr std::size_t kFirstSlots = 1 << 12;

    void grow();

    std::vector<Slot> slots_;  // A power of two of them, half of them free or more.
    std::size_t mask_ = kFirstSlots - 1;
    std::vector<TermEntry> entries_;
    Arena terms_;
};

}  // namespace dateline
