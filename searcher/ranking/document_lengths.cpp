#include "searcher/ranking/document_lengths.h"

#include <fmt/format.h>

namespace dateline {
namespace {

// Another for each segment; empty where the library gives none, as for a database in memory.
std::string key_of(const Xapian::Database& segment) {
    const std::string uuid = segment.get_uuid();
    if (uuid.empty()) return uuid;
    return fmt::format("{} {} {}", uuid, segment.get_lastdocid(), segment.get_total_length());
}

}  // namespace

SegmentLengths::SegmentLengths(const Xapian::Database& segment)
    : segment_(segment), blocks_(segment.get_lastdocid() / kBlock + 1) {}

void SegmentLengths::read(std::size_t number) {
    auto lengths = std::make_unique<std::uint32_t[]>(kBlock);
    const std::size_t first = number * kBlock;
    auto document = segment_.postlist_begin("");
    const auto end = segment_.postlist_end("");
    if (first > 0) document.skip_to(static_cast<Xapian::docid>(first));
    for (; document != end && *document - first < kBlock; ++document) {
        lengths[*document - first] = document.get_doclength();
    }
    blocks_[number].lengths = std::move(lengths);
}

SegmentLengths* DocumentLengths::of(const Xapian::Database& segment) {
    const std::string key = key_of(segment);
    if (key.empty()) return nullptr;
    auto [known, is_new] = segments_.try_emplace(key);
    if (is_new && articles_ + segment.get_lastdocid() <= most_) {
        articles_ += segment.get_lastdocid();
        known->second.emplace(segment);
    }
    return known->second ? &*known->second : nullptr;
}

}  // namespace dateline
