#include "indexer/progress/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <system_error>

#include "common/terminal_output.h"
#include "common/text/terminal_text.h"
#include "indexer/progress/progress_event.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

constexpr TerminalControl kToLineBegin{"\r"};
constexpr TerminalControl kClearToLineEnd{"\033[K"};

// More often than that nobody needs to look, less often the speed would be a guess.
constexpr std::chrono::milliseconds kLookInterval = 1s;

std::chrono::milliseconds usual_interval(ProgressMode mode) {
    switch (mode) {
        case ProgressMode::Bar:
            return 200ms;
        case ProgressMode::Json:
            return 1s;
        case ProgressMode::Log:
        case ProgressMode::None:
            break;
    }
    return 1min;
}

ProgressMode fitting_mode() {
    const char* const terminal = std::getenv("TERM");
    const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return ::isatty(STDERR_FILENO) != 0 && !dumb ? ProgressMode::Bar : ProgressMode::Log;
}

// Asked for each line: windows are resized.
std::size_t terminal_columns() {
    constexpr std::size_t kUnknown = 80;
    struct winsize size = {};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUnknown;
    return size.ws_col;
}

}  // namespace

std::optional<ProgressMode> parse_progress_mode(std::string_view name) {
    if (name == "auto") return fitting_mode();
    if (name == "bar") return ProgressMode::Bar;
    if (name == "log") return ProgressMode::Log;
    if (name == "json") return ProgressMode::Json;
    if (name == "none") return ProgressMode::None;
    return std::nullopt;
}

Progress::Progress(ProgressMode mode, const RunCounters& counters, std::ostream& err,
                   std::chrono::milliseconds interval)
    : mode_(mode),
      counters_(counters),
      err_(err),
      interval_(interval),
      stage_(counters.stage()),
      stage_begin_(Clock::now()) {
    if (mode_ == ProgressMode::None) return;
    try {
        ticker_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    } catch (const std::system_error&) {
        // No thread to be had: the run is worth more than being told of it.
    }
}

Progress::Progress(ProgressMode mode, const RunCounters& counters, std::ostream& err)
    : Progress(mode, counters, err, usual_interval(mode)) {}

Progress::~Progress() {
    finish();
}

void Progress::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const auto stopped = [&stop] { return stop.stop_requested(); };
    Clock::time_point now = Clock::now();
    Clock::time_point next = now + interval_;
    look(now);
    while (!wake_.wait_until(lock, stop, std::min(next, now + kLookInterval), stopped)) {
        now = Clock::now();
        const ProgressSnapshot snapshot = look(now);
        if (now < next) continue;
        tell(snapshot);
        next = std::max(next + interval_, now);  // A process that was suspended has missed some.
    }
}

ProgressSnapshot Progress::look(Clock::time_point now) {
    ProgressSnapshot seen;
    seen.stage = counters_.stage();
    seen.articles = counters_.articles;
    seen.headlines = counters_.headlines;
    seen.skipped = counters_.skipped;
    seen.bytes = counters_.bytes_read;
    seen.total_bytes = counters_.total_bytes;
    seen.merge_done = counters_.merge_done;
    seen.merge_total = counters_.merge_total;
    seen.file = counters_.file();
    pace_.sample(now, seen.articles + seen.headlines, seen.bytes);
    seen.rate = pace_.articles_a_second();
    seen.eta = time_left(seen.bytes, seen.total_bytes, pace_.bytes_a_second());
    if (seen.stage != stage_) {
        stage_ = seen.stage;
        stage_begin_ = now;
    }
    seen.elapsed = std::chrono::floor<std::chrono::seconds>(now - stage_begin_);
    return seen;
}

void Progress::tell(const ProgressSnapshot& snapshot) {
    switch (mode_) {
        case ProgressMode::Bar:
            // The last column stays free: some terminals begin a new line behind it.
            bar_ = bar_line(snapshot, terminal_columns() - 1);
            err_ << kToLineBegin << bar_ << kClearToLineEnd << std::flush;
            break;
        case ProgressMode::Log:
            put(log_line(snapshot) + '\n');
            break;
        case ProgressMode::Json:
            put(progress_event(snapshot) + '\n');
            break;
        case ProgressMode::None:
            break;
    }
}

void Progress::say(const std::string& line) {
    const std::scoped_lock lock(mutex_);
    if (mode_ == ProgressMode::Json) {
        put(event_line("message", {{"text", line}}) + '\n');
    } else {
        erase_bar();
        put(visible(line) + '\n' + bar_);
    }
}

void Progress::clear() {
    const std::scoped_lock lock(mutex_);
    if (bar_.empty()) return;
    erase_bar();
    err_ << std::flush;
    bar_.clear();
}

void Progress::event(std::string_view name, const Json& members) {
    if (mode_ != ProgressMode::Json) return;
    const std::scoped_lock lock(mutex_);
    put(event_line(name, members) + '\n');
}

void Progress::finish() {
    if (ticker_.joinable()) {
        ticker_.request_stop();
        ticker_.join();
    }
    clear();
}

// At once, so that a line is never seen half.
void Progress::put(const std::string& text) {
    err_ << text << std::flush;
}

void Progress::erase_bar() {
    if (!bar_.empty()) err_ << kToLineBegin << kClearToLineEnd;
}

}  // namespace dateline
