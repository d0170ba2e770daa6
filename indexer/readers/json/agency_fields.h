// The members of an agency's JSON item that are texts or lists, by their names in ninjs (1.x: one
// "headline"; 2.x and 3.x: a list of "headlines"), AP's Media API, Superdesk and dpa's
// digitalwires.
#pragma once

#include <simdjson.h>

#include <string>

#include "indexer/records/record.h"

namespace dateline {

// The text of a string, of an object's "value", "name" or "literal", or of a list of such, divided
// by ", " and without repetitions. HTML becomes what is seen of it.
std::string item_words(simdjson::dom::element value);

// The main headline; else the title, else the keyword line (slugline).
std::string item_headline(simdjson::dom::element item);

// Fills id, date, byline, dateline, source, agency, section, url, language, topics and places of
// the record, each by the first of its names that says something; topics and places by all.
void fill_agency_fields(simdjson::dom::element item, Record& record);

}  // namespace dateline
