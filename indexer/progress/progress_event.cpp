#include "indexer/progress/progress_event.h"

#include <cassert>
#include <cmath>

namespace dateline {

std::string event_line(std::string_view name, const Json& members) {
    assert(members.is_object());
    Json event{{"event", name}};
    event.update(members);
    return event.text(JsonStyle::OneLineOfAscii);
}

std::string progress_event(const ProgressSnapshot& now) {
    Json members{{"stage", stage_name(now.stage)},
                 {"articles", now.articles},
                 {"headlines", now.headlines},
                 {"skipped", now.skipped},
                 {"bytes", now.bytes}};
    if (now.total_bytes > 0) members.set("total_bytes", now.total_bytes);
    if (now.stage == Stage::Reading) {
        if (now.rate) members.set("rate", std::round(*now.rate * 10) / 10);
        if (now.eta) members.set("eta_seconds", now.eta->count());
        if (!now.file.empty()) members.set("file", now.file);
    } else {
        members.set("elapsed_seconds", now.elapsed.count());
        if (now.merge_done > 0) members.set("merge_done", now.merge_done);
        if (now.merge_total > 0) members.set("merge_total", now.merge_total);
    }
    return event_line("progress", members);
}

}  // namespace dateline
