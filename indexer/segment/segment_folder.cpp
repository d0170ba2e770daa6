#include "indexer/segment/segment_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/disk/folder.h"
#include "common/error.h"
#include "common/index/index_stamp.h"
#include "common/json.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

bool is_number(const std::string& name) {
    return std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

// Tables and what the library keeps beside them; spills, which have numbers; and the two folders
// that are made when the linked library is tried.
bool is_of_segment(const std::string& name, FileKind kind) {
    if (kind == FileKind::Folder) return name == "piece" || name == "segment";
    if (kind != FileKind::File) return false;
    constexpr std::array<std::string_view, 4> kFiles{"iamglass", "flintlock", "v.tmp", "v.rtmp"};
    return std::ranges::find(kFiles, name) != kFiles.end() || name.ends_with(".glass") ||
           is_number(name);
}

}  // namespace

bool carries_stamp(const std::filesystem::path& segment) {
    try {
        const Xapian::Database database(segment.string());
        const std::string stamp = database.get_metadata(std::string(kStampKey));
        const std::optional<Json> json = Json::parse(stamp);
        return json && json->member("schema_version");
    } catch (const Xapian::Error&) {
        return false;
    }
}

std::optional<std::filesystem::path> remove_segment(const std::filesystem::path& folder) {
    return remove_known(folder, is_of_segment);
}

void make_way(const std::filesystem::path& folder) {
    const auto foreign = remove_segment(folder);
    if (!foreign) return;
    throw IndexError(fmt::format(
        "cannot use folder '{}': '{}' is nothing that dateline-index makes there; move it away",
        folder.string(), foreign->string()));
}

}  // namespace dateline
