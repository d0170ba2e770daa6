// What the build asks of the disk: room, sizes, copies.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace dateline {

// Sum of the files in a folder, one level deep. What vanishes meanwhile counts nothing. Throws
// IndexError when it cannot be seen.
std::uint64_t folder_bytes(const std::filesystem::path& folder);

// Throws IndexError when less than `bytes` are free where `place` is. `act` is what they are
// for: "to merge segments".
void require_free(const std::filesystem::path& place, std::uint64_t bytes, const std::string& act);

// Copies a folder of files; the file system shares their blocks where it can. Throws IndexError.
void copy_folder(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace dateline
