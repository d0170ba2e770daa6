#include "indexer/segment/check.h"

#include <sstream>

#include "common/xapian_guard.h"

namespace dateline {

std::string check_segment(const std::filesystem::path& segment) {
    return guard_xapian("cannot check segment '" + segment.string() + "'", [&]() -> std::string {
        std::ostringstream report;
        if (Xapian::Database::check(segment.string(), 0, &report) == 0) return {};
        // The last line that says something.
        std::istringstream lines(report.str());
        std::string last;
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty()) last = line;
        }
        return last.empty() ? "damaged" : last;
    });
}

}  // namespace dateline
