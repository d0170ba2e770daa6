#include "common/dates/zone_abbreviations.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

// RFC 2822 (4.3), and what feeds write of the rest of the world. CST and CDT are American, as the
// RFC has them, and BST is British: whoever means Shanghai, Havana or Dhaka writes the offset.
// Left out because they are in use for several: AMT, AST, ECT, GST, IST, SST.
constexpr auto kZones = std::to_array<ZoneAbbreviation>({
    {"Z", 0, ""},
    {"UTC", 0, ""},
    {"GMT", 0, ""},
    {"UT", 0, ""},
    {"UCT", 0, ""},
    {"TU", 0, ""},
    {"WET", 0, ""},
    {"WEST", 60, ""},
    {"BST", 60, ""},
    {"CET", 60, ""},
    {"CEST", 120, ""},
    {"MET", 60, ""},
    {"MEST", 120, ""},
    {"MEZ", 60, ""},
    {"MESZ", 120, ""},
    {"HNEC", 60, ""},
    {"HAEC", 120, ""},
    {"EET", 120, ""},
    {"EEST", 180, ""},
    {"OEZ", 120, ""},
    {"OESZ", 180, ""},
    {"MSK", 180, ""},
    {"MSD", 240, ""},
    {"МСК", 180, ""},
    {"TRT", 180, ""},
    {"TSI", 180, ""},
    {"IDT", 180, ""},
    {"SAST", 120, ""},
    {"CAT", 120, ""},
    {"WAT", 60, ""},
    {"EAT", 180, ""},
    {"IRST", 210, ""},
    {"PKT", 300, ""},
    {"NPT", 345, ""},
    {"ICT", 420, ""},
    {"WIB", 420, ""},
    {"WITA", 480, ""},
    {"WIT", 540, ""},
    {"HKT", 480, ""},
    {"SGT", 480, ""},
    {"MYT", 480, ""},
    {"PHT", 480, ""},
    {"JST", 540, ""},
    {"KST", 540, ""},
    {"AWST", 480, ""},
    {"ACST", 570, ""},
    {"ACDT", 630, ""},
    {"AEST", 600, ""},
    {"AEDT", 660, ""},
    {"NZST", 720, ""},
    {"NZDT", 780, ""},
    {"NST", -210, ""},
    {"NDT", -150, ""},
    {"EST", -300, ""},
    {"EDT", -240, ""},
    {"CST", -360, ""},
    {"CDT", -300, ""},
    {"MST", -420, ""},
    {"MDT", -360, ""},
    {"PST", -480, ""},
    {"PDT", -420, ""},
    {"AKST", -540, ""},
    {"AKDT", -480, ""},
    {"HST", -600, ""},
    {"ART", -180, ""},
    {"BRT", -180, ""},
    {"BRST", -120, ""},
    {"UYT", -180, ""},
    {"COT", -300, ""},
    {"PET", -300, ""},
    {"VET", -240, ""},
    {"BOT", -240, ""},
    {"HNE", -300, ""},
    {"HAE", -240, ""},
    {"ET", 0, "America/New_York"},
    {"CT", 0, "America/Chicago"},
    {"MT", 0, "America/Denver"},
    {"PT", 0, "America/Los_Angeles"},
    {"AET", 0, "Australia/Sydney"},
    {"AKT", 0, "America/Anchorage"},
    {"NZT", 0, "Pacific/Auckland"},
    {"EETDST", 180, ""},
    {"METDST", 120, ""},
    {"CETDST", 120, ""},
});

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

}  // namespace

std::optional<ZoneAbbreviation> find_zone_abbreviation(std::string_view name) {
    const auto found = std::ranges::find_if(kZones, [name](const ZoneAbbreviation& zone) {
        return std::ranges::equal(zone.name, name, {}, upper, upper);
    });
    return found == kZones.end() ? std::nullopt : std::optional(*found);
}

}  // namespace dateline
