// What is told of a run for a program to read: a JSON object a line.
#pragma once

#include <string>
#include <string_view>

#include "common/json.h"
#include "indexer/progress/progress_line.h"

namespace dateline {

// Without the line end. `members` is an object. Pure ASCII: what strangers name their files cannot
// harm a terminal, and a reader still gets it as it is. Invalid UTF-8 is replaced.
std::string event_line(std::string_view name, const Json& members);

// The event "progress". What is not known is left out.
std::string progress_event(const ProgressSnapshot& now);

}  // namespace dateline
