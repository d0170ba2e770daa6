// Trouble that the run survives: what was skipped, where and why. Counted, shown
// on the terminal (the first few of them) and written to the reject file, a JSON
// object a line: source, member, position, reason, the first bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/record.h"

namespace dateline {

class Rejects {
  public:
    // Shows complaints on `trouble`, writes them to `file` when given. Both must
    // outlive the object.
    explicit Rejects(std::ostream& trouble, std::ostream* file = nullptr);

    // One record of a stream could not be used. `bytes` is its beginning.
    void skip_record(const Origin& origin, const Position& position, std::string_view reason,
                     std::string_view bytes = {});

    // A stream could not be read, or not to its end.
    void skip_stream(const Origin& origin, std::string_view reason);

    std::uint64_t count() const { return count_; }

    // Called before each line that is shown, so that whoever else writes there makes room.
    void set_make_room(std::function<void()> make_room) { make_room_ = std::move(make_room); }

  private:
    void put(const Origin& origin, const Position& position, std::string_view reason,
             std::string_view bytes);

    std::ostream& trouble_;
    std::ostream* file_;
    std::uint64_t count_ = 0;
    std::function<void()> make_room_ = [] {};
};

}  // namespace dateline
