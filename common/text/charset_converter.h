// Bytes of a charset that has a name, to UTF-8, by ICU's tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// What a label such as "ISO-8859-1" really means, as browsers have it (WHATWG's Encoding Standard):
// the charset that text with this label is in, by the name that from_charset() takes. Labels of
// Latin-1 mean "windows-1252", "gb2312" means "gb18030", "ks_c_5601-1987" means Korean Windows,
// "shift_jis" Japanese Windows. Empty for labels that say nothing: unknown ones, "us-ascii" and
// "utf-8" (whoever has other bytes did not mean it), and charsets in which ASCII is not ASCII.
std::string charset_of_label(std::string_view label);

// Does such text look like ASCII, but is not: ISO-2022 and HZ, with escapes, and UTF-16 and UTF-32?
bool is_hidden_in_ascii(std::string_view charset);

// `charset` as charset_of_label() gives it. What is no character becomes U+FFFD. nullopt when there
// is no such charset.
std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset);

}  // namespace dateline
