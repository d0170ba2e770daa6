#include "searcher/proximity/span_finder.h"

#include <algorithm>

#include "common/analysis/word_place.h"
#include "common/index/position_walk.h"

namespace dateline {
namespace {

using Kind = SpanQuery::Kind;

bool takes_all(Kind kind) {
    return kind == Kind::AtOnce || kind == Kind::Sequence || kind == Kind::Run ||
           kind == Kind::Near;
}

// The postings of a term, which move along with the documents.
struct Postings {
    const LanguageFilter* where;
    Xapian::PostingIterator next, end;
    Xapian::doccount documents;

    Xapian::docid skip_to(Xapian::docid least) {
        if (next != end && *next < least) next.skip_to(least);
        return next == end ? kNoDocument : *next;
    }
};

}  // namespace

struct SpanFinder::Node {
    const SpanQuery* query;
    std::vector<Postings> postings;
    std::vector<Node> children;

    Xapian::docid candidate(Xapian::docid least);
    Xapian::docid with_all(Xapian::docid least);
    Xapian::doccount most() const;
};

Xapian::docid SpanFinder::Node::candidate(Xapian::docid least) {
    if (takes_all(query->kind)) return with_all(least);
    if (query->kind == Kind::NotNear) return children.front().candidate(least);
    Xapian::docid first = kNoDocument;
    for (Postings& term : postings) first = std::min(first, term.skip_to(least));
    for (Node& child : children) first = std::min(first, child.candidate(least));
    return first;
}

Xapian::docid SpanFinder::Node::with_all(Xapian::docid least) {
    if (children.empty()) return kNoDocument;
    for (std::size_t agreed = 0; agreed < children.size();) {
        agreed = 0;
        for (Node& child : children) {
            const Xapian::docid here = child.candidate(least);
            if (here == kNoDocument) return kNoDocument;
            if (here == least) ++agreed;
            least = here;
        }
    }
    return least;
}

Xapian::doccount SpanFinder::Node::most() const {
    if (query->kind == Kind::NotNear) return children.front().most();
    const bool all = takes_all(query->kind) && !children.empty();
    std::uint64_t count = all ? kNoDocument : 0;
    for (const Postings& term : postings) count += term.documents;
    for (const Node& child : children) {
        count = all ? std::min<std::uint64_t>(count, child.most()) : count + child.most();
    }
    return static_cast<Xapian::doccount>(std::min<std::uint64_t>(count, kNoDocument));
}

SpanFinder::SpanFinder(const Xapian::Database& database, const SpanQuery& query,
                       const UnitsOf& units)
    : database_(database),
      units_(units),
      languages_(database),
      root_(std::make_unique<Node>(make(query))) {}

SpanFinder::~SpanFinder() = default;

SpanFinder::Node SpanFinder::make(const SpanQuery& query) const {
    Node node{&query, {}, {}};
    for (const auto& [term, where] : query.terms) {
        const auto begin = database_.postlist_begin(term);
        const auto end = database_.postlist_end(term);
        if (begin != end)
            node.postings.push_back({&where, begin, end, database_.get_termfreq(term)});
    }
    for (const SpanQuery& child : query.children) node.children.push_back(make(child));
    return node;
}

Xapian::docid SpanFinder::candidate(Xapian::docid least) {
    return root_->candidate(least);
}

Xapian::doccount SpanFinder::most_candidates() const {
    return root_->most();
}

WordSpans SpanFinder::spans(Xapian::docid document) {
    pairs_.clear();
    return find(*root_, document);
}

WordSpans SpanFinder::find(Node& node, Xapian::docid document) {
    switch (node.query->kind) {
        case Kind::Terms:
            return find_terms(node, document);
        case Kind::Any: {
            std::vector<WordSpans> lists;
            for (Node& child : node.children) lists.push_back(find(child, document));
            return united(std::move(lists));
        }
        case Kind::AtOnce:
        case Kind::Sequence:
        case Kind::Run:
            return find_together(node, document);
        case Kind::Near:
        case Kind::NotNear:
            return find_pairs(node, document);
        case Kind::First: {
            // Whoever is asked for sentences below loses the paragraphs.
            const WordSpans all = find(node.children.front(), document);
            return among_first(all, node.query->words, units(document, Within::Paragraph));
        }
    }
    return {};
}

WordSpans SpanFinder::find_terms(Node& node, Xapian::docid document) {
    std::vector<WordSpans> lists;
    for (Postings& term : node.postings) {
        if (term.skip_to(document) != document) continue;
        if (!languages_.admits(*term.where, document)) continue;
        WordSpans& list = lists.emplace_back();
        visit_positions(term.next.positionlist_begin(), term.next.positionlist_end(),
                        [&list](Xapian::termpos code) {
                            const WordPlace place = place_of(code);
                            list.push_back({place.position, place.position + place.span - 1});
                        });
        // Places of compounds have the highest numbers, wherever they are.
        if (!list.empty() && list.back().last > list.back().first) std::ranges::sort(list);
    }
    return united(std::move(lists));
}

// The last pair of a run reaches over its second ideograph.
WordSpans SpanFinder::find_together(Node& node, Xapian::docid document) {
    const Kind kind = node.query->kind;
    if (node.children.empty()) return {};
    WordSpans found = find(node.children.front(), document);
    for (std::size_t i = 1; i < node.children.size() && !found.empty(); ++i) {
        const WordSpans next = find(node.children[i], document);
        found = kind == Kind::AtOnce ? at_one_place(found, next) : side_by_side(found, next);
    }
    if (kind == Kind::Run) {
        for (WordSpan& span : found) ++span.last;
    }
    return found;
}

const WordSpans& SpanFinder::units(Xapian::docid document, Within within) const {
    return units_(database_, document, within);
}

WordSpans SpanFinder::find_pairs(Node& node, Xapian::docid document) {
    const WordSpans left = find(node.children[0], document);
    if (left.empty()) return {};
    const bool near = node.query->kind == Kind::Near;
    const WordSpans right = find(node.children[1], document);
    if (right.empty()) return near ? WordSpans() : left;
    const Reach& reach = node.query->reach;
    if (reach.within == Within::Words) {
        return near ? near_each_other(left, right, reach, pairs_)
                    : away_from(left, right, reach, pairs_);
    }
    const WordSpans& units = this->units(document, reach.within);
    return near ? in_same_unit(left, right, reach, units, pairs_)
                : in_other_unit(left, right, reach, units, pairs_);
}

}  // namespace dateline
