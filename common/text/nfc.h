// Unicode's composed form.
#pragma once

#include <string>

namespace dateline {

// `text`, valid UTF-8, in NFC. Of more than thirty combining marks in a row, each thirty are ended
// by U+034F, which is nothing to a reader (the stream-safe format of UAX 15). Costs next to nothing
// for ASCII and little for text that is composed already. Text of 2 GiB and more stays as it is:
// ICU counts in 32 bits.
std::string to_nfc(std::string text);

}  // namespace dateline
