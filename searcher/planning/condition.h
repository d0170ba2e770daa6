// Which articles a query wants: a tree of plain values over the terms and slots of an index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/proximity/span_query.h"
#include "searcher/proximity/word_term.h"

namespace dateline {

// The value in a slot lies in [least, most]; an empty end is open.
struct ValueRange {
    std::uint32_t slot = 0;
    std::string least, most;

    bool operator==(const ValueRange&) const = default;
};

struct Condition {
    enum class Kind {
        Terms,   // One of `terms` counts in it; none of no terms.
        Spans,   // `spans` is met in at least `places` places.
        Values,  // It has a value in the range of `values`.
        All,     // It meets all `children`, of which there may be none, and no one of `excluded`.
        Any,     // It meets one of `children`.
    };
    Kind kind = Kind::All;  // Of no children: every article.
    std::vector<WordTerm> terms = {};
    // Of Spans and of Values: one. Most conditions have neither, and go through many hands.
    std::vector<SpanQuery> spans = {};
    std::vector<ValueRange> values = {};
    std::uint32_t places = 1;
    std::vector<Condition> children = {};
    std::vector<Condition> excluded = {};

    bool is_everything() const { return kind == Kind::All && children.empty() && excluded.empty(); }
    bool operator==(const Condition&) const = default;
};

Condition any_of_terms(const std::vector<std::string>& terms);
Condition condition_of(SpanQuery spans, std::uint32_t places = 1);

// Those that say something, in the order given; conditions of all inside one of all are taken out
// of it, and one that is alone stands for itself.
Condition all_of(std::vector<Condition> conditions);
Condition any_of(std::vector<Condition> conditions);
Condition without(Condition condition, std::vector<Condition> excluded);

// As in --explain: "Zoil|Zoils AND D19870301 AND NOT Ktrade".
std::string to_text(const Condition& condition);
std::string to_text(const std::vector<WordTerm>& terms);

}  // namespace dateline
