#include "common/text/counts.h"

namespace dateline {

std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

std::string counted(std::uint64_t number, std::string_view thing) {
    std::string text = grouped(number) + " ";
    text += thing;
    if (number != 1) text += 's';
    return text;
}

}  // namespace dateline
