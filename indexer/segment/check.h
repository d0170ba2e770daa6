// Is a segment fit to be published? Is what a factory makes?
#pragma once

#include <filesystem>
#include <string>

#include "indexer/segment/segment_factory.h"

namespace dateline {

// Opens the segment and follows some articles, spread over it, through all tables: what each says
// of its data, terms, counts, places and values must be what the others say; and that the articles
// have the numbers from 1 to their count. A few milliseconds.
// Throws IndexError when it is not.
void require_sound(const std::filesystem::path& segment);

// Does the library that is linked read what the factory makes? Tries it with one article in a
// folder below `scratch`, and leaves nothing there. Throws IndexError when nothing can be written.
bool is_understood(const SegmentFactory& factory, const std::filesystem::path& scratch);

}  // namespace dateline
