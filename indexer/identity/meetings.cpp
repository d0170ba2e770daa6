#include "indexer/identity/meetings.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/article.h"
#include "common/xapian_guard.h"
#include "indexer/identity/edited_pages.h"
#include "indexer/identity/id_walk.h"
#include "indexer/identity/opened_segments.h"
#include "indexer/identity/own_id.h"
#include "indexer/identity/same_article.h"

namespace dateline {
namespace {

class Finder {
  public:
    Finder(const OpenedSegments& segments, const std::vector<std::vector<ArticleNumber>>& going,
           const MeetingSettings& settings)
        : segments_(segments), going_(going), settings_(settings) {
        found_.replaced.resize(segments.size() - 1);
    }

    Meetings find() {
        visit_said_twice(segments_, [this](const SaidTwice& said) { take(said); });
        sort();
        match_edited_pages(segments_, settings_.edited_streams, found_);
        sort();
        return std::move(found_);
    }

  private:
    void sort() {
        for (auto& numbers : found_.replaced) std::ranges::sort(numbers);
        std::ranges::sort(found_.came_again);
        std::ranges::sort(found_.rejected);
        std::ranges::sort(found_.renamed);
    }

    void take(const SaidTwice& said) {
        if (settings_.heartbeat) settings_.heartbeat();
        said_ = &said;
        compared_.clear();
        IdGroup group{said.id, {}, {}};
        for (const ArticlePlace& place : said.published) group.published.push_back(holder(place));
        for (const ArticlePlace& place : said.fresh) group.fresh.push_back(holder(place));
        for (std::size_t i = 0; i < said.published.size(); ++i) {
            group.published[i].id = i < said.having ? said.id : article(i).id;
        }
        const IdDecision decision = decide_ids(
            group,
            {.rule = settings_.rule,
             .is_same = [this](std::size_t one, std::size_t other) { return is_same(one, other); },
             .version = [this](std::size_t article) { return compared(article).version(); },
             .is_read_anew = settings_.is_read_anew,
             .fills_gaps = settings_.fills_gaps,
             .own_id = [&](std::size_t fresh) { return free_id(group, fresh); }});
        note(group, decision);
    }

    IdHolder holder(const ArticlePlace& place) const {
        IdHolder holder;
        holder.stream = segments_.stream_of(place.segment, place.number);
        if (place.segment < going_.size()) {
            holder.is_going = std::ranges::binary_search(going_[place.segment], place.number);
        }
        return holder;
    }

    const ArticlePlace& place(std::size_t at) const {
        const std::size_t published = said_->published.size();
        return at < published ? said_->published[at] : said_->fresh[at - published];
    }

    Article article(std::size_t at) const {
        const ArticlePlace& where = place(at);
        return segments_.article(where.segment, where.number);
    }

    // Kept for a while: one is compared with several, with twice kMostLooks at the most.
    const ComparedArticle& compared(std::size_t at) {
        const auto found = compared_.find(at);
        return found != compared_.end() ? found->second
                                        : compared_.emplace(at, article(at)).first->second;
    }

    bool is_same(std::size_t one, std::size_t other) {
        constexpr std::size_t kMostKept = 4 * kMostLooks;
        if (compared_.size() >= kMostKept) compared_.clear();
        const ComparedArticle& first = compared(one);
        const ComparedArticle& second = compared(other);
        return first.is_of_same_collection(second) && first.is_same(second);
    }

    std::string free_id(const IdGroup& group, std::size_t fresh) {
        const Article wanted = article(group.published.size() + fresh);
        const std::string where = settings_.place(group.fresh[fresh].stream);
        const std::string& collection = wanted.collection;
        std::vector<std::string> ids;
        if (!collection.empty()) ids.push_back(own_id(collection, group.said));
        const std::string place = collection.empty() ? where : collection + '/' + where;
        ids.push_back(own_id(place, group.said));
        ids.push_back(own_id_of_text(place, group.said, wanted));
        const auto is_free = [this](const std::string& id) {
            return !segments_.have_id(id) && given_.count(id) == 0;
        };
        const auto found = std::ranges::find_if(ids, is_free);
        std::string id = found != ids.end() ? *found : ids.back();
        while (!is_free(id)) id = own_id_of_text(id, group.said, wanted);
        given_.insert(id);
        return id;
    }

    void note(const IdGroup& group, const IdDecision& decision) {
        for (std::size_t i = 0; i < decision.replaced.size(); ++i) {
            const ArticlePlace& place = said_->published[i];
            if (decision.replaced[i]) found_.replaced[place.segment].push_back(place.number);
        }
        for (std::size_t i = 0; i < decision.fresh.size(); ++i) {
            const IdDecision::Fresh& fresh = decision.fresh[i];
            const ArticleNumber number = said_->fresh[i].number;
            if (fresh.fate == IdDecision::Fate::CameAgain) found_.came_again.push_back(number);
            if (fresh.fate == IdDecision::Fate::Rejected) found_.rejected.push_back(number);
            if (fresh.fate == IdDecision::Fate::Kept && fresh.id != group.said) {
                found_.renamed.push_back({number, fresh.id});
            }
            if (fresh.met) note_meeting(group, i, fresh);
        }
    }

    void note_meeting(const IdGroup& group, std::size_t at, const IdDecision::Fresh& fresh) {
        const std::size_t published = group.published.size();
        const std::size_t met = *fresh.met;
        const std::string collection = article(published + at).collection;
        found_.met.push_back({.id = group.said,
                              .stream = group.fresh[at].stream,
                              .of_stream = met < published ? group.published[met].stream
                                                           : group.fresh[met - published].stream,
                              .own_id = fresh.id,
                              .is_of_one_collection = collection == article(met).collection});
    }

    const OpenedSegments& segments_;
    const std::vector<std::vector<ArticleNumber>>& going_;
    const MeetingSettings& settings_;
    Meetings found_;
    const SaidTwice* said_ = nullptr;
    std::map<std::size_t, ComparedArticle> compared_;  // Of the group.
    std::set<std::string> given_;
};

}  // namespace

Meetings find_meetings(const std::vector<std::filesystem::path>& published,
                       const std::vector<std::vector<ArticleNumber>>& going,
                       const std::filesystem::path& fresh, const MeetingSettings& settings) {
    return guard_xapian("cannot compare articles with '" + fresh.string() + "'", [&] {
        std::vector<std::filesystem::path> all = published;
        all.push_back(fresh);
        const OpenedSegments segments(all);
        return Finder(segments, going, settings).find();
    });
}

}  // namespace dateline
