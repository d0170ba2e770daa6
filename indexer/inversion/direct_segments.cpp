// The direct way of making a segment: pieces are folders of spill files, and the tables of the
// database are written once, when all are there.
#include <fmt/format.h>

#include <memory>

#include "common/error.h"
#include "common/system_error.h"
#include "indexer/inversion/article_limits.h"
#include "indexer/inversion/inverter.h"
#include "indexer/inversion/segment_tables.h"
#include "indexer/inversion/spill_merge.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& path) {
    std::error_code error;
    if (fs::create_directory(path, error)) return;
    throw IndexError(fmt::format("cannot make folder '{}': {}", path.string(),
                                 explain_errno(error ? error.value() : EEXIST)));
}

class DirectWriter : public SegmentWriter {
  public:
    DirectWriter(fs::path path, std::uint64_t memory_bytes)
        : path_(std::move(path)), memory_bytes_(memory_bytes) {
        make_folder(path_);
    }

    void add(const AnalysedArticle& article) override {
        require_within_limits(article);
        if (!inverter_) {
            inverter_ = std::make_unique<Inverter>(path_ / fmt::format("{:06}", ++spills_));
        }
        inverter_->add(article);
        if (inverter_->memory_bytes() > memory_bytes_) finish();
    }

    void finish() override {
        if (inverter_) inverter_->finish();
        inverter_.reset();
    }

  private:
    fs::path path_;
    std::uint64_t memory_bytes_;
    unsigned spills_ = 0;
    std::unique_ptr<Inverter> inverter_;
};

class DirectSegments : public SegmentFactory {
  public:
    std::string_view name() const override { return "direct"; }

    PieceSize best_size() const override {
        return {.records = 20'000, .text_bytes = 2 * 1024 * 1024, .merged_at_once = 128};
    }

    std::unique_ptr<SegmentWriter> write_piece(const fs::path& target,
                                               std::uint64_t memory_bytes) const override {
        return std::make_unique<DirectWriter>(target, memory_bytes);
    }

    void merge_pieces(const Paths& pieces, const fs::path& target,
                      const Heartbeat& heartbeat) const override {
        make_folder(target);
        merge_spills(open_spills(pieces), target / "000001", heartbeat);
    }

    void complete(const Paths& pieces, const fs::path& target,
                  const Heartbeat& heartbeat) const override {
        make_folder(target);
        write_segment(open_spills(pieces), target, heartbeat);
    }
};

}  // namespace

const SegmentFactory& direct_segments() {
    static const DirectSegments factory;
    return factory;
}

}  // namespace dateline
