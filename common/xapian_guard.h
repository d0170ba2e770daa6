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

inline bool says_disk_full(const Xapian::Error& error) {
    const char* system = error.get_error_string();
    return system != nullptr && (system == std::string(std::strerror(ENOSPC)) ||
                                 system == std::string(std::strerror(EDQUOT)));
}

// A block that ends too early is a plain DatabaseError; a failed write is one with a system error.
inline bool says_damage(const Xapian::Error& error) {
    const std::string type = error.get_type();
    return type == "DatabaseCorruptError" ||
           (type == "DatabaseError" && error.get_error_string() == nullptr);
}

inline std::string hint(const Xapian::Error& error) {
    if (says_disk_full(error)) return "the disk is full; free some space and run it again: ";
    return says_damage(error) ? "the index is damaged; build it again: " : "";
}

// Runs `body`; a Xapian::Error out of it becomes IndexError("<act>: <what Xapian said>").
template <typename Body>
auto guard_xapian(const std::string& act, Body&& body) {
    try {
        return body();
    } catch (const Xapian::Error& error) {
        throw IndexError(act + ": " + hint(error) + describe(error));
    }
}

}  // namespace dateline
