// Articles whose ids are made of their text, in files that were edited: they keep the ids that they
// had.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/identity/meetings.h"
#include "indexer/identity/opened_segments.h"

namespace dateline {

// Of each of these streams, which were read anew: an article that nothing has replaced, and a fresh
// one that says no id, become one when they are the only ones left of the stream, or one come again
// as is_same_article() has it. Adds them to `meetings` (whose lists ascend before, and need
// not after), as replaced and as renamed. Throws Xapian::Error and IndexError.
void match_edited_pages(const OpenedSegments& segments, const std::vector<std::uint64_t>& streams,
                        Meetings& meetings);

}  // namespace dateline
