#include "searcher/query/nearest_name.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/expansion/edit_distance.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestName = 32;  // Whatever is longer is nobody's slip of the finger.

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates) {
    std::string lower(name.substr(0, kLongestName));
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    EditDistance distance_to(lower, kLongestName);  // None can be further.
    std::string_view best;
    std::size_t best_distance = SIZE_MAX;
    for (const std::string_view candidate : candidates) {
        // "head" for "headline", "language" for "lang": the one is how the other begins.
        const bool begins = lower.size() > 2 && candidate.starts_with(lower);
        const std::size_t most = begins ? 1 : lower.starts_with(candidate) ? 2 : kLongestName;
        const std::size_t distance =
            std::min(distance_to.to(candidate).value_or(kLongestName), most);
        if (distance >= best_distance) continue;
        best = candidate;
        best_distance = distance;
    }
    // Every second letter changed is no slip.
    return best_distance * 2 < std::max(lower.size(), best.size()) ? best : std::string_view();
}

std::string_view nearest_field_name(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Field* field : searched_fields()) {
        for (const std::string_view candidate : {field->name, field->alias}) {
            if (!candidate.empty()) names.push_back(candidate);
        }
    }
    return nearest_name(name, names);
}

}  // namespace dateline
