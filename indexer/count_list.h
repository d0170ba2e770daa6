// What there is most of, for people: "en 1,200, de 300 and 4 others".
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

// Names at most `named` of them, most frequent first; one more when it would be the only other.
// Equal counts stay in their order. Safe to print to a terminal.
std::string count_list(std::vector<std::pair<std::string, std::uint64_t>> counts,
                       std::size_t named);

template <typename Counts>
std::string count_list(const Counts& counts, std::size_t named) {
    return count_list(
        std::vector<std::pair<std::string, std::uint64_t>>(counts.begin(), counts.end()), named);
}

}  // namespace dateline
