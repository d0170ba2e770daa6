// Articles of the Washington Post as the TREC background linking tracks have them, in JSON lines:
// the text is a list of blocks, and some of the blocks say what the members beside it do not.
#pragma once

#include <simdjson.h>

#include "indexer/records/record.h"

namespace dateline {

// {"article_url": ..., "contents": [{"type": "kicker", "content": ...}, ...], ...}
bool is_washington_post(simdjson::dom::element object);

// Fills what is still empty of a record whose members were read: headline, byline, section and date
// by the first blocks "title", "byline", "kicker" and "date", url from "article_url".
void fill_from_blocks(simdjson::dom::element object, Record& record);

}  // namespace dateline
