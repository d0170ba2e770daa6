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
//   "071341 GMT Okt 15"       -> "07 Okt 2015 13:41 GMT"
//   "AP-WF-11-13-13 0745GMT<" -> "2013-11-13T07:45Z"
std::string wire_date(std::string_view trailer);

// "Munich (dpa)" of "Munich (dpa) - German ...", or empty.
std::string_view wire_dateline(std::string_view paragraph);

std::string_view trim_wire_line(std::string_view line);  // Blanks and controls.

}  // namespace dateline
