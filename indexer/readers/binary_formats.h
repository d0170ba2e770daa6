// Files of other programs that are known by their first bytes.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// "a PDF document", "a picture"; else empty.
std::string_view binary_format(const TextSample& sample);

}  // namespace dateline
