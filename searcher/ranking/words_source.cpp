#include "searcher/ranking/words_source.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

void WordsSource::init(const Xapian::Database& database) {
    const auto& [query, rarities, curve, lengths] = *parameters_;
    words_.clear();
    database_ = database;
    languages_.emplace(database_);
    lengths_ = lengths->of(database_);
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        words_.emplace_back(query.words[i], rarities[i], curve, database_, *languages_);
    }
    const bool any = query.needed == Needed::Any;
    std::ranges::stable_sort(words_, [any](const WordPostings& a, const WordPostings& b) {
        return any ? a.most() < b.most() : a.frequency() < b.frequency();
    });
    most_up_to_.assign(1, 0);
    for (const WordPostings& word : words_) most_up_to_.push_back(most_up_to_.back() + word.most());
    set_maxweight(most_up_to_.back());
    estimate(database.get_doccount());
    weak_ = 0;
    document_ = 0;
}

// As if words stood in documents independently of each other.
void WordsSource::estimate(Xapian::doccount total) {
    const bool any = parameters_->query.needed == Needed::Any;
    double without = 1, with = 1;
    std::uint64_t sum = 0;
    Xapian::doccount least = total, most = 0;
    for (const WordPostings& word : words_) {
        const double part = total == 0 ? 0 : static_cast<double>(word.frequency()) / total;
        without *= 1 - part;
        with *= part;
        sum += word.frequency();
        least = std::min(least, word.frequency());
        most = std::max(most, word.frequency());
    }
    most_found_ = any ? static_cast<Xapian::doccount>(std::min<std::uint64_t>(sum, total)) : least;
    // A word with filters may be nowhere.
    const bool filtered = std::ranges::any_of(parameters_->query.words, [](const WordTerms& word) {
        return word.terms.size() > 1 || !word.terms.front().where.is_everywhere();
    });
    least_found_ = any && !filtered ? most : 0;
    const double likely = (any ? 1 - without : with) * total;
    likely_found_ =
        std::clamp(static_cast<Xapian::doccount>(std::llround(likely)), least_found_, most_found_);
}

void WordsSource::next(double min_weight) {
    find(document_ + 1, min_weight);
}

void WordsSource::skip_to(Xapian::docid least, double min_weight) {
    if (least <= document_) return;
    for (std::size_t i = weak_; i < words_.size(); ++i) words_[i].skip_to(least);
    find(least, min_weight);
}

void WordsSource::find(Xapian::docid least, double min_weight) {
    if (most_up_to_.back() < min_weight) {
        document_ = kNoDocument;
    } else if (parameters_->query.needed == Needed::Any) {
        find_any(least, min_weight);
    } else {
        find_all(least, min_weight);
    }
}

void WordsSource::find_any(Xapian::docid least, double min_weight) {
    while (most_up_to_[weak_ + 1] < min_weight) ++weak_;
    for (;; ++least) {
        document_ = kNoDocument;
        for (std::size_t i = weak_; i < words_.size(); ++i) {
            words_[i].step_to(least);
            document_ = std::min(document_, words_[i].at());
        }
        if (document_ == kNoDocument || take_any(document_, min_weight)) return;
        least = document_;
    }
}

// The words that lead to documents first, then the weak ones as long as they can make a difference.
bool WordsSource::take_any(Xapian::docid document, double min_weight) {
    double most = most_up_to_[weak_];
    const WordPostings* holder = nullptr;
    for (std::size_t i = weak_; i < words_.size(); ++i) {
        if (words_[i].at() != document) continue;
        most += words_[i].most_here();
        holder = &words_[i];
    }
    if (most < min_weight) return false;
    const double length = this->length(*holder);
    bool found = false;
    weight_ = 0;
    const auto add = [&](WordPostings& word) {
        if (word.at() != document) return;
        const WordPostings::Count count = word.count();
        found |= count.is_there;
        if (count.is_there) weight_ += word.weight(count.wdf, length);
    };
    for (std::size_t i = weak_; i < words_.size(); ++i) add(words_[i]);
    for (std::size_t i = weak_; i > 0; --i) {
        if (weight_ + most_up_to_[i] < min_weight) return false;
        words_[i - 1].skip_to(document);
        add(words_[i - 1]);
    }
    return found && weight_ >= min_weight;
}

// The rarest word leads.
void WordsSource::find_all(Xapian::docid least, double min_weight) {
    for (;;) {
        words_.front().skip_to(least);
        document_ = words_.front().at();
        if (document_ == kNoDocument) return;
        const WordPostings* const lacks = lacking(document_);
        if (lacks == nullptr && take_all(document_, min_weight)) return;
        least = document_ + 1;
        if (lacks != nullptr) least = std::max(least, lacks->at());
    }
}

// The first word that cannot be in the document.
const WordPostings* WordsSource::lacking(Xapian::docid document) {
    const auto lacks = std::ranges::find_if(
        words_, [document](WordPostings& word) { return !word.may_be_in(document); });
    return lacks == words_.end() ? nullptr : &*lacks;
}

bool WordsSource::take_all(Xapian::docid document, double min_weight) {
    double most = 0;
    for (WordPostings& word : words_) {
        word.skip_to(document);
        most += word.most_here();
    }
    if (most < min_weight) return false;
    const double length = this->length(words_.front());
    weight_ = 0;
    for (WordPostings& word : words_) {
        const WordPostings::Count count = word.count();
        if (!count.is_there) return false;
        weight_ += word.weight(count.wdf, length);
    }
    return weight_ >= min_weight;
}

// Of the document that the word stands at.
double WordsSource::length(const WordPostings& holder) const {
    const auto kept = lengths_ == nullptr ? std::nullopt : lengths_->of(holder.at());
    return kept ? *kept : holder.length();
}

std::string WordsSource::get_description() const {
    std::string text = parameters_->query.needed == Needed::Any ? "any of" : "all of";
    for (const WordTerms& word : parameters_->query.words) {
        char before = ' ';
        for (const WordTerm& term : word.terms) {
            text += std::exchange(before, '|') + term.term;
        }
    }
    return text;
}

}  // namespace dateline
