// Which charset bytes are in, where nothing says so.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The name, as from_charset() takes it; empty when it is UTF-8, CP1252 or not to be told: then
// to_utf8() does what it can. Goes by the lines that are not valid UTF-8, the first few kilobytes
// of them; so an answer about a whole file or an article is much better than one about a headline.
// Known are the charsets of Windows and ISO for Cyrillic, Greek, Hebrew, Arabic, Thai, Turkish and
// the languages of Central and Baltic Europe, KOI8, the ones of Chinese, Japanese and Korean, and
// those of DOS and old Macs for Western Europe and Russian. How often it is wrong: decision 27.
std::string detect_charset(std::string_view bytes);

// What a container declares, if that says anything (charset_of_label()) and the bytes do not
// contradict it; else detect_charset().
std::string choose_charset(std::string_view declared, std::string_view bytes);

}  // namespace dateline
