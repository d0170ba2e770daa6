// A mail and its parts, as MIME divides it (RFC 2046): nothing is decoded, nothing is chosen.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/mime/field_value.h"
#include "indexer/mime/header_block.h"

namespace dateline {

struct MimePart {
    HeaderBlock header;
    FieldValue type;           // Content-Type; "text/plain" where there is none.
    std::string_view content;  // After the header, of a container all of it.
    std::vector<std::size_t> children;
    bool is_closed = false;  // A container beyond the limits: nobody looked inside.

    bool is_multipart() const { return type.value.starts_with("multipart/"); }
    // Holds a mail, which is its only child.
    bool is_mail() const;
};

struct MimeTree {
    std::vector<MimePart> parts;  // The mail itself first. At least one.
    bool left_out = false;        // Something was deeper, or further on, than the limits.
};

inline constexpr std::size_t kMostMimeDepth = 40;
inline constexpr std::size_t kMostMimeParts = 5000;

// `mail`, with lines that end in '\n', must outlive the tree. What breaks the rules is read as its
// writer must have meant it: a container whose boundary never ends, or never comes (another one
// that comes is taken, or its content is one text), parts without a header. Takes time in
// proportion to the mail.
MimeTree parse_mime(std::string_view mail);

}  // namespace dateline
