// Which text is JSON, and of which shape.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// One object a line. The first lines may be something else: a comment, what a program said, the
// tail of a record when the file is the second part of one that was split.
bool is_jsonl(const TextSample& sample);

// "a JSON array", "JSON spread over lines": what is JSON and not one object a line; else empty.
std::string_view name_of_json(const TextSample& sample);

}  // namespace dateline
