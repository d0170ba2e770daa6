// An item of an agency's feed in JSON, in the dialects of
//
//   ninjs 1.x, 2.x and 3.x   https://iptc.org/standards/ninjs/ ; as Superdesk writes it, too
//   AP's Media API           ninjs 1 with members of its own
//   digitalwires             of dpa
//
// to records. A picture, an event and their like are no articles, whatever is said under them. An
// item that the agency has taken back withdraws what was indexed under its id; one whose embargo
// ends later than its date has that for its date.
#pragma once

#include <simdjson.h>

#include <string_view>
#include <vector>

#include "indexer/records/record.h"

namespace dateline {

// Is it an object with a name of its own and members that only such items have?
bool is_agency_item(simdjson::dom::element value);

// Adds to `records` the article that the item is, and after it those among its associated items
// that are whole: with an id, a headline and a text of their own. Gives why the item itself is
// none, "a picture: no article"; empty when it is one. Such a reason lives forever.
std::string_view read_agency_item(simdjson::dom::element item, std::vector<Record>& records);

}  // namespace dateline
