// Articles as a database of several segments, without publishing them.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/document/document_builder.h"
#include "indexer/segment/segment_factory.h"
#include "tests/support/temp_dir.h"

namespace dateline {

class LooseSegments {
  public:
    // So many articles to a segment; the last one takes what is left.
    LooseSegments(const std::vector<Article>& articles, std::size_t articles_per_segment) {
        DocumentBuilder builder;
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (i % articles_per_segment == 0) begin_segment();
            writer_->add(builder.build(articles[i]));
        }
        end_segment();
    }

    LooseSegments() = default;

    // Ends the segment before, if any, and begins one.
    void begin_segment() {
        end_segment();
        paths_.push_back(directory_.path(std::to_string(paths_.size() + 1)));
        writer_ = library_segments().write_piece(paths_.back(), std::uint64_t{256} << 20);
    }
    void add(const AnalysedArticle& article) { writer_->add(article); }
    void end_segment() {
        if (writer_) writer_->finish();
        writer_.reset();
    }

    const std::vector<std::filesystem::path>& paths() const { return paths_; }

    Xapian::Database open() const {
        Xapian::Database all;
        for (const auto& path : paths_) all.add_database(Xapian::Database(path.string()));
        return all;
    }

  private:
    TempDir directory_;
    std::vector<std::filesystem::path> paths_;
    std::unique_ptr<SegmentWriter> writer_;
};

}  // namespace dateline
