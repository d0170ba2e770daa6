// What a column of a table holds, by some of its values: for columns whose names say nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

enum class ColumnKind {
    Empty,
    Date,
    Url,
    Number,
    Code,    // A word with digits in it: an id.
    Word,    // One or two words: a name, a section.
    Phrase,  // Some words: a headline.
    Text,    // Many.
};

// Of one value, without blanks around it.
ColumnKind kind_of_value(std::string_view value);

struct ColumnLook {
    ColumnKind kind = ColumnKind::Empty;  // Of most values.
    std::size_t mean_bytes = 0;           // Of those that are not empty.
    std::size_t values = 0;               // That are not empty,
    std::size_t different = 0;            // and how many different ones.
    std::size_t listed = 0;               // Those that are several words with commas between.
};

ColumnLook look_of(std::span<const std::string> values);

}  // namespace dateline
