// What a run has done so far: bumped by the threads that read and work, looked at by the one
// that tells.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>

namespace dateline {

enum class Stage { Reading, Merging, Publishing, Verifying };

struct RunCounters {
    using Counter = std::atomic<std::uint64_t>;

    Counter articles = 0;
    Counter headlines = 0;
    Counter skipped = 0;
    Counter bytes_read = 0;   // Of the corpus files as they lie on disk, packed.
    Counter total_bytes = 0;  // 0: not known (yet).
    Counter merge_done = 0;   // Tables or segments.
    Counter merge_total = 0;  // 0: not known, or nothing is merged.

    // The file that is being read.
    void set_file(std::string file) {
        const std::scoped_lock lock(mutex_);
        file_ = std::move(file);
    }
    std::string file() const {
        const std::scoped_lock lock(mutex_);
        return file_;
    }

    void set_stage(Stage stage) {
        const std::scoped_lock lock(mutex_);
        stage_ = stage;
    }
    Stage stage() const {
        const std::scoped_lock lock(mutex_);
        return stage_;
    }

  private:
    mutable std::mutex mutex_;
    std::string file_;
    Stage stage_ = Stage::Reading;
};

}  // namespace dateline
