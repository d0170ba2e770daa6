// What is wrong with a line that is no JSON, and where: in our words, the same whatever version of
// the library reads it.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <string_view>

namespace dateline {

struct JsonFault {
    std::string_view reason;  // From a table, so that equal ones can be counted.
    std::size_t byte = 0;     // Counts from 1; 0 where it is not one place, or not known.
};

// `repaired` is `line` as repaired_json() gives it, and `error` what the parser said of that.
JsonFault json_fault(std::string_view line, std::string_view repaired, simdjson::error_code error);

}  // namespace dateline
