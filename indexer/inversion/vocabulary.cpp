#define XXH_INLINE_ALL
#include "indexer/inversion/vocabulary.h"

#include <xxhash.h>

#include <algorithm>

#include "indexer/inversion/beginning.h"

namespace dateline {
std::uint32_t Vocabulary::hash(std::string_view term) {
    return static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
}

std::uint32_t Vocabulary::number(std::string_view term, std::uint32_t hash) {
    std::size_t at = hash & mask_;
    for (; slots_[at].number != 0; at = (at + 1) & mask_) {
        const std::uint32_t number = slots_[at].number - 1;
        if (slots_[at].hash == hash && entries_[number].term == term) return number;
    }
    TermEntry& fresh = entries_.emplace_back();
    fresh.term = terms_.keep(term);
    fresh.hash = hash;
    slots_[at] = {hash, static_cast<std::uint32_t>(entries_.size())};
    if (entries_.size() * 2 > slots_.size()) grow();
    return static_cast<std::uint32_t>(entries_.size() - 1);
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 2, {});
    mask_ = slots_.size() - 1;
    for (std::uint32_t number = 0; number < entries_.size(); ++number) {
        const std::uint32_t hash = entries_[number].hash;
        std::size_t at = hash & mask_;
        while (slots_[at].number != 0) at = (at + 1) & mask_;
        slots_[at] = {hash, number + 1};
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

}  // namespace dateline
