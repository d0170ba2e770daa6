// What disks, copies and slips of the hand do to the tables of an index, by a seed.
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/random_articles.h"

namespace dateline {

// Damages one file below `index`/segments: a bit, twenty bytes, a stretch of zeros, a block that
// lies in the place of another, a file that is cut, empty, gone, or another table's or segment's.
// Says what it has done.
std::string damage_table(const std::filesystem::path& index, Dice& dice);

}  // namespace dateline
