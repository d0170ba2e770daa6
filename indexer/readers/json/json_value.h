// A JSON value as the text of a record's field.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Text of a string or number, of an object's member "name", "rendered" or "main", of an array's
// elements joined by `separator`. Empty for null, booleans and what is nested deeper.
std::string json_text(simdjson::dom::element value, std::string_view separator);

// The same as a list; one string is split at semicolons, else, when `commas`, at commas. Items are
// trimmed, empty ones left out.
enum class SplitAt { Semicolons, SemicolonsOrCommas };
std::vector<std::string> json_list(simdjson::dom::element value, SplitAt split);

}  // namespace dateline
