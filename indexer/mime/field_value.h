// "text/plain; charset=utf-8; format=flowed": the value of a structured field and its parameters.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

struct FieldValue {
    std::string value;  // In lower case, without comments.
    std::vector<std::pair<std::string, std::string>> parameters;

    // Of that name (lower case), or empty. Valid as long as this.
    std::string_view parameter(std::string_view name) const;
};

// Parameters in pieces ("boundary*0=...; boundary*1=...") are joined, and those with a charset
// ("filename*=utf-8''%41") lose their percent signs and what stands before (RFC 2231). Lenient:
// quotes that are missing or not closed, blanks, no ';'. Time in proportion to `text`.
FieldValue parse_field_value(std::string_view text);

}  // namespace dateline
