// Names that are no news: what lies beside the articles in every directory and archive.
#pragma once

#include <string_view>

namespace dateline {

// `path` below the directory or inside the archive. True when it or a folder on the way is hidden
// (".git", "__MACOSX"), or the file is of the kind README, LICENSE, SHA256SUMS, "*.md", "*.dtd".
bool is_passed_over(std::string_view path);

}  // namespace dateline
