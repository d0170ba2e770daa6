// A message of IPTC 7901 to a record.
//
//   SOH eca0001 4 rs 46 ccccb dpa 0027   service and number, priority, category, words, the rest
//   Germany-football/Munich/             keywords
//   STX 1ST LEAD                         remark of the desk
//   Striker saddens football             headline
//   By Max Muster, dpa =                 byline; '=' ends what is before the text
//   Munich (dpa) - ...
//   ETX 071341 GMT Okt 15                day, hour and minute, month and year
#pragma once

#include "indexer/readers/wire_message.h"

namespace dateline {

// eca0001 of 7 October 2015 has the id "dpa-eca0001-2015-10-07"; without a date none. The keywords
// are the topics, the category is the section, the first word of the rest that is a name the
// source. `message` in UTF-8.
Record iptc7901_record(const WireMessage& message);

// What the message withdraws, as its keywords or remarks say it; empty when it is no such message.
std::string iptc7901_kill(const WireMessage& message);

}  // namespace dateline
