// Queries made from what a database holds, asked of two.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

struct AnswerComparison {
    std::size_t queries = 0;
    std::size_t with_hits = 0;
    std::vector<std::string> differences;  // A line for each query that is answered otherwise.
};

// As many queries of each of eight kinds: a term, AND, OR, a phrase, NEAR, a range of values, a
// filter, a wildcard. Same answers are the same hits in the same order, weights and bounds equal to
// the last bit. Throws Xapian::Error.
AnswerComparison compare_answers(const std::filesystem::path& actual,
                                 const std::filesystem::path& expected,
                                 std::size_t queries_of_a_kind);

}  // namespace dateline
