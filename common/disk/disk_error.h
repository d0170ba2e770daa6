// What the file system refused, of which path and why.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <string_view>

#include "common/error.h"
#include "common/system_error.h"

namespace dateline {

// "cannot list 'news.db/work': Permission denied".
class DiskError : public IndexError {
  public:
    DiskError(std::string_view act, const std::filesystem::path& path, int code)
        : IndexError(fmt::format("cannot {} '{}': {}", act, path.string(), explain_errno(code))),
          code_(code) {}

    int code() const { return code_; }  // An errno value.

  private:
    int code_;
};

}  // namespace dateline
