// Corpus bytes to records. One reader per corpus format; readers know nothing of
// Xapian, of the command line or of each other.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "indexer/records/record.h"
#include "indexer/records/rejects.h"
#include "indexer/records/stream_hints.h"
#include "indexer/sources/input_buffer.h"

namespace dateline {

class RecordReader {
  public:
    virtual ~RecordReader() = default;

    // The next record, or nullopt at the end. A broken record goes to the Rejects given
    // at construction and is passed over. Throws CorpusError when the stream fails.
    virtual std::optional<Record> next() = 0;
};

// What all makers of readers get. The references must outlive the reader.
struct ReaderInput {
    InputBuffer& bytes;
    const Origin& origin;
    Rejects& rejects;
    // --map: our field -> the corpus's name for it.
    const std::map<std::string, std::string>& field_names;
    // A longer record is rejected, never held whole.
    std::size_t max_record_bytes = kMaxRecordBytes;
    // Called several times for a record that takes long; what it throws ends the reading. May be
    // empty.
    std::function<void()> heartbeat = {};
    StreamHints hints = {};

    void beat() const {
        if (heartbeat) heartbeat();
    }
};

}  // namespace dateline
