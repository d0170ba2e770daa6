// What an article is called: from its id as a corpus has it, or as somebody types it, to its id in
// the index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// A longer one is cut, and ends in a hash of the whole.
inline constexpr std::size_t kMaxIdBytes = 200;

// `said`, in whatever charset, as the id of an article: one line, composed, entities decoded, no
// blanks at its ends, at most kMaxIdBytes. Empty when nothing is left.
std::string id_of(std::string said);

// The ids of which an article may have one that somebody means by `typed`, the likeliest first:
// what stands in a result, and what stands in the corpus. Mostly one and the same.
std::vector<std::string> ids_meant_by(std::string_view typed);

}  // namespace dateline
