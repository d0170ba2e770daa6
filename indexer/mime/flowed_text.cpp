#include "indexer/mime/flowed_text.h"

#include <algorithm>
#include <cstddef>

namespace dateline {

std::string flowed_text(std::string_view text, FlowMark mark) {
    std::string joined;
    joined.reserve(text.size());
    bool goes_on = false;  // The line before does.
    std::size_t depth_before = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
        std::string_view content = line.substr(depth);
        if (content.starts_with(' ')) content.remove_prefix(1);
        const bool is_signature = content == "-- ";
        const bool joins = goes_on && depth == depth_before && !is_signature;
        if (goes_on && !joins) joined += '\n';
        if (!joins) joined.append(depth, '>').append(depth > 0 ? " " : "");
        goes_on = content.ends_with(' ') && !is_signature;
        if (goes_on && mark == FlowMark::IsDropped) content.remove_suffix(1);
        joined += content;
        if (!goes_on) joined += '\n';
        depth_before = depth;
    }
    return joined;
}

}  // namespace dateline
