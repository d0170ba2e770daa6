#include "searcher/ranking/word_postings.h"

#include <algorithm>

namespace dateline {

WordPostings::WordPostings(const RatedWord& word, const Bm25Curve& curve,
                           const Xapian::Database& segment, DocumentLanguages& languages,
                           const UnitsOf& units)
    : segment_(&segment),
      languages_(&languages),
      curve_(&curve),
      shortest_(segment.get_doclength_lower_bound()) {
    std::uint64_t frequency = 0;
    for (const WordReading& reading : word.word.readings) {
        frequency += add_reading(reading, word.rarities, units);
    }
    is_one_word_ = words_.size() == 1 && readings_.size() == 1 && !readings_.front().where;
    std::vector<double> most(words_.size(), 0);
    for (const Stream& stream : streams_) {
        most[stream.word] += segment.get_wdf_upper_bound(stream.term->term);
    }
    frequency_ =
        static_cast<Xapian::doccount>(std::min<std::uint64_t>(frequency, segment.get_doccount()));
    most_ = best([&](std::size_t i) { return most_of(words_[i].rarity, most[i]); });
    update();
}

// How many postings its terms have.
std::uint64_t WordPostings::add_reading(const WordReading& reading,
                                        const std::vector<double>& rarities, const UnitsOf& units) {
    const std::size_t first = words_.size();
    std::uint64_t postings = 0;
    for (const std::vector<WordTerm>& terms : reading.words) {
        for (const WordTerm& term : terms) {
            const Xapian::doccount documents = segment_->get_termfreq(term.term);
            if (documents > 0) streams_.push_back({&term, words_.size()});
            postings += documents;
        }
        words_.push_back({rarities[words_.size()]});
    }
    readings_.push_back({first, words_.size(), nullptr});
    if (reading.where) readings_.back().where = make_matcher(*reading.where, *segment_, units);
    return postings;
}

void WordPostings::update() {
    at_ = kNoDocument;
    for (const Stream& stream : streams_) at_ = std::min(at_, stream.at);
}

void WordPostings::open(Stream& stream) {
    stream.next = segment_->postlist_begin(stream.term->term);
    stream.update();
}

void WordPostings::step_to(Xapian::docid least) {
    at_ = kNoDocument;
    for (Stream& stream : streams_) {
        if (stream.at == 0) open(stream);
        while (stream.at < least) {
            ++stream.next;
            stream.update();
        }
        at_ = std::min(at_, stream.at);
    }
}

void WordPostings::skip_to(Stream& stream, Xapian::docid least) {
    if (stream.at == 0) open(stream);
    if (stream.at >= least) return;
    stream.next.skip_to(least);
    stream.update();
    // Whoever asked would ask for ever.
    if (stream.at < least) {
        throw Xapian::DatabaseCorruptError("the articles of a term are not in order");
    }
}

void WordPostings::stride_to(Xapian::docid least) {
    at_ = kNoDocument;
    for (Stream& stream : streams_) {
        if (stream.at < least) skip_to(stream, least);
        at_ = std::min(at_, stream.at);
    }
}

bool WordPostings::may_be_in(Xapian::docid document) {
    for (Stream& stream : streams_) {
        if (stream.at < document) skip_to(stream, document);
        if (stream.at == document) return true;
    }
    update();
    return false;
}

// It grows with wdf and falls with length, and a document is no shorter than what it repeats.
double WordPostings::most_of(double rarity, double wdf) const {
    return curve_->part(rarity, wdf, std::max(shortest_, wdf));
}

// Of all readings.
template <typename WeightOf>
double WordPostings::best(const WeightOf& weight_of) const {
    double best = 0;
    for (const Reading& reading : readings_) {
        double sum = 0;
        for (std::size_t i = reading.first; i < reading.last; ++i) sum += weight_of(i);
        best = std::max(best, sum);
    }
    return best;
}

double WordPostings::most_here() const {
    if (is_one_word_) {
        double wdf = 0;
        for (const Stream& stream : streams_) {
            if (stream.at == at_) wdf += stream.next.get_wdf();
        }
        return most_of(words_.front().rarity, wdf);
    }
    return most_;
}

bool WordPostings::admits(Stream& stream) {
    const LanguageFilter& where = stream.term->where;
    if (where.is_everywhere()) return true;
    if (stream.languages.empty()) {
        for (const std::string& term : where.terms) {
            stream.languages.push_back(&languages_->of(term));
        }
    }
    const bool listed = std::ranges::any_of(
        stream.languages, [&](LanguagePostings* language) { return language->has(stream.at); });
    return listed == (where.admits == LanguageFilter::Admits::Listed);
}

bool WordPostings::is_any_reading_there() {
    for (Word& word : words_) word.is_there = false, word.wdf = 0;
    for (Stream& stream : streams_) {
        if (stream.at != at_ || !admits(stream)) continue;
        words_[stream.word].is_there = true;
        words_[stream.word].wdf += stream.next.get_wdf();
    }
    bool found = false;
    for (Reading& reading : readings_) found |= reading.holds = holds(reading);
    return found;
}

// Where there is a condition, it says so that the words are there too.
bool WordPostings::holds(const Reading& reading) const {
    if (reading.where) return reading.where->candidate(at_) == at_ && reading.where->holds(at_);
    for (std::size_t i = reading.first; i < reading.last; ++i) {
        if (!words_[i].is_there) return false;
    }
    return true;
}

bool WordPostings::is_one_word_there() {
    Word& word = words_.front();
    word.is_there = false;
    word.wdf = 0;
    for (Stream& stream : streams_) {
        if (stream.at != at_ || !admits(stream)) continue;
        word.is_there = true;
        word.wdf += stream.next.get_wdf();
    }
    return word.is_there;
}

double WordPostings::best_weight(double length) const {
    double best = 0;
    for (const Reading& reading : readings_) {
        if (!reading.holds) continue;
        double sum = 0;
        for (std::size_t i = reading.first; i < reading.last; ++i) {
            sum += curve_->part(words_[i].rarity, words_[i].wdf, length);
        }
        best = std::max(best, sum);
    }
    return best;
}

Xapian::termcount WordPostings::length() const {
    const auto here = std::ranges::find(streams_, at_, &Stream::at);
    return here->next.get_doclength();
}

}  // namespace dateline
