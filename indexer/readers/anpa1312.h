// A message of ANPA 1312 to a record, as American agencies write it.
//
//   SOH W2607 US asian                        service level and number, selector
//   r a DC3 DC1 BC-US--River 1stLd 11-13 0350 priority, category, format, keyword, version, day,
//   words STX ^BC-US--River,350<                    slug ^River rises in two states< headline ^Eds:
//   Adds quotes.<                       to editors: dropped, and so is "^AP Photo NY101<" ^By JANE
//   DOE=                             byline ^Associated Press Writer= TAB ARDMOUTH (AP) _ ...
//   paragraphs ETX AP-WF-11-13-13 0745GMT<
//
// '^' begins a line that is set by itself, '<' and '=' end it. Controls of typesetting become
// blanks or nothing; ``quotes'' and the dash "_" become what they stand for.
#pragma once

#include "indexer/readers/wire_message.h"

namespace dateline {

// By its header.
bool is_anpa1312(const WireMessage& message);

// W2607 of 13 November 2013 has the id "ap-W2607-2013-11-13"; without a date none. The slug is a
// topic, the category the section, the agency of the last line the source. `message` in UTF-8.
Record anpa1312_record(const WireMessage& message);

// What the message withdraws, as its slug says it; empty when it is no such message.
std::string anpa1312_kill(const WireMessage& message);

}  // namespace dateline
