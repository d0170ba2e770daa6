// The one place where Xapian's errors, which are no std::exception, become ours.
#pragma once

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "common/error.h"
#include "common/system_error.h"

namespace dateline {

// "DatabaseCorruptError: ...", one line.
inline std::string describe(const Xapian::Error& error) {
    std::string text = std::string(error.get_type()) + ": " + error.get_msg();
    for (char& c : text) {
        if (c == '\n') c = ' ';
    }
    if (const char* system = error.get_error_string()) text += std::string(" (") + system + ")";
    return text;
}

// What the system refused; 0 when nothing says so. Where the library tries to make good a write
// that failed, it stands inside the message.
inline int system_cause(const Xapian::Error& error, int last_errno) {
    const char* named = error.get_error_string();
    for (const int code : {ENOSPC, EDQUOT, EIO, EROFS, EFBIG}) {
        if (named != nullptr ? named == std::string(std::strerror(code))
                             : code == last_errno ||
                                   error.get_msg().find(std::strerror(code)) != std::string::npos) {
            return code;
        }
    }
    return 0;
}

// A block that ends too early is a plain DatabaseError.
inline bool says_damage(const Xapian::Error& error) {
    const std::string type = error.get_type();
    return type == "DatabaseCorruptError" || type == "DatabaseError";
}

// What went wrong and what to do about it, one line. `last_errno` as it was when it was caught.
inline std::string explain(const Xapian::Error& error, int last_errno) {
    const int cause = system_cause(error, last_errno);
    if (cause == ENOSPC || cause == EDQUOT || cause == EIO) return explain_errno(cause);
    const bool damaged = cause == 0 && error.get_error_string() == nullptr && says_damage(error);
    return (damaged ? "the index is damaged; build it again: " : "") + describe(error);
}

// Runs `body`; a Xapian::Error out of it becomes IndexError("<act>: <what Xapian said>").
template <typename Body>
auto guard_xapian(const std::string& act, Body&& body) {
    errno = 0;
    try {
        return body();
    } catch (const Xapian::Error& error) {
        const int last_errno = errno;
        throw IndexError(act + ": " + explain(error, last_errno));
    }
}

}  // namespace dateline
