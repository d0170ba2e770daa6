// A JSON value as the running text of an article: the shapes in which news sites, editors and
// collections keep it.
//
//   "text"                                      itself
//   ["...", {"text": ...}, {"value": ...}]      each a paragraph
//   {"content": {"body": ...}}                  the first of its members that has a text
//   [{"type": "sanitized_html", "content": ...}, {"type": "image", ...}]
//                                               the blocks whose kind is text; a title, a byline or
//                                               a caption is no part of it
//   {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": ...}]}]}
//                                               editors' trees: what stands in a paragraph is one
//                                               line
#pragma once

#include <simdjson.h>

#include <string>

namespace dateline {

// Paragraphs separated by '\n'; empty when no text is found. What nests deeper than 24 is not read.
std::string json_prose(simdjson::dom::element value);

}  // namespace dateline
