// A field of a table to what it says.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/table/table_dialect.h"

namespace dateline {

// `field` as it is between separators, or between the quotes around it if it was `quoted`:
//   ""            "     inside quotes
//   \n \t \r \"   line end, tab ...   where backslashes escape; "\" before others stays
//   \N NULL null NaN nan None    nothing, as a whole field without quotes
std::string table_value(std::string_view field, bool quoted, const TableDialect& dialect);

}  // namespace dateline
