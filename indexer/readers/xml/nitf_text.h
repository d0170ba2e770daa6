// What the fields of NITF mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/records/record.h"

namespace dateline {

struct NitfFields;

// Paragraphs of the New York Times of the 1980s, where the first says "LEAD:" and what the second
// repeats.
std::string without_repeated_lead(std::string paragraphs);

// Of two dates as written the later; `one` where `other` is none.
std::string later_date(const std::string& one, const std::string& other);

// Empty where the dateline is a date alone: it says no place.
std::string without_mere_date(std::string dateline);

// 0 for what is no number.
std::uint64_t version_number(std::string_view text);

// Takes over what `fields` holds.
Record nitf_record(NitfFields& fields);

}  // namespace dateline
