// Text that was UTF-8, was taken for a charset of one byte a character, and was written as UTF-8
// again: "cafÃ©", "itâ€™s", "РїСЂРёРІРµС‚".
#pragma once

#include <string>

namespace dateline {

// The text with what is certainly of that kind read aright, up to three times over; all else stays.
// `text` must be valid UTF-8, and the result is. It was taken for Latin-1 or CP1252, CP1251, or
// MacRoman. Certain is, in a run of characters that are UTF-8 when they are bytes again,
//   * what becomes a quote, a dash, an ellipsis, a currency sign or an emoji in three or four:
//     "â€™", "â‚¬", "ðŸ™‚", "‚Äô", "вЂ™",
//   * what becomes a letter of Latin beside a letter, "cafÃ©", but not "Ã©" alone; where it ends in
//   a
//     sign that stands after words, such as "Ã”", between two letters,
//   * what becomes a sign of Latin-1 after a blank, a figure or a small letter: "Â£5", "20Â°",
//   * two or more together that become letters of one other script, three through CP1251.
// Where there is something certain in a text, what is only likely goes with it: "Ã" before a
// no-break space, a closing quote whose last byte was lost.
std::string repair_mojibake(std::string text);

}  // namespace dateline
