#include "searcher/ranking/recency.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/ranking/exact_sum.h"
#include "searcher/ranking/parameters.h"

namespace dateline {

std::chrono::seconds parse_half_life(std::string_view text) {
    struct Unit {
        char letter;
        double seconds;
    };
    constexpr double kDay = 24 * 3600.0;
    constexpr std::array<Unit, 4> kUnits{
        {{'h', 3600}, {'d', kDay}, {'w', 7 * kDay}, {'y', 365 * kDay}}};
    const auto unit = std::ranges::find(kUnits, text.empty() ? ' ' : text.back(), &Unit::letter);
    if (unit == kUnits.end()) {
        throw UsageError(fmt::format(
            "--recency knows no '{}'; it takes a number of hours, days, weeks or years: 12h, 30d, "
            "2w, 1y",
            text));
    }
    constexpr double kLongest = 100 * 365 * kDay;
    const Parameter parameter{"the half-life", 0, 1 / unit->seconds, kLongest / unit->seconds};
    const double number = parse_number(text.substr(0, text.size() - 1), parameter, "--recency");
    return std::chrono::seconds(std::llround(number * unit->seconds));
}

RecencySource::RecencySource(const Parameters& parameters)
    : Xapian::ValuePostingSource(fields::kPublished.slot), parameters_(parameters) {}

void RecencySource::init(const Xapian::Database& database) {
    Xapian::ValuePostingSource::init(database);
    set_maxweight(to_exact(parameters_.weight));
}

double RecencySource::get_weight() const {
    const double published = Xapian::sortable_unserialise(get_value());
    const double now = static_cast<double>(parameters_.now.time_since_epoch().count());
    const double half_lives =
        (now - published) / static_cast<double>(parameters_.half_life.count());
    return to_exact(parameters_.weight * std::exp2(-std::max(half_lives, 0.0)));
}

}  // namespace dateline
