#include "indexer/app.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cassert>
#include <chrono>
#include <fstream>
#include <ostream>

#include "common/error.h"
#include "common/text/counts.h"
#include "indexer/document/document_builder.h"
#include "indexer/normaliser.h"
#include "indexer/progress.h"
#include "indexer/readers/registry.h"
#include "indexer/rejects.h"
#include "indexer/segment/index_build.h"
#include "indexer/sources/corpus.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// path -> source -> byte stream -> reader -> record -> normaliser -> article -> document builder ->
// build
class Run {
  public:
    Run(const IndexerOptions& options, std::ostream& err)
        : options_(options),
          build_(options.directory, options.rebuild ? OldArticles::Drop : OldArticles::Keep),
          rejects_file_(build_.place().rejects_path()),
          rejects_(err, &rejects_file_),
          normaliser_({options.language}),
          progress_(::isatty(STDERR_FILENO) != 0 ? ProgressMode::Terminal : ProgressMode::Log,
                    err) {
        rejects_.set_make_room([this] { progress_.clear(); });
    }

    ExitCode run(std::ostream& out) {
        const Clock::time_point begin = Clock::now();
        for (const std::string& corpus : options_.corpora) {
            visit_corpus(corpus, rejects_, [this](const Origin& origin, ByteStream& bytes) {
                read_stream(origin, bytes);
            });
        }
        rejects_file_.close();
        if (articles_ + headlines_ == 0) {
            throw CorpusError(
                fmt::format("no articles found in {}; {}", named_corpora(), "nothing was written"));
        }
        progress_.step("merging segments");
        const IndexStamp stamp = build_.publish();
        progress_.clear();
        print_summary(stamp, Clock::now() - begin, out);
        return rejects_.count() == 0 ? ExitCode::Success : ExitCode::Partial;
    }

  private:
    void read_stream(const Origin& origin, ByteStream& bytes) {
        InputBuffer buffer(bytes);
        const std::string_view head = buffer.peek(kSniffBytes);
        if (head.empty()) return;
        const ReaderFormat* format = options_.format.empty() ? sniff_reader_format(head)
                                                             : find_reader_format(options_.format);
        if (format == nullptr) {
            rejects_.skip_stream(origin, "no format that dateline-index reads");
            return;
        }
        const auto reader = format->make({buffer, origin, rejects_, options_.field_names});
        while (std::optional<Record> record = reader->next()) take(std::move(*record), origin);
    }

    void take(Record record, const Origin& origin) {
        const Position position = record.position;
        const std::optional<Article> article = normaliser_.article(std::move(record), origin);
        if (!article) {
            rejects_.skip_record(origin, position, "neither a headline nor text");
            return;
        }
        build_.add(builder_.build(*article));
        (article->kind == ArticleKind::Headline ? headlines_ : articles_) += 1;
        progress_.article(origin);
    }

    std::string named_corpora() const {
        std::string names;
        for (const std::string& corpus : options_.corpora) {
            names += fmt::format("{}'{}'", names.empty() ? "" : ", ", corpus);
        }
        return names;
    }

    void print_summary(const IndexStamp& stamp, Clock::duration taken, std::ostream& out) const {
        const auto things = [](std::uint64_t articles, std::uint64_t headlines) {
            std::string text = counted(articles, "article");
            if (headlines > 0) text += " and " + counted(headlines, "headline");
            return text;
        };
        out << fmt::format("indexed {}, {} skipped", things(articles_, headlines_),
                           grouped(rejects_.count()));
        if (build_.replaced_count() > 0) {
            out << fmt::format(", {} replaced", grouped(build_.replaced_count()));
        }
        out << fmt::format(" in {:.1f} s\n", std::chrono::duration<double>(taken).count());
        out << fmt::format("{} has {}\n", options_.directory,
                           things(stamp.articles, stamp.headlines));
        if (rejects_.count() > 0) {
            out << fmt::format("what was skipped stands in {}/rejects.jsonl\n", options_.directory);
        }
    }

    const IndexerOptions& options_;
    IndexBuild build_;
    std::ofstream rejects_file_;
    Rejects rejects_;
    Normaliser normaliser_;
    DocumentBuilder builder_;
    Progress progress_;
    std::uint64_t articles_ = 0;
    std::uint64_t headlines_ = 0;
};

}  // namespace

ExitCode run_indexer(const IndexerOptions& options, std::ostream& out, std::ostream& err) {
    check_corpora(options.corpora);
    return Run(options, err).run(out);
}

}  // namespace dateline
