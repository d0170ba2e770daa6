#include "common/terminal_output.h"

#include <utility>

#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_plain(char c) {
    const auto beyond_blank = static_cast<unsigned char>(c - ' ');
    return (beyond_blank <= '~' - ' ') | (c == '\n') | (c == '\t');
}

// Is it printable ASCII in lines, as most of what is printed? Blocks without branches, so that the
// compiler makes vector code of them.
bool is_plain(std::string_view text) {
    constexpr std::size_t kBlock = 32;
    std::size_t at = 0;
    for (; at + kBlock <= text.size(); at += kBlock) {
        unsigned bad = 0;
        for (std::size_t i = 0; i < kBlock; ++i)
            bad |= static_cast<unsigned>(!is_plain(text[at + i]));
        if (bad != 0) return false;
    }
    for (; at < text.size(); ++at) {
        if (!is_plain(text[at])) return false;
    }
    return true;
}

}  // namespace

TerminalOutput::~TerminalOutput() {
    put_begun();
}

bool TerminalOutput::put(std::string_view text) {
    const auto write = [this](std::string_view safe) {
        const auto size = static_cast<std::streamsize>(safe.size());
        return sink_.sputn(safe.data(), size) == size;
    };
    return is_plain(text) ? write(text) : write(visible_lines(text));
}

bool TerminalOutput::put_begun() {
    return begun_.empty() || put(std::exchange(begun_, {}));
}

std::streamsize TerminalOutput::xsputn(const char* bytes, std::streamsize count) {
    std::string_view text(bytes, static_cast<std::size_t>(count));
    const std::string joined =
        begun_.empty() ? std::string() : std::exchange(begun_, {}).append(text);
    if (!joined.empty()) text = joined;
    const std::string_view whole = whole_characters(text);
    begun_ = text.substr(whole.size());
    if (!put(whole)) return 0;
    const bool line_ends = flushing_ == Flushing::EachLine && whole.find('\n') != whole.npos;
    return line_ends && sink_.pubsync() != 0 ? 0 : count;
}

TerminalOutput::int_type TerminalOutput::overflow(int_type next) {
    if (traits_type::eq_int_type(next, traits_type::eof())) return traits_type::not_eof(next);
    const char byte = traits_type::to_char_type(next);
    return xsputn(&byte, 1) == 1 ? next : traits_type::eof();
}

int TerminalOutput::sync() {
    return put_begun() && sink_.pubsync() == 0 ? 0 : -1;
}

bool TerminalOutput::control(std::string_view sequence) {
    const auto size = static_cast<std::streamsize>(sequence.size());
    return put_begun() && sink_.sputn(sequence.data(), size) == size;
}

std::ostream& operator<<(std::ostream& out, const TerminalControl& control) {
    auto* const door = dynamic_cast<TerminalOutput*>(out.rdbuf());
    if (door == nullptr) return out << control.sequence;
    if (out.good() && !door->control(control.sequence)) out.setstate(std::ios_base::badbit);
    return out;
}

}  // namespace dateline
