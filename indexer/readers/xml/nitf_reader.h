// NITF, the News Industry Text Format, versions 2 to 3.6: one story a document, one document or
// many in a stream. nitf_story.h says which element becomes which field.
//
// A story with the status "canceled" is a kill; one that is "withheld" is refused; the end of an
// embargo, where it is later, is when it was published.
// Source: IPTC's NITF 3.6 and the dialects of the New York Times Annotated Corpus, AAP, AFP, AP,
// EFE, NTB, PA and Ritzau.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

bool is_nitf(const TextSample& sample);

// Positions count stories.
std::unique_ptr<RecordReader> make_nitf_reader(const ReaderInput& input);

}  // namespace dateline
