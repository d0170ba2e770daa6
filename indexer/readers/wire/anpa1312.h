// A message of ANPA 1312 to a record, as American agencies write it.
//
//   SOH W0417 US north                        service level and number, selector
//   r s DC3 DC1 BC-SEL--River 1stLd 03-21 0350 priority, category, format, keyword, version, day,
//   words STX ^BC-SEL--River,350<                    slug ^River rises in two states< headline
//   ^Eds: Adds quotes.<                       to editors: dropped, and so is "^SW Photo PS101<" ^By
//   JANE DOE=                             byline ^Selmark Wire Writer= TAB ARDMOUTH (SW) _ ...
//   paragraphs ETX SW-WF-03-21-24 1902GMT<
//
// '^' begins a line that is set by itself, '<' and '=' end it. Controls of typesetting become
// blanks or nothing; ``quotes'' and the dash "_" become what they stand for.
#pragma once

#include "indexer/readers/wire/wire_message.h"

namespace dateline {

// By its header.
bool is_anpa1312(const WireMessage& message);

// W0417 of 21 March 2024 has the id "sw-W0417-2024-03-21"; without a date none. The slug is a
// topic, the category the section, the agency of the last line the source. `message` in UTF-8.
Record anpa1312_record(const WireMessage& message);

// What the message withdraws, as its slug says it; empty when it is no such message.
std::string anpa1312_kill(const WireMessage& message);

}  // namespace dateline
