#include "indexer/identity/id_decision.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace dateline {
namespace {

using Fate = IdDecision::Fate;

// An article in all its versions.
struct Work {
    std::optional<std::size_t> published;  // Its place among the published ones.
    std::optional<std::size_t> latest;     // The version read last in this run.
};

class Deciding {
  public:
    Deciding(const IdGroup& group, const IdCircumstances& circumstances)
        : group_(group), circumstances_(circumstances) {
        decision_.fresh.resize(group.fresh.size());
        decision_.replaced.resize(group.published.size());
        for (std::size_t i = 0; i < group.published.size(); ++i) {
            add({i, {}}, group.published[i].stream);
        }
    }

    IdDecision decide() {
        for (std::size_t i = 0; i < group_.fresh.size(); ++i) place(i);
        take_over_places();
        for (const Work& work : works_) {
            if (work.published && work.latest) decision_.replaced[*work.published] = true;
        }
        name();
        return std::move(decision_);
    }

  private:
    const IdHolder& fresh(std::size_t at) const { return group_.fresh[at]; }
    const IdHolder& published(const Work& work) const { return group_.published[*work.published]; }
    std::size_t number(const Work& work) const {
        return work.latest ? group_.published.size() + *work.latest : *work.published;
    }
    std::uint64_t stream(const Work& work) const {
        return work.latest ? fresh(*work.latest).stream : published(work).stream;
    }

    bool is_version(const Work& work, std::size_t at) const {
        if (circumstances_.rule == SameId::Replace) return true;
        return circumstances_.is_same(number(work), group_.published.size() + at);
    }

    void add(Work work, std::uint64_t stream) {
        by_stream_[stream].push_back(works_.size());
        works_.push_back(work);
    }

    // Of which work is it a version? In its own stream that is likeliest. Where an id is no id, and
    // thousands have it, only some are looked at: two versions of one article may both stay then.
    Work* work_of(std::size_t at) {
        std::size_t looks = kMostLooks;
        const std::vector<std::size_t>& home = by_stream_[fresh(at).stream];
        for (auto place = home.rbegin(); place != home.rend() && looks > 0; ++place, --looks) {
            if (is_version(works_[*place], at)) return &works_[*place];
        }
        looks = kMostLooks;
        for (auto work = works_.begin(); work != works_.end() && looks > 0; ++work, --looks) {
            if (stream(*work) != fresh(at).stream && is_version(*work, at)) return &*work;
        }
        return nullptr;
    }

    void place(std::size_t at) {
        Work* const work = is_edited_in_place() ? &works_.front() : work_of(at);
        if (work == nullptr) {
            add({{}, at}, fresh(at).stream);
        } else if (is_older(*work, at) || is_outdated(*work, at)) {
            decision_.fresh[at].fate = Fate::CameAgain;
        } else {
            if (work->latest) decision_.fresh[*work->latest].fate = Fate::CameAgain;
            work->latest = at;
        }
    }

    // What is most often the case needs no look at the articles.
    bool is_edited_in_place() const {
        return group_.published.size() == 1 && group_.fresh.size() == 1 &&
               group_.published.front().stream == fresh(0).stream &&
               circumstances_.is_read_anew(fresh(0).stream);
    }

    // The index has a newer version, which stays.
    bool is_older(const Work& work, std::size_t at) const {
        return work.published && !work.latest && !published(work).is_going &&
               published(work).stream != fresh(at).stream &&
               circumstances_.fills_gaps(fresh(at).stream);
    }

    // A higher version was read before, or is in the index and stays there.
    bool is_outdated(const Work& work, std::size_t at) const {
        if (!work.latest && published(work).is_going) return false;
        const std::uint64_t version = circumstances_.version(group_.published.size() + at);
        return version != 0 && circumstances_.version(number(work)) > version;
    }

    // What stood in an edited file, and has become something else there.
    void take_over_places() {
        std::unordered_map<std::uint64_t, std::deque<Work*>> left;
        for (Work& work : works_) {
            if (work.published && !work.latest) left[published(work).stream].push_back(&work);
        }
        for (Work& work : works_) {
            if (work.published || !work.latest) continue;
            const auto before = left.find(fresh(*work.latest).stream);
            if (before == left.end() || before->second.empty()) continue;
            if (!circumstances_.is_read_anew(before->first)) continue;
            before->second.front()->latest = work.latest;
            before->second.pop_front();
            work.latest.reset();
        }
    }

    void name() {
        // Whoever has the id that they say; nobody inherits it in the run in which it goes.
        const Work* holder = nullptr;
        for (const Work& work : works_) {
            if (work.published && published(work).id == group_.said) holder = &work;
        }
        for (const Work& work : works_) {
            if (!work.latest) continue;
            IdDecision::Fresh& fresh = decision_.fresh[*work.latest];
            if (work.published) {
                fresh.id = published(work).id;
            } else if (holder == nullptr) {
                fresh.id = group_.said;
                holder = &work;
            } else {
                name_apart(*work.latest, *holder);
            }
        }
    }

    void name_apart(std::size_t at, const Work& holder) {
        IdDecision::Fresh& fresh = decision_.fresh[at];
        fresh.met = number(holder);
        if (circumstances_.rule == SameId::Reject) {
            fresh.fate = Fate::Rejected;
        } else {
            fresh.id = circumstances_.own_id(at);
        }
    }

    const IdGroup& group_;
    const IdCircumstances& circumstances_;
    std::vector<Work> works_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_stream_;  // To `works_`.
    IdDecision decision_;
};

}  // namespace

IdDecision decide_ids(const IdGroup& group, const IdCircumstances& circumstances) {
    return Deciding(group, circumstances).decide();
}

}  // namespace dateline
