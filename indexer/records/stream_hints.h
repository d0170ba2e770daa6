// What is known of a stream of bytes besides the bytes: what a header of HTTP or of a mail says, or
// the name of the file. Hints, not facts: labels are often wrong.
#pragma once

#include <string>

#include "indexer/records/record.h"

namespace dateline {

struct StreamHints {
    std::string name;  // Of the file or member, without folders: "reut2-000.sgm".
    // As it was declared: "iso-8859-1"; or, as the readers get it, what to_utf8() takes. Empty: not
    // known.
    std::string charset;
    std::string content_type;  // "text/html", in small letters. Empty: not known.
    std::string url;           // Where it was fetched from. May be empty.
    std::string captured;      // When, as the container writes it (ISO 8601). May be empty.
};

// What the name of a file or member tells.
StreamHints hints_of(const Origin& origin);

}  // namespace dateline
