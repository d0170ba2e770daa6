// Which queries the library may hurry through.
#pragma once

#include <xapian.h>

namespace dateline {

// Does a phrase, a source of places (span_source.h) or a MAX stand in it? Then every match must be
// looked at: check_at_least is the number of articles. While the library (1.4.22) passes over what
// cannot come to the top, an OP_OR counts a phrase that does not hold, so that the first hits are
// wrong, and an OP_MAX of which both sides have ended is read again, which ends the program.
//
// And even so an OP_OR of phrases must not be what an OP_AND_MAYBE adds: there it counts them too.
bool needs_every_match(const Xapian::Query& query);

// May it pass over what cannot come to the top as soon as a page is full? Below an OP_OR of its own
// it then loses good matches now and then, the fewer the more it looks at first: see
// searcher/ranking/words_source.h.
bool may_hurry(const Xapian::Query& query);

}  // namespace dateline
