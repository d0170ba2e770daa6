// Portions between the one thread that reads and those that make segments. Bounded, so that
// reading never runs ahead of what memory allows.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "indexer/pipeline/portion.h"

namespace dateline {

// Thread-safe.
class PortionQueue {
  public:
    explicit PortionQueue(std::size_t capacity) : capacity_(capacity) {}

    // Waits for room. False when the queue was closed: nobody will take the portion.
    bool push(Portion portion) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || portions_.size() < capacity_; });
        if (closed_) return false;
        portions_.push_back(std::move(portion));
        changed_.notify_all();
        return true;
    }

    // Waits for a portion; nullopt when there will be none any more.
    std::optional<Portion> pop() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || finished_ || !portions_.empty(); });
        if (closed_ || portions_.empty()) return std::nullopt;
        Portion portion = std::move(portions_.front());
        portions_.pop_front();
        changed_.notify_all();
        return portion;
    }

    // All has been pushed.
    void finish() {
        const std::scoped_lock lock(mutex_);
        finished_ = true;
        changed_.notify_all();
    }

    // Stops both sides; what is in the queue is dropped.
    void close() {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
        portions_.clear();
        changed_.notify_all();
    }

  private:
    const std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Portion> portions_;
    bool finished_ = false;
    bool closed_ = false;
};

}  // namespace dateline
