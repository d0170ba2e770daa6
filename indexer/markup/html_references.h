// Character references as HTML has them, in text that may have none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/text/entities.h"
#include "common/text/utf8.h"

namespace dateline {

// The reference that `text` begins with. Knows all names of HTML 4, and takes the one for nbsp,
// amp, lt, gt, quot and the letters of Latin-1 without its ';' too, as browsers do.
std::optional<Entity> decode_reference(std::string_view text);

// Gives `take` the text in parts, references decoded.
template <typename Take>
void for_each_decoded(std::string_view text, Take take) {
    std::size_t begin = 0;
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
        const std::optional<Entity> entity = decode_reference(text.substr(at));
        if (!entity) {
            ++at;
            continue;
        }
        if (at > begin) take(text.substr(begin, at - begin));
        std::string character;
        append_utf8(character, entity->code);
        take(std::string_view(character));
        at += entity->length;
        begin = at;
    }
    if (begin < text.size()) take(text.substr(begin));
}

}  // namespace dateline
