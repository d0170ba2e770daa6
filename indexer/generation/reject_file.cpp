#include "indexer/generation/reject_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>

#include "common/error.h"
#include "common/json.h"
#include "common/system_error.h"

namespace dateline {
namespace {

std::filesystem::path next_path(const BuildPlace& place) {
    std::filesystem::path next = place.rejects_path();
    next += ".next";
    return next;
}

bool is_of_this_run(const std::string& line, const Ledger& ledger) {
    const auto json = Json::parse(line);
    if (!json) return true;  // Cut off, or not ours.
    const auto source = json->text_member("source");
    return !source || ledger.run_has(ledger_path_of(*source));
}

}  // namespace

std::string ledger_path_of(const std::string& path) {
    if (path == "-") return path;
    const std::string normal = std::filesystem::absolute(path).lexically_normal().string();
    return normal.size() > 1 && normal.ends_with('/') ? normal.substr(0, normal.size() - 1)
                                                      : normal;
}

void write_rejects(const BuildPlace& place, const Ledger& ledger, bool rebuild) {
    std::ofstream file(next_path(place), std::ios::trunc);
    if (!rebuild) {
        std::ifstream present(place.rejects_path());
        for (std::string line; std::getline(present, line);) {
            if (!is_of_this_run(line, ledger)) file << line << '\n';
        }
    }
    ledger.visit_rejects([&file](const DoneReject& reject) { file << reject.line << '\n'; });
    file.close();
    if (!file) {
        throw IndexError(
            fmt::format("cannot write '{}': {}", next_path(place).string(), explain_errno(errno)));
    }
}

void publish_rejects(const BuildPlace& place) {
    std::error_code ignored;
    std::filesystem::rename(next_path(place), place.rejects_path(), ignored);
}

}  // namespace dateline
