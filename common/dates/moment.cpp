#include "common/dates/moment.h"

#include <array>

namespace dateline {
namespace {

// The decimal digits of `value`, as many as `text` is long from `at` to `at + count`.
template <std::size_t N>
void put_digits(std::array<char, N>& text, std::size_t at, std::size_t count, unsigned value) {
    for (std::size_t i = count; i-- > 0; value /= 10) {
        text[at + i] = static_cast<char>('0' + value % 10);
    }
}

}  // namespace

std::string to_iso8601(const Moment& moment) {
    namespace chrono = std::chrono;
    const auto day = chrono::floor<chrono::days>(moment.utc);
    const chrono::year_month_day date{day};
    const chrono::hh_mm_ss clock{moment.utc - day};

    constexpr std::size_t kDayLength = 10;
    std::array<char, 20> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0',
                              'T', '0', '0', ':', '0', '0', ':', '0', '0', 'Z'};
    put_digits(text, 0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    put_digits(text, 5, 2, static_cast<unsigned>(date.month()));
    put_digits(text, 8, 2, static_cast<unsigned>(date.day()));
    put_digits(text, 11, 2, static_cast<unsigned>(clock.hours().count()));
    put_digits(text, 14, 2, static_cast<unsigned>(clock.minutes().count()));
    put_digits(text, 17, 2, static_cast<unsigned>(clock.seconds().count()));
    return {text.data(), moment.precision == Precision::Day ? kDayLength : text.size()};
}

}  // namespace dateline
