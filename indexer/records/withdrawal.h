// An agency has taken an item back: up to a version it is no article of the index any more.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

struct Withdrawal {
    static constexpr std::uint64_t kAnyVersion = INT64_MAX;

    std::string id;  // As the index has ids.
    std::uint64_t version = kAnyVersion;
};

}  // namespace dateline
