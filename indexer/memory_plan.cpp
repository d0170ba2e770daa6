#include "indexer/memory_plan.h"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint64_t kMebibyte = 1024 * 1024;

// docs/decisions/0010-memory.md has what was measured.
constexpr std::uint64_t kBase = 16 * kMebibyte;        // Libraries and their tables.
constexpr std::uint64_t kJobTables = 10 * kMebibyte;   // Of each thread: stems, stack, buffers.
constexpr std::uint64_t kReaderBytesARecordByte = 14;  // While JSON is parsed.

// Of a thread's share.
constexpr std::uint64_t kRecordPart = 16;
constexpr std::uint64_t kPortionMemoryPart = 12;

// A thread with less than this rejects what newspapers print.
constexpr std::uint64_t kLeastJob = 48 * kMebibyte;

// What each of `jobs` threads has when the reader has what it needs for the longest record.
std::uint64_t share_of(std::uint64_t spare, std::uint64_t jobs) {
    return spare * kRecordPart / (jobs * kRecordPart + kReaderBytesARecordByte);
}

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
    const std::uint64_t spare = std::max(memory, kLeastMemory) - kBase - plan.ledger_bytes;
    plan.jobs = std::max(jobs, 1U);
    while (plan.jobs > 1 && share_of(spare, plan.jobs) < kLeastJob) --plan.jobs;
    // Of each thread's share a quarter is for what lies in the queue and on the way.
    const std::uint64_t share = share_of(spare, plan.jobs);
    plan.article_bytes = (share - kJobTables) / 2;
    plan.writer_bytes = (share - kJobTables) / 4;
    plan.portion_bytes = share / kRecordPart;
    plan.portion_memory_bytes = share / kPortionMemoryPart;
    plan.max_record_bytes =
        max_record_bytes == 0 ? std::min(share / kRecordPart, kMostRecord) : max_record_bytes;
    // Few files have windows as long as that, and few records are as long as there is room for:
    // both have the same room.
    plan.unpacking_bytes = std::clamp(memory / 4, 16 * kMebibyte, 160 * kMebibyte);
    return plan;
}

void bound_allocator(std::uint64_t memory) {
    constexpr std::uint64_t kPlenty = 512 * kMebibyte;
    constexpr int kReturned = 512 * 1024;  // Bigger blocks go back to the system at once.
    if (memory >= kPlenty) return;
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_MMAP_THRESHOLD, kReturned);
    ::mallopt(M_TRIM_THRESHOLD, kReturned);
}

}  // namespace dateline
