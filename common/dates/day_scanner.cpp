#include "common/dates/day_scanner.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/dates/date_names.h"

namespace dateline {
namespace {

// A name of one word or two ("meán fómhair", "segunda-feira"), if `is_name` says so.
template <typename IsName>
bool scan_name(DateScanner& scanner, const IsName& is_name) {
    DateScanner one = scanner;
    const std::string first(one.letters());
    if (first.empty()) return false;
    DateScanner two = one;
    if (two.take_one_of(" -'")) {
        const char between = scanner.rest()[first.size()];
        const std::string_view second = two.letters();
        if (!second.empty() && is_name(first + between + std::string(second))) {
            scanner = two;
            return true;
        }
    }
    if (!is_name(first)) return false;
    scanner = one;
    return true;
}

bool scan_month(DateScanner& scanner, CivilTime& time) {
    return scan_name(scanner,
                     [&](const std::string& name) { return (time.month = find_month(name)) != 0; });
}

bool skip_particle(DateScanner& scanner) {
    DateScanner ahead = scanner;
    const std::string_view word = ahead.letters();
    // What is no particle may begin a month: only a whole word counts.
    if (word.empty() || !is_date_particle(word) || find_month(word) != 0) return false;
    ahead.take_one_of("'.");
    scanner = ahead;
    return true;
}

// "1", "1st", "1er", "5-го".
bool scan_day_number(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> day = scanner.number(2);
    time.day = day.value_or(0);
    DateScanner ahead = scanner;
    ahead.take_one_of("-:");
    if (const std::string_view ending = ahead.letters();
        !ending.empty() && is_ordinal_ending(ending)) {
        scanner = ahead;
    }
    return day.has_value();
}

std::optional<int> scan_full_year(DateScanner& scanner) {
    return scanner.digit_count() == 4 ? scanner.digits(4) : std::nullopt;
}

// The sign that stands on both sides of a month: 05-Mar-24; '\0' for none.
char scan_joint(DateScanner& scanner) {
    for (const char sign : {'-', '/'}) {
        if (scanner.take(sign)) return sign;
    }
    return '\0';
}

bool scan_day_first(DateScanner& scanner, CivilTime& time) {
    if (!scan_day_number(scanner, time)) return false;
    const char joint = scan_joint(scanner);
    const std::size_t before = scanner.rest().size();
    if (joint == '\0') skip_between(scanner);
    const bool glued = joint == '\0' && scanner.rest().size() == before;  // "07MAR1991"
    if (!scan_month(scanner, time)) return false;
    if (joint != '\0') return scanner.take(joint) && scan_year(scanner, time);
    const std::size_t after = scanner.rest().size();
    skip_between(scanner);
    return (glued || scanner.rest().size() < after) && scan_year(scanner, time);
}

bool scan_month_first(DateScanner& scanner, CivilTime& time) {
    if (!scan_month(scanner, time)) return false;
    const char joint = scan_joint(scanner);  // "Mar-05-2024"
    if (joint == '\0') skip_between(scanner);
    if (!scan_day_number(scanner, time)) return false;
    if (joint != '\0') return scanner.take(joint) && scan_year(scanner, time);
    DateScanner ahead = scanner;
    skip_between(ahead);
    const bool apart = ahead.rest().size() < scanner.rest().size();
    const std::optional<int> year = scan_full_year(ahead);
    DateScanner after = ahead;
    if (!apart || !year || after.take(':')) return true;  // asctime
    time.year = *year;
    scanner = ahead;
    return true;
}

bool scan_year_first(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> year = scan_full_year(scanner);
    if (!year) return false;
    time.year = *year;
    const char joint = scan_joint(scanner);
    if (joint == '\0') skip_between(scanner);
    if (!scan_month(scanner, time)) return false;
    if (joint != '\0' ? !scanner.take(joint) : (skip_between(scanner), false)) return false;
    return scan_day_number(scanner, time);
}

// 2024年3月5日, 2024년 3월 5일.
bool scan_ideographic(DateScanner& scanner, CivilTime& time) {
    struct Signs {
        std::string_view year, month, day;
    };
    constexpr std::array<Signs, 3> kSigns{
        {{"年", "月", "日"}, {"년", "월", "일"}, {"年", "月", "號"}}};
    const std::optional<int> year = scan_full_year(scanner);
    scanner.skip_blanks();
    for (const Signs& signs : kSigns) {
        DateScanner ahead = scanner;
        if (!year || !ahead.take_text(signs.year)) continue;
        ahead.skip_blanks();
        const std::optional<int> month = ahead.number(2);
        ahead.skip_blanks();
        if (!month || !ahead.take_text(signs.month)) continue;
        ahead.skip_blanks();
        const std::optional<int> day = ahead.number(2);
        ahead.skip_blanks();
        if (!day || !ahead.take_text(signs.day)) continue;
        time.year = *year;
        time.month = *month;
        time.day = *day;
        scanner = ahead;
        return true;
    }
    return false;
}

// 2024-3-5, 2024/3/5, 2024.3.5 and 5.3.2024; blanks after points: "5. 3. 2024".
bool scan_figures(DateScanner& scanner, CivilTime& time) {
    const bool year_first = scanner.digit_count() == 4;
    const std::optional<int> first = scanner.number(4);
    std::string_view joint = year_first ? "-/." : ".";
    const std::size_t sign =
        scanner.rest().empty() ? std::string_view::npos : joint.find(scanner.rest().front());
    if (!first || sign == std::string_view::npos) return false;
    joint = joint.substr(sign, 1);
    const auto take_joint = [&] {
        const bool taken = scanner.take_one_of(joint);
        if (joint == ".") scanner.skip_blanks();
        return taken;
    };
    if (!take_joint()) return false;
    const std::optional<int> month = scanner.number(2);
    if (!month || !take_joint()) return false;
    const std::optional<int> last = year_first ? scanner.number(2) : scan_full_year(scanner);
    if (!last || (!year_first && *first > 31)) return false;
    time.year = year_first ? *first : *last;
    time.month = *month;
    time.day = year_first ? *last : *first;
    return true;
}

bool scan_basic(DateScanner& scanner, CivilTime& time) {
    if (scanner.digit_count() != 8) return false;
    time.year = *scanner.digits(4);
    time.month = *scanner.digits(2);
    time.day = *scanner.digits(2);
    return true;
}

constexpr std::array kForms{scan_ideographic, scan_figures,    scan_basic,
                            scan_day_first,   scan_year_first, scan_month_first};

}  // namespace

void skip_between(DateScanner& scanner) {
    while (scanner.skip_blanks() || scanner.take_one_of(",.") || skip_particle(scanner)) {
    }
}

bool skip_weekday(DateScanner& scanner) {
    DateScanner ahead = scanner;
    while (ahead.skip_blanks() || ahead.take_one_of(",.")) {
    }
    const bool bracket = ahead.take('(');
    if (!scan_name(ahead, [](const std::string& name) { return is_weekday(name); })) return false;
    ahead.take('.');
    if (bracket && !ahead.take(')')) return false;
    scanner = ahead;
    return true;
}

bool scan_year(DateScanner& scanner, CivilTime& time) {
    const std::size_t digits = scanner.digit_count();
    const std::optional<int> year = scanner.number(4);
    if (!year || digits < 2) return false;
    time.year = *year;
    if (digits < 4) time.year += digits == 2 && *year < 50 ? 2000 : 1900;
    return true;
}

bool scan_any_day(DateScanner& scanner, CivilTime& time) {
    return std::ranges::any_of(kForms, [&](const auto scan) {
        DateScanner ahead = scanner;
        CivilTime found;
        if (!scan(ahead, found)) return false;
        scanner = ahead;
        time.year = found.year;
        time.month = found.month;
        time.day = found.day;
        return true;
    });
}

}  // namespace dateline
