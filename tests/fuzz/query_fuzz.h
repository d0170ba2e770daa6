// Everything that reads a query, under a fuzzer's hand.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dateline {

// Any bytes give a query tree or a QueryError inside the text; a tree is printed as a query that
// gives the same tree again; the analyser finds words inside the text, in the order of their ends.
// Returns what does not hold, with the text, or nothing.
std::string fuzz_query(std::span<const std::uint8_t> data);

}  // namespace dateline
