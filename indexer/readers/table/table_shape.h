// Which text is a table: fields with tabs, commas, semicolons or bars between.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// "a table of comma-separated values", ...; else empty. Prose has commas too: those of a table have
// no blank after them, are as many in nearly every row, and stand under a row of names, beside
// quoted fields, or in rows of four fields and more.
std::string_view name_of_table(const TextSample& sample);

// What is between its fields; of text that is no table, what is most frequent in its first line.
char table_separator(const TextSample& sample);

}  // namespace dateline
