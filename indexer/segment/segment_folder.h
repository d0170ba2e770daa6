// The folder of a segment or a piece: does it carry our stamp, and how it is removed without ever
// removing what is not part of one.
#pragma once

#include <filesystem>
#include <optional>

namespace dateline {

// Was it made by dateline-index, of whatever version? False also when it cannot be opened.
bool carries_stamp(const std::filesystem::path& segment);

// Removes a segment, a piece, or what a killed run has left of one; no matter if there is none.
// When there is anything in it that neither has, or a link, all of it stays, and this gives the
// path of that. Throws IndexError when it cannot be looked at or removed.
std::optional<std::filesystem::path> remove_segment(const std::filesystem::path& folder);

// The same, for one whose name is needed: throws IndexError when it stays.
void make_way(const std::filesystem::path& folder);

}  // namespace dateline
