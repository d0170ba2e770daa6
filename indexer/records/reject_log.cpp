#include "indexer/records/reject_log.h"

#include <algorithm>
#include <cassert>

namespace dateline {
namespace {

constexpr std::uint64_t kShown = 20;

}  // namespace

void RejectLog::expect(std::uint64_t portion) {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back({.portion = portion, .count = 0, .lines = {}, .done = false});
}

void RejectLog::take(std::uint64_t portion, const Origin& origin, const Reject& reject) {
    const std::scoped_lock lock(mutex_);
    Waiting& here = waiting(portion);
    ++here.count;
    if (count_ + here.count <= kShown) here.lines.push_back(to_message(origin, reject));
}

void RejectLog::finish(std::uint64_t portion) {
    const std::scoped_lock lock(mutex_);
    waiting(portion).done = true;
    while (!waiting_.empty() && waiting_.front().done) say_first();
}

void RejectLog::flush() {
    const std::scoped_lock lock(mutex_);
    while (!waiting_.empty()) say_first();
}

RejectLog::Waiting& RejectLog::waiting(std::uint64_t portion) {
    const auto found = std::ranges::find(waiting_, portion, &Waiting::portion);
    assert(found != waiting_.end() && "a portion is expected before anything comes of it");
    return *found;
}

void RejectLog::say_first() {
    const Waiting first = std::move(waiting_.front());
    waiting_.pop_front();
    const std::uint64_t before = count_;
    count_ += first.count;
    for (std::size_t i = 0; i < first.lines.size() && before + i < kShown; ++i) {
        say_("skipped: " + first.lines[i]);
    }
    if (before <= kShown && count_ > kShown) say_("skipped: further complaints are only counted");
}

}  // namespace dateline
