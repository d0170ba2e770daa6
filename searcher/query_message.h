// A query error for a person: what is wrong, the query, a caret under the place.
#pragma once

#include <string>
#include <string_view>

#include "common/error.h"

namespace dateline {

// Several lines, the last without a line end; one for a query that is nothing but blanks.
std::string query_message(const QueryError& error, std::string_view query);

}  // namespace dateline
