#include "indexer/generation/build_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "common/error.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

fs::path without_trailing_slash(fs::path path) {
    return path.has_filename() ? path : path.parent_path();
}

// What a build makes in an index directory. Anything else there is somebody's: a wrong -d must not
// cost them a file.
constexpr std::array<std::string_view, 9> kOurNames{
    "XAPIANDB",  "XAPIANDB.next",     "lock",     "rejects.jsonl", "rejects.jsonl.next",
    "ledger.db", "ledger.db-journal", "segments", "work"};

void refuse_foreign(const fs::path& home) {
    for (const auto& entry : fs::directory_iterator(home)) {
        const std::string name = entry.path().filename().string();
        if (name == "lost+found" || std::ranges::find(kOurNames, name) != kOurNames.end()) continue;
        throw IndexError(fmt::format(
            "cannot write index '{}': it is a directory of other files ('{}'); name a new one",
            home.string(), name));
    }
}

std::uint64_t number_of(const std::string& name) {
    std::uint64_t number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

}  // namespace

fs::path build_home(const fs::path& directory) {
    const fs::path plain = without_trailing_slash(directory);
    std::error_code ignored;  // What cannot be seen is told when it is to be made.
    if (fs::exists(plain, ignored)) return plain;
    fs::path beside = plain;
    beside += ".building";
    return beside;
}

BuildPlace::BuildPlace(fs::path directory, std::chrono::milliseconds lock_timeout,
                       const IndexLock::OnWait& on_wait)
    : directory_(without_trailing_slash(std::move(directory))), home_(build_home(directory_)) {
    try {
        while (true) {
            fs::create_directories(home_.path());
            refuse_foreign(home_.path());
            lock_.emplace(home_.path() / "lock", directory_.string(), lock_timeout, on_wait);
            // Who held the lock until now may have moved its home, or removed it.
            if (lock_->is_at(home_.path() / "lock") && build_home(directory_) == home_.path())
                break;
            lock_.reset();
            home_ = IndexDirectory(build_home(directory_));
        }
        fs::create_directories(work_path());
        fs::create_directories(home_.segments_path());
    } catch (const fs::filesystem_error& error) {
        throw IndexError(fmt::format("cannot write index '{}': {}", directory_.string(),
                                     error.code().message()));
    }
}

std::string BuildPlace::unused_segment_name() const {
    std::uint64_t highest = 0;
    if (home_.is_published()) {
        for (const std::string& name : home_.generation().segments) {
            highest = std::max(highest, number_of(name));
        }
    }
    for (const auto& entry : fs::directory_iterator(home_.segments_path())) {
        highest = std::max(highest, number_of(entry.path().filename().string()));
    }
    return fmt::format("{:06}", highest + 1);
}

void BuildPlace::remove_unpublished() const {
    std::vector<std::string> named;
    if (home_.is_published()) named = home_.generation().segments;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(home_.segments_path(), ignored)) {
        if (std::ranges::count(named, entry.path().filename().string()) == 0) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

void BuildPlace::discard() const {
    std::error_code ignored;
    fs::remove_all(work_path(), ignored);
    if (home_.path() != directory_ && !home_.is_published()) fs::remove_all(home_.path(), ignored);
}

void BuildPlace::move_home() {
    if (home_.path() == directory_) return;
    std::error_code error;
    fs::rename(home_.path(), directory_, error);
    if (error) {
        throw IndexError(
            fmt::format("cannot publish index '{}': {}", directory_.string(), error.message()));
    }
    sync_path(fs::absolute(directory_).parent_path());
    home_ = IndexDirectory(directory_);
}

}  // namespace dateline
