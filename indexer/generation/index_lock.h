// One indexer at a time: a lock that dies with its process, and says who holds it.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace dateline {

class IndexLock {
  public:
    // Told again and again while somebody else holds the lock: who. What it throws ends the
    // waiting.
    using OnWait = std::function<void(const std::string& holder)>;

    // Waits up to `timeout` for the lock on `file`, which comes into being when there is none.
    // Throws IndexError: cannot be written, or held by somebody, who is named; `index` is what the
    // message calls the index.
    IndexLock(const std::filesystem::path& file, const std::string& index,
              std::chrono::milliseconds timeout, const OnWait& on_wait);
    ~IndexLock();
    IndexLock(const IndexLock&) = delete;
    IndexLock& operator=(const IndexLock&) = delete;

    // Is the file that is locked still the one at this path? Throws IndexError when that cannot be
    // seen.
    bool is_at(const std::filesystem::path& file) const;

    // Who holds the lock at this moment: "process 4711 on archive1 since 2026-03-01T02:00:00Z";
    // nullopt when nobody does. Throws IndexError when the file cannot be opened.
    static std::optional<std::string> holder(const std::filesystem::path& file);

  private:
    void wait(const std::filesystem::path& file, const std::string& index,
              std::chrono::milliseconds timeout, const OnWait& on_wait) const;

    int descriptor_ = -1;
};

}  // namespace dateline
