#include "common/dates/day_half.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

struct HalfName {
    std::string_view name;  // In small letters.
    DayHalf half;
};
constexpr auto kHalves = std::to_array<HalfName>({
    {"am", DayHalf::Morning},
    {"pm", DayHalf::Afternoon},
    {"öö", DayHalf::Morning},
    {"ös", DayHalf::Afternoon},
    {"ص", DayHalf::Morning},
    {"صباحا", DayHalf::Morning},
    {"صباحاً", DayHalf::Morning},
    {"م", DayHalf::Afternoon},
    {"مساء", DayHalf::Afternoon},
    {"مساءً", DayHalf::Afternoon},
    {"fm", DayHalf::Morning},
    {"em", DayHalf::Afternoon},
    {"ap", DayHalf::Morning},
    {"ip", DayHalf::Afternoon},
    {"πμ", DayHalf::Morning},
    {"μμ", DayHalf::Afternoon},
});
// These stand in front of the hour, with nothing between.
constexpr auto kLeading = std::to_array<HalfName>({
    {"上午", DayHalf::Morning},
    {"午前", DayHalf::Morning},
    {"凌晨", DayHalf::Morning},
    {"早上", DayHalf::Morning},
    {"下午", DayHalf::Afternoon},
    {"午後", DayHalf::Afternoon},
    {"晚上", DayHalf::Afternoon},
    {"오전", DayHalf::Morning},
    {"오후", DayHalf::Afternoon},
});

DayHalf find_half(std::string_view letters) {
    std::string small(letters);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    if (small == "ÖÖ") return DayHalf::Morning;
    if (small == "ÖS" || small == "Ös") return DayHalf::Afternoon;
    const auto found = std::ranges::find(kHalves, std::string_view(small), &HalfName::name);
    return found == kHalves.end() ? DayHalf::None : found->half;
}

// "a.m.", "p. m.": two letters with a point between.
DayHalf scan_dotted(DateScanner& scanner) {
    DateScanner ahead = scanner;
    std::string letters(ahead.letters());
    if (!ahead.take('.')) return DayHalf::None;
    ahead.skip_blanks();
    letters += ahead.letters();
    const DayHalf half = find_half(letters);
    if (half == DayHalf::None) return half;
    ahead.take('.');
    scanner = ahead;
    return half;
}

}  // namespace

DayHalf scan_day_half(DateScanner& scanner) {
    for (const HalfName& leading : kLeading) {
        if (scanner.take_text(leading.name)) return leading.half;
    }
    DateScanner ahead = scanner;
    const DayHalf half = find_half(ahead.letters());
    if (half == DayHalf::None) return scan_dotted(scanner);
    ahead.take('.');
    scanner = ahead;
    return half;
}

bool apply_day_half(DayHalf half, CivilTime& time) {
    if (half == DayHalf::None) return true;
    if (time.hour > 12) return half == DayHalf::Afternoon;
    time.hour = time.hour % 12 + (half == DayHalf::Afternoon ? 12 : 0);
    return true;
}

}  // namespace dateline
