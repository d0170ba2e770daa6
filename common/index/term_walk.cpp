#include "common/index/term_walk.h"

#include <utility>

namespace dateline {

bool TermWalk::next() {
    if (at_ == end_) return false;
    if (!std::exchange(is_ahead_, false)) ++at_;
    if (at_ == end_) return false;
    std::string term = *at_;
    // No term is empty, and nothing was skipped before the first.
    if (term <= term_ || (!least_.empty() && term < least_)) {
        throw Xapian::DatabaseCorruptError("the terms of a table are not in order");
    }
    term_.swap(term);
    if (!least_.empty()) least_.clear();
    return true;
}

void TermWalk::skip_to(const std::string& term) {
    if (term <= term_ || at_ == end_) return;
    at_.skip_to(term);
    least_ = term;
    is_ahead_ = true;
}

}  // namespace dateline
