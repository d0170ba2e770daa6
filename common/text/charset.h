// Bytes of unknown charset to UTF-8.
#pragma once

#include <bit>
#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// A byte-order mark decides (UTF-8, UTF-16, UTF-32) and is dropped; else valid UTF-8 stays as
// it is; else the bytes are CP1252, the superset of Latin-1 that "Latin-1" news really uses (its
// five undefined bytes become U+FFFD). Text that has more sequences of UTF-8 than bytes that break
// it is UTF-8 with a few bad bytes: it keeps its sequences, each other byte counts as CP1252, and a
// sequence cut short becomes U+FFFD. NUL bytes stay. The result is always valid UTF-8.
std::string to_utf8(std::string bytes);

// The same, but what is not UTF-8 is in `charset`, a name as charset_of_label() gives it; empty or
// unknown: CP1252. Of charsets that hide in ASCII (ISO-2022, UTF-16 and others), what looks like
// it.
std::string to_utf8(std::string bytes, const std::string& charset);

// Valid UTF-8, or with more sequences of UTF-8 than bytes that break it.
bool is_mostly_utf8(std::string_view bytes);

// UTF-16 (units of 2 bytes) or UTF-32 (of 4) without a byte-order mark. What is no character, or is
// cut short at the end, becomes U+FFFD.
std::string from_wide_units(std::string_view bytes, std::size_t unit, std::endian order);

}  // namespace dateline
