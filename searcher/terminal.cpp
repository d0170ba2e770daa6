#include "searcher/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ostream>
#include <sstream>
#include <string_view>

#include "common/terminal_output.h"

namespace dateline {
namespace {

constexpr std::size_t kWidestText = 100;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

winsize window() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size = {};
    return size;
}

bool stdout_is_terminal() {
    return ::isatty(STDOUT_FILENO) != 0;
}

// As the terminal would get it.
std::string printed(const std::function<void(std::ostream&)>& print) {
    std::stringbuf text;
    TerminalOutput door(text);
    std::ostream out(&door);
    print(out);
    out.flush();
    return text.str();
}

bool may_colour() {
    return stdout_is_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

}  // namespace

Style terminal_style(ColourChoice colour) {
    Style style;
    style.colour = colour == ColourChoice::Always || (colour == ColourChoice::Auto && may_colour());
    const winsize size = stdout_is_terminal() ? window() : winsize{};
    if (size.ws_col > 0) style.columns = std::min<std::size_t>(size.ws_col, kWidestText);
    return style;
}

bool stdin_is_terminal() {
    return ::isatty(STDIN_FILENO) != 0;
}

void page(const std::function<void(std::ostream&)>& print, std::ostream& out) {
    const std::string text = printed(print);
    const auto lines = std::ranges::count(text, '\n');
    const winsize size = window();
    const bool fits = !stdout_is_terminal() || size.ws_row == 0 || lines < size.ws_row;
    out.flush();
    if (!fits && environment("TERM") != "dumb") {
        const std::string_view chosen = environment("PAGER");
        const std::string command(chosen.empty() ? "less -R" : chosen);
        if (FILE* pager = ::popen(command.c_str(), "w")) {
            std::fwrite(text.data(), 1, text.size(), pager);
            if (::pclose(pager) == 0) return;
        }
    }
    print(out);
    out.flush();
}

}  // namespace dateline
