// How long documents are, kept in memory from one search to the next.
//
// The library finds a length by walking over all the documents since the last one that it was asked
// for; in a search for frequent words that is half of the time.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

// Of one segment. Lengths are read in blocks, once so many of one were asked for that the library
// would have spent about as much on them.
class SegmentLengths {
  public:
    static constexpr std::size_t kBlock = 4096;
    static constexpr std::uint32_t kWorthReading = 512;

    explicit SegmentLengths(const Xapian::Database& segment);

    // Of a document that is there; nullopt as long as its block is not worth reading, or where a
    // damaged segment has no such document. Throws Xapian::Error.
    std::optional<Xapian::termcount> of(Xapian::docid document) {
        if (document / kBlock >= blocks_.size()) return std::nullopt;
        Block& block = blocks_[document / kBlock];
        if (!block.lengths) {
            if (++block.asked < kWorthReading) return std::nullopt;
            read(document / kBlock);
        }
        return block.lengths[document % kBlock];
    }

  private:
    struct Block {
        std::unique_ptr<std::uint32_t[]> lengths;
        std::uint32_t asked = 0;
    };
    void read(std::size_t number);

    Xapian::Database segment_;
    std::vector<Block> blocks_;
};

// Of the segments of one opened index, of `most` articles at most: of segments beyond that none are
// kept. Not thread-safe.
class DocumentLengths {
  public:
    static constexpr std::size_t kMostArticles = 16'000'000;  // 64 MB.
    explicit DocumentLengths(std::size_t most = kMostArticles) : most_(most) {}

    // Those of `segment`, a part of the index as a PostingSource is given it; nullptr when none are
    // kept. They live as long as this.
    SegmentLengths* of(const Xapian::Database& segment);

  private:
    std::map<std::string, std::optional<SegmentLengths>> segments_;
    std::size_t most_;
    std::size_t articles_ = 0;
};

}  // namespace dateline
