// Ids for articles whose own id is that of another article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace dateline {

// Where a stream lies, for a person: the path below that of the `corpora` (both as the ledger knows
// them) which holds it, without what names only a format or packing, and the member in the same
// way: "1997/apw", "reuters21578/reut2-000". One of the corpora itself: its name.
std::string place_name(std::string_view path, std::string_view member,
                       const std::vector<std::string>& corpora);

// "bbc/1". Not longer than an id may be.
std::string own_id(std::string_view place, std::string_view said);

// When somebody has that too: "bbc/1-3f9a2c1d5b7e0a46", with the hash of headline and text.
std::string own_id_of_text(std::string_view place, std::string_view said, const Article& article);

}  // namespace dateline
