// An id for what comes without one: readable, the same on every machine, and the
// same for the same content in a file of the same name.
#pragma once

#include <string>
#include <string_view>

#include "indexer/record.h"

namespace dateline {

// "trade-page-3f9a2c1d5b7e0a46": the file's (or member's) name without folders and extension,
// and the XXH64 of `content` in hex.
std::string derived_id(const Origin& origin, std::string_view content);

}  // namespace dateline
