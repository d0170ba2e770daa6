#include "searcher/ranking/words_scorer.h"

#include <algorithm>

namespace dateline {

WordsScorer::WordsScorer(const RatedWords& words, const Xapian::Database& segment,
                         SegmentLengths* lengths, const UnitsOf& units)
    : languages_(segment), lengths_(lengths), one_of_words_(words.one_of_words) {
    for (const RatedWord& word : words.words) {
        auto& side = word.word.must ? required_ : optional_;
        side.emplace_back(word, words.curve, segment, languages_, units);
    }
    std::ranges::stable_sort(required_, {}, &WordPostings::frequency);
    std::ranges::stable_sort(optional_, {}, &WordPostings::most);
    most_up_to_.assign(1, 0);
    for (const WordPostings& word : optional_) {
        most_up_to_.push_back(most_up_to_.back() + word.most());
    }
    most_ = most_up_to_.back();
    for (const WordPostings& word : required_) most_ += word.most();
    place_from(optional_.size());
    estimate(segment.get_doccount());
}

// As if words were in documents independently of each other.
void WordsScorer::estimate(Xapian::doccount total) {
    double with = 1, without = 1;
    std::uint64_t sum = 0;
    const auto part = [total](const WordPostings& word) {
        return total == 0 ? 0 : static_cast<double>(word.frequency()) / total;
    };
    for (const WordPostings& word : required_) with *= part(word);
    for (const WordPostings& word : optional_) {
        without *= 1 - part(word);
        sum += word.frequency();
    }
    most_found_ = total;
    if (!required_.empty()) {
        most_found_ = required_.front().frequency();
    } else if (one_of_words_) {
        most_found_ = static_cast<Xapian::doccount>(std::min<std::uint64_t>(sum, total));
        with = 1 - without;
    }
    likely_found_ = with * total;
}

Xapian::docid WordsScorer::candidate(Xapian::docid least, double min_weight) {
    if (most_ < min_weight) return kNoDocument;
    if (!required_.empty()) return with_required(least);
    if (!one_of_words_ && min_weight <= 0) return least;
    while (weak_ < optional_.size() && most_up_to_[weak_ + 1] < min_weight) ++weak_;
    place_from(weak_);
    return with_strong(least);
}

void WordsScorer::place_from(std::size_t first) {
    placed_ = std::span(optional_).subspan(first);
    others_ = std::span(optional_).first(first);
    most_of_others_ = most_up_to_[first];
}

// The rarest word leads.
Xapian::docid WordsScorer::with_required(Xapian::docid least) {
    for (;;) {
        required_.front().skip_to(least);
        least = required_.front().at();
        if (least == kNoDocument) return kNoDocument;
        const auto lacks =
            std::find_if(required_.begin() + 1, required_.end(),
                         [least](WordPostings& word) { return !word.may_be_in(least); });
        if (lacks == required_.end()) return least;
        least = std::max(least + 1, lacks->at());
        if (least == kNoDocument) return kNoDocument;
    }
}

Xapian::docid WordsScorer::with_strong(Xapian::docid least) {
    Xapian::docid first = kNoDocument;
    for (WordPostings& word : placed_) {
        if (word.at() + 1 == least) {
            word.step_to(least);
        } else if (word.at() < least) {
            word.skip_to(least);
        }
        first = std::min(first, word.at());
    }
    return first;
}

// What the document weighs at most, by what is known of it.
double WordsScorer::most_here(Xapian::docid document) {
    double most = most_of_others_;
    for (WordPostings& word : required_) {
        word.skip_to(document);
        most += word.most_here();
    }
    for (WordPostings& word : placed_) {
        if (word.at() < document) word.skip_to(document);
        if (word.at() == document) most += word.most_here();
    }
    return most;
}

bool WordsScorer::reaches(Xapian::docid document, double min_weight) {
    return most_here(document) >= min_weight && weigh(document, min_weight);
}

bool WordsScorer::weigh(Xapian::docid document, double min_weight) {
    weight_ = 0;
    has_word_ = false;
    length_.reset();
    for (WordPostings& word : required_) {
        if (!add(word)) return false;
    }
    return add_optional(document, min_weight) && (has_word_ || !one_of_words_) &&
           weight_ >= min_weight;
}

// Those that lead to documents first, then the others as long as they can make a difference.
bool WordsScorer::add_optional(Xapian::docid document, double min_weight) {
    for (WordPostings& word : placed_) {
        if (word.at() == document) add(word);
    }
    for (std::size_t i = others_.size(); i > 0; --i) {
        if (weight_ + most_up_to_[i] < min_weight) return false;
        WordPostings& word = others_[i - 1];
        word.skip_to(document);
        if (word.at() == document) add(word);
    }
    return true;
}

bool WordsScorer::add(WordPostings& word) {
    if (!word.is_there()) return false;
    has_word_ = true;
    if (!length_) length_ = length(word);
    weight_ += word.weight(*length_);
    return true;
}

// As long as the same weight is asked for, the same words lead.
Xapian::docid WordsScorer::next(Xapian::docid least, double min_weight) {
    least = candidate(least, min_weight);
    while (least != kNoDocument && !reaches(least, min_weight)) {
        least = placed_.empty() ? candidate(least + 1, min_weight) : with_strong(least + 1);
    }
    return least;
}

// Of the document that the word is at.
double WordsScorer::length(const WordPostings& holder) {
    const auto kept = lengths_ == nullptr ? std::nullopt : lengths_->of(holder.at());
    return kept ? *kept : holder.length();
}

}  // namespace dateline
