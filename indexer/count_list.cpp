#include "indexer/count_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "common/text/counts.h"
#include "common/text/terminal_text.h"

namespace dateline {

std::string count_list(std::vector<std::pair<std::string, std::uint64_t>> counts,
                       std::size_t named) {
    std::ranges::stable_sort(counts, std::ranges::greater(),
                             &std::pair<std::string, std::uint64_t>::second);
    if (counts.size() <= named + 1) named = counts.size();
    std::string text;
    for (std::size_t i = 0; i < named; ++i) {
        text += fmt::format("{}{} {}", i == 0 ? "" : ", ", harmless(counts[i].first),
                            grouped(counts[i].second));
    }
    if (named < counts.size()) text += fmt::format(" and {} others", counts.size() - named);
    return text;
}

}  // namespace dateline
