// What is worth knowing of articles that were read all the same.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

struct Remarks {
    std::uint64_t textless = 0;  // Articles with a headline and no text.
    std::uint64_t undated = 0;   // Whose date could not be read.
    std::string
        undated_example;  // One such date, as the corpus writes it; empty when there is none.

    void add(const Remarks& other) {
        textless += other.textless;
        undated += other.undated;
        if (undated_example.empty()) undated_example = other.undated_example;
    }
};

}  // namespace dateline
