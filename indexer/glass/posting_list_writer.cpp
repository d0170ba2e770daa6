#include "indexer/glass/posting_list_writer.h"

#include <cassert>

namespace dateline::glass {
namespace {

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
    size_ = 0;
}

void PostingListWriter::begin_lengths() {
    begin(kLengthsKey, 0, 0);
    lengths_ = true;
}

void PostingListWriter::end_chunk() {
    write_chunk(false);
    first_ = 0;
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
    tag_.append(entries_.data(), size_);
    table_.add(key_, tag_);
    key_.resize(key_bytes);
    size_ = 0;
    first_chunk_ = false;
}

}  // namespace dateline::glass
