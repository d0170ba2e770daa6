#include "indexer/progress/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>

namespace dateline {
namespace {

using namespace std::chrono_literals;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// A stream to be looked at while others write.
class Watched : private std::streambuf {
  public:
    std::ostream& stream() { return stream_; }

    std::string text() {
        const std::scoped_lock lock(mutex_);
        return text_;
    }

    // False when it does not come. What is busy beside it may take minutes.
    bool wait_for(std::string_view part) {
        std::unique_lock lock(mutex_);
        return grown_.wait_for(lock, 5min, [&] { return text_.find(part) != std::string::npos; });
    }

  private:
    std::streamsize xsputn(const char* from, std::streamsize count) override {
        const std::scoped_lock lock(mutex_);
        text_.append(from, static_cast<std::size_t>(count));
        grown_.notify_all();
        return count;
    }
    int_type overflow(int_type next) override {
        const char c = traits_type::to_char_type(next);
        xsputn(&c, 1);
        return next;
    }

    std::ostream stream_{this};
    std::mutex mutex_;
    std::condition_variable grown_;
    std::string text_;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// ------------------------------------------------------------------ modes

struct ModeCase {
    std::string name;
    std::optional<ProgressMode> mode;
};

class ParseProgressModeTest : public testing::TestWithParam<ModeCase> {};

TEST_P(ParseProgressModeTest, Gives) {
    EXPECT_EQ(parse_progress_mode(GetParam().name), GetParam().mode);
}

const ModeCase kModes[] = {{"bar", ProgressMode::Bar},   {"log", ProgressMode::Log},
                           {"json", ProgressMode::Json}, {"none", ProgressMode::None},
                           {"Bar", std::nullopt},        {"fancy", std::nullopt}};
INSTANTIATE_TEST_SUITE_P(All, ParseProgressModeTest, testing::ValuesIn(kModes),
                         [](const auto& test) { return test.param.name; });

TEST(ParseProgressMode, KnowsNoEmptyName) {
    EXPECT_EQ(parse_progress_mode(""), std::nullopt);
}

// Standard error is a terminal of `columns` for as long as this lives.
class TerminalAtStderr {
  public:
    explicit TerminalAtStderr(unsigned short columns) : kept_(::dup(STDERR_FILENO)) {
        had_ = ::openpty(&controller_, &terminal_, nullptr, nullptr, nullptr) == 0;
        if (!had_) return;
        ::dup2(terminal_, STDERR_FILENO);
        resize(columns);
    }
    ~TerminalAtStderr() {
        ::dup2(kept_, STDERR_FILENO);
        for (const int descriptor : {kept_, controller_, terminal_}) ::close(descriptor);
    }
    TerminalAtStderr(const TerminalAtStderr&) = delete;
    TerminalAtStderr& operator=(const TerminalAtStderr&) = delete;

    bool had() const { return had_; }

