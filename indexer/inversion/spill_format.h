// A spill file: documents inverted in memory and laid down until all that there are become one
// segment. Private to a build, read by the program that wrote it.
//
//   documents   each: data, term list, slots; as the segment's tables will have them.
//               data and term list: vint 2 * size + is compressed, bytes. Slots: vstr
//   lengths     of each document: vint
//   values      each slot, ascending: vint slot | vint parts | parts
//               part: vint base | vint documents | vstr lowest | vstr highest | vint size of what
//               follows | { vint document - the one before - 1 | vstr value }
//   terms       each, ascending: vstr term | vint documents | vint occurrences | vint parts | parts
//               part: vint base | vint size of what follows | { vint document - the one before - 1
//               | vint 2 * wdf + has positions | [ vstr positions as the position table has them ]
//               }
//   footer      SpillFooter, eight little-endian bytes a number
//
// The documents of a part count from 1 behind its base. So the parts of several files become those
// of one with nothing changed but their bases.
#pragma once

#include <array>
#include <cstdint>

namespace dateline {

enum class SpillSection { Documents, Lengths, Values, Terms };
inline constexpr std::size_t kSpillSections = 4;

struct SpillFooter {
    static constexpr std::uint64_t kMagic = 0x314c4c4950534c44;  // "DLSPILL1"

    std::uint64_t magic = kMagic;
    std::uint64_t documents = 0;
    std::uint64_t shortest = 0;  // Length of the shortest that is not empty; 0: there is none.
    std::uint64_t longest = 0;
    std::uint64_t largest_wdf = 0;
    std::uint64_t total_length = 0;
    std::array<std::uint64_t, kSpillSections> ends{};  // Of each section, as an offset in the file.

    void take(const SpillFooter& other) {
        documents += other.documents;
        if (other.shortest != 0 && (shortest == 0 || other.shortest < shortest)) {
            shortest = other.shortest;
        }
        longest = longest > other.longest ? longest : other.longest;
        largest_wdf = largest_wdf > other.largest_wdf ? largest_wdf : other.largest_wdf;
        total_length += other.total_length;
    }
};

}  // namespace dateline
