#include "indexer/records/rejects.h"

#include "common/json.h"
#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::string hex(std::string_view bytes) {
    std::string digits;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        digits += kDigits[byte >> 4U];
        digits += kDigits[byte & 0xFU];
    }
    return digits;
}

std::optional<std::string> bytes_of(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        const std::size_t high = kDigits.find(digits[at]);
        const std::size_t low = kDigits.find(digits[at + 1]);
        if (high == kDigits.npos || low == kDigits.npos) return std::nullopt;
        bytes += static_cast<char>(high << 4U | low);
    }
    return bytes;
}

std::string place_of(const Position& position) {
    if (position.number == 0) return {};
    const std::string place = position.unit + " " + std::to_string(position.number);
    return position.byte == 0 ? place : place + ", byte " + std::to_string(position.byte);
}

// A name that is no UTF-8 is shown, and has its bytes beside it.
void set_name(Json& line, const std::string& member, const std::string& name) {
    const bool plain = is_utf8(name);
    line.set(member, plain ? name : visible(name));
    if (!plain) line.set(member + "_hex", hex(name));
}

std::optional<std::string> name_in(const Json& line, const std::string& member) {
    const auto digits = line.text_member(member + "_hex");
    return digits ? bytes_of(*digits) : line.text_member(member);
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
    return visible(to_string(origin) + (place.empty() ? "" : " ") + place + ": " + reject.reason);
}

std::string to_json(const Origin& origin, const Reject& reject) {
    Json line = Json::object();
    set_name(line, "source", origin.path);
    line.set("member", is_utf8(origin.member) ? origin.member : visible(origin.member));
    line.set("position", place_of(reject.position));
    line.set("reason", reject.reason);
    line.set("bytes", reject.bytes);
    return line.text();
}

std::string with_file(const std::string& line, const std::string& path) {
    std::optional<Json> json = Json::parse(line);
    if (!json || !json->is_object() || name_in(*json, "source") == path) return line;
    set_name(*json, "file", path);
    return json->text();
}

std::optional<std::string> file_of(std::string_view line) {
    const std::optional<Json> json = Json::parse(line);
    if (!json || !json->is_object()) return std::nullopt;
    const auto file = name_in(*json, "file");
    return file ? file : name_in(*json, "source");
}

}  // namespace dateline
