// Thrown out of the middle of something long when somebody has asked the run to stop.
#pragma once

namespace dateline {

struct WorkStopped {};

}  // namespace dateline
