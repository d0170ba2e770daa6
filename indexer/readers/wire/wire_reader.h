// Files of news wires: messages of IPTC 7901 (iptc7901.h) and ANPA 1312 (anpa1312.h), any number of
// them, with whatever teleprinters send between. Text between messages, messages without their end
// and those longer than max_record_bytes go to the rejects. So do kills: which article they mean is
// said in words only, so whoever runs the index has to remove it.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

// A header between SOH and STX.
bool is_wire(const TextSample& sample);

// Positions count messages, as "record".
std::unique_ptr<RecordReader> make_wire_reader(const ReaderInput& input);

}  // namespace dateline
