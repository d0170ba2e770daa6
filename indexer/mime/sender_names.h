// Who a mail is from, by its field From.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The names of the senders, joined by ", "; of one without a name the address:
//   "Jane Doe" <jane@example.org>, jo@example.org (Jo Roe), desk@example.org
//   -> Jane Doe, Jo Roe, desk@example.org
// Encoded words are decoded; `charset` as decode_words() has it.
std::string sender_names(std::string_view from, std::string_view charset = {});

}  // namespace dateline
