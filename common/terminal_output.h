// The door through which everything leaves that the programs print: a stream buffer that shows what
// is unprintable instead of passing it on, whoever forgot to.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace dateline {

enum class Flushing { WhenFull, EachLine };

class TerminalOutput : public std::streambuf {
  public:
    // Writes to `sink`, which must outlive it.
    explicit TerminalOutput(std::streambuf& sink, Flushing flushing = Flushing::WhenFull)
        : sink_(sink), flushing_(flushing) {}
    ~TerminalOutput() override;
    TerminalOutput(const TerminalOutput&) = delete;
    TerminalOutput& operator=(const TerminalOutput&) = delete;

    // Passes on what is meant to control the terminal; false when it cannot be written.
    bool control(std::string_view sequence);

  protected:
    int_type overflow(int_type next) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

  private:
    bool put(std::string_view text);
    bool put_begun();

    std::streambuf& sink_;
    Flushing flushing_;
    std::string begun_;  // The first bytes of a character whose others have not come yet.
};

// A sequence of ours that controls the terminal; the only way past the door. On a stream without
// one it is text like any other.
struct TerminalControl {
    std::string_view sequence;
};

std::ostream& operator<<(std::ostream& out, const TerminalControl& control);

}  // namespace dateline
