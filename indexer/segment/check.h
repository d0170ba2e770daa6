// Is a segment whole?
#pragma once

#include <filesystem>
#include <string>

#include "indexer/segment/segment_factory.h"

namespace dateline {

// Reads every block of every table and compares them with each other, as xapian-check does. What is
// wrong, in one line; empty when nothing is. Takes about as long as reading the files. Throws
// IndexError when the segment cannot be opened.
std::string check_segment(const std::filesystem::path& segment);

// Opens the segment and follows some articles, spread over it, through all tables: what each says
// of its data, terms, counts, places and values must be what the others say; and that the articles
// have the numbers from 1 to their count. A few milliseconds.
// Throws IndexError when it is not.
void require_sound(const std::filesystem::path& segment);

// Does the library that is linked read what the factory makes? Tries it with one article in a
// folder below `scratch`, and leaves nothing there. Throws IndexError when nothing can be written.
bool is_understood(const SegmentFactory& factory, const std::filesystem::path& scratch);

}  // namespace dateline
