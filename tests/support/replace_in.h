// Bytes of a file, changed under the feet of a program.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace dateline {

// Puts one text in the place of another, of the same length, wherever it stands in a file.
inline void replace_in(const std::filesystem::path& file, const std::string& old,
                       const std::string& replacement) {
    ASSERT_EQ(old.size(), replacement.size());
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::size_t count = 0;
    for (std::size_t at = bytes.find(old); at != std::string::npos; at = bytes.find(old, at + 1)) {
        bytes.replace(at, old.size(), replacement);
        ++count;
    }
    ASSERT_GT(count, 0U) << old;
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace dateline
