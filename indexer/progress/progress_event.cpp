#include "indexer/progress/progress_event.h"

#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>

namespace dateline {

using nlohmann::ordered_json;

std::string event_line(std::string_view name, const ordered_json& members) {
    assert(members.is_object());
    ordered_json event{{"event", name}};
    event.update(members);
    return event.dump(-1, ' ', true, ordered_json::error_handler_t::replace);
}

std::string progress_event(const ProgressSnapshot& now) {
    ordered_json members{{"stage", stage_name(now.stage)},
                         {"articles", now.articles},
                         {"headlines", now.headlines},
                         {"skipped", now.skipped},
                         {"bytes", now.bytes}};
    if (now.total_bytes > 0) members["total_bytes"] = now.total_bytes;
    if (now.stage == Stage::Reading) {
        if (now.rate) members["rate"] = std::round(*now.rate * 10) / 10;
        if (now.eta) members["eta_seconds"] = now.eta->count();
        if (!now.file.empty()) members["file"] = now.file;
    } else {
        members["elapsed_seconds"] = now.elapsed.count();
        if (now.merge_done > 0) members["merge_done"] = now.merge_done;
        if (now.merge_total > 0) members["merge_total"] = now.merge_total;
    }
    return event_line("progress", members);
}

}  // namespace dateline
