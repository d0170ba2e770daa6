// Numbers for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// "1,234,567"
std::string grouped(std::uint64_t number);

// "1 article", "21,578 articles"
std::string counted(std::uint64_t number, std::string_view thing);

}  // namespace dateline
