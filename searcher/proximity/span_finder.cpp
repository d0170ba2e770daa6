#include "searcher/proximity/span_finder.h"

#include "common/index/position_walk.h"

namespace dateline {

// A part of the query with the postings of its terms, which move along with the documents.
struct SpanFinder::Node {
    struct Postings {
        Xapian::PostingIterator at;
        Xapian::PostingIterator end;

        bool has(Xapian::docid document) {
            if (at != end && *at < document) at.skip_to(document);
            return at != end && *at == document;
        }
    };
    const SpanQuery* query;
    std::vector<Postings> postings;
    std::vector<Node> children;
};

SpanFinder::SpanFinder(const Xapian::Database& database, const SpanQuery& query,
                       const UnitsOf& units)
    : database_(database), units_(units), root_(std::make_unique<Node>(make(query))) {}

SpanFinder::~SpanFinder() = default;

SpanFinder::Node SpanFinder::make(const SpanQuery& query) const {
    Node node{&query, {}, {}};
    for (const std::string& term : query.terms) {
        const auto begin = database_.postlist_begin(term);
        const auto end = database_.postlist_end(term);
        if (begin != end) node.postings.push_back({begin, end});
    }
    for (const SpanQuery& child : query.children) node.children.push_back(make(child));
    return node;
}

WordSpans SpanFinder::spans(Xapian::docid document) {
    return find(*root_, document);
}

WordSpans SpanFinder::find(Node& node, Xapian::docid document) {
    std::vector<WordSpans> lists;
    switch (node.query->kind) {
        case SpanQuery::Kind::Terms:
            for (Node::Postings& postings : node.postings) {
                if (!postings.has(document)) continue;
                WordSpans& list = lists.emplace_back();
                visit_positions(postings.at.positionlist_begin(), postings.at.positionlist_end(),
                                [&list](Xapian::termpos position) {
                                    list.push_back({position, position});
                                });
            }
            return united(std::move(lists));
        case SpanQuery::Kind::Any:
            for (Node& child : node.children) lists.push_back(find(child, document));
            return united(std::move(lists));
        case SpanQuery::Kind::Sequence: {
            WordSpans found = find(node.children.front(), document);
            for (std::size_t i = 1; i < node.children.size() && !found.empty(); ++i) {
                found = side_by_side(found, find(node.children[i], document));
            }
            return found;
        }
        case SpanQuery::Kind::Near:
            return find_near(node, document);
    }
    return {};
}

WordSpans SpanFinder::find_near(Node& node, Xapian::docid document) {
    const WordSpans left = find(node.children[0], document);
    if (left.empty()) return {};
    const WordSpans right = find(node.children[1], document);
    if (right.empty()) return {};
    const Reach& reach = node.query->reach;
    if (reach.within == Within::Words) return near_each_other(left, right, reach);
    return in_same_unit(left, right, reach.ordered, units_(database_, document, reach.within));
}

}  // namespace dateline
