#include "indexer/progress/pace.h"

#include <cmath>

namespace dateline {
namespace {

using namespace std::chrono_literals;

constexpr auto kArticlesWindow = 10s;
constexpr auto kBytesWindow = 30s;
constexpr std::chrono::duration<double> kLeastSeen = 1s;
constexpr std::chrono::duration<double> kFarthest = 100h;

}  // namespace

void Pace::sample(Clock::time_point now, std::uint64_t articles, std::uint64_t bytes) {
    samples_.push_back({now, articles, bytes});
    // One at least as old as the window stays, so that the window is full.
    while (samples_.size() > 2 && samples_[1].when <= now - kBytesWindow) samples_.pop_front();
}

std::optional<double> Pace::articles_a_second() const {
    return rate(kArticlesWindow, &Sample::articles);
}

std::optional<double> Pace::bytes_a_second() const {
    return rate(kBytesWindow, &Sample::bytes);
}

std::optional<double> Pace::rate(Clock::duration window, std::uint64_t Sample::*count) const {
    if (samples_.empty()) return std::nullopt;
    const Sample& last = samples_.back();
    auto first = samples_.end() - 1;
    while (first != samples_.begin() && first->when > last.when - window) --first;
    const std::chrono::duration<double> seen = last.when - first->when;
    if (seen < kLeastSeen) return std::nullopt;
    return static_cast<double>(last.*count - (*first).*count) / seen.count();
}

std::optional<std::chrono::seconds> time_left(std::uint64_t bytes, std::uint64_t total_bytes,
                                              std::optional<double> bytes_a_second) {
    if (bytes >= total_bytes || !bytes_a_second || *bytes_a_second <= 0) return std::nullopt;
    const std::chrono::duration<double> left(static_cast<double>(total_bytes - bytes) /
                                             *bytes_a_second);
    if (left >= kFarthest) return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(left);
}

}  // namespace dateline
