// How sure it is that a run of characters is misread UTF-8.
#pragma once

#include <cstddef>

namespace dateline {

enum class Sureness {
    None,
    WithOthers,  // Where something else in the text is certain.
    Certain,
};

// One character of what was meant, as it was found: in two to four.
struct MisreadCharacter {
    char32_t lead = 0;   // The first of those.
    char32_t last = 0;   // The last of them.
    char32_t meant = 0;  // What they stand for.
    std::size_t count = 0;
};

struct Surroundings {
    char32_t before = U' ';
    char32_t after = U' ';
    std::size_t run = 1;  // Misread characters that stand together without anything between.
};

// Each for one kind of misreading.
Sureness sureness_of_western(const MisreadCharacter& found, const Surroundings& around);
Sureness sureness_of_cyrillic(const MisreadCharacter& found, const Surroundings& around);
Sureness sureness_of_mac(const MisreadCharacter& found, const Surroundings& around);

}  // namespace dateline
