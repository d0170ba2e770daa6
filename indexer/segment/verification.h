// Is a published segment whole? All of it is read, and what its tables, its stamp and its articles
// say of each other is compared.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dateline {

struct SegmentFindings {
    std::vector<std::string>
        wrong;  // A line each, the first ones; empty when the segment is whole.
    std::uint64_t articles = 0;
    std::map<std::uint64_t, std::uint64_t> streams;  // Key to count of articles.
};

// Reads every block of every table and compares them with each other, as xapian-check does; then
// counts what the stamp counts, and reads each article. Takes some times as long as reading the
// files. All of it happens in a process of its own, with bounds in proportion to the size of the
// segment: a crash of the library, and an endless loop, are findings. Throws IndexError when no
// process can be started.
SegmentFindings verify_segment(const std::filesystem::path& segment);

}  // namespace dateline
