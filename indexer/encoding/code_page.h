// The upper half of a charset of one byte a character, both ways.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

class CodePage {
  public:
    // By a name that from_charset() takes.
    explicit CodePage(const std::string& charset);

    // The byte from 0x80 on that means the character. A control from U+0080 to U+009F is the byte
    // of the same number, where the charset has no other meaning for it: so it is in Latin-1.
    std::optional<unsigned char> byte_of(char32_t code) const;

  private:
    struct Row {
        char32_t code;
        unsigned char byte;
    };
    std::vector<Row> rows_;  // Sorted by code.
};

}  // namespace dateline
