// Files of queries: one a line, or an id, a tab and a query.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace dateline {

enum class BatchFormat { Auto, Lines, Tsv };

struct BatchQuery {
    std::string id;  // The line number where the file gives none.
    std::string text;
    std::uint64_t line = 0;  // From 1.
};

// Empty lines are passed over. Auto is tsv when every line has a tab behind an id without blanks,
// else lines. Throws Error for a line without a tab where tsv was asked for, and for a file
// that cannot be read; `name` is the file's in messages.
std::vector<BatchQuery> read_batch(std::istream& in, const std::string& name, BatchFormat format);

}  // namespace dateline
