// Is a segment whole?
#pragma once

#include <filesystem>
#include <string>

namespace dateline {

// Reads every block of every table and compares them with each other, as xapian-check does. What is
// wrong, in one line; empty when nothing is. Takes about as long as reading the files. Throws
// IndexError when the segment cannot be opened.
std::string check_segment(const std::filesystem::path& segment);

}  // namespace dateline
