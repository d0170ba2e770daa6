// Updates through the library, drawn by a seed and made to two databases alike.
#pragma once

#include <cstdint>
#include <filesystem>

namespace dateline {

// Adds, replaces and deletes documents, by number and by term, changes some a little, and sets
// metadata; commits now and then and at the end. The databases must hold the same documents; they
// may, afterwards, only if they take updates in the same way. Throws Xapian::Error.
void update_both(const std::filesystem::path& one, const std::filesystem::path& other,
                 std::uint64_t seed, std::size_t updates);

}  // namespace dateline
