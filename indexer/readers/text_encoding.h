// In what units a stream of text is written: bytes, or the wider ones of UTF-16 and UTF-32, with a
// byte-order mark or without.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

namespace dateline {

struct TextEncoding {
    std::size_t unit = 1;  // Bytes of a code unit. Of 1 the charset is decided later.
    std::endian order = std::endian::native;
    std::size_t mark = 0;  // Bytes of a mark of UTF-16 or UTF-32; that of UTF-8 is left to readers.
};

// Of text that begins with `head`. Without a mark UTF-16 and UTF-32 are known by their NULs, and by
// what the text says when it is read so: anything else that has NULs counts as bytes.
TextEncoding encoding_of(std::string_view head);

}  // namespace dateline
