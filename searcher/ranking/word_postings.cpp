#include "searcher/ranking/word_postings.h"

#include <algorithm>

namespace dateline {

WordPostings::WordPostings(const WordTerms& word, double rarity, const Bm25Curve& curve,
                           const Xapian::Database& database, FilterTerms& filters)
    : curve_(&curve), rarity_(rarity), shortest_(database.get_doclength_lower_bound()) {
    double most_wdf = 0;
    for (const WordTerm& term : word.terms) {
        Stream stream{database.postlist_begin(term.term), database.postlist_end(term.term), 0, {}};
        stream.update();
        if (stream.at == kNoDocument) continue;
        for (const std::string& other : term.any_of) stream.any_of.push_back(&filters.of(other));
        streams_.push_back(std::move(stream));
        most_wdf += database.get_wdf_upper_bound(term.term);
        frequency_ += database.get_termfreq(term.term);
    }
    frequency_ = std::min(frequency_, database.get_doccount());
    most_ = weight(most_wdf, std::max(shortest_, most_wdf));
    update();
}

void WordPostings::update() {
    at_ = kNoDocument;
    for (const Stream& stream : streams_) at_ = std::min(at_, stream.at);
}

void WordPostings::step_to(Xapian::docid least) {
    for (Stream& stream : streams_) {
        while (stream.at < least) {
            ++stream.next;
            stream.update();
        }
    }
    update();
}

void WordPostings::skip_to(Xapian::docid least) {
    for (Stream& stream : streams_) {
        if (stream.at >= least) continue;
        stream.next.skip_to(least);
        stream.update();
    }
    update();
}

// It grows with wdf and falls with length, and a document is no shorter than what it repeats.
double WordPostings::most_here() const {
    double wdf = 0;
    for (const Stream& stream : streams_) {
        if (stream.at == at_) wdf += stream.next.get_wdf();
    }
    return weight(wdf, std::max(shortest_, wdf));
}

bool WordPostings::Stream::counts() const {
    return any_of.empty() ||
           std::ranges::any_of(any_of, [this](FilterTerm* term) { return term->is_in(at); });
}

WordPostings::Count WordPostings::count() {
    Count found;
    for (Stream& stream : streams_) {
        if (stream.at != at_ || !stream.counts()) continue;
        found.is_there = true;
        found.wdf += stream.next.get_wdf();
    }
    return found;
}

Xapian::termcount WordPostings::length() const {
    const auto here = std::ranges::find(streams_, at_, &Stream::at);
    return here->next.get_doclength();
}

}  // namespace dateline
