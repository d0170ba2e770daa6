#include <xapian.h>

#include "common/xapian_guard.h"
#include "indexer/segment/segment_writer.h"

namespace dateline {
namespace {

class LibraryWriter : public SegmentWriter {
  public:
    explicit LibraryWriter(const std::filesystem::path& path)
        : act_("cannot write segment '" + path.string() + "'"), database_(guard_xapian(act_, [&] {
              // A segment is nobody's before it is published: safety comes from syncing it then.
              return Xapian::WritableDatabase(
                  path.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
          })) {}

    void add(const AnalysedArticle& article) override {
        guard_xapian(act_, [&] { database_.add_document(make_document(article)); });
    }

    void replace(const AnalysedArticle& article) override {
        guard_xapian(act_, [&] {
            database_.replace_document(std::string(article.id_term), make_document(article));
        });
    }

    std::uint64_t article_count() const override { return database_.get_doccount(); }

    void finish() override {
        guard_xapian(act_, [&] {
            database_.commit();
            database_.close();
        });
    }

  private:
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

    std::string act_;
    Xapian::WritableDatabase database_;
};

}  // namespace

std::unique_ptr<SegmentWriter> make_library_writer(const std::filesystem::path& path) {
    return std::make_unique<LibraryWriter>(path);
}

}  // namespace dateline
