// Text as a corpus has it to text as an Article holds it: entities decoded, control
// characters gone, blanks in order, NFC. Knows nothing of fields and formats.
//
//   found                                        becomes
//   -------------------------------------------  -------------------------------------------
//   "&eacute;", "&#233;", "&#xE9;"               the character; "&amp;lt;" -> "&lt;", as it says
//   "&amp;eacute;", "&amp;#8217;"                the character too: a corpus encoded twice. Not in
//   a
//                                                text that names "<" or ">" as entities
//   \n, \r, \r\n, \v, \f, U+2028, U+2029         a line end; as a numeric entity: a blank
//   tab, U+2000-200A, U+205F, U+3000             a blank
//   U+00A0, U+2007, U+2009, U+202F, U+200B       stay inside a line: numbers and Thai need them
//   a run of blanks, blanks at an end of a line  one blank, nothing
//   a run of line ends, at an end of the text    one line end, nothing
//   U+0080 to U+009F                             what the byte means in CP1252: nobody means more
//   other control characters                     nothing
//   U+202A-202E, U+2066-2069, U+FEFF             nothing: they reorder what stands around them
#pragma once

#include <string>

namespace dateline {

// `text` must be valid UTF-8. The result is valid UTF-8 in NFC, its lines are separated by one
// '\n', none is empty, and there is no other control character. Doing it again changes nothing,
// except that an entity may have come forth.
std::string clean_text(std::string text);

// The same as one line: a line end counts as a blank.
std::string clean_line(std::string text);

// The same of an id, whose entities are decoded once in any case: "a&amp;amp;b" is another than
// "a&amp;b".
std::string clean_id(std::string text);

}  // namespace dateline
