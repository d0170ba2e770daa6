#include "indexer/glass/posting_list_writer.h"

#include <cassert>

#include "indexer/glass/packing.h"

namespace dateline::glass {
namespace {

// What the library makes: an entry that begins behind this begins a chunk.
constexpr std::size_t kFullChunkBytes = 2000;

constexpr std::string_view kLengthsKey{"\x00\xe0", 2};

}  // namespace

void PostingListWriter::begin(std::string_view key, std::uint64_t term_frequency,
                              std::uint64_t collection_frequency) {
    key_ = key;
    head_.clear();
    append_vint(head_, term_frequency);
    append_vint(head_, collection_frequency);
    lengths_ = false;
    first_chunk_ = true;
    first_ = last_ = 0;
    entries_.clear();
}

void PostingListWriter::begin_lengths() {
    begin(kLengthsKey, 0, 0);
    lengths_ = true;
}

void PostingListWriter::add(std::uint32_t document, std::uint32_t wdf) {
    assert(document > last_);
    if (entries_.size() >= kFullChunkBytes) {
        write_chunk(false);
        first_ = 0;
    }
    if (first_ == 0) {
        first_ = document;
    } else {
        append_vint(entries_, document - last_ - 1);
    }
    append_vint(entries_, wdf);
    last_ = document;
}

void PostingListWriter::end() {
    assert(last_ != 0);
    write_chunk(true);
}

void PostingListWriter::write_chunk(bool last) {
    tag_.clear();
    const std::size_t key_bytes = key_.size();
    if (first_chunk_) {
        tag_ = head_;
        append_vint(tag_, first_ - 1);
    } else {
        if (!lengths_) key_ += '\0';
        append_sortable(key_, first_);
    }
    tag_ += last ? '1' : '0';
    append_vint(tag_, last_ - first_);
    tag_ += entries_;
    table_.add(key_, tag_);
    key_.resize(key_bytes);
    entries_.clear();
    first_chunk_ = false;
}

}  // namespace dateline::glass
