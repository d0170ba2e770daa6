#include "searcher/planning/word_sequence.h"

namespace dateline {
namespace {

using Kind = SpanQuery::Kind;

}  // namespace

SpanQuery of_terms(std::vector<WordTerm> terms) {
    return {Kind::Terms, std::move(terms), {}, 0, {}};
}

SpanQuery of_children(Kind kind, std::vector<SpanQuery> children) {
    if (children.size() == 1) {
        SpanQuery only = std::move(children.front());
        return only;
    }
    return {kind, {}, {}, 0, std::move(children)};
}

SpanQuery WordSequence::spans() {
    std::vector<SpanQuery> words;
    while (at_ < forms_.size()) words.push_back(next());
    return words.empty() ? SpanQuery() : of_children(Kind::Sequence, std::move(words));
}

SpanQuery WordSequence::next() {
    std::vector<SpanQuery> at_once;
    while (at_ < forms_.size() && forms_[at_].role == Role::Elided) {
        at_once.push_back(places_of_(forms_[at_++]));
    }
    if (at_ < forms_.size()) at_once.push_back(word());
    return of_children(Kind::AtOnce, std::move(at_once));
}

SpanQuery WordSequence::word() {
    if (forms_[at_].role == Role::Part) return compound();
    if (forms_[at_].role == Role::Pair) return run();
    return places_of_(forms_[at_++]);
}

SpanQuery WordSequence::compound() {
    std::vector<SpanQuery> parts;
    while (at_ < forms_.size() && forms_[at_].role == Role::Part) {
        parts.push_back(places_of_(forms_[at_++]));
    }
    SpanQuery in_parts = of_children(Kind::Sequence, std::move(parts));
    if (at_ == forms_.size() || forms_[at_].role != Role::Joined) return in_parts;
    return {Kind::Any, {}, {}, 0, {std::move(in_parts), places_of_(forms_[at_++])}};
}

// The last ideograph is in the pair before it already.
SpanQuery WordSequence::run() {
    std::vector<SpanQuery> pairs;
    while (at_ < forms_.size() && forms_[at_].role == Role::Pair) {
        pairs.push_back(places_of_(forms_[at_++]));
    }
    if (at_ < forms_.size() && forms_[at_].role == Role::RunEnd) ++at_;
    return {Kind::Run, {}, {}, 0, std::move(pairs)};
}

}  // namespace dateline
