// The fields before a mail, or before a part of one (RFC 5322, 2.2).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct HeaderField {
    std::string name;   // In lower case: "subject".
    std::string value;  // As written, on one line: folds are blanks.
};

struct HeaderBlock {
    std::vector<HeaderField> fields;  // In their order; at most kMostHeaderFields.
    std::size_t size = 0;             // Bytes of it, with the empty line that ends it.

    // The value of the first field of that name that says anything; empty where there is none.
    // Valid as long as the block.
    std::string_view value(std::string_view name) const;
};

// What comes after so many fields is passed over.
inline constexpr std::size_t kMostHeaderFields = 1000;

// "Subject: Rain", " Subject : Rain": the name in lower case, or empty where the line begins no
// field.
std::string field_name(std::string_view line);

// Reads up to the empty line, or to a line that can be none of a header: the body begins there.
// Lines between two fields that begin none belong to the one before, a few of them.
HeaderBlock parse_header(std::string_view text);

}  // namespace dateline
