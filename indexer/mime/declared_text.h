// Bytes with a label that says their charset to UTF-8. Labels are often wrong.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// In this order:
//   - a charset that shifts by escapes or has wide units (ISO-2022-JP, HZ, UTF-7, UTF-16), where
//   the
//     label names it: its bytes look like others, or like ASCII;
//   - UTF-8, where the bytes are valid, whatever the label;
//   - the label, where it names a charset that is known. "us-ascii" and "iso-8859-1" mean CP1252,
//   and
//     other old ones their later supersets;
//   - without such a label, what the bytes look like, where at least a quarter of them are beyond
//     ASCII; else to_utf8() of common/text/charset.h.
// The result is valid UTF-8.
std::string declared_text(std::string bytes, std::string_view label);

}  // namespace dateline
