// What a style says about whether anybody sees the text.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

struct Visibility {
    bool is_hidden = false;       // With everything in it.
    std::optional<bool> is_tiny;  // Letters of size 0, until an element in it says otherwise.
};

// `style` as in the attribute: "display: none; color: red".
Visibility visibility_of(std::string_view style);

}  // namespace dateline
