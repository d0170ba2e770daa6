#include <xapian.h>

#include "common/xapian_guard.h"
#include "indexer/segment/merge.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {
namespace {

class LibraryWriter : public SegmentWriter {
  public:
    LibraryWriter(const std::filesystem::path& path, std::uint64_t memory_bytes)
        : memory_bytes_(memory_bytes),
          act_("cannot write segment '" + path.string() + "'"),
          database_(guard_xapian(act_, [&] {
              // A segment is nobody's before it is published: safety comes from syncing it then.
              // DB_DANGEROUS gains nothing here, and hides why a write failed.
              return Xapian::WritableDatabase(path.string(),
                                              Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
          })) {}

    void add(const AnalysedArticle& article) override {
        std::uint64_t needs = 0;
        for (const TermPostings& postings : article.terms) {
            needs += kPostingBytes + postings.positions.size() * kPositionBytes;
        }
        guard_xapian(act_, [&] {
            // The library counts articles, not bytes, before it writes what it holds.
            if (held_bytes_ > 0 && held_bytes_ + needs > memory_bytes_) {
                database_.commit();
                held_bytes_ = 0;
            }
            database_.add_document(make_document(article));
        });
        held_bytes_ += needs;
    }

    void finish() override {
        guard_xapian(act_, [&] {
            database_.commit();
            database_.close();
        });
    }

  private:
    // What the library's inverter keeps of a term in an article, measured.
    static constexpr std::uint64_t kPostingBytes = 300;
    static constexpr std::uint64_t kPositionBytes = 8;

    static Xapian::Document make_document(const AnalysedArticle& article) {
        Xapian::Document document;
        document.set_data(article.data);
        for (const auto& [slot, value] : article.values) document.add_value(slot, value);
        for (const TermPostings& postings : article.terms) {
            const std::string term(postings.term);
            document.add_term(term, postings.wdf);
            for (const std::uint32_t position : postings.positions) {
                document.add_posting(term, position, 0);
            }
        }
        return document;
    }

    std::uint64_t memory_bytes_;
    std::uint64_t held_bytes_ = 0;
    std::string act_;
    Xapian::WritableDatabase database_;
};

class LibrarySegments : public SegmentFactory {
  public:
    std::string_view name() const override { return "library"; }

    // The library's inverter gets slower as it grows, and an open database takes five file
    // descriptors.
    PieceSize best_size() const override {
        return {.records = 250, .text_bytes = 200 * 1024, .merged_at_once = 32};
    }

    std::unique_ptr<SegmentWriter> write_piece(const std::filesystem::path& target,
                                               std::uint64_t memory_bytes) const override {
        return std::make_unique<LibraryWriter>(target, memory_bytes);
    }

    void merge_pieces(const Paths& pieces, const std::filesystem::path& target,
                      const Heartbeat& heartbeat) const override {
        merge_segments(pieces, target, heartbeat);
    }

    void complete(const Paths& pieces, const std::filesystem::path& target,
                  const Heartbeat& heartbeat) const override {
        if (pieces.empty()) {  // A merge of nothing writes nothing.
            LibraryWriter(target, 0).finish();
            return;
        }
        merge_segments(pieces, target, heartbeat);
    }
};

}  // namespace

const SegmentFactory& library_segments() {
    static const LibrarySegments factory;
    return factory;
}

}  // namespace dateline
