// Articles that are the same to the letter and have no ids of their own: found in two places, they
// are one article of both.
#pragma once

#include "indexer/identity/meetings.h"
#include "indexer/identity/opened_segments.h"

namespace dateline {

// Of articles with one digest the published one stays, else the first of the new segment; the other
// places are noted with it (Article::also). Ids that corpora give are not looked at: such articles
// have no digest. Adds to `meetings`, whose lists ascend before and need not after. Throws
// Xapian::Error and IndexError.
void match_exact_copies(const OpenedSegments& segments,
                        const std::vector<std::vector<ArticleNumber>>& going,
                        const MeetingSettings& settings, Meetings& meetings);

}  // namespace dateline
