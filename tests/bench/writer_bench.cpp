// What writing a segment costs with each writer, fed the same analysed articles, those of an index:
// `writer_bench DIR [ARTICLES [WRITER]]`. CPU time of the writer alone; analysing comes before.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <deque>
#include <ostream>

#include "common/article_json.h"
#include "common/index/opened_index.h"
#include "common/program.h"
#include "indexer/document/document_builder.h"
#include "indexer/generation/disk.h"
#include "indexer/segment/segment_factory.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

double cpu_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// An analysed article that owns what it refers to.
class Kept {
  public:
    Kept(const AnalysedArticle& article, std::size_t text_bytes)
        : text_bytes_(text_bytes), article_(article) {
        std::size_t bytes = 0;
        std::size_t places = 0;
        for (const TermPostings& postings : article.terms) {
            bytes += postings.term.size();
            places += postings.positions.size();
        }
        terms_.reserve(bytes);
        places_.reserve(places);
        for (TermPostings& postings : article_.terms) {
            postings.term = {
                terms_.insert(terms_.end(), postings.term.begin(), postings.term.end()),
                terms_.end()};
            postings.positions = {
                places_.insert(places_.end(), postings.positions.begin(), postings.positions.end()),
                places_.end()};
        }
        article_.id_term = {};  // Nobody looks at it.
    }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

    const AnalysedArticle& article() const { return article_; }
    std::size_t text_bytes() const { return text_bytes_; }

  private:
    std::size_t text_bytes_;
    AnalysedArticle article_;
    std::vector<char> terms_;
    std::vector<std::uint32_t> places_;
};

std::deque<Kept> analyse(const std::string& directory, std::size_t most) {
    const OpenedIndex index = open_index(IndexDirectory(directory));
    DocumentBuilder builder;
    std::deque<Kept> articles;
    for (auto posting = index.database.postlist_begin("");
         posting != index.database.postlist_end("") && articles.size() < most; ++posting) {
        const Article article = article_from_json(index.database.get_document(*posting).get_data());
        articles.emplace_back(builder.build(article),
                              article.headline.size() + article.body.size());
    }
    return articles;
}

// Pieces of the factory's best size, and a segment of them, as a build makes them.
void write(const SegmentFactory& factory, const std::deque<Kept>& articles,
           const std::filesystem::path& folder) {
    constexpr std::uint64_t kMemory = std::uint64_t{256} << 20;
    const PieceSize size = factory.best_size();
    SegmentFactory::Paths pieces;
    std::unique_ptr<SegmentWriter> writer;
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    for (const Kept& kept : articles) {
        if (!writer) {
            pieces.push_back(folder / fmt::format("{:06}", pieces.size()));
            writer = factory.write_piece(pieces.back(), kMemory);
        }
        writer->add(kept.article());
        bytes += kept.text_bytes();
        if (++records < size.records && bytes < size.text_bytes) continue;
        writer->finish();
        writer.reset();
        records = bytes = 0;
        // As many at once as the factory takes, one level: more than enough here.
    }
    if (writer) writer->finish();
    while (pieces.size() > size.merged_at_once) {
        SegmentFactory::Paths merged;
        for (std::size_t i = 0; i < pieces.size(); i += size.merged_at_once) {
            const auto end = std::min(i + size.merged_at_once, pieces.size());
            merged.push_back(folder / fmt::format("m{:06}-{}", i, pieces.size()));
            factory.merge_pieces({pieces.begin() + static_cast<std::ptrdiff_t>(i),
                                  pieces.begin() + static_cast<std::ptrdiff_t>(end)},
                                 merged.back(), {});
        }
        pieces = merged;
    }
    factory.complete(pieces, folder / "segment", {});
}

ExitCode measure(const std::string& directory, std::size_t most, std::string_view only,
                 std::ostream& out) {
    const std::deque<Kept> articles = analyse(directory, most);
    out << fmt::format("{} articles\n{:8} {:>10} {:>12} {:>12}\n", articles.size(), "writer",
                       "CPU s", "us/article", "segment MB");
    for (const SegmentFactory* factory : {&library_segments(), &direct_segments()}) {
        if (!only.empty() && factory->name() != only) continue;
        const TempDir folder;
        const double begin = cpu_seconds();
        write(*factory, articles, folder.path(""));
        const double seconds = cpu_seconds() - begin;
        out << fmt::format("{:8} {:10.2f} {:12.1f} {:12.1f}\n", factory->name(), seconds,
                           seconds * 1e6 / static_cast<double>(articles.size()),
                           static_cast<double>(folder_bytes(folder.path("segment"))) / 1048576.0);
    }
    return ExitCode::Success;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
    return dateline::run_program("writer_bench", [&](std::ostream& out, std::ostream& err) {
        if (argc < 2) {
            err << "usage: writer_bench DIR [ARTICLES [WRITER]]\n";
            return dateline::ExitCode::Failure;
        }
        return dateline::measure(argv[1], argc > 2 ? std::strtoull(argv[2], nullptr, 10) : SIZE_MAX,
                                 argc > 3 ? argv[3] : "", out);
    });
}
