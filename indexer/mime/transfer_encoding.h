// The bytes of a part from the letters that carry them through the mail (RFC 2045, 6).
#pragma once

#include <string>
#include <string_view>

namespace dateline {

enum class TransferEncoding { Identity, QuotedPrintable, Base64, Uuencode };

// Of "7bit", "8bit", "binary", or a name that nobody knows: Identity.
TransferEncoding transfer_encoding(std::string_view name);

// What is no code is left as it is ("=zz"), or passed over in base64. Never fails.
std::string decode_transfer(std::string_view text, TransferEncoding encoding);

// The hexadecimal digit of c, or -1.
int hex_digit(char c);

}  // namespace dateline
