// Proximity operators as they are typed: NEAR/5, W/5, ADJ/5, PRE/5; /s for the same sentence, /p
// for the same paragraph.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/error.h"
#include "searcher/query/query_tree.h"

namespace dateline {

inline constexpr std::uint32_t kMaxReach = 10'000;

// Nothing for what is a word. NEAR and W take any order, ADJ and PRE this one; NEAR alone reaches
// ten words, ADJ alone one. With a reach small letters will do. Throws QueryError, with `span` as
// its place, for an operator with a reach that is none.
std::optional<Reach> parse_near_operator(std::string_view word, Span span);

// "NEAR/5", "PRE/s".
std::string to_text(const Reach& reach);

}  // namespace dateline
