#include "indexer/identity/id_walk.h"

#include "common/index/term_walk.h"
#include "common/schema.h"
#include "indexer/identity/opened_segments.h"

namespace dateline {
namespace {

// The terms of one kind in one published segment, followed alongside a walk through others.
class Follower {
  public:
    Follower(const OpenedSegments& segments, std::size_t segment, std::string_view prefix)
        : database_(segments[segment]),
          segment_(segment),
          prefix_(prefix),
          walk_(database_, prefix_),
          is_there_(walk_.next()) {}

    // Adds the articles that have the id; ids must ascend.
    void add(const std::string& id, std::vector<ArticlePlace>& places) {
        if (!is_there_) return;
        const std::string term = make_term(prefix_, id);
        if (walk_.term() < term) {
            walk_.skip_to(term);
            is_there_ = walk_.next();
        }
        if (!is_there_ || walk_.term() != term) return;
        const auto end = database_.postlist_end(term);
        for (auto article = database_.postlist_begin(term); article != end; ++article) {
            places.push_back({segment_, *article});
        }
    }

  private:
    const Xapian::Database& database_;
    std::size_t segment_;
    std::string prefix_;
    TermWalk walk_;
    bool is_there_;
};

}  // namespace

void visit_said_twice(const OpenedSegments& segments,
                      const std::function<void(const SaidTwice&)>& visit) {
    const std::size_t last = segments.size() - 1;
    const Xapian::Database& fresh = segments[last];
    std::vector<Follower> ids;
    std::vector<Follower> said;
    for (std::size_t segment = 0; segment < last; ++segment) {
        ids.emplace_back(segments, segment, fields::kId.prefix);
        said.emplace_back(segments, segment, kCorpusIdPrefix);
    }
    const std::string prefix(fields::kId.prefix);
    for (TermWalk walk(fresh, prefix); walk.next();) {
        SaidTwice found;
        found.id = walk.term().substr(prefix.size());
        for (Follower& follower : ids) follower.add(found.id, found.published);
        found.having = found.published.size();
        for (Follower& follower : said) follower.add(found.id, found.published);
        if (found.published.empty() && walk.articles() < 2) continue;
        const auto end = fresh.postlist_end(walk.term());
        for (auto article = fresh.postlist_begin(walk.term()); article != end; ++article) {
            found.fresh.push_back({last, *article});
        }
        visit(found);
    }
}

}  // namespace dateline
