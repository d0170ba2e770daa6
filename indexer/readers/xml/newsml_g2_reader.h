// NewsML-G2: a message (newsMessage, itemSet) with items, or an item by itself. news_item_g2.h says
// which element becomes which field.
//
// A newsItem with text is an article. Without text it is refused as what it is: "a picture: no
// text". A package only names items that come by themselves, and is refused as such; so are
// concepts, knowledge, plans and catalogs. A canceled item is a kill.
// Source: IPTC's NewsML-G2 2.x and the messages of AFP, ANSA, AP, dpa, Reuters and STT.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

bool is_newsml_g2(const TextSample& sample);

// Positions count items.
std::unique_ptr<RecordReader> make_newsml_g2_reader(const ReaderInput& input);

}  // namespace dateline
