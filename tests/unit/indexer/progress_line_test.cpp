// What a run's progress looks like: on a terminal, in a log, as an event.
#include "indexer/progress/progress_line.h"

#include <gtest/gtest.h>

#include "common/text/terminal_text.h"
#include "indexer/progress/progress_event.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t kMega = 1024 * 1024;

const auto name_of = [](const auto& test) { return test.param.name; };

const ProgressSnapshot kReading{.articles = 12'000,
                                .headlines = 345,
                                .skipped = 7,
                                .bytes = 102 * kMega / 10,
                                .total_bytes = 235 * kMega / 10,
                                .file = "/srv/incoming/reuters21578.tar.gz",
                                .elapsed = 8s,
                                .rate = 1543.4,
                                .eta = 12s};

using Change = void (*)(ProgressSnapshot&);

ProgressSnapshot changed(Change change) {
    ProgressSnapshot snapshot = kReading;
    if (change != nullptr) change(snapshot);
    return snapshot;
}

void begin(ProgressSnapshot& s) {
    s = {};
}
void no_total(ProgressSnapshot& s) {
    s.total_bytes = 0;
    s.eta = std::nullopt;
}
void merge(ProgressSnapshot& s) {
    s.stage = Stage::Merging;
    s.merge_done = 3;
    s.merge_total = 12;
    s.elapsed = 105s;
}
void merge_many(ProgressSnapshot& s) {
    merge(s);
    s.merge_total = 0;
}
void merge_more(ProgressSnapshot& s) {
    merge(s);
    s.merge_done = 13;
}
void merge_begin(ProgressSnapshot& s) {
    s.stage = Stage::Merging;
    s.elapsed = 0s;
}
void publish(ProgressSnapshot& s) {
    s.stage = Stage::Publishing;
    s.elapsed = 3s;
}
void verify(ProgressSnapshot& s) {
    s.stage = Stage::Verifying;
    s.elapsed = 3723s;
}

// ------------------------------------------------------------------ the bar

struct BarCase {
    std::string name;
    std::size_t width;
    Change change;
    std::string line;
};

class BarLineTest : public testing::TestWithParam<BarCase> {};

TEST_P(BarLineTest, Is) {
    const std::string line = bar_line(changed(GetParam().change), GetParam().width);
    EXPECT_EQ(line, GetParam().line);
    EXPECT_LE(display_width(line), GetParam().width);
}

