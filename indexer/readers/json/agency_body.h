// The text of an agency's JSON item: of the forms in which the same text is given, the one that
// shows its paragraphs best.
#pragma once

#include <simdjson.h>

#include <string>

#include "indexer/records/record.h"

namespace dateline {

// Of "bodies", of members "body_...", "article_html" and the like: HTML before plain text before
// NITF. Captions are no text. Sets body and layout; nothing when there is none.
void fill_item_body(simdjson::dom::element item, const std::string& headline, Record& record);

// The description of an item that has no text of its own: the summary, never a caption.
void fill_item_description(simdjson::dom::element item, Record& record);

}  // namespace dateline
