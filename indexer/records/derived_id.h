// An id for what comes without one: readable, the same on every machine, and the
// same for the same content in a file of the same name.
#pragma once

#include <string>
#include <string_view>

#include "indexer/records/record.h"

namespace dateline {

inline constexpr std::size_t kContentHashDigits = 16;

// The hash of a text, in hex.
std::string content_hash(std::string_view content);

// The name of a file or of a path below a folder as part of an id: without what only says a format
// or how it is packed, blanks and controls become '-'.
std::string name_in_id(std::string_view path);

// "trade-page-3f9a2c1d5b7e0a46": the file's (or member's) name without folders and extension,
// and the XXH64 of `content` in hex.
std::string derived_id(const Origin& origin, std::string_view content);
// The same of a content that has been hashed.
std::string derived_id_of_hash(const Origin& origin, const std::string& hash);

}  // namespace dateline
