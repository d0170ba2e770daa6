// Raw deflate streams to what they stand for.
#pragma once

#include <gtest/gtest.h>
#include <isa-l/igzip_lib.h>

#include <string>
#include <string_view>

namespace dateline {

inline std::string inflated(std::string_view bytes, std::size_t size) {
    std::string text(size, '\0');
    inflate_state state;
    isal_inflate_init(&state);
    std::string packed(bytes);
    state.next_in = reinterpret_cast<std::uint8_t*>(packed.data());
    state.avail_in = static_cast<std::uint32_t>(packed.size());
    state.next_out = reinterpret_cast<std::uint8_t*>(text.data());
    state.avail_out = static_cast<std::uint32_t>(text.size());
    EXPECT_EQ(isal_inflate_stateless(&state), ISAL_DECOMP_OK);
    text.resize(state.total_out);
    return text;
}

}  // namespace dateline
