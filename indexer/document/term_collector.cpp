#define XXH_INLINE_ALL
#include "indexer/document/term_collector.h"

#include <xxhash.h>

#include <algorithm>
#include <cassert>
#include <random>

#include "indexer/document/key_sort.h"

namespace dateline {
namespace {

struct Seeds {
    std::uint64_t high;
    std::uint64_t low;
};

// Other ones in every process: nobody can write an article of which all terms collide.
const Seeds& seeds() {
    static const Seeds drawn = [] {
        std::random_device device;
        const auto draw = [&device] { return std::uint64_t{device()} << 32 | device(); };
        return Seeds{draw(), draw() | 1};
    }();
    return drawn;
}

// `tail`: what is behind the key's bytes.
std::uint32_t hash_of(TermKey key, std::size_t size, std::string_view tail) {
    const Seeds& seed = seeds();
    const TermKey product = TermKey{static_cast<std::uint64_t>(key >> 64) ^ seed.high} *
                            (static_cast<std::uint64_t>(key) ^ seed.low ^ (size << 32));
    std::uint64_t hash =
        static_cast<std::uint64_t>(product >> 64) ^ static_cast<std::uint64_t>(product);
    if (!tail.empty()) hash = XXH3_64bits_withSeed(tail.data(), tail.size(), hash);
    return static_cast<std::uint32_t>(hash >> 32 ^ hash);
}

}  // namespace

TermCollector::Found TermCollector::term(const TermPrefix& prefix, const KeyedText& word) {
    assert(prefix.size < kTermKeyBytes);
    const TermKey key = prefix.before(word.key);
    const std::size_t size = prefix.size + word.text.size();
    const std::string_view tail =
        size > kTermKeyBytes ? word.text.substr(kTermKeyBytes - prefix.size) : std::string_view();
    const auto same = [&](std::uint32_t number) {
        const Entry& entry = entries_[number];
        return entry.key == key && entry.size == size &&
               (tail.empty() || entry.term().substr(kTermKeyBytes) == tail);
    };
    const std::uint32_t number = numbers_.find_or_add(hash_of(key, size, tail), same);
    if (number == entries_.size()) {
        char* const text = arena_.allocate(kTermKeyBytes + tail.size());
        write_key(key, text);
        std::ranges::copy(tail, text + kTermKeyBytes);
        entries_.push_back({key, text, static_cast<std::uint32_t>(size)});
    }
    return {*this, number};
}

// What is sorted is a number an entry: the upper twelve bytes of its key and, below, which it is.
void TermCollector::sort_entries() {
    constexpr unsigned kBelow = 32;
    order_.clear();
    order_.reserve(entries_.size());
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        order_.push_back(entries_[i].key >> kBelow << kBelow | i);
    }
    const auto less = [this](TermKey a, TermKey b) {
        if (a >> kBelow != b >> kBelow) [[likely]]
            return a < b;
        return entries_[static_cast<std::uint32_t>(a)].term() <
               entries_[static_cast<std::uint32_t>(b)].term();
    };
    KeySort(kBelow, spare_, less).sort(order_);
}

void TermCollector::group_positions() {
    ends_.clear();
    std::uint32_t end = 0;
    for (const Entry& entry : entries_) {
        ends_.push_back(end);
        end += entry.position_count;
    }
    if (positions_.capacity() < places_.size()) {
        positions_ = {};  // Before there is room for more: what it holds is of no more use.
        positions_.reserve(places_.size() + places_.size() / 8);
    }
    positions_.resize(places_.size());
    places_.visit(
        [this](const TermPlace& place) { positions_[ends_[place.entry]++] = place.position; });
}

void TermCollector::sorted(std::vector<TermPostings>& terms) {
    sort_entries();
    group_positions();
    terms.clear();
    terms.reserve(order_.size());
    for (const TermKey next : order_) {
        const auto number = static_cast<std::uint32_t>(next);
        const Entry& entry = entries_[number];
        std::uint32_t* end = positions_.data() + ends_[number];
        std::uint32_t* const begin = end - entry.position_count;
        if (std::adjacent_find(begin, end, std::greater_equal()) != end) {
            std::sort(begin, end);
            end = std::unique(begin, end);
        }
        terms.push_back({entry.term(), entry.wdf, {begin, end}});
    }
}

void TermCollector::clear() {
    // What one monster article needed is given back.
    constexpr std::size_t kKeptTerms = 64 * 1024;
    constexpr std::size_t kKeptPlaces = 512 * 1024;
    if (entries_.size() > kKeptTerms || places_.size() > kKeptPlaces) {
        *this = TermCollector();
        return;
    }
    numbers_.clear();
    entries_.clear();
    places_.clear();
    arena_.clear();
}

}  // namespace dateline
