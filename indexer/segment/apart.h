// Something done in a process of its own, because damaged tables can make it crash, or never end.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace dateline {

struct ApartLimits {
    std::chrono::seconds processor_time;
    std::uint64_t memory_bytes;  // On top of what this process has.
};

// Sends a line to the process that waits. Without a line end in it.
using Tell = std::function<void(std::string_view line)>;

// Runs `body` in a child process and hands on each line that it tells, as it comes, to `hear`. How
// it ended: empty when `body` returned, else "ended in SIGSEGV" and the like. What `body` throws
// is lost: it has to tell. It must not use what other threads of this process may hold. Throws
// IndexError when no process can be started.
std::string run_apart(const ApartLimits& limits, const std::function<void(const Tell&)>& body,
                      const std::function<void(const std::string& line)>& hear);

}  // namespace dateline
