#include "indexer/generation/index_mark.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "common/disk/disk_error.h"
#include "common/disk/folder.h"
#include "common/index/index_directory.h"
#include "indexer/segment/segment_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// The first line is the mark, the rest is for people.
constexpr std::string_view kMarkLine = "This folder is an index of dateline-index.\n";
constexpr std::string_view kMark =
    "This folder is an index of dateline-index.\n"
    "The program writes and deletes files in it, and this file tells it that it may.\n"
    "Keep nothing of your own in here.\n";

struct OurName {
    std::string_view name;
    FileKind kind;
};
constexpr std::array<OurName, 10> kOurNames{{{"DATELINE", FileKind::File},
                                             {"XAPIANDB", FileKind::File},
                                             {"XAPIANDB.next", FileKind::File},
                                             {"lock", FileKind::File},
                                             {"rejects.jsonl", FileKind::File},
                                             {"rejects.jsonl.next", FileKind::File},
                                             {"ledger.db", FileKind::File},
                                             {"ledger.db-journal", FileKind::File},
                                             {"segments", FileKind::Folder},
                                             {"work", FileKind::Folder}}};

bool is_our_name(const std::string& name) {
    return std::ranges::find(kOurNames, name, &OurName::name) != kOurNames.end();
}

fs::path mark_path(const fs::path& home) {
    return IndexDirectory(home).mark_path();
}

enum class Mark { Absent, Begun, Whole, Other };

// A mark that is begun is shorter than the mark, and what it has is the same.
Mark look_at_mark(const fs::path& home) {
    const std::optional<FileStatus> status = find_status(mark_path(home), Links::Keep);
    if (!status) return Mark::Absent;
    if (status->kind != FileKind::File) return Mark::Other;
    const std::string text =
        find_text(mark_path(home), kMark.size(), Links::Keep).value_or(std::string());
    if (text.starts_with(kMarkLine)) return Mark::Whole;
    return kMark.starts_with(text) ? Mark::Begun : Mark::Other;
}

// An index from before there was a mark, or one that has lost it.
bool has_stamped_segments(const fs::path& home) {
    const IndexDirectory index(home);
    const std::optional<Generation> published = index.find_generation();
    return published && std::ranges::any_of(published->segments, [&](const std::string& name) {
               return carries_stamp(index.segment_path(name));
           });
}

bool is_ours(const fs::path& home, Mark mark) {
    return mark == Mark::Whole || has_stamped_segments(home);
}

bool is_new(const std::vector<std::string>& names, Mark mark) {
    return std::ranges::all_of(names, [mark](const std::string& name) {
        return name == "lost+found" || (name == "DATELINE" && mark == Mark::Begun);
    });
}

[[noreturn]] void refuse(const fs::path& home, const std::vector<std::string>& names,
                         const char* act) {
    const auto foreign = std::ranges::find_if_not(
        names, [](const std::string& name) { return name == "lost+found" || is_our_name(name); });
    if (foreign != names.end()) {
        throw IndexError(fmt::format(
            "cannot {} index '{}': it is a directory of other files ('{}'); name a new one", act,
            home.string(), *foreign));
    }
    throw IndexError(fmt::format(
        "cannot {} index '{}': it has neither the mark of an index, the file 'DATELINE', nor a "
        "segment with the stamp of dateline-index, so it is left alone; if it was an index, delete "
        "it by hand and build it again, if not, name a new directory",
        act, home.string()));
}

}  // namespace

void claim_folder(const fs::path& home) {
    const Mark mark = look_at_mark(home);
    if (mark == Mark::Whole) return;
    const std::vector<std::string> names = list_names(home);
    if (is_new(names, mark)) {
        write_mark(home);
    } else if (!is_ours(home, mark)) {
        refuse(home, names, "write");
    }
}

void require_claimed(const fs::path& home, const char* act) {
    if (!is_ours(home, look_at_mark(home))) refuse(home, list_names(home), act);
}

// Whoever writes it at the same time writes the same bytes to the same place.
void write_mark(const fs::path& home) {
    const fs::path path = mark_path(home);
    const Mark mark = look_at_mark(home);
    if (mark == Mark::Whole) return;
    if (mark == Mark::Other) {
        throw IndexError(
            fmt::format("cannot write index '{}': its file 'DATELINE' is not the mark of an index; "
                        "move it away",
                        home.string()));
    }
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) throw DiskError("write", path, errno);
    const OpenFile file(descriptor);
    write_all(file, kMark, path);
    if (::fsync(descriptor) != 0) throw DiskError("write", path, errno);
    sync_path(home);
}

void refuse_links(const fs::path& home) {
    for (const OurName& ours : kOurNames) {
        const fs::path path = home / ours.name;
        const std::optional<FileStatus> status = find_status(path, Links::Keep);
        if (!status || status->kind == ours.kind) continue;
        const char* const what = status->kind == FileKind::Link ? "a link"
                                 : ours.kind == FileKind::File  ? "no file"
                                                                : "no directory";
        throw IndexError(fmt::format(
            "cannot write index '{}': '{}' is {}, and nothing is written or removed through that; "
            "remove it",
            home.string(), path.string(), what));
    }
}

}  // namespace dateline
