// Tags as raw deflate streams (RFC 1951), which is how tables keep document data and term lists.
//
// A short stream is mostly the making of its own Huffman code. Tags of one table are so alike that
// one code serves many: it is learnt from the first ones, which get codes of their own, and learnt
// anew as the texts change. What was weighed: docs/decisions/0012-direct-segments.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace dateline::glass {

// For the tags of one table; one to each thread. The same tags in the same order give the same
// bytes.
class Deflater {
  public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // Compressed when that is shorter. The result refers to `tag` or lives until the next call.
    PackedTag pack(std::string_view tag);

  private:
    struct Library;  // What the compression library keeps.

    void learn(std::string_view tag);

    std::unique_ptr<Library> library_;
    std::size_t tags_ = 0;  // Seen so far.
    bool learnt_ = false;
    std::string packed_;
};

}  // namespace dateline::glass
