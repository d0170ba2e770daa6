// What a query text says, before any index is asked: a tree of plain values, each
// with the place in the text that it came from.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/schema.h"

namespace dateline {

// Days [first, last], both included; an absent end is open.
struct DayRange {
    std::optional<std::chrono::sys_days> first;
    std::optional<std::chrono::sys_days> last;

    bool operator==(const DayRange&) const = default;
};

// Numbers [first, last], both included; an absent end is open.
struct NumberRange {
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;

    bool operator==(const NumberRange&) const = default;
};

// How close is close?
enum class Within { Words, Sentence, Paragraph };

struct Reach {
    Within within = Within::Words;
    std::uint32_t words = 0;  // How far apart at most, 1 being side by side; of Within::Words.
    bool ordered = false;     // As written, not the other way round.

    bool operator==(const Reach&) const = default;
};

enum class NodeKind {
    Word,      // `text` in any inflection.
    Phrase,    // `text` exactly as it stands, words in this order.
    Wildcard,  // Any word that `text` is the pattern of.
    Fuzzy,     // Any word within `count` edits of `text`.
    Value,     // An exact field has the value `text`.
    Days,      // Published on one of `days`.
    Numbers,   // A number field lies in `numbers`.
    Words,     // Children side by side; the match mode says how many must occur.
    And,
    Or,
    Not,      // One child.
    Near,     // Two children, as close to each other as `reach` says.
    NotNear,  // The first child where the second is not so close.
    First,    // One child, among the first `count` words.
    AtLeast,  // One child, in `count` places or more.
};

// Has it places in a text? Only what has can stand in Near and AtLeast.
constexpr bool is_text(NodeKind kind) {
    return kind == NodeKind::Word || kind == NodeKind::Phrase || kind == NodeKind::Wildcard ||
           kind == NodeKind::Fuzzy;
}

// How a child of a Words node was marked.
enum class Presence { Plain, Required, Excluded };

struct QueryNode {
    NodeKind kind = NodeKind::Words;
    Span span;
    const Field* field = &fields::kBody;  // Of all that have no children.
    std::string text;
    DayRange days;
    NumberRange numbers;
    Reach reach;
    std::uint32_t count = 0;
    double weight = 1;  // How much more than others of its kind it counts for rank.
    Presence presence = Presence::Plain;
    std::vector<QueryNode> children;
};

}  // namespace dateline
