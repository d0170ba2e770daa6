// Text whose lines were cut where they were full, marked so by a blank at their end: format=flowed
// (RFC 3676).
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// What becomes of the blank that marks a line which goes on.
enum class FlowMark { IsText, IsDropped };  // DelSp=no, DelSp=yes.

// The text with its lines joined: a paragraph a line, in so far as it is marked. The blank that
// protects a line ("stuffing") goes; signs of quotation stay, once a paragraph.
std::string flowed_text(std::string_view text, FlowMark mark);

}  // namespace dateline
