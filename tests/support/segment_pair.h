// The same articles made to a segment twice: by the library in one piece, and in the way that is
// tested, in as many pieces as the test wants.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/segment/segment_factory.h"
#include "tests/support/random_articles.h"
#include "tests/support/temp_dir.h"

namespace dateline {

// How the tested side cuts its articles.
struct Cut {
    // Articles in each piece; one piece more takes what is left, if anything is.
    std::vector<std::size_t> piece_sizes = {};
    std::uint64_t memory_bytes = std::uint64_t{256} << 20;  // Of the writer of each piece.
    // Before the segment is completed, one after the other: the piece at this place (modulo how
    // many there are) is merged with the one behind it.
    std::vector<std::size_t> merges = {};
};

// Where the databases lie. The library syncs what it merges, which is nearly all the time that
// thousands of little ones take; in memory, where the system has files there, it is nothing.
enum class Place { Disk, Memory };

Cut random_cut(Dice& dice, std::size_t articles);

class SegmentPair {
  public:
    explicit SegmentPair(Cut cut = {}, Place place = Place::Disk);

    void add(const AnalysedArticle& article);

    // Completes both.
    void finish();

    std::filesystem::path tested() const { return directory_.path("tested"); }
    std::filesystem::path library() const { return directory_.path("library"); }
    std::filesystem::path path(std::string_view below) const { return directory_.path(below); }

  private:
    std::filesystem::path next_path();
    void begin_piece();
    void end_piece();
    void merge_piece(std::size_t at);

    TempDir directory_;
    Cut cut_;
    std::vector<std::filesystem::path> pieces_;  // Finished ones, and the one being written.
    std::size_t begun_ = 0;                      // Pieces begun so far.
    std::size_t made_ = 0;                       // Folders made so far.
    std::size_t left_ = 0;                       // Articles that still go to this piece.
    std::unique_ptr<SegmentWriter> piece_;
    std::unique_ptr<SegmentWriter> library_piece_;
};

// In memory.
std::unique_ptr<SegmentPair> make_pair_of(const std::vector<LooseArticle>& articles, Cut cut = {});

// The library's merge of several databases into one.
void compact(const std::vector<std::filesystem::path>& databases,
             const std::filesystem::path& target);

// What xapian-check finds wrong; empty when nothing is.
std::string complaints_about(const std::filesystem::path& database);

}  // namespace dateline
