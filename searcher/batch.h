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

// Empty lines, and those that begin with #, are passed over. Auto takes each line by itself: what
// has a tab after an id without blanks has an id, any other line is a query. Throws Error for a
// line without a tab where tsv was asked for, for an id that two lines have, and for a file that
// cannot be read; `name` is the file's in messages.
std::vector<BatchQuery> read_batch(std::istream& in, const std::string& name, BatchFormat format);

}  // namespace dateline
