#include "searcher/query_message.h"

#include <algorithm>

#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// What is shown of a long query: so many columns before and behind the place.
constexpr std::size_t kShownAround = 60;

std::size_t character_begin(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

// A query may have been typed over several lines.
std::string shown(std::string_view query) {
    std::string line(query);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return visible(line);
}

}  // namespace

std::string query_message(const QueryError& error, std::string_view query) {
    if (query.find_first_not_of(" \t\r\n") == std::string_view::npos) return visible(error.what());
    const std::size_t place = std::min(error.where().begin, query.size());
    const std::size_t end = std::clamp(error.where().end, place, query.size());
    const std::size_t begin =
        character_begin(query, place > kShownAround ? place - kShownAround : 0);
    const std::string before = shown(query.substr(begin, place - begin));
    const std::string marked = shown(utf8_prefix(query.substr(place, end - place), kShownAround));
    const std::string_view rest =
        query.substr(place + utf8_prefix(query.substr(place, end - place), kShownAround).size());
    const std::string behind = shown(utf8_prefix(rest, kShownAround));
    std::string message = visible(error.what());
    message += "\n  " + before + marked + behind + "\n  ";
    message.append(display_width(before), ' ');
    message.append(std::max<std::size_t>(display_width(marked), 1), '^');
    return message;
}

}  // namespace dateline
