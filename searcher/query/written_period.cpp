#include "searcher/query/written_period.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "common/dates/date_names.h"
#include "common/dates/date_parts.h"
#include "common/dates/date_text.h"
#include "common/dates/day_scanner.h"

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<int> scan_full_year(DateScanner& scanner) {
    return scanner.digit_count() == 4 ? scanner.digits(4) : std::nullopt;
}

// Blanks, signs and small words between a month and its year.
void skip_joint(DateScanner& scanner) {
    scanner.skip_blanks();
    if (!scanner.take_one_of("-/")) skip_between(scanner);
}

int scan_month_name(DateScanner& scanner) {
    DateScanner two = scanner;
    std::string name(two.letters());
    DateScanner one = two;
    if (name.empty()) return 0;
    if (two.take(' ')) {
        const std::string pair = name + ' ' + std::string(two.letters());
        if (const int month = find_month(pair)) {
            scanner = two;
            return month;
        }
    }
    scanner = one;
    return find_month(name);
}

std::optional<Period> month_in(int year, int month) {
    const year_month_day first{std::chrono::year{year} / month / 1};
    if (year < 1 || !first.ok()) return std::nullopt;
    return month_of(sys_days{first});
}

std::optional<Period> day_in(int year, int month, int day) {
    const year_month_day date{std::chrono::year{year} / month / day};
    if (year < 1 || !date.ok()) return std::nullopt;
    return Period{sys_days{date}, sys_days{date}};
}

struct Found {
    bool looks_so = false;
    std::optional<Period> period = {};  // Nothing: there is no such period.
};

Found found(std::optional<Period> period) {
    return {true, period};
}

// "march 1987", "Mar. 1987", "marzo de 1987"
Found scan_month_year(DateScanner scanner) {
    const int month = scan_month_name(scanner);
    if (month == 0) return {};
    skip_joint(scanner);
    const std::optional<int> year = scan_full_year(scanner);
    skip_between(scanner);
    return year && scanner.at_end() ? found(month_in(*year, month)) : Found{};
}

// "1987 march", "1987. március", "1987/3", "1987年3月", "1987年"
Found scan_year_month(DateScanner scanner) {
    const std::optional<int> year = scan_full_year(scanner);
    if (!year) return {};
    if (scanner.take_text("年") || scanner.take_text("년")) {
        scanner.skip_blanks();
        if (scanner.at_end()) return found(year_of(sys_days{std::chrono::year{*year} / 1 / 1}));
        const std::optional<int> month = scanner.number(2);
        const bool named = scanner.take_text("月") || scanner.take_text("월");
        return month && named && scanner.at_end() ? found(month_in(*year, *month)) : Found{};
    }
    DateScanner named = scanner;
    skip_joint(named);
    const int by_name = scan_month_name(named);
    skip_between(named);
    if (by_name != 0 && named.at_end()) return found(month_in(*year, by_name));
    if (!scanner.take_one_of("-/.")) return {};
    const std::optional<int> month = scanner.number(2);
    return month && scanner.at_end() ? found(month_in(*year, *month)) : Found{};
}

// "03/1987"
Found scan_numbered_month(DateScanner scanner) {
    const std::optional<int> month = scanner.number(2);
    if (!month || !scanner.take_one_of("-/.")) return {};
    const std::optional<int> year = scan_full_year(scanner);
    return year && scanner.at_end() ? found(month_in(*year, *month)) : Found{};
}

std::optional<Period> quarter_in(int year, int number) {
    if (year < 1 || number < 1 || number > 4) return std::nullopt;
    const std::chrono::month any{static_cast<unsigned>(number) * 3};
    return quarter_of(sys_days{std::chrono::year{year} / any / 1});
}

std::optional<int> scan_quarter_number(DateScanner& scanner) {
    return scanner.take_one_of("Qq") ? scanner.number(1) : std::nullopt;
}

Found scan_quarter_year(DateScanner scanner) {
    const std::optional<int> number = scan_quarter_number(scanner);
    if (!number) return {};
    skip_joint(scanner);
    const std::optional<int> year = scan_full_year(scanner);
    return year && scanner.at_end() ? found(quarter_in(*year, *number)) : Found{};
}

Found scan_year_quarter(DateScanner scanner) {
    const std::optional<int> year = scan_full_year(scanner);
    if (!year) return {};
    skip_joint(scanner);
    const std::optional<int> number = scan_quarter_number(scanner);
    return number && scanner.at_end() ? found(quarter_in(*year, *number)) : Found{};
}

Found scan_day(DateScanner scanner) {
    CivilTime day;
    skip_weekday(scanner);
    skip_between(scanner);
    if (!scan_any_day(scanner, day) || day.year == 0) return {};
    skip_between(scanner);
    return scanner.at_end() ? found(day_in(day.year, day.month, day.day)) : Found{};
}

using Scan = Found (*)(DateScanner);
constexpr std::array<Scan, 6> kForms{scan_month_year,   scan_year_month,   scan_numbered_month,
                                     scan_quarter_year, scan_year_quarter, scan_day};

// 13/03/1987 and 3-13-1987: which of the two is the month?
std::optional<Period> parse_slashed_day(std::string_view text, Span span) {
    DateScanner scanner(text);
    const std::optional<int> one = scanner.number(2);
    const char joint = scanner.take('/') ? '/' : '-';
    if (!one || (joint == '-' && !scanner.take('-'))) return std::nullopt;
    const std::optional<int> two = scanner.number(2);
    if (!two || !scanner.take(joint)) return std::nullopt;
    const std::optional<int> year = scan_full_year(scanner);
    if (!year || !scanner.at_end()) return std::nullopt;
    const std::optional<Period> day_first = day_in(*year, *two, *one);
    const std::optional<Period> month_first = day_in(*year, *one, *two);
    if (!day_first && !month_first) {
        throw QueryError(fmt::format("there is no day {}", text), span);
    }
    if (day_first && month_first && *day_first != *month_first) {
        throw QueryError(fmt::format("'{0}' is two days; write {1:04}-{3:02}-{2:02} or "
                                     "{1:04}-{2:02}-{3:02}",
                                     text, *year, *one, *two),
                         span);
    }
    return day_first ? day_first : month_first;
}

}  // namespace

std::optional<Period> parse_written_period(std::string_view text, Span span) {
    if (text.size() > kLongestDate) return std::nullopt;
    const std::string written = plain_date_text(text);
    const std::string_view plain = trim_blanks(written);
    for (const Scan scan : kForms) {
        const Found result = scan(DateScanner(plain));
        if (!result.looks_so) continue;
        if (!result.period) throw QueryError(fmt::format("there is no date {}", text), span);
        return result.period;
    }
    return parse_slashed_day(plain, span);
}

}  // namespace dateline
