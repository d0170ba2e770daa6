#include "searcher/planning/every_match.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {

// The library tells what a query is made of by its description only. A term with such a word in it
// would cost time and nothing else.
bool needs_every_match(const Xapian::Query& query) {
    constexpr std::array<const char*, 3> kParts{" PHRASE ", " MAX ", "PostingSource(places "};
    const std::string text = query.get_description();
    return std::ranges::any_of(
        kParts, [&](const char* part) { return text.find(part) != std::string::npos; });
}

}  // namespace dateline
