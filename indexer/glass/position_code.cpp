#include "indexer/glass/position_code.h"

#include <bit>
#include <cassert>

#include "indexer/glass/packing.h"

namespace dateline::glass {
namespace {

// Bits from the lowest of each byte upwards, the low bits of a number first.
class BitWriter {
  public:
    explicit BitWriter(std::string& bytes) : bytes_(bytes) {}
    ~BitWriter() {
        if (held_ > 0) bytes_ += static_cast<char>(bits_);
    }
    BitWriter(const BitWriter&) = delete;
    BitWriter& operator=(const BitWriter&) = delete;

    // `number` below `bound`. The numbers in the middle take a bit less than the others.
    void write(std::uint64_t number, std::uint64_t bound) {
        assert(number < bound);
        const auto width = static_cast<unsigned>(std::bit_width(bound - 1));
        const std::uint64_t spare = (std::uint64_t{1} << width) - bound;
        const std::uint64_t middle = (bound - spare) / 2;
        if (spare == 0 || number < middle) {
            put(number, width);
        } else if (number < middle + spare) {
            put(number, width - 1);
        } else {
            put((number - middle - spare) | std::uint64_t{1} << (width - 1), width);
        }
    }

  private:
    // At most 33 bits.
    void put(std::uint64_t number, unsigned width) {
        bits_ |= number << held_;
        held_ += width;
        for (; held_ >= 8; held_ -= 8) {
            bytes_ += static_cast<char>(bits_);
            bits_ >>= 8;
        }
    }

    std::string& bytes_;
    std::uint64_t bits_ = 0;
    unsigned held_ = 0;  // How many bits of bits_; below 8 between calls.
};

// What lies between the two ends. As deep as the number of places has bits.
void write_between(BitWriter& bits, std::span<const std::uint32_t> places) {
    while (places.size() > 2) {
        const std::size_t middle = (places.size() - 1) / 2;
        const std::uint64_t span = places.back() - places.front();
        bits.write(places[middle] - places.front() - middle, span - places.size() + 2);
        write_between(bits, places.first(middle + 1));
        places = places.subspan(middle);
    }
}

}  // namespace

void append_positions(std::string& tag, std::span<const std::uint32_t> places) {
    const std::uint64_t last = places.back();
    append_vint(tag, last);
    if (places.size() == 1) return;
    BitWriter bits(tag);
    bits.write(places.front(), last);
    bits.write(places.size() - 2, last - places.front());
    write_between(bits, places);
}

}  // namespace dateline::glass
