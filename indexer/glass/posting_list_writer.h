// Posting lists as chunks in the postlist table.
//   key     term, or term 00 sortable(first document) from the second chunk on
//   tag     vint term frequency, vint collection frequency, vint first document - 1 (first chunk
//   only)
//           "0" or "1": is it the last chunk | vint last - first document | vint wdf
//           { vint document - the one before - 1 | vint wdf }
// The lengths of the documents are a posting list too, under the key 00 e0.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass/packing.h"
#include "indexer/glass/table_writer.h"

namespace dateline::glass {

class PostingListWriter {
  public:
    explicit PostingListWriter(TableWriter& table) : table_(table) {}

    // `key` as append_term() makes it. The frequencies are those of the whole list.
    void begin(std::string_view key, std::uint64_t term_frequency,
               std::uint64_t collection_frequency);

    // The lengths of all documents; each add() gives a length instead of a wdf.
    void begin_lengths();

    // Documents ascend from 1. Throws IndexError.
    void add(std::uint32_t document, std::uint32_t wdf) {
        if (size_ >= kFullChunkBytes) end_chunk();
        char* to = entries_.data() + size_;
        if (first_ == 0) {
            first_ = document;
        } else {
            to = put_vint(to, document - last_ - 1);
        }
        to = put_vint(to, wdf);
        size_ = static_cast<std::size_t>(to - entries_.data());
        last_ = document;
    }

    // Throws IndexError. At least one document was added.
    void end();

  private:
    // What the library makes: an entry that begins behind this begins a chunk.
    static constexpr std::size_t kFullChunkBytes = 2000;

    void end_chunk();
    void write_chunk(bool last);

    TableWriter& table_;
    std::string key_;  // Of the chunk, up to the number of its document.
    bool lengths_ = false;
    std::string head_;  // Of the first chunk; empty for the others.
    bool first_chunk_ = true;
    std::uint32_t first_ = 0;  // Documents of the chunk.
    std::uint32_t last_ = 0;
    std::array<char, kFullChunkBytes + 2 * kMaxVintBytes> entries_;
    std::size_t size_ = 0;  // Of the entries.
    std::string tag_;
};

}  // namespace dateline::glass
