#include "common/byte_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "common/text/counts.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 7> kUnits{"bytes", "KB", "MB", "GB", "TB", "PB", "EB"};

// Cuts the digits off that `text` begins with.
std::string_view take_digits(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

std::optional<std::uint64_t> number_of(std::string_view digits) {
    std::uint64_t number = 0;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc()) return std::nullopt;
    return number;
}

// "k", "KB", "kiB" are all 1024; empty and "B" are 1.
std::optional<std::uint64_t> parse_unit(std::string_view text) {
    std::string unit(text);
    for (char& c : unit) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    if (unit.empty() || unit == "B") return 1;
    for (std::size_t i = 1; i < kUnits.size(); ++i) {
        const char letter = kUnits[i].front();
        if (unit.front() != letter) continue;
        const std::string_view rest = std::string_view(unit).substr(1);
        if (rest.empty() || rest == "B" || rest == "IB") return std::uint64_t{1} << (10 * i);
    }
    return std::nullopt;
}

// The bytes that ".5" of a unit are.
std::optional<std::uint64_t> parse_fraction(std::string_view digits, std::uint64_t unit) {
    constexpr std::size_t kMostDigits = 9;  // Finer than a byte of a gigabyte.
    digits = digits.substr(0, kMostDigits);
    const auto numerator = number_of(digits);
    if (!numerator || unit == 1) return std::nullopt;
    double denominator = 1;
    for (std::size_t i = 0; i < digits.size(); ++i) denominator *= 10;
    const double part = static_cast<double>(*numerator) / denominator;
    return static_cast<std::uint64_t>(part * static_cast<double>(unit));
}

struct Scaled {
    double value;
    std::string_view unit;
};

// No number of four digits: what would be rounded to 1024 is 1 of the next unit.
Scaled scaled(std::uint64_t bytes) {
    constexpr double kNextUnit = 1023.5;
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= kNextUnit && unit + 1 < kUnits.size(); ++unit) value /= 1024;
    return {value, kUnits[unit]};
}

// Of three digits or so.
std::string share_number(const Scaled& size) {
    constexpr double kNoDecimals = 99.95;
    const bool decimals = size.unit != kUnits[0] && size.value < kNoDecimals;
    return decimals ? fmt::format("{:.1f}", size.value) : fmt::format("{:.0f}", size.value);
}

}  // namespace

std::optional<std::uint64_t> parse_byte_size(std::string_view text) {
    const auto whole = number_of(take_digits(text));
    const bool has_point = text.starts_with('.');
    if (has_point) text.remove_prefix(1);
    const std::string_view decimals = has_point ? take_digits(text) : std::string_view();
    const auto unit = parse_unit(text);
    if (!whole || !unit) return std::nullopt;
    const auto part = has_point ? parse_fraction(decimals, *unit) : std::uint64_t{0};
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    // A part is less than a unit, and the most is one short of a number of whole units.
    if (!part || *whole > kMost / *unit) return std::nullopt;
    return *whole * *unit + *part;
}

std::string byte_size_text(std::uint64_t bytes) {
    const Scaled size = scaled(bytes);
    if (size.unit == kUnits[0]) return counted(bytes, "byte");
    constexpr double kNoDecimals = 9.95;
    std::string number = size.value < kNoDecimals ? fmt::format("{:.1f}", size.value)
                                                  : fmt::format("{:.0f}", size.value);
    if (number.ends_with(".0")) number.resize(number.size() - 2);
    return fmt::format("{} {}", number, size.unit);
}

std::string byte_share_text(std::uint64_t done, std::optional<std::uint64_t> total) {
    const Scaled part = scaled(done);
    if (!total) return fmt::format("{} {}", share_number(part), part.unit);
    const Scaled whole = scaled(*total);
    const std::string unit = part.unit == whole.unit ? "" : fmt::format(" {}", part.unit);
    return fmt::format("{}{} of {} {}", share_number(part), unit, share_number(whole), whole.unit);
}

}  // namespace dateline
