// How output may look: decided once, from the terminal and the environment.
#pragma once

#include <cstddef>

namespace dateline {

struct Style {
    bool colour = false;       // Escape sequences may be used.
    std::size_t columns = 80;  // Width for running text.
};

}  // namespace dateline
