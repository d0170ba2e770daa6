// NewsML 1.0 to 1.2: an envelope and items. newsml_item.h says which element becomes which field.
//
// An item with text is an article, one a language where it has several. Pictures and films without
// text are refused as such, topic sets and catalogs too. An item that is canceled is a kill.
// Source: IPTC's NewsML 1.2 and the messages of AFP, ANA, Business Wire and others.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

bool is_newsml(const TextSample& sample);

// Positions count items.
std::unique_ptr<RecordReader> make_newsml_reader(const ReaderInput& input);

}  // namespace dateline
