#include "searcher/matching/terms_matcher.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr auto kFirstOnTop = [](const auto& a, const auto& b) { return a.at > b.at; };

}  // namespace

TermsMatcher::TermsMatcher(const std::vector<WordTerm>& terms, const Xapian::Database& segment)
    : languages_(segment) {
    std::uint64_t sum = 0;
    for (const WordTerm& term : terms) {
        const Xapian::doccount documents = segment.get_termfreq(term.term);
        if (documents == 0) continue;
        sum += documents;
        filtered_ |= !term.where.is_everywhere();
        streams_.push_back(
            {&term, segment.postlist_begin(term.term), segment.postlist_end(term.term)});
    }
    const std::uint64_t total = segment.get_doccount();
    most_ = static_cast<Xapian::doccount>(std::min(sum, total));
}

void TermsMatcher::Stream::move_to(Xapian::docid least) {
    if (next != end && *next < least) next.skip_to(least);
    const Xapian::docid moved = next == end ? kNoDocument : *next;
    // Whoever asked would ask for ever.
    if (moved < least)
        throw Xapian::DatabaseCorruptError("the articles of a term are not in order");
    at = moved;
}

Xapian::docid TermsMatcher::candidate(Xapian::docid least) {
    if (streams_.empty()) return kNoDocument;
    if (streams_.size() == 1) {
        if (streams_.front().at < least) streams_.front().move_to(least);
        return streams_.front().at;
    }
    while (streams_.front().at < least) {
        std::ranges::pop_heap(streams_, kFirstOnTop);
        streams_.back().move_to(least);
        std::ranges::push_heap(streams_, kFirstOnTop);
    }
    return streams_.front().at;
}

bool TermsMatcher::holds(Xapian::docid document) {
    if (!filtered_) return true;
    return std::ranges::any_of(streams_, [&](const Stream& stream) {
        return stream.at == document && languages_.admits(stream.term->where, document);
    });
}

}  // namespace dateline
