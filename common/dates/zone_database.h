// The tz database of this system: the folder that TZDIR names, else /usr/share/zoneinfo. It knows
// what governments have decided since any library was built.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/zone_rules.h"

namespace dateline {

// The folder, for messages.
std::string zone_folder();

// The rules of a zone by its name as the database spells it, "Europe/Berlin", or by an old name
// that it left out; null where there is none. A name is letters, digits and "_+-", in parts between
// slashes: it leads to nothing outside of the folder.
std::shared_ptr<const ZoneRules> find_zone_rules(std::string_view name);

// The rules in a compiled file, such as /etc/localtime; null when it is none or cannot be read.
std::shared_ptr<const ZoneRules> read_zone_file(const std::string& path);

// All names, in the order of their bytes; none where there is no database.
std::vector<std::string> zone_names();

}  // namespace dateline
