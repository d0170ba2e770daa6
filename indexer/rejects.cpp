#include "indexer/rejects.h"

#include "common/json.h"
#include "common/text/terminal_text.h"

namespace dateline {
namespace {

// Names and reasons come out of archives and broken records. A visible '?' for each control
// byte; harmless() takes care of what hides in UTF-8.
std::string shown(std::string_view text) {
    std::string visible(text);
    for (char& c : visible) {
        if ((c >= 0 && c < ' ') || c == 0x7F) c = '?';
    }
    return harmless(visible);
}

std::string place_of(const Position& position) {
    if (position.number == 0) return {};
    const std::string place = position.unit + " " + std::to_string(position.number);
    return position.byte == 0 ? place : place + ", byte " + std::to_string(position.byte);
}

}  // namespace

void Rejects::skip_record(const Origin& origin, const Position& position, std::string_view reason,
                          std::string_view bytes) {
    take(origin, {position, std::string(reason), std::string(bytes.substr(0, kKeptRejectBytes))});
}

void Rejects::skip_stream(const Origin& origin, std::string_view reason) {
    take(origin, {.position = {}, .reason = std::string(reason), .bytes = {}});
}

std::string to_message(const Origin& origin, const Reject& reject) {
    const std::string place = place_of(reject.position);
    return shown(to_string(origin)) + (place.empty() ? "" : " ") + shown(place) + ": " +
           shown(reject.reason);
}

std::string to_json(const Origin& origin, const Reject& reject) {
    return Json{{"source", origin.path},
                {"member", origin.member},
                {"position", place_of(reject.position)},
                {"reason", reject.reason},
                {"bytes", reject.bytes}}
        .text();
}

}  // namespace dateline
