// The one place where Xapian's errors, which are no std::exception, become ours.
#pragma once

#include <xapian.h>

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

// A block that ends too early is a plain DatabaseError.
inline bool says_damage(const Xapian::Error& error) {
    const std::string type = error.get_type();
    return type == "DatabaseCorruptError" || type == "DatabaseError";
}

// Runs `body`; a Xapian::Error out of it becomes IndexError("<act>: <what Xapian said>").
template <typename Body>
auto guard_xapian(const std::string& act, Body&& body) {
    try {
        return body();
    } catch (const Xapian::Error& error) {
        const std::string hint = says_damage(error) ? "the index is damaged; build it again: " : "";
        throw IndexError(act + ": " + hint + describe(error));
    }
}

}  // namespace dateline
