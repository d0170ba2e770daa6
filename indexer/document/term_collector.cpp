#define XXH_INLINE_ALL
#include "indexer/document/term_collector.h"

#include <xxhash.h>

#include <algorithm>

namespace dateline {

std::size_t TermHash::operator()(std::string_view term) const noexcept {
    return XXH3_64bits(term.data(), term.size());
}

TermCollector::Entry& TermCollector::entry(std::string_view term) {
    const auto found = numbers_.find(term);
    if (found != numbers_.end()) return entries_[found->second];
    Entry fresh;
    fresh.term = arena_.keep(term);
    numbers_.emplace(fresh.term, static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back(fresh);
    return entries_.back();
}

void TermCollector::note_position(std::string_view term, std::uint32_t position) {
    Entry& known = entry(term);
    places_.push_back({position, known.last_position});
    known.last_position = static_cast<std::uint32_t>(places_.size() - 1);
    known.position_count += 1;
}

void TermCollector::sorted(std::vector<TermPostings>& terms) {
    terms.clear();
    terms.reserve(entries_.size());
    positions_.resize(places_.size());  // Never grows below, so that the spans stay valid.
    std::size_t used = 0;
    for (const Entry& entry : entries_) {
        const auto begin = positions_.begin() + static_cast<std::ptrdiff_t>(used);
        auto end = begin + entry.position_count;
        used += entry.position_count;
        auto to = end;  // The chain runs backwards.
        for (std::uint32_t at = entry.last_position; at != kNone; at = places_[at].previous) {
            *--to = places_[at].position;
        }
        if (!std::is_sorted(begin, end)) std::sort(begin, end);
        end = std::unique(begin, end);
        terms.push_back({entry.term, entry.wdf, {begin, end}});
    }
    std::ranges::sort(terms, {}, &TermPostings::term);
}

void TermCollector::clear() {
    constexpr std::size_t kKeptTerms = 64 * 1024;  // What one monster article needed is given back.
    if (entries_.size() > kKeptTerms) {
        *this = TermCollector();
        return;
    }
    numbers_.clear();
    entries_.clear();
    places_.clear();
    arena_.clear();
}

}  // namespace dateline
