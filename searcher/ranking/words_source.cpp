#include "searcher/ranking/words_source.h"

#include <algorithm>
#include <numeric>

namespace dateline {

void WordsSource::init(const Xapian::Database& database) {
    const auto& [query, rarities, curve] = *parameters_;
    words_.clear();
    database_ = database;
    filters_.emplace(database_);
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        words_.emplace_back(query.words[i], rarities[i], curve, database_, *filters_);
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
    const bool sure = words_.size() == 1 || any;
    const bool filtered = std::ranges::any_of(parameters_->query.words, [](const WordTerms& word) {
        return word.terms.size() > 1 || !word.terms.front().any_of.empty();
    });
    least_found_ = sure && !filtered ? most : 0;
    const double likely = (any ? 1 - without : with) * total;
    likely_found_ =
        std::clamp(static_cast<Xapian::doccount>(likely + 0.5), least_found_, most_found_);
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
    const double length = holder->length();
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

void WordsSource::find_all(Xapian::docid least, double min_weight) {
    document_ = least;
    for (std::size_t same = 0; same < words_.size();) {
        WordPostings& word = words_[same];
        word.skip_to(document_);
        if (word.at() == kNoDocument) {
            document_ = kNoDocument;
            return;
        }
        if (word.at() != document_) {
            document_ = word.at();
            same = 0;
        } else if (++same == words_.size() && !take_all(document_, min_weight)) {
            ++document_;
            same = 0;
        }
    }
}

bool WordsSource::take_all(Xapian::docid document, double min_weight) {
    document_ = document;
    double most = 0;
    for (const WordPostings& word : words_) most += word.most_here();
    if (most < min_weight) return false;
    const double length = words_.front().length();
    weight_ = 0;
    for (WordPostings& word : words_) {
        const WordPostings::Count count = word.count();
        if (!count.is_there) return false;
        weight_ += word.weight(count.wdf, length);
    }
    return weight_ >= min_weight;
}

std::string WordsSource::get_description() const {
    std::string text = parameters_->query.needed == Needed::Any ? "any of" : "all of";
    for (const WordTerms& word : parameters_->query.words) text += ' ' + word.terms.front().term;
    return text;
}

Xapian::Query with_words_source(const Xapian::Query& query, const Xapian::Database& database,
                                const Bm25Weight::Parameters& parameters) {
    const auto type = query.get_type();
    if (type == Xapian::Query::OP_FILTER || type == Xapian::Query::OP_AND_NOT) {
        std::vector<Xapian::Query> parts;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            const Xapian::Query part = query.get_subquery(i);
            parts.push_back(i == 0 ? with_words_source(part, database, parameters) : part);
        }
        return {type, parts.begin(), parts.end()};
    }
    auto words = read_words(query);
    if (!words) return query;
    // The library is right, and nobody faster, where each word that must occur is one term.
    const bool plain = std::ranges::all_of(
        words->words, [](const WordTerms& word) { return word.terms.size() == 1; });
    if (words->needed == Needed::All && plain) return query;
    auto made = std::make_shared<WordsSource::Parameters>();
    made->curve = Bm25Curve(parameters.k1, parameters.b, database.get_avlength());
    for (const WordTerms& word : words->words) {
        made->rarities.push_back(bm25_rarity(parameters, estimated_frequency(word, database),
                                             database.get_doccount(), word.wqf));
    }
    made->query = std::move(*words);
    return Xapian::Query((new WordsSource(std::move(made)))->release());
}

}  // namespace dateline