const BarCase kBars[] = {
    {"Wide", 119, nullptr,
     "[========>           ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12  "
     "reuters21578.tar.gz"},
    {"WholeName", 90, nullptr,
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12  "
     "reuters21578.tar.gz"},
    {"NameCut", 89, nullptr,
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12  "
     "reuters21578.ta..."},
    {"LeastOfAName", 83, nullptr,
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12  reuters21..."},
    {"NoName", 82, nullptr,
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12"},
    {"LastWithBytes", 69, nullptr,
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12"},
    {"NoBytes", 68, nullptr, "[====>     ] 43%  12,345 articles  1,543/s  ETA 0:12"},
    {"LastWithBar", 52, nullptr, "[====>     ] 43%  12,345 articles  1,543/s  ETA 0:12"},
    {"NoBar", 51, nullptr, "43%  12,345 articles  1,543/s  ETA 0:12"},
    {"Forty", 39, nullptr, "43%  12,345 articles  1,543/s  ETA 0:12"},
    {"NoRate", 38, nullptr, "43%  12,345 articles  ETA 0:12"},
    {"NoTime", 25, nullptr, "43%  12,345 articles"},
    {"Narrow", 10, nullptr, "43%  12,34"},
    {"NoRoom", 0, nullptr, ""},
    {"Beginning", 79, begin, "0 articles  0 bytes  0:00"},
    {"NoTotal", 79, no_total, "12,345 articles  10.2 MB  1,543/s  0:08  reuters21578.tar.gz"},
    {"OneArticle", 79,
     [](ProgressSnapshot& s) {
         begin(s);
         s.headlines = 1;
     },
     "1 article  0 bytes  0:00"},
    {"StandingStill", 79,
     [](ProgressSnapshot& s) {
         s.rate = 0;
         s.eta = std::nullopt;
         s.elapsed = 754s;
     },
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  0/s  12:34  reuters21578..."},
    {"Slow", 79, [](ProgressSnapshot& s) { s.rate = 0.25; },
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  0.2/s  ETA 0:12"},
    {"RateUnknown", 79,
     [](ProgressSnapshot& s) {
         s.rate = {};
         s.eta = {};
     },
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  0:08  reuters21578.tar.gz"},
    {"Hours", 79, [](ProgressSnapshot& s) { s.eta = 3723s; },
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 1:02:03"},
    {"LastMinute", 79, [](ProgressSnapshot& s) { s.eta = 3599s; },
     "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 59:59"},
    {"NothingRead", 79, [](ProgressSnapshot& s) { s.bytes = 0; },
     "[>         ] 0%  12,345 articles  0 bytes of 23.5 MB  1,543/s  ETA 0:12"},
    {"AlmostAll", 68, [](ProgressSnapshot& s) { s.bytes = s.total_bytes - 1; },
     "[=========>] 99%  12,345 articles  1,543/s  ETA 0:12"},
    {"All", 79,
     [](ProgressSnapshot& s) {
         s.bytes = s.total_bytes;
         s.eta = {};
     },
     "[==========] 100%  12,345 articles  23.5 of 23.5 MB  1,543/s  0:08"},
    {"FileGrew", 79,
     [](ProgressSnapshot& s) {
         s.bytes = s.total_bytes + kMega;
         s.eta = {};
     },
     "[==========] 100%  12,345 articles  24.5 of 24.5 MB  1,543/s  0:08"},
    {"StandardInput", 79,
     [](ProgressSnapshot& s) {
         no_total(s);
         s.file = "-";
     },
     "12,345 articles  10.2 MB  1,543/s  0:08  standard input"},
    {"HarmfulName", 79,
     [](ProgressSnapshot& s) {
         no_total(s);
         s.file = "a\x1B[31m\xFF\n/b\r\x1B]0;title\x07.tar";
     },
     "12,345 articles  10.2 MB  1,543/s  0:08  b\\x0d\\x1b]0;title\\x07.tar"},
    {"NameOfWideCharacters", 56,
     [](ProgressSnapshot& s) {
         no_total(s);
         s.file = "北京北京北京北京北京";
     },
     "12,345 articles  10.2 MB  1,543/s  0:08  北京北京北京..."},
    {"Directory", 79,
     [](ProgressSnapshot& s) {
         no_total(s);
         s.file = "news/";
     },
     "12,345 articles  10.2 MB  1,543/s  0:08"},
    {"Merging", 79, merge, "merging 3 of 12  1:45"},
    {"MergingMany", 79, merge_many, "merging, 3 done  1:45"},
    {"MergingMore", 79, merge_more, "merging 13 of 13  1:45"},
    {"MergingBegins", 79, merge_begin, "merging  0:00"},
    {"MergingNarrow", 10, merge, "merging 3 "},
    {"Publishing", 79, publish, "publishing  0:03"},
    {"Verifying", 79, verify, "verifying  1:02:03"},
};
INSTANTIATE_TEST_SUITE_P(All, BarLineTest, testing::ValuesIn(kBars), name_of);

TEST(BarLine, FitsEverywhere) {
    for (std::size_t width = 0; width < 200; ++width) {
        EXPECT_LE(display_width(bar_line(kReading, width)), width);
        EXPECT_LE(display_width(bar_line(changed(merge), width)), width);
    }
}

// ------------------------------------------------------------------ the log

struct LogCase {
    std::string name;
    Change change;
    std::string line;
};

class LogLineTest : public testing::TestWithParam<LogCase> {};

TEST_P(LogLineTest, Is) {
    EXPECT_EQ(log_line(changed(GetParam().change)), GetParam().line);
}

const LogCase kLogs[] = {
    {"Reading", nullptr,
     "12,345 articles, 10.2 of 23.5 MB, 1,543 a second, about 12 s left, at "
     "/srv/incoming/reuters21578.tar.gz"},
    {"NoTotal", no_total,
     "12,345 articles, 10.2 MB, 1,543 a second, at /srv/incoming/reuters21578.tar.gz"},
    {"Beginning", begin, "0 articles, 0 bytes"},
    {"LastSeconds",
     [](ProgressSnapshot& s) {
         s.eta = 119s;
         s.file.clear();
     },
     "12,345 articles, 10.2 of 23.5 MB, 1,543 a second, about 119 s left"},
    {"Minutes",
     [](ProgressSnapshot& s) {
         s.eta = 371s;
         s.file.clear();
     },
     "12,345 articles, 10.2 of 23.5 MB, 1,543 a second, about 6 min left"},
    {"Hours",
     [](ProgressSnapshot& s) {
         s.eta = 7530s;
         s.file.clear();
     },
     "12,345 articles, 10.2 of 23.5 MB, 1,543 a second, about 2 h 5 min left"},
    {"HarmfulName",
     [](ProgressSnapshot& s) {
         no_total(s);
         s.file = "a\x1B[31m\n\xFF.tar";
     },
     "12,345 articles, 10.2 MB, 1,543 a second, at a\\x1b[31m\\x0a\\xff.tar"},
    {"StandardInput",
     [](ProgressSnapshot& s) {
         no_total(s);
         s.file = "-";
     },
     "12,345 articles, 10.2 MB, 1,543 a second, at standard input"},
    {"Merging", merge, "merging 3 of 12, 105 s so far"},
    {"MergingMany", merge_many, "merging, 3 done, 105 s so far"},
    {"Publishing", publish, "publishing, 3 s so far"},
    {"Verifying", verify, "verifying, 62 min so far"},
};
INSTANTIATE_TEST_SUITE_P(All, LogLineTest, testing::ValuesIn(kLogs), name_of);

// ------------------------------------------------------------------ events

class ProgressEventTest : public testing::TestWithParam<LogCase> {};

TEST_P(ProgressEventTest, Is) {
    EXPECT_EQ(progress_event(changed(GetParam().change)), GetParam().line);
}

const LogCase kEvents[] = {
    {"Reading", nullptr,
     R"({"event":"progress","stage":"reading","articles":12000,"headlines":345,"skipped":7,)"
     R"("bytes":10695475,"total_bytes":24641536,"rate":1543.4,"eta_seconds":12,)"
     R"("file":"/srv/incoming/reuters21578.tar.gz"})"},
    {"Beginning", begin,
     R"({"event":"progress","stage":"reading","articles":0,"headlines":0,"skipped":0,"bytes":0})"},
    {"Merging", merge,
     R"({"event":"progress","stage":"merging","articles":12000,"headlines":345,"skipped":7,)"
     R"("bytes":10695475,"total_bytes":24641536,"elapsed_seconds":105,"merge_done":3,)"
     R"("merge_total":12})"},
    {"Publishing", publish,
     R"({"event":"progress","stage":"publishing","articles":12000,"headlines":345,"skipped":7,)"
     R"("bytes":10695475,"total_bytes":24641536,"elapsed_seconds":3})"},
    {"HarmfulName",
     [](ProgressSnapshot& s) {
         begin(s);
         s.file = "\xC3\xA9\xFF\x1B\x7F\xC2\x9B\n.tar";
     },
     R"({"event":"progress","stage":"reading","articles":0,"headlines":0,"skipped":0,"bytes":0,)"
     R"("file":"\u00e9\ufffd\u001b\u007f\u009b\n.tar"})"},
};
INSTANTIATE_TEST_SUITE_P(All, ProgressEventTest, testing::ValuesIn(kEvents), name_of);

TEST(EventLine, HasTheMembersInTheirOrder) {
    EXPECT_EQ(event_line("published", {{"segments", 3}, {"a", "b"}}),
              R"({"event":"published","segments":3,"a":"b"})");
    EXPECT_EQ(event_line("start", Json::object()), R"({"event":"start"})");
}

}  // namespace
}  // namespace dateline
