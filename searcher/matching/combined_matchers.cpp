#include "searcher/matching/combined_matchers.h"

#include <algorithm>

namespace dateline {
namespace {

void put_rarest_first(Matchers& matchers) {
    std::ranges::stable_sort(matchers, {}, [](const auto& matcher) { return matcher->most(); });
}

}  // namespace

AllMatcher::AllMatcher(Matchers all, Matchers excluded, Xapian::doccount total)
    : all_(std::move(all)), excluded_(std::move(excluded)), likely_(total) {
    put_rarest_first(all_);
    put_rarest_first(excluded_);
    std::ranges::reverse(excluded_);
    // As if they were met independently of each other.
    for (const auto& matcher : all_) likely_ *= total == 0 ? 0 : matcher->likely() / total;
    for (const auto& matcher : excluded_) likely_ *= total == 0 ? 0 : 1 - matcher->likely() / total;
}

Xapian::docid AllMatcher::candidate(Xapian::docid least) {
    for (std::size_t agreed = 0; agreed < all_.size();) {
        agreed = 0;
        for (const auto& matcher : all_) {
            const Xapian::docid here = matcher->candidate(least);
            if (here == kNoDocument) return kNoDocument;
            if (here != least) {
                least = here;
                if (agreed > 0) break;  // The rarest goes on.
            }
            ++agreed;
        }
    }
    return least;
}

bool AllMatcher::holds(Xapian::docid document) {
    return std::ranges::all_of(all_, [&](const auto& one) { return one->holds(document); }) &&
           std::ranges::none_of(excluded_, [&](const auto& one) {
               return one->candidate(document) == document && one->holds(document);
           });
}

AnyMatcher::AnyMatcher(Matchers any, Xapian::doccount total) {
    std::uint64_t sum = 0;
    double without = 1;
    for (auto& matcher : any) {
        sum += matcher->most();
        without *= total == 0 ? 1 : 1 - matcher->likely() / total;
        any_.push_back({std::move(matcher)});
    }
    most_ = static_cast<Xapian::doccount>(std::min<std::uint64_t>(sum, total));
    likely_ = (1 - without) * total;
}

Xapian::docid AnyMatcher::candidate(Xapian::docid least) {
    Xapian::docid first = kNoDocument;
    for (Choice& choice : any_) {
        if (choice.at < least) choice.at = choice.matcher->candidate(least);
        first = std::min(first, choice.at);
    }
    return first;
}

bool AnyMatcher::holds(Xapian::docid document) {
    return std::ranges::any_of(any_, [document](const Choice& choice) {
        return choice.at == document && choice.matcher->holds(document);
    });
}

}  // namespace dateline
