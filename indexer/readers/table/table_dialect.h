// How the fields of a table are separated and quoted: what RFC 4180 says, and what the exports of
// programs do instead.
#pragma once

#include <string_view>

namespace dateline {

// What a '"' at the beginning of a field means.
enum class Quoting {
    Doubled,  // RFC 4180: the field ends at the next one; two of them are one in the text. One that
              // no separator or line end follows is text.
    Escaped,  // One in the text has a backslash before it.
    Bare,     // Those in the text are as they are (a broken export): the field ends at one that
              // another field or record follows.
    None,     // Nothing: one record a line. A field inside quotes is still taken out of them.
};

enum class Backslashes {
    Plain,
    Escapes,  // "\n", "\t", "\\"; "\N" alone is nothing; before a separator or line end: text.
};

struct TableDialect {
    char separator = ',';
    Quoting quoting = Quoting::Doubled;
    Backslashes backslashes = Backslashes::Plain;
};

// Of a table that begins with `text` and has that separator, by what quotes and backslashes do
// there. Takes time in proportion to the text.
TableDialect dialect_of(std::string_view text, char separator);

}  // namespace dateline
