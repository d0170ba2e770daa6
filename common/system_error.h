// What the system refused, and what to do about it.
#pragma once

#include <cerrno>
#include <cstring>
#include <string>

namespace dateline {

// `error` is an errno value: "the disk is full; free some space and run it again (No space left on
// device)". One line, without an end mark.
inline std::string explain_errno(int error) {
    const std::string name = std::strerror(error);
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return "the disk is full; free some space and run it again (" + name + ")";
        case EIO:
            return "the disk fails; check it (" + name + ")";
        default:
            return name;
    }
}

}  // namespace dateline
