// Articles as JSON: what lies in the document data of the index, and what --article
// prints. Field names are those of the command line's contract; absent fields are left out.
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace dateline {

// One line of JSON.
std::string to_json(const Article& article);

// Throws IndexError when the text is not what to_json() wrote.
Article article_from_json(std::string_view json);

}  // namespace dateline
