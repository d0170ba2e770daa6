// The dateline of Chinese agencies: "新华社北京3月5日电", "中新网3月5日电".
#pragma once

#include <string_view>

#include "indexer/normaliser/dateline_parser.h"

namespace dateline {

// The one that the text begins with; else an empty one.
Dateline chinese_dateline(std::string_view line);

}  // namespace dateline
