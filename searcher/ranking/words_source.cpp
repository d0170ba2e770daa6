#include "searcher/ranking/words_source.h"

#include <algorithm>
#include <numeric>

namespace dateline {

void WordsSource::init(const Xapian::Database& database) {
    const auto& [query, rarities, curve] = *parameters_;
    words_.clear();
    database_ = database;
    languages_.emplace(database_);
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

namespace {

// Stems of other languages that no article has; one term stays.
void drop_unknown_terms(WordTerms& word, TermFrequencies& frequencies) {
    const auto first = word.terms.begin();
    const auto unknown = std::remove_if(first + 1, word.terms.end(), [&](const WordTerm& term) {
        return frequencies.of(term.term) == 0;
    });
    word.terms.erase(unknown, word.terms.end());
}

// The library is right, and nobody faster, where each word that must occur is one term.
bool is_all_of_terms(const Xapian::Query& query) {
    const std::size_t parts = query.get_num_subqueries();
    bool terms = query.get_type() == Xapian::Query::OP_AND;
    for (std::size_t i = 0; terms && i < parts; ++i) {
        terms = query.get_subquery(i).get_type() == Xapian::Query::LEAF_TERM;
    }
    return terms || query.get_type() == Xapian::Query::LEAF_TERM;
}

bool is_one_term(const WordTerms& word) {
    return word.terms.size() == 1 && word.terms.front().where.is_everywhere();
}

Xapian::Query all_of_terms(const std::vector<WordTerms>& words) {
    std::vector<Xapian::Query> terms;
    for (const WordTerms& word : words) terms.emplace_back(word.terms.front().term, word.wqf);
    return {Xapian::Query::OP_AND, terms.begin(), terms.end()};
}

}  // namespace

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
    if (is_all_of_terms(query)) return query;
    auto words = read_words(query);
    if (!words) return query;
    TermFrequencies frequencies(database);
    for (WordTerms& word : words->words) drop_unknown_terms(word, frequencies);
    const bool all = words->needed == Needed::All || words->words.size() == 1;
    if (all && std::ranges::all_of(words->words, is_one_term)) {
        return all_of_terms(words->words);
    }
    auto made = std::make_shared<WordsSource::Parameters>();
    made->curve = Bm25Curve(parameters.k1, parameters.b, database.get_avlength());
    for (const WordTerms& word : words->words) {
        made->rarities.push_back(bm25_rarity(parameters, estimated_frequency(word, frequencies),
                                             frequencies.total(), word.wqf));
    }
    made->query = std::move(*words);
    return Xapian::Query((new WordsSource(std::move(made)))->release());
}

}  // namespace dateline
