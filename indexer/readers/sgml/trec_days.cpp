#include "indexer/readers/sgml/trec_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "common/dates/date_names.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestText = 1000;  // In what is longer a day is no field.

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::string date_of(const Parts& parts) {
    const std::chrono::year_month_day date{std::chrono::year{parts.year},
                                           std::chrono::month{static_cast<unsigned>(parts.month)},
                                           std::chrono::day{static_cast<unsigned>(parts.day)}};
    if (!date.ok() || parts.year < 1) return {};
    return fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int whole_year(std::string_view digits) {
    constexpr int kFirstOfLastCentury = 50;
    const int year = number(digits);
    if (digits.size() != 2) return year;
    return year + (year >= kFirstOfLastCentury ? 1900 : 2000);
}

// Takes what stands at the beginning of a text, piece by piece.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::string_view digits() { return take(is_digit); }
    std::string_view letters() { return take(is_letter); }
    bool skip(char c) {
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }
    void skip_any(std::string_view signs) {
        text_.remove_prefix(std::min(text_.find_first_not_of(signs), text_.size()));
    }
    std::string_view rest() const { return text_; }

  private:
    std::string_view take(bool (*fits)(char)) {
        const auto end = std::find_if_not(text_.begin(), text_.end(), fits);
        const auto taken = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
        text_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view text_;
};

bool is_year(std::string_view digits) {
    return digits.size() == 2 || digits.size() == 4;
}

std::string compact_day(std::string_view digits) {
    if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
        return date_of({number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                        number(digits.substr(6, 2))});
    }
    if (digits.size() != 6) return {};
    return date_of({whole_year(digits.substr(0, 2)), number(digits.substr(2, 2)),
                    number(digits.substr(4, 2))});
}

// With the same sign between its three numbers: the year first, or else last.
std::string divided_day(std::string_view first, Scanner scanner) {
    const char sign = scanner.rest().empty() ? '\0' : scanner.rest()[0];
    if (sign != '/' && sign != '-' && sign != '.') return {};
    scanner.skip(sign);
    const std::string_view second = scanner.digits();
    if (second.empty() || second.size() > 2 || !scanner.skip(sign)) return {};
    const std::string_view third = scanner.digits();
    if (first.size() == 4 && !third.empty() && third.size() <= 2) {
        return date_of({number(first), number(second), number(third)});
    }
    if (first.size() > 2 || !is_year(third)) return {};
    const int year = whole_year(third);
    const bool day_first = sign == '.' || number(first) > 12;
    return day_first ? date_of({year, number(second), number(first)})
                     : date_of({year, number(first), number(second)});
}

// "31 Jan 1994", "31. Januar 94", "31 de enero de 1994", "31-JAN-1994".
std::string day_then_month(std::string_view day, Scanner scanner) {
    if (day.size() > 2) return {};
    scanner.skip_any(" .-");
    std::string_view name = scanner.letters();
    if (is_ordinal_ending(name) || is_date_particle(name)) {
        scanner.skip_any(" .-");
        name = scanner.letters();
    }
    const int month = find_month(name);
    if (month == 0) return {};
    scanner.skip_any(" .,-'");
    if (is_date_particle(scanner.rest().substr(0, 2))) {
        scanner.letters();
        scanner.skip_any(" ");
    }
    const std::string_view year = scanner.digits();
    return is_year(year) ? date_of({whole_year(year), month, number(day)}) : std::string{};
}

// "January 31, 1994", "Jan. 31 1994".
std::string month_then_day(Scanner scanner) {
    const int month = find_month(scanner.letters());
    if (month == 0) return {};
    scanner.skip_any(" .");
    const std::string_view day = scanner.digits();
    if (day.empty() || day.size() > 2) return {};
    scanner.letters();  // "1st"
    scanner.skip_any(" ,.\r\n");
    const std::string_view year = scanner.digits();
    return year.size() == 4 ? date_of({number(year), month, number(day)}) : std::string{};
}

std::string day_at(std::string_view text) {
    Scanner scanner(text);
    if (!is_digit(text[0])) return month_then_day(scanner);
    const std::string_view digits = scanner.digits();
    std::string date = compact_day(digits);
    if (date.empty()) date = divided_day(digits, scanner);
    return date.empty() ? day_then_month(digits, scanner) : date;
}

// "00:01:00" or "00:01" behind the day that `text` begins with; after figures only, as in a field.
std::string clock_behind(std::string_view text) {
    Scanner scanner(text);
    scanner.skip_any("0123456789/-");
    scanner.skip_any(" T");
    const std::string_view clock = scanner.rest();
    const std::size_t end = std::min(clock.find_first_not_of("0123456789:"), clock.size());
    const bool fits = (end == 8 || end == 5) && clock[2] == ':' && (end == 5 || clock[5] == ':');
    if (!fits || number(clock.substr(0, 2)) > 23 || number(clock.substr(3, 2)) > 59) return {};
    return std::string(clock.substr(0, end));
}

}  // namespace

FoundDay find_day(std::string_view text) {
    const std::string_view looked_at = text.substr(0, kLongestText);
    bool in_word = false;
    for (std::size_t at = 0; at < looked_at.size(); ++at) {
        const bool word = is_digit(looked_at[at]) || is_letter(looked_at[at]);
        if (word && !in_word) {
            std::string date = day_at(looked_at.substr(at));
            if (!date.empty()) {
                const std::string clock =
                    is_digit(looked_at[at]) ? clock_behind(looked_at.substr(at)) : std::string{};
                if (!clock.empty()) date += ' ' + clock;
                return {std::move(date), at};
            }
        }
        in_word = word;
    }
    return {{}, text.size()};
}

namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2100;

// Los Angeles Times.
bool has_month_first(std::string_view docno) {
    return docno.starts_with("LA") && docno.size() > 2 && is_digit(docno[2]);
}

// Is the run of six digits at `at` a day, not a count? It is behind letters, and a count follows.
bool may_be_day(std::string_view docno, std::size_t at) {
    const std::string_view before = docno.substr(0, at);
    const std::string_view behind = docno.substr(at + 6);
    const bool counted = behind.size() >= 2 && !is_letter(behind[0]) && is_digit(behind[1]);
    const std::size_t letters = before.find_last_not_of("._");
    return counted && letters != std::string_view::npos && letters >= 1 &&
           is_letter(before[letters]) && is_letter(before[letters - 1]);
}

std::string day_of_run(std::string_view docno, std::size_t at, std::size_t length) {
    const std::string_view digits = docno.substr(at, length);
    if (length == 8) {
        const int year = number(digits.substr(0, 4));
        return year >= kFirstYear && year <= kLastYear ? compact_day(digits) : std::string{};
    }
    if (length != 6 || !may_be_day(docno, at)) return {};
    if (!has_month_first(docno)) return compact_day(digits);
    return date_of({whole_year(digits.substr(4, 2)), number(digits.substr(0, 2)),
                    number(digits.substr(2, 2))});
}

}  // namespace

std::string day_of_docno(std::string_view docno) {
    std::size_t at = 0;
    while ((at = docno.find_first_of("0123456789", at)) != std::string_view::npos) {
        const std::size_t end = std::min(docno.find_first_not_of("0123456789", at), docno.size());
        std::string date = day_of_run(docno, at, end - at);
        if (!date.empty()) return date;
        at = end;
    }
    return {};
}

}  // namespace dateline
