#include "searcher/ranking/match_source.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

// Told to the library as what a document can weigh at most. What it really can, the words know, and
// end by themselves where it is too little. Were the library to know, it would lose a document that
// something adds to, when the words alone no longer suffice (OP_AND_MAYBE: docs/library-faults.md).
constexpr double kUnreachable = 1'000'000'000;

// No document without one of them.
bool words_lead(const RatedWords& words) {
    return words.one_of_words ||
           std::ranges::any_of(words.words, [](const RatedWord& word) { return word.word.must; });
}

}  // namespace

void MatchSource::init(const Xapian::Database& segment) {
    const auto& [words, condition, blocks, lengths, units] = *parameters_;
    segment_ = segment;
    scorer_.reset();
    matcher_.reset();
    if (!words.words.empty()) scorer_.emplace(words, segment_, lengths->of(segment_), units);
    if (!words_lead(words)) {
        matcher_ = make_matcher(condition, segment_, units);
    } else if (!condition.is_everything()) {
        matcher_ = make_matcher_of_known(condition, segment_, units);
    }
    set_maxweight(scorer_ ? kUnreachable : 0);
    estimate();
    document_ = 0;
}

// As if words and conditions were met independently of each other.
void MatchSource::estimate() {
    const double total = segment_.get_doccount();
    double likely = total, most = total;
    if (scorer_) {
        most = scorer_->most_found();
        likely = scorer_->likely_found();
    }
    if (matcher_) {
        most = std::min<double>(most, matcher_->most());
        if (total > 0) likely *= matcher_->likely() / total;
    }
    most_found_ = static_cast<Xapian::doccount>(most);
    likely_found_ = static_cast<Xapian::doccount>(std::llround(std::clamp(likely, 0.0, most)));
}

// The first that may meet the condition.
Xapian::docid MatchSource::sampled(Xapian::docid least) {
    for (;;) {
        least = matcher_->candidate(parameters_->blocks.next(least));
        if (least == kNoDocument || parameters_->blocks.next(least) == least) return least;
    }
}

// The first that may be wanted.
Xapian::docid MatchSource::candidate(Xapian::docid least, double min_weight) {
    for (;;) {
        least = sampled(least);
        if (least == kNoDocument || !scorer_) return least;
        const Xapian::docid document = scorer_->candidate(least, min_weight);
        if (document == least || document == kNoDocument) return document;
        least = document;
    }
}

std::string MatchSource::get_description() const {
    Wanted wanted{{}, parameters_->condition, parameters_->words.one_of_words};
    for (const RatedWord& word : parameters_->words.words) wanted.words.push_back(word.word);
    return to_text(wanted);
}

void MatchSource::find(Xapian::docid least, double min_weight) {
    if (!matcher_) {
        document_ = scorer_->next(least, min_weight);
        return;
    }
    for (document_ = candidate(least, min_weight); document_ != kNoDocument;
         document_ = candidate(document_ + 1, min_weight)) {
        if (scorer_ && !scorer_->reaches(document_, min_weight)) continue;
        if (matcher_->holds(document_)) return;
    }
}

}  // namespace dateline
