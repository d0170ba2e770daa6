#include "indexer/generation/reject_file.h"

#include <nlohmann/json.hpp>

#include "common/disk/disk_error.h"
#include "common/disk/folder.h"
#include "common/disk/open_file.h"

namespace dateline {
namespace {

constexpr const char* kFileKey = "file";

// The path as it was typed may mean another file for a run that is started elsewhere; so a line
// also says which file it was, where that is not the same.
std::string with_file(const DoneReject& reject) {
    auto json = nlohmann::ordered_json::parse(reject.line, nullptr, false);
    if (!json.is_object() || json.value("source", std::string()) == reject.path) {
        return reject.line;
    }
    json[kFileKey] = reject.path;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

// Lines of before have no file: there the path as it was typed must do.
bool is_of_this_run(const std::string& line, const Ledger& ledger) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return true;  // Cut off, or not ours.
    if (const auto file = json.find(kFileKey); file != json.end() && file->is_string()) {
        return ledger.run_has(file->get<std::string>());
    }
    const auto source = json.find("source");
    return source == json.end() || !source->is_string() ||
           ledger.run_has(ledger_path_of(source->get<std::string>()));
}

}  // namespace

std::string ledger_path_of(const std::string& path) {
    if (path == "-") return path;
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(path, error);
    if (error) throw DiskError("find", path, error.value());  // The folder we are in is gone.
    const std::string normal = whole.lexically_normal().string();
    return normal.size() > 1 && normal.ends_with('/') ? normal.substr(0, normal.size() - 1)
                                                      : normal;
}

void write_rejects(const BuildPlace& place, const Ledger& ledger, bool rebuild) {
    NewFile file(place.next_rejects_path());
    if (!rebuild) {
        FileLines present(place.rejects_path());
        while (const std::optional<std::string> line = present.next()) {
            if (!is_of_this_run(*line, ledger)) file.write(*line + '\n');
        }
    }
    ledger.visit_rejects(
        [&file](const DoneReject& reject) { file.write(with_file(reject) + '\n'); });
    file.finish();
}

void publish_rejects(const BuildPlace& place) {
    if (!find_status(place.next_rejects_path(), Links::Keep)) return;
    rename_path(place.next_rejects_path(), place.rejects_path());
}

void drop_next_rejects(const BuildPlace& place) {
    remove_file(place.next_rejects_path());
}

}  // namespace dateline
