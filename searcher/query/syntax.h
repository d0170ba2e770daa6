// The query language in five lines of a terminal, for help.
#pragma once

#include <string_view>

namespace dateline {

inline constexpr std::string_view kQuerySyntax =
    "  words \"exact phrase\"   AND OR NOT -word +word ( )   word^2   ATLEAST3(word) "
    "FIRST50(word)\n"
    "  oil NEAR/5 price   oil PRE/5 price   W/s (same sentence)   W/p (paragraph)\n"
    "  econom*   organi?ation   word~ word~2   headline:(flood OR storm)\n"
    "  date:2024-03   date:2024-03-01..2024-03-15   date:7d   date:\"last week\"\n"
    "  since: until: after: before:   words:500..\n";

}  // namespace dateline
