// What programs that write JSON carelessly get wrong, put right.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// One line of JSON that a strict parser refused, repaired where the meaning is plain:
//   invalid UTF-8               as to_utf8() reads it, in `charset`
//   control characters          in a string: a blank
//   "\ud83d" without its half   "\ufffd"
//   NaN, Infinity, -Infinity    null
//   a number out of range       {kNumberOutOfRange: "1e999"}: for who wants its digits
// Anything else stays; the result may still be no JSON.
inline constexpr std::string_view kNumberOutOfRange = "number out of range";

std::string repaired_json(std::string_view line, const std::string& charset = {});

}  // namespace dateline
