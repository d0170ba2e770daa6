// All that an index has of its articles, to compare one index with another whatever its segments.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace dateline {

// By id: data, values, terms with counts and positions; a few bytes of each are enough to see a
// difference. Reads every list of the index, so that nothing of it can be missing unseen. Throws
// IndexError, and what the library throws.
std::map<std::string, std::string> dump_articles(const std::filesystem::path& directory);

}  // namespace dateline
