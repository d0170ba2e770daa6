// Text from strangers made harmless for a terminal, and measured in its columns.
//
// What a terminal never gets: control characters, which could move the cursor, change colours, set
// titles; what reorders a line (bidirectional marks, overrides, isolates); line and paragraph
// separators; tags and the other format characters that nobody sees; bytes that are no UTF-8. The
// two joiners (U+200C, U+200D) are kept: Persian and the scripts of India need them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// Is the code point one of those?
bool is_unprintable(char32_t code);

// For the text of articles: what is unprintable is taken out, tabs and line ends become one blank,
// an invalid byte U+FFFD. The result is valid UTF-8 and one line.
std::string harmless(std::string_view text);

// For names, queries and messages: what is unprintable is shown, so that a user sees what his file
// is called. "\x07" is a control character of ASCII or an invalid byte, "<U+202E>" any other. The
// result is valid UTF-8 and one line.
std::string visible(std::string_view text);

// The same with lines and tabs left as they are.
std::string visible_lines(std::string_view text);

// For a line that is being typed: what is unprintable and no control character of ASCII is taken
// out, invalid bytes too.
std::string printable_line(std::string_view text);

// For JSON, valid UTF-8 that only lacks these: what is unprintable in its strings is escaped, so
// that a parser gets exactly what it was.
std::string harmless_json(std::string_view json);

// Columns that harmless text takes: two for East Asian wide characters, none for combining marks.
std::size_t display_width(std::string_view text);

// The longest prefix of at most `columns` columns.
std::string_view fit(std::string_view text, std::size_t columns);

}  // namespace dateline
