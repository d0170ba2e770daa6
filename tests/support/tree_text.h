// A query tree as tests write it down: every node by its kind, with its sign.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/query_tree.h"

namespace dateline {

// "OR(word(a), AND(word(b), -phrase(c d)))"
std::string show(const QueryNode& tree);

// "a (a (b))": a word in so many brackets, a word before each.
std::string nested_query(int depth, const std::string& innermost = "b");

// "a a a"
std::string many_words(std::size_t count, std::string_view between = " ");

}  // namespace dateline
