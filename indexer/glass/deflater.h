// Tags as raw deflate streams (RFC 1951), which is how tables keep document data and term lists.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

struct libdeflate_compressor;

namespace dateline::glass {

// One to each thread.
class Deflater {
  public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // Compressed when that is shorter. The result refers to `tag` or lives until the next call.
    PackedTag pack(std::string_view tag);

  private:
    libdeflate_compressor* compressor_;
    std::string packed_;
};

}  // namespace dateline::glass