    void resize(unsigned short columns) const {
        const struct winsize size = {
            .ws_row = 24, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
        ::ioctl(terminal_, TIOCSWINSZ, &size);
    }

  private:
    int kept_;
    int controller_ = -1;
    int terminal_ = -1;
    bool had_ = false;
};

TEST(ParseProgressMode, LooksWhereItRuns) {
    const TerminalAtStderr terminal(80);
    if (!terminal.had()) GTEST_SKIP() << "no terminal to be had";
    const char* const kept = std::getenv("TERM");
    const std::string term = kept == nullptr ? "" : kept;
    ::setenv("TERM", "xterm", 1);
    EXPECT_EQ(parse_progress_mode("auto"), ProgressMode::Bar);
    ::setenv("TERM", "dumb", 1);
    EXPECT_EQ(parse_progress_mode("auto"), ProgressMode::Log);
    ::unsetenv("TERM");
    EXPECT_EQ(parse_progress_mode("auto"), ProgressMode::Log);
    if (kept != nullptr) ::setenv("TERM", term.c_str(), 1);
}

TEST(ParseProgressMode, WritesALogIntoAFile) {
    const int kept = ::dup(STDERR_FILENO);
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    ::dup2(ends[1], STDERR_FILENO);
    EXPECT_EQ(parse_progress_mode("auto"), ProgressMode::Log);
    ::dup2(kept, STDERR_FILENO);
    for (const int descriptor : {kept, ends[0], ends[1]}) ::close(descriptor);
}

// ------------------------------------------------------------------ what is told

struct ToldCase {
    std::string name;
    ProgressMode mode;
};

class AnyProgressTest : public testing::TestWithParam<ToldCase> {};

TEST_P(AnyProgressTest, SaysNothingAtOnceAndStopsAtOnce) {
    const RunCounters counters;
    std::ostringstream out;
    { const Progress progress(GetParam().mode, counters, out, 24h); }
    EXPECT_EQ(out.str(), "");
}

TEST_P(AnyProgressTest, LosesNoLineAmongManyThreads) {
    constexpr int kThreads = 4;
    constexpr int kLines = 200;
    RunCounters counters;
    std::ostringstream out;
    Progress progress(GetParam().mode, counters, out, 1ms);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&, thread] {
                for (int line = 0; line < kLines; ++line) {
                    counters.articles += 1;
                    counters.bytes_read += 1000;
                    counters.set_file("file " + std::to_string(line));
                    counters.set_stage(line % 2 == 0 ? Stage::Reading : Stage::Merging);
                    progress.say("line " + std::to_string(line) + " of " + std::to_string(thread) +
                                 ".");
                    if (line % 10 == 0) progress.clear();
                    progress.event("skipped", {{"line", line}});
                }
            });
        }
    }
    progress.finish();
    EXPECT_EQ(counters.articles, kThreads * kLines);
    for (int thread = 0; thread < kThreads; ++thread) {
        for (int line = 0; line < kLines; ++line) {
            EXPECT_THAT(out.str(), HasSubstr("line " + std::to_string(line) + " of " +
                                             std::to_string(thread) + "."));
        }
    }
}

const ToldCase kAllModes[] = {{"Bar", ProgressMode::Bar},
                              {"Log", ProgressMode::Log},
                              {"Json", ProgressMode::Json},
                              {"None", ProgressMode::None}};
INSTANTIATE_TEST_SUITE_P(All, AnyProgressTest, testing::ValuesIn(kAllModes),
                         [](const auto& test) { return test.param.name; });

TEST(Progress, RenewsABar) {
    RunCounters counters;
    Watched out;
    Progress progress(ProgressMode::Bar, counters, out.stream(), 2ms);
    EXPECT_TRUE(out.wait_for("\r0 articles"));
    counters.articles = 16;
    EXPECT_TRUE(out.wait_for("\033[K\r16 articles"));
    counters.set_stage(Stage::Merging);
    EXPECT_TRUE(out.wait_for("\033[K\rmerging  0:"));
    progress.finish();
    EXPECT_THAT(out.text(), EndsWith("\033[K\r\033[K"));
    EXPECT_THAT(out.text(), Not(HasSubstr("\n")));
}

TEST(Progress, KeepsTheBarInsideTheTerminal) {
    const TerminalAtStderr terminal(17);
    if (!terminal.had()) GTEST_SKIP() << "no terminal to be had";
    RunCounters counters;
    counters.articles = 1'234'567'890;
    counters.set_file(std::string(200, 'x'));
    Watched out;
    const Progress progress(ProgressMode::Bar, counters, out.stream(), 2ms);
    EXPECT_TRUE(out.wait_for("\r1,234,567,890 ar\033[K"));
    terminal.resize(30);
    EXPECT_TRUE(out.wait_for("\r1,234,567,890 articles  0:"));
    terminal.resize(0);
    // A terminal that does not know is taken to have 80.
    EXPECT_TRUE(out.wait_for("\r1,234,567,890 articles  0 bytes  0:"));
    EXPECT_TRUE(out.wait_for("  " + std::string(37, 'x') + "...\033[K"));
}

TEST(Progress, MovesTheBarOutOfTheWay) {
    const RunCounters counters;
    Watched out;
    Progress progress(ProgressMode::Bar, counters, out.stream(), 2ms);
    progress.say("before the bar");
    EXPECT_TRUE(out.wait_for("\r0 articles"));
    progress.say("skipped: news.jsonl");
    progress.finish();
    progress.say("behind the bar");
    EXPECT_THAT(out.text(), HasSubstr("before the bar\n"));
    EXPECT_THAT(out.text(), HasSubstr("\r\033[Kskipped: news.jsonl\n0 articles"));
    EXPECT_THAT(out.text(), EndsWith("\r\033[Kbehind the bar\n"));
}

