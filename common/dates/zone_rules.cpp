#include "common/dates/zone_rules.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::size_t kHeaderBytes = 44;
constexpr std::size_t kTypeBytes = 6;

// Of the first `bytes` bytes, the greatest first, with a sign.
std::int64_t read_number(std::string_view text, std::size_t bytes) {
    std::uint64_t value = (static_cast<unsigned char>(text[0]) & 0x80U) != 0 ? ~0ULL : 0;
    for (const char byte : text.substr(0, bytes)) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    return static_cast<std::int64_t>(value);
}

struct Header {
    char version = 0;
    std::size_t utc_marks = 0, standard_marks = 0, leaps = 0, times = 0, types = 0, letters = 0;

    // Of all that comes after the header, where a moment takes `time_bytes`.
    std::size_t body_bytes(std::size_t time_bytes) const {
        return times * (time_bytes + 1) + types * kTypeBytes + letters + leaps * (time_bytes + 4) +
               standard_marks + utc_marks;
    }
};

std::optional<Header> read_header(std::string_view bytes) {
    constexpr std::string_view kMagic = "TZif";
    constexpr std::size_t kCounts = 20;
    if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic)) return std::nullopt;
    Header header;
    header.version = bytes[kMagic.size()];
    std::size_t at = kCounts;
    for (std::size_t* count : {&header.utc_marks, &header.standard_marks, &header.leaps,
                               &header.times, &header.types, &header.letters}) {
        const std::int64_t value = read_number(bytes.substr(at), 4);
        // No part can have more than there are bytes; so no sum of them overflows.
        if (value < 0 || value > static_cast<std::int64_t>(bytes.size())) return std::nullopt;
        *count = static_cast<std::size_t>(value);
        at += 4;
    }
    return header;
}

std::optional<ZoneRules> read_body(std::string_view body, const Header& header,
                                   std::size_t time_bytes, std::optional<PosixZone> later) {
    if (header.leaps != 0 || header.types == 0) return std::nullopt;
    const std::string_view indexes = body.substr(header.times * time_bytes);
    const std::string_view types = indexes.substr(header.times);
    const auto offset_of = [&](std::size_t type) {
        return seconds{read_number(types.substr(type * kTypeBytes), 4)};
    };
    std::vector<ZoneRules::Change> changes;
    for (std::size_t i = 0; i < header.times; ++i) {
        const auto type = static_cast<unsigned char>(indexes[i]);
        if (type >= header.types) return std::nullopt;
        const sys_seconds when{seconds{read_number(body.substr(i * time_bytes), time_bytes)}};
        if (!changes.empty() && when <= changes.back().when) return std::nullopt;
        changes.push_back({when, offset_of(type)});
    }
    return ZoneRules(offset_of(0), std::move(changes), later);
}

// The rule between the two line ends that close a file of version 2 and later; may be empty.
std::string_view footer(std::string_view rest) {
    if (rest.empty() || rest.front() != '\n') return {};
    rest.remove_prefix(1);
    return rest.substr(0, std::min(rest.find('\n'), rest.size()));
}

}  // namespace

seconds ZoneRules::offset_at(sys_seconds moment) const {
    const auto next = std::ranges::upper_bound(changes_, moment, {}, &Change::when);
    if (next == changes_.end() && later_) return later_->offset_at(moment);
    return next == changes_.begin() ? first_ : std::prev(next)->offset;
}

std::optional<sys_seconds> ZoneRules::next_change(sys_seconds moment) const {
    const auto next = std::ranges::upper_bound(changes_, moment, {}, &Change::when);
    if (next != changes_.end()) return next->when;
    return later_ ? later_->next_change(moment) : std::nullopt;
}

std::optional<ZoneRules> parse_tzif(std::string_view bytes) {
    constexpr std::size_t kOldTime = 4, kTime = 8;
    const std::optional<Header> old = read_header(bytes);
    if (!old) return std::nullopt;
    bytes.remove_prefix(kHeaderBytes);
    if (bytes.size() < old->body_bytes(kOldTime)) return std::nullopt;
    if (old->version == 0) return read_body(bytes, *old, kOldTime, std::nullopt);

    bytes.remove_prefix(old->body_bytes(kOldTime));
    const std::optional<Header> header = read_header(bytes);
    if (!header) return std::nullopt;
    bytes.remove_prefix(kHeaderBytes);
    const std::size_t size = header->body_bytes(kTime);
    if (bytes.size() < size) return std::nullopt;
    return read_body(bytes, *header, kTime, parse_posix_zone(footer(bytes.substr(size))));
}

}  // namespace dateline
