// Long tests do a part of their work in builds that are several times slower.
#pragma once

namespace dateline {

#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
inline constexpr bool kSlowBuild = false;
#else
inline constexpr bool kSlowBuild = true;
#endif

}  // namespace dateline
