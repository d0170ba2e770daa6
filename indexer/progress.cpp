#include "indexer/progress.h"

#include <fmt/format.h>

#include <ostream>

#include "common/text/counts.h"
#include "common/text/terminal_text.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

constexpr auto kTerminalInterval = 200ms;
constexpr auto kLogInterval = 60s;

std::chrono::milliseconds interval(ProgressMode mode) {
    return mode == ProgressMode::Terminal ? kTerminalInterval
                                          : std::chrono::milliseconds(kLogInterval);
}

}  // namespace

Progress::Progress(ProgressMode mode, std::ostream& out)
    : mode_(mode), out_(out), begin_(Clock::now()), next_(begin_ + interval(mode)) {}

Progress::~Progress() {
    clear();
}

void Progress::clear() {
    if (shown_) out_ << "\r\033[K" << std::flush;
    shown_ = false;
}

void Progress::show(const std::string& line) {
    constexpr std::size_t kColumns = 79;
    if (mode_ == ProgressMode::Log) {
        out_ << line << std::endl;
        return;
    }
    out_ << "\r\033[K" << fit(line, kColumns) << std::flush;
    shown_ = true;
}

void Progress::article(const Origin& origin) {
    ++count_;
    constexpr std::uint64_t kLooksAtClock = 16;
    if (count_ % kLooksAtClock != 0) return;
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + interval(mode_);
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    const auto rate = static_cast<std::uint64_t>(static_cast<double>(count_) / seconds);
    show(fmt::format("{}, {} a second, {}", counted(count_, "article"), grouped(rate),
                     harmless(to_string(origin))));
}

void Progress::step(const std::string& what) {
    if (mode_ == ProgressMode::Terminal) show(what);
}

}  // namespace dateline
