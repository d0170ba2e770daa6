#define XXH_INLINE_ALL
#include "indexer/inversion/vocabulary.h"

#include <xxhash.h>

#include "indexer/document/key_sort.h"

namespace dateline {
std::uint32_t Vocabulary::hash(std::string_view term) {
    return static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
}

std::uint32_t Vocabulary::number(std::string_view term, std::uint32_t hash) {
    const TermKey key = term_key(term);
    const auto is_it = [&](const TermEntry& entry) {
        return entry.key == key && entry.size == term.size() &&
               (term.size() <= kTermKeyBytes || entry.term() == term);
    };
    std::size_t at = hash & mask_;
    for (; slots_[at].number != 0; at = (at + 1) & mask_) {
        const std::uint32_t number = slots_[at].number - 1;
        if (slots_[at].hash == hash && is_it(entries_[number])) return number;
    }
    entries_.push_back({key,
                        terms_.keep(term).data(),
                        static_cast<std::uint32_t>(term.size()),
                        hash,
                        0,
                        0,
                        0,
                        {}});
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

// What is sorted is a number an entry: the upper twelve bytes of its key and, below, which it is.
std::vector<const TermEntry*> Vocabulary::sorted() const {
    constexpr unsigned kBelow = 32;
    std::vector<TermKey> order;
    order.reserve(entries_.size());
    for (const TermEntry& entry : entries_) {
        order.push_back(entry.key >> kBelow << kBelow | order.size());
    }
    const auto less = [this](TermKey a, TermKey b) {
        if (a >> kBelow != b >> kBelow) [[likely]]
            return a < b;
        return entries_[static_cast<std::uint32_t>(a)].term() <
               entries_[static_cast<std::uint32_t>(b)].term();
    };
    std::vector<TermKey> spare;
    KeySort(kBelow, spare, less).sort(order);
    std::vector<const TermEntry*> entries;
    entries.reserve(order.size());
    for (const TermKey key : order) entries.push_back(&entries_[static_cast<std::uint32_t>(key)]);
    return entries;
}

}  // namespace dateline
