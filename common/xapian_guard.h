// The one place where Xapian's errors, which are no std::exception, become ours.
#pragma once

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "common/error.h"

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

// What the system refused, in its words; empty when nothing says so. Where the library tries to
// make good a write that failed, it stands inside the message.
inline std::string system_cause(const Xapian::Error& error, int last_errno) {
    if (const char* system = error.get_error_string()) return system;
    for (const int code : {ENOSPC, EDQUOT, EIO, EROFS, EFBIG}) {
        if (code == last_errno || error.get_msg().find(std::strerror(code)) != std::string::npos) {
            return std::strerror(code);
        }
    }
    return {};
}

// A block that ends too early is a plain DatabaseError.
inline bool says_damage(const Xapian::Error& error) {
    const std::string type = error.get_type();
    return type == "DatabaseCorruptError" || type == "DatabaseError";
}

// What went wrong and what to do about it, one line. `last_errno` as it was when it was caught.
inline std::string explain(const Xapian::Error& error, int last_errno) {
    const std::string cause = system_cause(error, last_errno);
    if (cause == std::strerror(ENOSPC) || cause == std::strerror(EDQUOT)) {
        return "the disk is full; free some space and run it again (" + cause + ")";
    }
    if (cause == std::strerror(EIO)) return "the disk fails; check it (" + cause + ")";
    const bool damaged = cause.empty() && says_damage(error);
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
