// The dateline that a text begins with, where no field of its own has it.
//
//   "BERN, March 3 (SNA) -- The ..."     "NEW YORK (AP) _ The ..."      "Moscú, 1 ene (EFE).-La
//   ..." "Bern, 14. Jan (sda) Der ..."        "WASHINGTON -- The ..."        "LONDON, Jan 5 - The
//   ..."
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct LeadingDateline {
    std::string_view dateline;  // As printed, without the dash. Empty: there is none for certain.
    std::size_t length = 0;     // Of all that is to be taken off the text.
};

// `text` begins with its first word. Sure is an agency in brackets behind a day, or behind a name
// in capitals with a dash; and names in capitals alone with a dash.
LeadingDateline find_leading_dateline(std::string_view text);

}  // namespace dateline
