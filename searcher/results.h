// What a search gives: plain values that outlive the index they came from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"

namespace dateline {

// Bytes [begin, end) of a text that a query found.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Mark&) const = default;
};

// A text with its marks, ascending, not overlapping.
struct MarkedText {
    std::string text;
    std::vector<Mark> marks;
};

struct Hit {
    std::uint64_t rank = 0;  // From 1, over all pages.
    double score = 0;
    bool whole = true;    // It has all that was asked for; false only where Results::partial.
    Article article;      // Without its body; only the id where nothing else was asked for.
    std::string opening;  // How the body begins, for articles without a headline.
    MarkedText headline;
    MarkedText snippet;  // The best sentences of the body; empty when there is no body.
};

struct Results {
    std::string query_id;     // Of the query in a batch; empty outside.
    std::string query;        // As typed.
    std::string resolved;     // As understood: a query text again. Empty for ids only.
    std::string explanation;  // Several lines, where asked for, else empty: the tree, the terms.
    std::uint64_t found = 0;  // How many articles match, all pages together.
    bool exact = true;        // False: `found` is an estimate.
    bool partial = false;     // Few articles have all the words; after them come others.
    std::uint64_t whole = 0;  // Where partial: how many have all.
    std::string suggestion;   // The query as it may have been meant; empty where it is right.
    std::vector<std::string> notes;
    std::vector<Hit> hits;
};

}  // namespace dateline
