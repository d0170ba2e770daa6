// A story that was filled into a form and mailed as JSON: the text of the mail is an object with
// the fields of the story.
#pragma once

#include "indexer/records/record.h"

namespace dateline {

// Where the body of `record` is one JSON object with a text of its own, by the names of jsonl: its
// fields take the place of those that the mail has; the mail keeps its id and its date. Anything
// else stays as it is.
void take_form(Record& record);

}  // namespace dateline
