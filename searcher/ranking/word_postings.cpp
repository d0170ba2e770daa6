#include "searcher/ranking/word_postings.h"

#include <algorithm>

namespace dateline {

WordPostings::WordPostings(const WordTerms& word, double rarity, const Bm25Curve& curve,
                           const Xapian::Database& database, DocumentLanguages& languages)
    : database_(&database),
      languages_(&languages),
      curve_(&curve),
      rarity_(rarity),
      shortest_(database.get_doclength_lower_bound()) {
    double most_wdf = 0;
    for (const WordTerm& term : word.terms) {
        const Xapian::doccount frequency = database.get_termfreq(term.term);
        if (frequency == 0) continue;
        streams_.push_back({&term});
        frequency_ += frequency;
        most_wdf += database.get_wdf_upper_bound(term.term);
    }
    frequency_ = std::min(frequency_, database.get_doccount());
    most_ = most_of(most_wdf);
    update();
}

void WordPostings::update() {
    at_ = kNoDocument;
    for (const Stream& stream : streams_) at_ = std::min(at_, stream.at);
}

void WordPostings::open(Stream& stream) {
    stream.next = database_->postlist_begin(stream.term->term);
    stream.update();
}

void WordPostings::step_to(Xapian::docid least) {
    for (Stream& stream : streams_) {
        if (stream.at == 0) open(stream);
        while (stream.at < least) {
            ++stream.next;
            stream.update();
        }
    }
    update();
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

void WordPostings::skip_to(Xapian::docid least) {
    for (Stream& stream : streams_) skip_to(stream, least);
    update();
}

bool WordPostings::may_be_in(Xapian::docid document) {
    for (Stream& stream : streams_) {
        skip_to(stream, document);
        if (stream.at == document) return true;
    }
    update();
    return false;
}

double WordPostings::most_of(double wdf) const {
    return weight(wdf, std::max(shortest_, wdf));
}

double WordPostings::most_here() const {
    double wdf = 0;
    for (const Stream& stream : streams_) {
        if (stream.at == at_) wdf += stream.next.get_wdf();
    }
    return most_of(wdf);
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

WordPostings::Count WordPostings::count() {
    Count found;
    for (Stream& stream : streams_) {
        if (stream.at != at_ || !admits(stream)) continue;
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
