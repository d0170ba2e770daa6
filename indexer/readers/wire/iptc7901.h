// A message of IPTC 7901 to a record.
//
//   SOH sna0412 4 pl 96 ccccb sna 118    service and number, priority, category, words, the rest
//   Selmark/Parliament/                  keywords
//   STX 1ST LEAD                         remark of the desk
//   Selmark votes                        headline
//   By Ida Brenn, sna =                  byline; '=' ends what is before the text
//   Ardmouth (sna) - ...
//   ETX 211840 GMT Mar 24                day, hour and minute, month and year
#pragma once

#include "indexer/readers/wire/wire_message.h"

namespace dateline {

// sna0412 of 21 March 2024 has the id "sna-sna0412-2024-03-21"; without a date none. The keywords
// are the topics, the category is the section, the first word of the rest that is a name the
// source. `message` in UTF-8.
Record iptc7901_record(const WireMessage& message);

// What the message withdraws, as its keywords or remarks say it; empty when it is no such message.
std::string iptc7901_kill(const WireMessage& message);

}  // namespace dateline
