#include "indexer/identity/lay_again.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <system_error>
#include <thread>

#include "common/disk/folder.h"
#include "common/xapian_guard.h"
#include "indexer/document/document_builder.h"
#include "indexer/identity/opened_segments.h"
#include "indexer/segment/merge.h"
#include "indexer/segment/removal.h"
#include "indexer/segment/segment_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

struct Laid {
    ArticleNumber number = 0;
    std::string id;                   // Empty: as it was.
    bool is_called_otherwise = true;  // By its corpus: by the id that it had.
};

// Several threads, each with pieces of its own, in the order of the articles.
class AgainLayer {
  public:
    AgainLayer(const fs::path& segment, const std::vector<Laid>& articles, const fs::path& work,
               const Laying& laying)
        : segment_(segment), articles_(articles), work_(work), laying_(laying) {}

    void lay(const fs::path& target) {
        {
            std::vector<std::jthread> others;
            try {
                while (others.size() + 1 < laying_.jobs) others.emplace_back([this] { work(); });
            } catch (const std::system_error&) {
                // Those that started and this one do it.
            }
            work();
        }
        if (error_) std::rethrow_exception(error_);
        std::vector<fs::path> pieces;
        for (std::size_t piece = 0; piece < piece_count(); ++piece)
            pieces.push_back(path_of(piece));
        make_way(target);
        laying_.factory.complete(pieces, target, laying_.heartbeat);
        for (const fs::path& piece : pieces) make_way(piece);
    }

  private:
    static constexpr std::size_t kArticlesAPiece = 2000;

    std::size_t piece_count() const {
        return (articles_.size() + kArticlesAPiece - 1) / kArticlesAPiece;
    }
    fs::path path_of(std::size_t piece) const { return work_ / fmt::format("again-{}", piece); }

    void work() {
        try {
            guard_xapian("cannot lay articles of '" + segment_.string() + "' again", [this] {
                const OpenedSegments segment({segment_});
                const FirstIndexed first_indexed(laying_.history);
                DocumentBuilder builder;
                while (true) {
                    const std::size_t piece = next_++;
                    if (piece >= piece_count() || failed_) return;
                    write_piece(piece, segment, first_indexed, builder);
                }
            });
        } catch (...) {
            const std::scoped_lock lock(mutex_);
            if (!error_) error_ = std::current_exception();
            failed_ = true;
        }
    }

    void write_piece(std::size_t piece, const OpenedSegments& segment,
                     const FirstIndexed& first_indexed, DocumentBuilder& builder) {
        make_way(path_of(piece));
        const auto writer = laying_.factory.write_piece(path_of(piece), laying_.writer_bytes);
        const std::size_t begin = piece * kArticlesAPiece;
        const std::size_t end = std::min(begin + kArticlesAPiece, articles_.size());
        for (std::size_t at = begin; at < end; ++at) {
            beat();
            const Laid& laid = articles_[at];
            Article article = segment.article(0, laid.number);
            if (!laid.id.empty()) {
                const bool is_told = !article.corpus_id.empty() || !laid.is_called_otherwise;
                if (!is_told) article.corpus_id = article.id;
                article.id = laid.id;
                article.first_indexed = first_indexed.of(laid.id);
            }
            writer->add(builder.build(article, segment.stream_of(0, laid.number)));
        }
        writer->finish();
    }

    void beat() {
        const std::scoped_lock lock(mutex_);
        if (laying_.heartbeat) laying_.heartbeat();
    }

    const fs::path& segment_;
    const std::vector<Laid>& articles_;
    const fs::path& work_;
    const Laying& laying_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> failed_{false};
    std::mutex mutex_;
    std::exception_ptr error_;
};

std::vector<ArticleNumber> united(const std::vector<ArticleNumber>& one,
                                  const std::vector<ArticleNumber>& other) {
    std::vector<ArticleNumber> both;
    std::ranges::set_union(one, other, std::back_inserter(both));
    return both;
}

void take_place(const fs::path& from, const fs::path& of) {
    make_way(of);
    rename_path(from, of);
}

// All but some, a few under other ids; none is of both kinds.
std::vector<Laid> all_but(const fs::path& segment, const std::vector<ArticleNumber>& out,
                          const std::vector<Meetings::Renamed>& renamed) {
    std::vector<Laid> kept;
    const auto count = static_cast<ArticleNumber>(article_count(segment));
    auto other = renamed.begin();
    auto gone = out.begin();
    for (ArticleNumber number = 1; number <= count; ++number) {
        if (gone != out.end() && *gone == number) {
            ++gone;
        } else if (other != renamed.end() && other->number == number) {
            kept.push_back({number, other->id, other->is_called_otherwise});
            ++other;
        } else {
            kept.push_back({number, {}});
        }
    }
    return kept;
}

// All that stays, in one go: faster than to take out many.
void lay_all(const fs::path& fresh, const std::vector<ArticleNumber>& out, const Meetings& meetings,
             const fs::path& work, const Laying& laying) {
    const std::vector<Laid> kept = all_but(fresh, out, meetings.renamed);
    AgainLayer(fresh, kept, work, laying).lay(work / "again");
    take_place(work / "again", fresh);
}

void lay_some(const fs::path& fresh, const std::vector<ArticleNumber>& out,
              const Meetings& meetings, const fs::path& work, const Laying& laying) {
    std::vector<Laid> renamed;
    std::vector<ArticleNumber> moved;
    for (const Meetings::Renamed& each : meetings.renamed) {
        renamed.push_back({each.number, each.id, each.is_called_otherwise});
        moved.push_back(each.number);
    }
    if (!renamed.empty()) AgainLayer(fresh, renamed, work, laying).lay(work / "again");
    remove_articles(fresh, united(out, moved));
    if (renamed.empty()) return;
    make_way(work / "again-merged");
    merge_segments({fresh, work / "again"}, work / "again-merged", laying.heartbeat);
    make_way(work / "again");
    take_place(work / "again-merged", fresh);
}

}  // namespace

bool is_better_laid_again(std::uint64_t changed, std::uint64_t articles) {
    constexpr std::uint64_t kFew = 20;  // One article in so many.
    return changed * kFew > articles;
}

void lay_without(const fs::path& segment, const std::vector<ArticleNumber>& out,
                 const fs::path& target, const Laying& laying) {
    const std::vector<Laid> kept = all_but(segment, out, {});
    AgainLayer(segment, kept, target.parent_path(), laying).lay(target);
}

bool apply_meetings(const Meetings& meetings, const fs::path& fresh, const fs::path& work,
                    const Laying& laying) {
    const std::vector<ArticleNumber> out = united(meetings.came_again, meetings.rejected);
    const std::size_t changed = out.size() + meetings.renamed.size();
    if (changed == 0) return false;
    const bool many = is_better_laid_again(changed, article_count(fresh));
    (many ? lay_all : lay_some)(fresh, out, meetings, work, laying);
    return true;
}

}  // namespace dateline
