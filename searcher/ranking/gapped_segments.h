// A query that is safe on segments whose numbers have gaps. The program's own segments have none;
// another program that changes an index leaves some.
//
// Where a term is in every document of a segment and nobody asks for its counts, Xapian 1.4 (up to
// 1.4.29 at least) takes the list of all documents for the term's own. When numbers are missing,
// that list lies in parts on the disk, and the next part is looked for under the term's name:
// "Unexpected end of posting list".
#pragma once

#include <xapian.h>

#include <vector>

namespace dateline {

// Finds what `query` finds and weighs it alike, by a weighting scheme that needs counts, and does
// not meet the fault in `segments`. Throws Xapian::Error.
Xapian::Query safe_on_gaps(const Xapian::Query& query,
                           const std::vector<Xapian::Database>& segments);

}  // namespace dateline
