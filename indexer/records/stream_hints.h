// What is known of a stream of bytes besides the bytes: what a header of HTTP or of a mail says, or
// the name of the file. Hints, not facts: labels are often wrong.
#pragma once

#include <string>

#include "indexer/records/record.h"

namespace dateline {

struct StreamHints {
    std::string name;          // Of the file or member, without folders: "reut2-000.sgm".
    std::string charset;       // As it was declared: "iso-8859-1". Empty: by nobody.
    std::string content_type;  // "text/html", in small letters. Empty: not known.
    std::string url;           // Where it was fetched from. May be empty.
    std::string captured;      // When, as the container writes it (ISO 8601). May be empty.
};

// What the name of a file or member tells.
StreamHints hints_of(const Origin& origin);

}  // namespace dateline
