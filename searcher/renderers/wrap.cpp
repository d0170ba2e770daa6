#include "searcher/renderers/wrap.h"

#include <algorithm>
#include <ostream>

#include "common/text/terminal_text.h"

namespace dateline {
namespace {

constexpr TerminalControl kMarkOn{"\033[1;33m"};
constexpr TerminalControl kMarkOff{"\033[0m"};
constexpr std::size_t kNarrowest = 8;  // A window that small still gets text.

// Prints bytes [begin, end) of the text, with the marks that reach into them.
void print_part(const MarkedText& text, std::size_t begin, std::size_t end, const Style& style,
                std::ostream& out, TerminalControl emphasis = {}) {
    const std::string_view whole = text.text;
    for (const Mark& mark : text.marks) {
        if (!style.colour || mark.end <= begin || mark.begin >= end) continue;
        const std::size_t from = std::max(mark.begin, begin);
        const std::size_t to = std::min(mark.end, end);
        out << harmless(whole.substr(begin, from - begin)) << kMarkOn
            << harmless(whole.substr(from, to - from)) << kMarkOff << emphasis;
        begin = to;
    }
    out << harmless(whole.substr(begin, end - begin));
}

// The end of the line that begins at `begin`, and where the next one begins.
struct Line {
    std::size_t end;
    std::size_t next;
};

Line next_line(std::string_view text, std::size_t begin, std::size_t columns) {
    const std::string_view rest = text.substr(begin);
    const std::string_view fits = fit(rest, columns);
    if (fits.size() == rest.size()) return {text.size(), text.size()};
    if (rest[fits.size()] == ' ') return {begin + fits.size(), begin + fits.size() + 1};
    const std::size_t blank = fits.rfind(' ');
    if (blank == std::string_view::npos || blank == 0) {
        const std::size_t size = std::max<std::size_t>(fits.size(), 1);
        return {begin + size, begin + size};
    }
    return {begin + blank, begin + blank + 1};
}

}  // namespace

void print_wrapped(const MarkedText& text, std::string_view indent, const Style& style,
                   std::ostream& out) {
    const std::size_t room =
        style.columns > indent.size() + kNarrowest ? style.columns - indent.size() : kNarrowest;
    std::size_t begin = 0;
    do {
        const Line line = next_line(text.text, begin, room);
        out << indent;
        print_part(text, begin, line.end, style, out);
        out << '\n';
        begin = line.next;
    } while (begin < text.text.size());
}

void print_marked(const MarkedText& text, const Style& style, std::ostream& out,
                  TerminalControl emphasis) {
    print_part(text, 0, text.text.size(), style, out, emphasis);
}

}  // namespace dateline
