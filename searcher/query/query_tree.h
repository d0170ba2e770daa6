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

enum class NodeKind {
    Word,     // `text` in any inflection.
    Phrase,   // `text` exactly as it stands, words in this order.
    Value,    // An exact field has the value `text`.
    Days,     // Published on one of `days`.
    Numbers,  // A number field lies in `numbers`.
    Words,    // Children side by side; the match mode says how many must occur.
    And,
    Or,
    Not,  // One child.
};

// How a child of a Words node was marked.
enum class Presence { Plain, Required, Excluded };

struct QueryNode {
    NodeKind kind = NodeKind::Words;
    Span span;
    const Field* field = &fields::kBody;  // Of Word, Phrase, Value, Days, Numbers.
    std::string text;
    DayRange days;
    NumberRange numbers;
    Presence presence = Presence::Plain;
    std::vector<QueryNode> children;
};

}  // namespace dateline
