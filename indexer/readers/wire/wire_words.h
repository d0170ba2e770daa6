// The words of news wires, in the languages of agencies: what a line before the text is, what is no
// part of it.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "By Jane Doe", "Von Max Muster, dpa", "Par", "Por", "Di", "Av": in any capitals.
bool is_wire_byline(std::string_view line);

// A remark of the desk: "1ST LEAD", "URGENT", "(Achtung)", "2. Zusammenfassung", "(Eds: ...)",
// "AP Photo NY101".
bool is_wire_remark(std::string_view line);

// "KILL", "Mandatory Kill", "STORNO": an earlier message is withdrawn.
bool is_wire_kill(std::string_view line);

// Where a note to editors begins that is not to be published, or npos.
std::size_t note_to_editors(std::string_view text);

// The day and the clock after a message, as a date that the parsers read; empty where there is
// none:
//   "211840 GMT Mar 24"       -> "21 Mar 2024 18:40 GMT"
//   "SW-WF-03-21-24 1902GMT<" -> "2024-03-21T19:02Z"
std::string wire_date(std::string_view trailer);

// "Ardmouth (sna)" of "Ardmouth (sna) - The ferry ...", or empty. After the brackets of the agency
// that `source` names no dash is needed.
std::string_view wire_dateline(std::string_view paragraph, std::string_view source = {});

// "sna" of it; empty where more than a name is in the brackets.
std::string_view agency_in_dateline(std::string_view dateline);

std::string small_wire_letters(std::string_view text);  // Those of ASCII.

std::string_view trim_wire_line(std::string_view line);  // Blanks and controls.

}  // namespace dateline
