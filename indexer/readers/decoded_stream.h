// A stream of text as readers want it: UTF-16 and UTF-32 become UTF-8, NULs before the text are
// passed over, and the line ends of old Macs become '\n'. All else stays as it is: which charset of
// bytes it is, readers decide.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/text_encoding.h"
#include "indexer/sources/byte_stream.h"

namespace dateline {

class DecodedStream : public ByteStream {
  public:
    // Looks at the beginning of `stream`, which must outlive this one. Throws CorpusError when that
    // fails.
    explicit DecodedStream(ByteStream& stream);

    std::size_t read(std::span<char> buffer) override;

    // NULs that preceded everything else: before the whole of a file of NULs.
    std::uint64_t passed_nuls() const { return passed_nuls_; }

  private:
    bool fill(std::size_t least);  // raw_; false when the stream ended before.
    void decode();                 // From raw_ to text_.

    ByteStream& stream_;
    TextEncoding encoding_;
    bool mac_line_ends_ = false;
    bool at_end_ = false;
    std::uint64_t passed_nuls_ = 0;
    std::string raw_;   // Read, and not yet decoded.
    std::string text_;  // Decoded, and given up to given_.
    std::size_t given_ = 0;
};

}  // namespace dateline
