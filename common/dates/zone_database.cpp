#include "common/dates/zone_database.h"

#include <fmt/format.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "common/disk/disk_error.h"
#include "common/disk/folder.h"

namespace dateline {
namespace {

constexpr std::size_t kDeepest = 3;  // "America/Argentina/Ushuaia".
constexpr std::size_t kMostNames = 10'000;

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '-' || c == '/';
}

bool may_be_name(std::string_view name) {
    constexpr std::size_t kLongest = 100;
    return !name.empty() && name.size() <= kLongest && name.front() != '/' &&
           std::ranges::all_of(name, is_name_letter);
}

// Other countings of the same zones, and what is no zone of its own.
bool is_apart(std::string_view name) {
    constexpr std::array<std::string_view, 6> kApart{"posix",   "right",      "localtime",
                                                     "Factory", "posixrules", "leapseconds"};
    return std::ranges::find(kApart, name) != kApart.end();
}

// The names below a folder. `below` is its own name in the database with a slash, or nothing.
void add_names(const std::string& folder, const std::string& below, std::size_t depth,
               std::vector<std::string>& names) {
    const auto found = find_names(folder);
    if (!found) return;
    for (const std::string& name : *found) {
        if (names.size() >= kMostNames) return;
        if (!may_be_name(name) || is_apart(name)) continue;
        const std::string path = fmt::format("{}/{}", folder, name);
        const auto status = find_status(path);
        if (!status) continue;
        if (status->kind == FileKind::File) names.push_back(below + name);
        if (status->kind == FileKind::Folder && depth < kDeepest) {
            add_names(path, fmt::format("{}{}/", below, name), depth + 1, names);
        }
    }
}

}  // namespace

std::string zone_folder() {
    const char* const set = std::getenv("TZDIR");
    return set != nullptr && *set != '\0' ? set : "/usr/share/zoneinfo";
}

std::shared_ptr<const ZoneRules> read_zone_file(const std::string& path) {
    constexpr std::size_t kMostBytes = 1024 * 1024;
    try {
        const auto status = find_status(path);
        if (!status || status->kind != FileKind::File) return nullptr;
        const auto bytes = find_text(path, kMostBytes);
        auto rules = bytes ? parse_tzif(*bytes) : std::nullopt;
        return rules ? std::make_shared<const ZoneRules>(std::move(*rules)) : nullptr;
    } catch (const DiskError&) {
        return nullptr;
    }
}

namespace {

// An old name that this system's database left out ("Asia/Calcutta" is in a package of its own on
// some) by the others that ICU knows for the place.
std::shared_ptr<const ZoneRules> find_by_other_name(const std::string& name) {
    const auto typed = icu::UnicodeString::fromUTF8(name);
    for (std::int32_t i = 0; i < icu::TimeZone::countEquivalentIDs(typed); ++i) {
        std::string other;
        icu::TimeZone::getEquivalentID(typed, i).toUTF8String(other);
        if (!may_be_name(other)) continue;
        if (auto rules = read_zone_file(zone_folder() + '/' + other)) return rules;
    }
    return nullptr;
}

}  // namespace

std::shared_ptr<const ZoneRules> find_zone_rules(std::string_view name) {
    if (!may_be_name(name)) return nullptr;
    auto rules = read_zone_file(zone_folder() + '/' + std::string(name));
    return rules ? std::move(rules) : find_by_other_name(std::string(name));
}

std::vector<std::string> zone_names() {
    std::vector<std::string> names;
    try {
        add_names(zone_folder(), "", 1, names);
    } catch (const DiskError&) {
        names.clear();
    }
    return names;
}

}  // namespace dateline
