#define XXH_INLINE_ALL
#include "indexer/inversion/vocabulary.h"

#include <xxhash.h>

#include <algorithm>

namespace dateline {
namespace {

// The first eight bytes as a number that sorts as they do.
std::uint64_t beginning(std::string_view term) {
    std::uint64_t number = 0;
    std::memcpy(&number, term.data(), std::min<std::size_t>(term.size(), 8));
    return __builtin_bswap64(number);
}

}  // namespace

TermEntry& Vocabulary::entry(std::string_view term) {
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].number != 0; at = (at + 1) & mask) {
        if (slots_[at].hash != hash) continue;
        TermEntry& known = entries_[slots_[at].number - 1];
        if (known.term == term) return known;
    }
    TermEntry& fresh = entries_.emplace_back();
    fresh.term = terms_.keep(term);
    fresh.hash = hash;
    slots_[at] = {hash, static_cast<std::uint32_t>(entries_.size())};
    if (entries_.size() * 2 > slots_.size()) grow();
    return entries_.back();
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 2, {});
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t number = 1; number <= entries_.size(); ++number) {
        const std::uint32_t hash = entries_[number - 1].hash;
        std::size_t at = hash & mask;
        while (slots_[at].number != 0) at = (at + 1) & mask;
        slots_[at] = {hash, number};
    }
}

std::vector<const TermEntry*> Vocabulary::sorted() const {
    struct Key {
        std::uint64_t beginning;
        const TermEntry* entry;
    };
    std::vector<Key> keys;
    keys.reserve(entries_.size());
    for (const TermEntry& entry : entries_) keys.push_back({beginning(entry.term), &entry});
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning
                                          : a.entry->term < b.entry->term;
    });
    std::vector<const TermEntry*> entries;
    entries.reserve(keys.size());
    for (const Key& key : keys) entries.push_back(key.entry);
    return entries;
}

void Vocabulary::clear() {
    entries_.clear();
    slots_.assign(kFirstSlots, {});
    terms_.clear();
}

}  // namespace dateline
