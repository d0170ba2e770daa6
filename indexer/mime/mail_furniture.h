// What stands around the text of a newsletter and is none of it.
#pragma once

#include <string_view>

namespace dateline {

// The text (UTF-8, a paragraph a line or lines with empty ones between) without
//   - lines before it that only lead to it elsewhere: "View this email in your browser";
//   - what comes after a line "-- " (a signature), when it is at most a dozen lines;
//   - its last lines, from one on that tells how to leave the list ("Unsubscribe", "Abbestellen"),
//     when they are few beside the text.
// Only what is certain goes: the phrases are a table, in the languages of newsletters.
std::string_view without_furniture(std::string_view text);

// Does the text consist of little more than such a line?
bool is_pointer_elsewhere(std::string_view text);

}  // namespace dateline
