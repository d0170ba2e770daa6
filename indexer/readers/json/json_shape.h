// Which text is JSON, and of which shape.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// One object a line. The first lines may be something else: a comment, what a program said, the
// tail of a record when the file is the second part of one that was split.
bool is_jsonl(const TextSample& sample);

// Articles in JSON of any other layout: a list, objects that are spread over lines or follow one
// another on a line, a document around a list. So far as the beginning tells: one that has no
// article there, and is longer, counts.
bool is_json(const TextSample& sample);

// "JSON without its beginning", "Python values, no JSON": what looks like JSON and cannot be read;
// else empty.
std::string_view name_of_json(const TextSample& sample);

// "a notebook", "JSON": what is JSON, and nobody's articles: data for maps, schemas, settings.
// Asked after is_json() and is_jsonl().
std::string_view name_of_other_json(const TextSample& sample);

}  // namespace dateline
