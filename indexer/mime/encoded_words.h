// Words of header fields in other charsets: "=?utf-8?B?QXJteQ==?=" (RFC 2047, and as it is written
// in fact: with blanks inside, characters cut between two words, bytes without any encoding).
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The value of a field as UTF-8. `charset`: the one that the mail declares for its text, of which
// bytes without encoding may be. Blanks between two encoded words go.
std::string decode_words(std::string_view value, std::string_view charset = {});

}  // namespace dateline
