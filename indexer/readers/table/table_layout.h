// A table by its beginning: how its fields are written, where its records begin, what its columns
// are.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/readers/table/table_columns.h"
#include "indexer/readers/table/table_dialect.h"

namespace dateline {

struct TableLayout {
    TableDialect dialect;
    std::size_t rows_before = 0;  // Above the first record: titles, and the names of columns.
    TableColumns columns;
};

// `text`: the first bytes of a table, decoded, after what is_before_table() says; the last row may
// be cut.
TableLayout layout_of(std::string_view text, char separator, const NameMap& map);

// Blank lines, comments ("# ...") and "sep=;" before a table.
bool is_before_table(std::string_view line);

// The names of columns again, or those of another export that was appended to the first.
bool is_row_of_names(const TableRow& row, const NameMap& map);

}  // namespace dateline
