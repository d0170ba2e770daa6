// The abbreviations of zones that can mean one thing only where news is written.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

struct ZoneAbbreviation {
    std::string_view name;
    int minutes = 0;         // What the clock is ahead of UTC.
    std::string_view place;  // Whose clock it is, where that has a summer: "ET" is New York's.
};

// In any case; nullopt for those that stand for several zones ("IST", "AST") and for all others.
std::optional<ZoneAbbreviation> find_zone_abbreviation(std::string_view name);

}  // namespace dateline
