// Bytes as people write them: "6c 83 c0".
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace dateline {

inline std::string hex(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        text += fmt::format("{}{:02x}", text.empty() ? "" : " ", static_cast<unsigned char>(byte));
    }
    return text;
}

}  // namespace dateline
