// The query language in four lines, for help.
#pragma once

#include <string_view>

namespace dateline {

inline constexpr std::string_view kQuerySyntax =
    "  words \"exact phrase\"   AND OR NOT -word +word ( )   econom* organi?ation word~ word~2 "
    "word^2\n"
    "  oil NEAR/5 price   oil PRE/5 price   oil W/s price (one sentence)   W/p (one paragraph)\n"
    "  ATLEAST3(word)   headline:word   headline:(flood OR storm)   source:\"Financial Times\"\n"
    "  date:2024  date:2024-03  date:2024-03-01..2024-03-15  after: before:  words:500..\n";

}  // namespace dateline
