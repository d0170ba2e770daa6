#include "indexer/glass/value_writer.h"

#include "indexer/glass/packing.h"

namespace dateline::glass {
namespace {

constexpr std::size_t kFullChunkBytes = 2000;  // As the library's.

constexpr std::string_view kStatisticsKey{"\x00\xd0", 2};
constexpr std::string_view kChunkKey{"\x00\xd8", 2};

}  // namespace

void SlotStatistics::take(std::string_view value) {
    if (documents == 0 || value < lowest) lowest = value;
    if (documents == 0 || value > highest) highest = value;
    ++documents;
}

void SlotStatistics::take(const SlotStatistics& other) {
    if (other.documents == 0) return;
    if (documents == 0 || other.lowest < lowest) lowest = other.lowest;
    if (documents == 0 || other.highest > highest) highest = other.highest;
    documents += other.documents;
}

std::string statistics_key(std::uint32_t slot) {
    std::string key(kStatisticsKey);
    append_uint_last(key, slot);
    return key;
}

std::string statistics_tag(const SlotStatistics& statistics) {
    std::string tag;
    append_vint(tag, statistics.documents);
    append_vstr(tag, statistics.lowest);
    if (statistics.highest != statistics.lowest) tag += statistics.highest;
    return tag;
}

std::string chunk_key_start(std::uint32_t slot) {
    std::string key(kChunkKey);
    append_vint(key, slot);
    return key;
}

void ValueWriter::add(std::uint32_t document, std::string_view value) {
    if (tag_.size() >= kFullChunkBytes) end();
    if (first_ == 0) {
        first_ = document;
    } else {
        append_vint(tag_, document - last_ - 1);
    }
    append_vstr(tag_, value);
    last_ = document;
}

void ValueWriter::end() {
    if (first_ == 0) return;
    const std::size_t key_bytes = key_.size();
    append_sortable(key_, first_);
    table_.add(key_, tag_);
    key_.resize(key_bytes);
    tag_.clear();
    first_ = 0;
}

}  // namespace dateline::glass
