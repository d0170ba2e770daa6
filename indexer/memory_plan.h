// What --memory means: how big the pieces may be that a run has in hand at once.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

struct MemoryPlan {
    unsigned jobs = 1;                       // As many threads as there is room for.
    std::uint64_t portion_bytes = 0;         // Of text, that a piece is made of.
    std::uint64_t portion_memory_bytes = 0;  // What its records may take.
    std::size_t max_record_bytes = 0;        // A longer record is rejected.
    std::uint64_t unpacking_bytes = 0;       // What a compressed file may take to unpack.
    // For each thread: what one article may take while it is analysed and written, and what the
    // writer may hold.
    std::uint64_t article_bytes = 0;
    std::uint64_t writer_bytes = 0;
    std::uint64_t ledger_bytes = 0;  // Page cache.
};

// A quarter of the machine, at most 2 GiB.
std::uint64_t default_memory();

// The least that --memory takes.
inline constexpr std::uint64_t kLeastMemory = std::uint64_t{64} * 1024 * 1024;

// Lets the allocator give back what is free, and share what it has between threads, as far as the
// plan needs that. Once in a process, before any thread.
void bound_allocator(std::uint64_t memory);

// `max_record_bytes` 0: what memory allows, at most 64 MiB. `jobs`: as wished for.
MemoryPlan plan_memory(std::uint64_t memory, unsigned jobs, std::uint64_t max_record_bytes);

}  // namespace dateline
