// Complaints for whoever watches: the first few are shown, in the order of the corpus. Portions are
// worked through by several threads, so each portion's complaints wait for those before it.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/records/rejects.h"

namespace dateline {

// Thread-safe. `say` must be, too.
class RejectLog {
  public:
    explicit RejectLog(std::function<void(const std::string& line)> say) : say_(std::move(say)) {}

    // A portion is on its way: they are told of in the order of the corpus.
    void expect(std::uint64_t portion);

    // A complaint out of a portion that is expected, in its order.
    void take(std::uint64_t portion, const Origin& origin, const Reject& reject);

    // The portion is done.
    void finish(std::uint64_t portion);

    // Nothing more will come; says what still waits for portions that will never be done.
    void flush();

  private:
    struct Waiting {
        std::uint64_t portion = 0;
        std::uint64_t count = 0;
        std::vector<std::string> lines;  // Those that may be shown.
        bool done = false;
    };

    Waiting& waiting(std::uint64_t portion);
    void say_first();

    std::mutex mutex_;
    std::function<void(const std::string&)> say_;
    std::deque<Waiting> waiting_;  // In the order of the corpus.
    std::uint64_t count_ = 0;      // Of complaints told.
};

}  // namespace dateline