TEST(Progress, ClearsWhatStandsThereOnly) {
    const RunCounters counters;
    Watched out;
    Progress(ProgressMode::Bar, counters, out.stream(), 1h).clear();
    EXPECT_EQ(out.text(), "");
    Progress progress(ProgressMode::Bar, counters, out.stream(), 2ms);
    EXPECT_TRUE(out.wait_for("\r0 articles"));
    progress.clear();
    EXPECT_TRUE(out.wait_for("\033[K\r\033[K\r0 articles"));  // It comes back.
    progress.finish();
    progress.finish();
    progress.clear();
    EXPECT_THAT(out.text(), EndsWith("\033[K\r\033[K"));
}

TEST(Progress, WritesALogEvenWhenNothingMoves) {
    RunCounters counters;
    counters.articles = 5;
    Watched out;
    Progress progress(ProgressMode::Log, counters, out.stream(), 2ms);
    EXPECT_TRUE(out.wait_for("5 articles, 0 bytes\n5 articles, 0 bytes\n5 articles, 0 bytes\n"));
    progress.say("skipped: news.jsonl");
    progress.event("published", {{"segments", 3}});
    progress.finish();
    const std::string text = out.text();
    EXPECT_THAT(text, HasSubstr("\nskipped: news.jsonl\n"));
    EXPECT_THAT(text, Not(HasSubstr("\033")));
    EXPECT_THAT(text, Not(HasSubstr("\r")));
    EXPECT_THAT(text, Not(HasSubstr("published")));
}

TEST(Progress, WritesEvents) {
    RunCounters counters;
    counters.headlines = 5;
    counters.set_file("a\xFF.tar");
    Watched out;
    Progress progress(ProgressMode::Json, counters, out.stream(), 2ms);
    EXPECT_TRUE(out.wait_for("\"progress\""));
    progress.say("skipped: \"\x1B");
    progress.event("published", {{"segments", 3}});
    progress.finish();
    progress.event("summary", {{"articles", 5}});
    const std::vector<std::string> lines = lines_of(out.text());
    for (const std::string& line : lines) EXPECT_TRUE(Json::parse(line)) << line;
    EXPECT_THAT(lines.front(), StartsWith(R"({"event":"progress","stage":"reading","articles":0,)"
                                          R"("headlines":5,)"));
    EXPECT_THAT(lines, testing::Contains(R"({"event":"message","text":"skipped: \"\u001b"})"));
    EXPECT_THAT(lines, testing::Contains(R"({"event":"published","segments":3})"));
    EXPECT_EQ(lines.back(), R"({"event":"summary","articles":5})");
}

TEST(Progress, KnowsTheSpeedAfterASecond) {
    RunCounters counters;
    counters.total_bytes = 1'000'000;
    Watched out;
    const Progress progress(ProgressMode::Json, counters, out.stream(), 50ms);
    EXPECT_TRUE(out.wait_for("progress"));
    counters.articles = 100;
    counters.bytes_read = 1000;
    EXPECT_TRUE(out.wait_for("\"rate\":"));
    EXPECT_TRUE(out.wait_for("\"eta_seconds\":"));
    counters.set_stage(Stage::Merging);
    EXPECT_TRUE(out.wait_for("\"elapsed_seconds\":"));
}

// It looks more often, to know the speed.
TEST(Progress, TellsNoMoreOftenThanItShould) {
    const RunCounters counters;
    Watched out;
    const auto begin = std::chrono::steady_clock::now();
    const Progress progress(ProgressMode::Log, counters, out.stream(), 1500ms);
    EXPECT_TRUE(out.wait_for("articles"));
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 1500ms);
}

TEST(Progress, OfNoKindLeavesOthersTheWord) {
    const RunCounters counters;
    std::ostringstream out;
    Progress progress(ProgressMode::None, counters, out, 1ms);
    std::this_thread::sleep_for(20ms);
    progress.event("published", {{"segments", 3}});
    EXPECT_THAT(out.str(), IsEmpty());
    progress.say("skipped: news.jsonl");
    EXPECT_EQ(out.str(), "skipped: news.jsonl\n");
}

}  // namespace
}  // namespace dateline
