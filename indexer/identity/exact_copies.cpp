#include "indexer/identity/exact_copies.h"

#include <algorithm>
#include <string>

#include "common/index/term_walk.h"
#include "common/schema.h"
#include "indexer/identity/id_walk.h"

namespace dateline {
namespace {

// What is in thousands of places is a blank form; naming so many of them tells nobody anything.
constexpr std::size_t kMostPlaces = 32;

class CopyMatching {
  public:
    CopyMatching(const OpenedSegments& segments,
                 const std::vector<std::vector<ArticleNumber>>& going,
                 const MeetingSettings& settings, Meetings& meetings)
        : segments_(segments), going_(going), settings_(settings), meetings_(meetings) {}

    void match() {
        const std::size_t last = segments_.size() - 1;
        for (TermWalk walk(segments_[last], std::string(kDigestPrefix)); walk.next();) {
            if (settings_.heartbeat) settings_.heartbeat();
            const std::string& digest = walk.term();
            std::vector<ArticlePlace> fresh = places_of(last, digest);
            std::erase_if(fresh, [this](const ArticlePlace& place) { return is_settled(place); });
            if (fresh.empty()) continue;
            const std::optional<ArticlePlace> published = published_of(digest);
            if (published || fresh.size() > 1) join(published, fresh);
        }
        meetings_.came_again.insert(meetings_.came_again.end(), came_again_.begin(),
                                    came_again_.end());
        meetings_.renamed.insert(meetings_.renamed.end(), renamed_.begin(), renamed_.end());
        for (const ArticlePlace& place : replaced_) {
            meetings_.replaced[place.segment].push_back(place.number);
        }
    }

  private:
    std::vector<ArticlePlace> places_of(std::size_t segment, const std::string& term) const {
        std::vector<ArticlePlace> places;
        const auto end = segments_[segment].postlist_end(term);
        for (auto at = segments_[segment].postlist_begin(term); at != end; ++at) {
            places.push_back({segment, *at});
        }
        return places;
    }

    // One that stays, whatever else comes.
    std::optional<ArticlePlace> published_of(const std::string& digest) const {
        for (std::size_t segment = 0; segment + 1 < segments_.size(); ++segment) {
            for (const ArticlePlace& place : places_of(segment, digest)) {
                const bool goes =
                    std::ranges::binary_search(going_[segment], place.number) ||
                    std::ranges::binary_search(meetings_.replaced[segment], place.number);
                if (!goes) return place;
            }
        }
        return std::nullopt;
    }

    bool is_settled(const ArticlePlace& place) const {
        return std::ranges::binary_search(meetings_.came_again, place.number) ||
               std::ranges::binary_search(meetings_.rejected, place.number) ||
               std::ranges::binary_search(meetings_.renamed, place.number, {},
                                          &Meetings::Renamed::number);
    }

    // What is published lies in a segment that is not written to: its first copy takes its place.
    void join(const std::optional<ArticlePlace>& published,
              const std::vector<ArticlePlace>& fresh) {
        const ArticlePlace& first = fresh.front();
        const Article article = segments_.article(first.segment, first.number);
        Meetings::Renamed kept{first.number, article.id, false};
        const std::string home = file_of(first);
        const auto add = [&](const std::string& file) {
            const bool is_new = file != home && std::ranges::count(kept.also, file) == 0;
            if (is_new && kept.also.size() < kMostPlaces) kept.also.push_back(file);
        };
        if (published) {
            const Article old = segments_.article(published->segment, published->number);
            kept.id = old.id;
            for (const std::string& file : old.also) add(file);
            add(file_of(*published));
            replaced_.push_back(*published);
        }
        for (std::size_t at = 1; at < fresh.size(); ++at) {
            add(file_of(fresh[at]));
            came_again_.push_back(fresh[at].number);
        }
        renamed_.push_back(std::move(kept));
    }

    std::string file_of(const ArticlePlace& place) const {
        return settings_.file(segments_.stream_of(place.segment, place.number));
    }

    const OpenedSegments& segments_;
    const std::vector<std::vector<ArticleNumber>>& going_;
    const MeetingSettings& settings_;
    Meetings& meetings_;  // Sorted until the end of match().
    std::vector<ArticleNumber> came_again_;
    std::vector<Meetings::Renamed> renamed_;
    std::vector<ArticlePlace> replaced_;
};

}  // namespace

void match_exact_copies(const OpenedSegments& segments,
                        const std::vector<std::vector<ArticleNumber>>& going,
                        const MeetingSettings& settings, Meetings& meetings) {
    CopyMatching(segments, going, settings, meetings).match();
}

}  // namespace dateline
