// The packings of the glass format, read back. Made from the description of the format alone, so
// that it does not share the mistakes of what it checks.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dateline {

// Takes things off the front of some bytes. Throws std::runtime_error where they break off.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    bool at_end() const { return bytes_.empty(); }
    std::string_view rest() const { return bytes_; }

    unsigned byte() { return static_cast<unsigned char>(bytes(1)[0]); }

    std::string bytes(std::size_t size) {
        if (size > bytes_.size()) throw std::runtime_error("the bytes break off");
        const std::string found(bytes_.substr(0, size));
        bytes_.remove_prefix(size);
        return found;
    }

    std::uint64_t big_endian(std::size_t size) {
        std::uint64_t number = 0;
        while (size-- > 0) number = number << 8 | byte();
        return number;
    }

    std::uint64_t vint() {
        std::uint64_t number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const std::uint64_t next = byte();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) return number;
        }
    }

    std::string vstr() { return bytes(vint()); }

    std::uint64_t sortable() {
        const unsigned first = byte();
        unsigned ones = 0;
        while ((first << ones & 0x80) != 0) ++ones;
        const std::uint64_t high = first & (0x7fU >> ones);
        return high << (8 * (ones + 1)) | big_endian(ones + 1);
    }

  private:
    std::string_view bytes_;
};

}  // namespace dateline
