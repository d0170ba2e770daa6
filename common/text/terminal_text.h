// Text from strangers made harmless for a terminal, and measured in its columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// What could move the cursor, change colours, set titles or reorder a line is taken out: C0 and
// C1 controls, DEL, bidirectional overrides, line separators, invalid bytes (U+FFFD). Tabs and line
// ends become one blank. The result is valid UTF-8 and one line.
std::string harmless(std::string_view text);

// Columns that harmless text takes: two for East Asian wide characters, none for combining marks.
std::size_t display_width(std::string_view text);

// The longest prefix of at most `columns` columns.
std::string_view fit(std::string_view text, std::size_t columns);

}  // namespace dateline
