// A message of a news wire, by its control characters: what stands before the text, the text, and
// what comes after it.
//
//   SYN SYN SOH header STX text ETX trailer EOT
//
// IPTC 7901 (revision 5, 1995) and ANPA 1312 divide messages alike.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/readers/record_reader.h"

namespace dateline {

struct WireMessage {
    std::uint64_t number = 0;  // From 1, of those of the stream.
    std::string header;
    std::string text;
    std::string trailer;
    std::string fault;  // What it lacks: "message cut off". Empty when it is whole.
};

class WireStream {
  public:
    explicit WireStream(const ReaderInput& input) : input_(input) {}

    // The next message, as bytes. What lies between messages and is text goes to the rejects. A
    // message that is longer than max_record_bytes has a fault, and only its beginning. False at
    // the end. Throws CorpusError when the stream fails.
    bool next(WireMessage& message);

  private:
    bool find_begin();
    bool take_until_end(std::string& bytes);

    ReaderInput input_;
    std::uint64_t count_ = 0;
};

}  // namespace dateline
