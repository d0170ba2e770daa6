#include "searcher/query/nearest_name.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "common/schema.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestName = 32;  // Whatever is longer is nobody's slip of the finger.

// Optimal string alignment distance; both at most kLongestName.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string_view nearest_field_name(std::string_view name) {
    std::string lower(name.substr(0, kLongestName));
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::string_view best;
    std::size_t best_distance = SIZE_MAX;
    for (const Field* field : searched_fields()) {
        for (const std::string_view candidate : {field->name, field->alias}) {
            if (candidate.empty()) continue;
            // "language" for "lang": the one is how the other begins.
            const bool begins =
                lower.starts_with(candidate) || (lower.size() > 2 && candidate.starts_with(lower));
            const std::size_t edits = edit_distance(lower, candidate);
            const std::size_t distance = begins ? std::min<std::size_t>(edits, 2) : edits;
            if (distance >= best_distance) continue;
            best = candidate;
            best_distance = distance;
        }
    }
    // Every second letter changed is no slip.
    return best_distance * 2 < std::max(lower.size(), best.size()) ? best : std::string_view();
}

}  // namespace dateline
