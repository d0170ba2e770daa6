// What makes a parser of XML give up, and what the text means all the same.
#pragma once

#include <string>

namespace dateline {

// `text`, valid UTF-8, cut between tags or lines. Control characters become blanks; '&' that begins
// no reference and '<' that begins nothing become "&amp;" and "&lt;", in a CDATA section too.
std::string repaired_xml(std::string text);

}  // namespace dateline
