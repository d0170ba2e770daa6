// A hash table that finds what is kept elsewhere: hash -> number of an entry in its owner's
// list. Made for being filled and cleared again for every article: clearing takes no time.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

// Open addressing, linear probing, at most half full. Not thread-safe.
class NumberTable {
  public:
    // The number of the entry with this hash of which `same(number)` is true; failing that the next
    // free number, which the entry then has. Numbers count from 0 after clear().
    template <typename Same>
    std::uint32_t find_or_add(std::uint32_t hash, const Same& same) {
        std::size_t at = hash & mask_;
        for (; is_taken(slots_[at]); at = (at + 1) & mask_) {
            if (slots_[at].hash == hash && same(slots_[at].serial - first_)) {
                return slots_[at].serial - first_;
            }
        }
        slots_[at] = {hash, first_ + count_};
        const std::uint32_t number = count_++;
        if (count_ * std::size_t{2} > slots_.size()) grow();
        return number;
    }

    std::size_t size() const { return count_; }

    // Forgets everything and keeps the memory.
    void clear() {
        first_ += count_;
        count_ = 0;
        constexpr std::uint32_t kLastFirst = UINT32_MAX / 2;
        if (first_ > kLastFirst) *this = NumberTable();
    }

  private:
    static constexpr std::size_t kFirstSize = 1024;

    // Entries are numbered on through all uses of the table: a serial number below that of the
    // first entry since the last clear() is of an earlier use, and its slot free.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t serial = 0;
    };

    bool is_taken(const Slot& slot) const { return slot.serial >= first_; }

    void grow() {
        assert(slots_.size() < UINT32_MAX / 2);
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        mask_ = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (!is_taken(slot)) continue;
            std::size_t at = slot.hash & mask_;
            while (is_taken(slots_[at])) at = (at + 1) & mask_;
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(kFirstSize);  // Their count is a power of two.
    std::size_t mask_ = kFirstSize - 1;
    std::uint32_t first_ = 1;  // Serial number of entry 0.
    std::uint32_t count_ = 0;
};

}  // namespace dateline
