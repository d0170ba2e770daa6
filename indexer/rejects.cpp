#include "indexer/rejects.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "common/text/terminal_text.h"

namespace dateline {
namespace {

constexpr std::uint64_t kShownComplaints = 20;
constexpr std::size_t kKeptBytes = 200;

// Names and reasons come out of archives and broken records. A visible '?' for each control
// byte; harmless() takes care of what hides in UTF-8.
std::string shown(std::string_view text) {
    std::string visible(text);
    for (char& c : visible) {
        if ((c >= 0 && c < ' ') || c == 0x7F) c = '?';
    }
    return harmless(visible);
}

std::string to_string(const Position& position) {
    return position.number == 0 ? std::string{}
                                : position.unit + " " + std::to_string(position.number);
}

}  // namespace

Rejects::Rejects(std::ostream& trouble, std::ostream* file) : trouble_(trouble), file_(file) {}

void Rejects::skip_record(const Origin& origin, const Position& position, std::string_view reason,
                          std::string_view bytes) {
    put(origin, position, reason, bytes);
}

void Rejects::skip_stream(const Origin& origin, std::string_view reason) {
    put(origin, Position{}, reason, {});
}

void Rejects::put(const Origin& origin, const Position& position, std::string_view reason,
                  std::string_view bytes) {
    ++count_;
    const std::string place = to_string(position);
    if (count_ <= kShownComplaints + 1) make_room_();
    if (count_ <= kShownComplaints) {
        trouble_ << "skipped: " << shown(dateline::to_string(origin)) << (place.empty() ? "" : " ")
                 << shown(place) << ": " << shown(reason) << '\n';
    } else if (count_ == kShownComplaints + 1) {
        trouble_ << "skipped: further complaints are only counted\n";
    }
    if (file_ == nullptr) return;
    const nlohmann::ordered_json line = {{"source", origin.path},
                                         {"member", origin.member},
                                         {"position", place},
                                         {"reason", reason},
                                         {"bytes", bytes.substr(0, kKeptBytes)}};
    *file_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace dateline
