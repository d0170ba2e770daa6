// A file that was read before and looks different now: what in it is really new?
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/ledger/ledger.h"
#include "indexer/sources/corpus.h"

namespace dateline {

enum class Verdict {
    New,     // Unknown, or its bytes are others.
    Same,    // Byte for byte.
    Broken,  // The same bytes, and they break off in the same place.
    Grown,   // Begins with the bytes known, which ended a line.
};

struct KnownStream {
    Verdict verdict = Verdict::New;
    StreamState state;  // As known.
};

class KnownFile {
  public:
    KnownFile() = default;

    // Reads through the file and compares with what is known of its streams. `stopped` is asked
    // now and then; throws WorkStopped when it says so in the middle of a stream.
    KnownFile(const FileFacts& file, const std::vector<StreamState>& known,
              const std::function<bool()>& stopped);

    // Was it looked through to its end?
    bool is_complete() const { return complete_; }

    // Does it hold exactly the streams known, each the same?
    bool is_unchanged() const { return unchanged_; }

    // Of a stream in it.
    const KnownStream& stream(const std::string& member) const;

    // Members known that are no longer in it.
    const std::vector<std::string>& gone() const { return gone_; }

  private:
    std::unordered_map<std::string, KnownStream> streams_;
    std::vector<std::string> gone_;
    bool complete_ = false;
    bool unchanged_ = false;
};

}  // namespace dateline
