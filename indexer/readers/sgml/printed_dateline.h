// The dateline that a text of a news agency or newspaper begins with, where no element has it:
// these print capitals before a dash for nothing else. (What other texts begin with, the normaliser
// looks at, and wants better evidence.)
//
//   "BERN, March 3 (SNA) -- The ..."     "NEW YORK (AP) _ The ..."      "Moscú, 1 ene (EFE).-La
//   ..." "Bern, 14. Jan (sda) Der ..."        "WASHINGTON -- The ..."        "LONDON, Jan 5 - The
//   ..." "Selwyn March 9 SNA -- The ..."
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct PrintedDateline {
    std::string_view dateline;  // As printed, without the dash. Empty: there is none for certain.
    std::size_t length = 0;     // Of all that is to be taken off the text.
};

// `text` begins with its first word. Sure is an agency in brackets behind a day, or behind a name
// in capitals with a dash; and, with a dash, names in capitals alone or names with a day.
PrintedDateline find_printed_dateline(std::string_view text);

}  // namespace dateline
