// Trouble that the run survives: what was passed over, where and why. Whoever meets it tells
// a Rejects; what becomes of it then is another's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/records/record.h"

namespace dateline {

// One thing that could not be used.
struct Reject {
    Position position;  // number 0: the stream as a whole.
    std::string reason;
    std::string bytes;  // The beginning of the record; at most kKeptRejectBytes.
};

inline constexpr std::size_t kKeptRejectBytes = 200;

class Rejects {
  public:
    virtual ~Rejects() = default;

    // One record of a stream could not be used. `bytes` is its beginning.
    void skip_record(const Origin& origin, const Position& position, std::string_view reason,
                     std::string_view bytes = {});

    // A stream could not be read, or not to its end.
    void skip_stream(const Origin& origin, std::string_view reason);

  protected:
    virtual void take(const Origin& origin, Reject reject) = 0;
};

// "news.jsonl line 7: not a JSON object": harmless on a terminal.
std::string to_message(const Origin& origin, const Reject& reject);

// A line of the reject file, without its end: a JSON object with source, member, position,
// reason, bytes. A source that is no UTF-8 is shown in it as messages show it, and source_hex has
// its bytes.
std::string to_json(const Origin& origin, const Reject& reject);

// Such a line with the whole path of its file, where that is another than its source: a path as it
// was typed may mean another file for a run that is started elsewhere.
std::string with_file(const std::string& line, const std::string& path);

// The whole path in such a line, or its Origin::path when there is none; nullopt when it is no such
// line.
std::optional<std::string> file_of(std::string_view line);

}  // namespace dateline
