// Do two databases say the same? Every fact that Xapian's interface gives of the one is asked of
// the other: terms, postings, positions, documents, values, metadata, and the statistics and bounds
// that ranking goes by. Both are read once, in order, in a few megabytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace dateline {

struct FactComparison {
    std::uint64_t facts = 0;        // How many were compared.
    std::uint64_t differences = 0;  // How many of them differ.
    // The first of them, a line each: "term 'x' in document 5: wdf 3, expected 2".
    std::vector<std::string> lines;

    bool same() const { return differences == 0; }
};

std::ostream& operator<<(std::ostream& out, const FactComparison& comparison);

// A database that cannot be read to its end differs, too.
FactComparison compare_databases(const std::filesystem::path& actual,
                                 const std::filesystem::path& expected,
                                 std::size_t most_lines = 10);

}  // namespace dateline
