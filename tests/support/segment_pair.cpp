#include "tests/support/segment_pair.h"

#include <xapian.h>

#include <limits>
#include <sstream>

#include "tests/support/tested_segments.h"

namespace dateline {
namespace {

std::filesystem::path folder(Place place) {
    const std::filesystem::path memory = "/dev/shm";
    return place == Place::Memory && is_directory(memory) ? memory
                                                          : std::filesystem::temp_directory_path();
}

}  // namespace

Cut random_cut(Dice& dice, std::size_t articles) {
    static const std::vector<std::uint64_t> kMemories = {1, 4096, 65'536, std::uint64_t{256} << 20};
    Cut cut;
    cut.memory_bytes = dice.one_of(kMemories);
    const std::size_t pieces = dice.below(5);
    // Now and then a piece is empty.
    for (std::size_t i = 0; i < pieces; ++i) {
        cut.piece_sizes.push_back(dice.below(2 * articles / pieces + 1));
    }
    for (std::uint64_t i = dice.once_in(3) ? dice.between(1, 3) : 0; i > 0; --i) {
        cut.merges.push_back(dice.below(5));
    }
    return cut;
}

SegmentPair::SegmentPair(Cut cut, Place place) : directory_(folder(place)), cut_(std::move(cut)) {
    library_piece_ =
        library_segments().write_piece(directory_.path("library-piece"), std::uint64_t{256} << 20);
}

void SegmentPair::add(const AnalysedArticle& article) {
    while (!piece_ || left_ == 0) {
        end_piece();
        begin_piece();
    }
    --left_;
    piece_->add(article);
    library_piece_->add(article);
}

void SegmentPair::finish() {
    end_piece();
    while (begun_ < cut_.piece_sizes.size()) {
        begin_piece();
        end_piece();
    }
    for (const std::size_t at : cut_.merges) {
        if (pieces_.size() > 1) merge_piece(at % (pieces_.size() - 1));
    }
    tested_segments().complete(pieces_, tested(), {});
    library_piece_->finish();
    library_piece_.reset();
    library_segments().complete({directory_.path("library-piece")}, library(), {});
}

std::filesystem::path SegmentPair::next_path() {
    return directory_.path("piece-" + std::to_string(++made_));
}

void SegmentPair::begin_piece() {
    left_ = begun_ < cut_.piece_sizes.size() ? cut_.piece_sizes[begun_]
                                             : std::numeric_limits<std::size_t>::max();
    ++begun_;
    pieces_.push_back(next_path());
    piece_ = tested_segments().write_piece(pieces_.back(), cut_.memory_bytes);
}

void SegmentPair::end_piece() {
    if (piece_) piece_->finish();
    piece_.reset();
}

void SegmentPair::merge_piece(std::size_t at) {
    const auto first = pieces_.begin() + static_cast<std::ptrdiff_t>(at);
    const std::filesystem::path merged = next_path();
    tested_segments().merge_pieces({first[0], first[1]}, merged, {});
    first[0] = merged;
    pieces_.erase(first + 1);
}

std::unique_ptr<SegmentPair> make_pair_of(const std::vector<LooseArticle>& articles, Cut cut) {
    auto pair = std::make_unique<SegmentPair>(std::move(cut), Place::Memory);
    for (const LooseArticle& article : articles) pair->add(article.view());
    pair->finish();
    return pair;
}

void compact(const std::vector<std::filesystem::path>& databases,
             const std::filesystem::path& target) {
    Xapian::Database all;
    for (const auto& database : databases) all.add_database(Xapian::Database(database.string()));
    all.compact(target.string());
}

std::string complaints_about(const std::filesystem::path& database) {
    std::ostringstream report;
    try {
        if (Xapian::Database::check(database.string(), 0, &report) == 0) return {};
    } catch (const Xapian::Error& error) {
        report << error.get_description();
    }
    return report.str();
}

}  // namespace dateline
