#include "indexer/memory_plan.h"

#include <unistd.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint64_t kMebibyte = 1024 * 1024;

// Libraries, tables, the reader, the ledger (docs/decisions/0010-memory.md has what was measured).
constexpr std::uint64_t kBase = 40 * kMebibyte;

// A thread with less than this rejects what newspapers print.
constexpr std::uint64_t kLeastJob = 48 * kMebibyte;

}  // namespace

std::uint64_t default_memory() {
    constexpr std::uint64_t kMost = 2048 * kMebibyte;
    const auto pages = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PHYS_PAGES)));
    const auto page = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PAGE_SIZE)));
    return std::clamp(pages * page / 4, kLeastMemory, kMost);
}

MemoryPlan plan_memory(std::uint64_t memory, unsigned jobs, std::uint64_t max_record_bytes) {
    constexpr std::uint64_t kMostRecord = 64 * kMebibyte;
    MemoryPlan plan;
    plan.ledger_bytes = std::clamp(memory / 64, kMebibyte, 32 * kMebibyte);
    const std::uint64_t spare = std::max(memory, kLeastMemory) - kBase;
    plan.jobs = static_cast<unsigned>(std::clamp<std::uint64_t>(spare / kLeastJob, 1, jobs));
    // Of each thread's share a quarter is for what lies in the queue and on the way.
    const std::uint64_t share = spare / plan.jobs;
    plan.article_bytes = share * 3 / 8;
    plan.writer_bytes = share * 3 / 8;
    plan.portion_bytes = share / 16;
    plan.max_record_bytes =
        max_record_bytes == 0 ? std::min(share / 16, kMostRecord) : max_record_bytes;
    return plan;
}

}  // namespace dateline
