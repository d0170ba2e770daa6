// Complaints as they come, for whoever watches: the first few are shown.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>

#include "indexer/rejects.h"

namespace dateline {

// Thread-safe. `say` must be, too.
class RejectLog {
  public:
    explicit RejectLog(std::function<void(const std::string& line)> say) : say_(std::move(say)) {}

    void take(const Origin& origin, const Reject& reject) {
        constexpr std::uint64_t kShown = 20;
        const std::scoped_lock lock(mutex_);
        ++count_;
        if (count_ <= kShown) say_("skipped: " + to_message(origin, reject));
        if (count_ == kShown + 1) say_("skipped: further complaints are only counted");
    }

  private:
    std::mutex mutex_;
    std::function<void(const std::string&)> say_;
    std::uint64_t count_ = 0;
};

}  // namespace dateline
