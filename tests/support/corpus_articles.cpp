#include "tests/support/corpus_articles.h"

#include "indexer/document/document_builder.h"
#include "indexer/normaliser/normaliser.h"
#include "indexer/pipeline/corpus_reader.h"
#include "indexer/readers/decoded_stream.h"
#include "indexer/readers/known_formats.h"
#include "indexer/sources/corpus.h"
#include "tests/support/noted_rejects.h"

namespace dateline {
namespace {

class ArticleVisitor : public CorpusVisitor {
  public:
    ArticleVisitor(std::uint64_t most, const std::function<void(const AnalysedArticle&)>& take,
                   Rejects& rejects)
        : most_(most), take_(take), rejects_(rejects) {}

    std::uint64_t taken() const { return taken_; }

    bool begin_file(const FileFacts&) override { return true; }
    void end_file(const FileFacts&, bool) override {}
    bool stopped() const override { return taken_ == most_; }

    void stream(const Origin& origin, ByteStream& bytes) override {
        DecodedStream decoded(bytes);
        InputBuffer buffer(decoded);
        const ReaderFormat* format = detect_format(buffer).format;
        if (format == nullptr) return;
        const std::uint64_t key = stream_key(origin.path, origin.member);
        const auto reader = format->make({buffer, origin, rejects_, {}});
        while (!stopped()) {
            auto record = reader->next();
            if (!record) return;
            const auto article = normaliser_.article(std::move(*record), origin);
            if (!article) continue;
            take_(builder_.build(*article, key));
            ++taken_;
        }
    }

  private:
    std::uint64_t most_;
    const std::function<void(const AnalysedArticle&)>& take_;
    Rejects& rejects_;
    std::uint64_t taken_ = 0;
    Normaliser normaliser_{NormaliserSettings{}};
    DocumentBuilder builder_;
};

}  // namespace

std::uint64_t visit_articles(const std::filesystem::path& corpus, std::uint64_t most,
                             const std::function<void(const AnalysedArticle&)>& take) {
    NotedRejects rejects;
    check_corpora({corpus.string()});
    ArticleVisitor visitor(most, take, rejects);
    visit_corpus(corpus.string(), rejects, visitor);
    return visitor.taken();
}

}  // namespace dateline
