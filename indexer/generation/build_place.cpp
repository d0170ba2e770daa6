#include "indexer/generation/build_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

#include "common/disk/disk_error.h"
#include "common/disk/folder.h"
#include "indexer/generation/index_mark.h"
#include "indexer/segment/segment_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Somebody may remove the place just when it is entered, but not for ever.
constexpr int kTries = 20;

fs::path without_trailing_slash(fs::path path) {
    if (!path.has_filename()) path = path.parent_path();
    return path;
}

fs::path parent_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

// The number that is all of the name.
std::optional<std::uint64_t> number_of(const std::string& name) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = error == std::errc() && end == name.data() + name.size();
    return whole ? std::optional(number) : std::nullopt;
}

bool is_segment_name(const std::string& name) {
    return number_of(name).has_value();
}

// Pieces, and what a publication makes on its way.
bool is_work_name(const std::string& name) {
    constexpr std::array<std::string_view, 4> kNames{"new", "tail", "empty", "probe"};
    constexpr std::string_view kCopy = "copy-";
    return std::ranges::find(kNames, name) != kNames.end() || number_of(name) ||
           (name.starts_with(kCopy) && is_segment_name(name.substr(kCopy.size())));
}

// Removes what has such a name, unless it is to be kept; gives what stays all the same.
template <typename IsOurs>
std::vector<fs::path> sweep(const fs::path& folder, const std::set<std::string>& kept,
                            const IsOurs& is_ours) {
    std::vector<fs::path> foreign;
    for (const std::string& name : find_names(folder).value_or(std::vector<std::string>())) {
        if (kept.count(name) != 0) continue;
        if (!is_ours(name)) {
            foreign.push_back(folder / name);
        } else if (const auto stays = remove_segment(folder / name)) {
            foreign.push_back(*stays);
        }
    }
    return foreign;
}

}  // namespace

fs::path build_home(const fs::path& directory) {
    const fs::path plain = without_trailing_slash(directory);
    if (find_status(plain)) return plain;
    if (find_status(plain, Links::Keep)) {
        throw IndexError(fmt::format(
            "cannot write index '{}': it is a link to what is not there; is its disk mounted?",
            plain.string()));
    }
    fs::path beside = plain;
    beside += ".building";
    return beside;
}

// ------------------------------------------------------------------------------- entering

BuildPlace::BuildPlace(fs::path directory, std::chrono::milliseconds lock_timeout,
                       const IndexLock::OnWait& on_wait)
    : directory_(without_trailing_slash(std::move(directory))), home_(build_home(directory_)) {
    for (int tries = 1; !enter(lock_timeout, on_wait); ++tries) {
        if (tries == kTries) throw DiskError("find", home_.path(), ENOENT);
        leave();
    }
    refuse_links(home_.path());
    write_mark(home_.path());
    make_folder(work_path());
    make_folder(home_.segments_path());
}

BuildPlace::~BuildPlace() {
    try {
        if (is_in_place()) remove_if_empty(work_path());
    } catch (const IndexError&) {
        // It harms nobody.
    }
}

// Is it ours, with the lock? Who held the lock until now may have moved its home, or removed it.
bool BuildPlace::enter(std::chrono::milliseconds lock_timeout, const IndexLock::OnWait& on_wait) {
    const fs::path& home = home_.path();
    try {
        make_home();
        claim_folder(home);
        refuse_links(home);
    } catch (const DiskError& error) {
        if (error.code() == ENOENT) return false;
        throw;
    }
    lock_.emplace(lock_path(), directory_.string(), lock_timeout, on_wait);
    return is_in_place() && build_home(directory_) == home;
}

void BuildPlace::make_home() const {
    const fs::path& home = home_.path();
    const std::optional<FileStatus> status = find_status(home, Links::Keep);
    if (status && status->kind == FileKind::Link && home != directory_) {
        throw IndexError(fmt::format("cannot write index '{}': '{}' is a link; remove it",
                                     directory_.string(), home.string()));
    }
    try {
        make_folders(home);
    } catch (const DiskError& error) {
        throw IndexError(fmt::format("cannot write index '{}': {}", directory_.string(),
                                     explain_errno(error.code())));
    }
    if (!status) sync_path(parent_of(home));
}

// What was entered is not the place to work in any more.
void BuildPlace::leave() {
    if (lock_ && is_in_place()) remove_bare_home();
    lock_.reset();
    home_ = IndexDirectory(build_home(directory_));
}

bool BuildPlace::is_in_place() const {
    return lock_->is_at(lock_path());
}

void BuildPlace::require_in_place() const {
    if (is_in_place()) return;
    throw IndexError(fmt::format(
        "cannot write index '{}': its directory was moved or replaced while it was written; "
        "nothing was published",
        directory_.string()));
}

// ------------------------------------------------------------------------------- segments

std::string BuildPlace::unused_segment_name() const {
    std::uint64_t highest = 0;
    std::vector<std::string> names = list_names(home_.segments_path());
    if (const auto published = home_.find_generation()) {
        names.insert(names.end(), published->segments.begin(), published->segments.end());
    }
    for (const std::string& name : names) highest = std::max(highest, number_of(name).value_or(0));
    return fmt::format("{:06}", highest + 1);
}

std::vector<fs::path> BuildPlace::remove_unpublished() const {
    require_in_place();
    std::set<std::string> named;
    if (home_.is_published()) {
        for (const std::string& name : home_.generation().segments) named.insert(name);
    }
    return sweep(home_.segments_path(), named, is_segment_name);
}

// -------------------------------------------------------------------------------- leaving

std::vector<fs::path> BuildPlace::clear_work(const std::set<std::string>& kept) const {
    require_in_place();
    return sweep(work_path(), kept, is_work_name);
}

void BuildPlace::discard() const {
    try {
        if (is_in_place()) remove_leftovers();
    } catch (const IndexError&) {
        // It harms nobody.
    }
}

void BuildPlace::remove_leftovers() const {
    clear_work({});
    remove_if_empty(work_path());
    if (home_.path() == directory_ || home_.is_published()) return;
    remove_unpublished();
    remove_if_empty(home_.segments_path());
    const fs::path ledger = ledger_path();
    for (const fs::path& file : {ledger, fs::path(ledger.string() + "-journal"), rejects_path(),
                                 next_rejects_path(), home_.path() / "XAPIANDB.next"}) {
        remove_file(file);
    }
    remove_bare_home();
}

// The mark stays as long as anything else does: without it nobody could go on here.
void BuildPlace::remove_bare_home() const {
    if (home_.path() == directory_) return;
    const std::vector<std::string> names = list_names(home_.path());
    const bool bare = std::ranges::all_of(names, [this](const std::string& name) {
        return home_.path() / name == home_.mark_path() || home_.path() / name == lock_path();
    });
    if (!bare) return;
    remove_file(lock_path());
    remove_file(home_.mark_path());
    remove_if_empty(home_.path());
}

std::string BuildPlace::move_home() {
    if (home_.path() == directory_) return {};
    require_in_place();
    try {
        rename_path(home_.path(), directory_);
    } catch (const DiskError& error) {
        throw IndexError(fmt::format(
            "cannot publish index '{}': {}; it is complete in '{}', rename that by hand",
            directory_.string(), explain_errno(error.code()), home_.path().string()));
    }
    home_ = IndexDirectory(directory_);
    try {
        sync_path(parent_of(directory_));
    } catch (const IndexError& error) {
        return error.what();
    }
    return {};
}

}  // namespace dateline
