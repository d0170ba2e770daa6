// The one place where Xapian's errors, which are no std::exception, become ours.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "common/error.h"
#include "common/last_line.h"
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

// A block that ends too early is a plain DatabaseError; a published segment is never written to, so
// that one of another revision is no newer one.
inline bool says_damage(const Xapian::Error& error) {
    static constexpr std::array<std::string_view, 6> kTypes{
        "DatabaseCorruptError", "DatabaseError", "DatabaseModifiedError",
        "DocNotFoundError",     "RangeError",    "SerialisationError"};
    return std::ranges::find(kTypes, error.get_type()) != kTypes.end();
}

// A table that is not there, or begins like no table.
inline bool lacks_file(const Xapian::Error& error) {
    static constexpr std::array<std::string_view, 3> kTypes{
        "DatabaseNotFoundError", "DatabaseOpeningError", "DatabaseVersionError"};
    if (std::ranges::find(kTypes, error.get_type()) == kTypes.end()) return false;
    const char* system = error.get_error_string();
    return system == nullptr || std::string_view(system) == std::strerror(ENOENT);
}

// What went wrong and what to do about it, one line. `last_errno` as it was when it was caught.
inline std::string explain(const Xapian::Error& error, int last_errno) {
    const int cause = system_cause(error, last_errno);
    if (cause == ENOSPC || cause == EDQUOT || cause == EIO) return explain_errno(cause);
    const bool damaged = cause == 0 && (says_damage(error) ? error.get_error_string() == nullptr
                                                           : lacks_file(error));
    return damaged ? explain_damage(describe(error)) : describe(error);
}

// Runs `body`; a Xapian::Error out of it becomes IndexError("<act>: <what Xapian said>"). So does
// what the library throws when lengths in a damaged table make no sense to the strings it makes of
// them.
template <typename Body>
auto guard_xapian(const std::string& act, Body&& body) {
    const ReadingScope scope(act);
    errno = 0;
    try {
        return body();
    } catch (const Xapian::Error& error) {
        const int last_errno = errno;
        throw IndexError(act + ": " + explain(error, last_errno));
    } catch (const std::logic_error& error) {
        throw IndexError(act + ": " + explain_damage(error.what()));
    } catch (const std::bad_alloc&) {
        throw IndexError(act + ": out of memory; if there should be enough, " +
                         explain_damage("a length in it makes no sense"));
    }
}

}  // namespace dateline
