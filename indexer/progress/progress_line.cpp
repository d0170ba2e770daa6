#include "indexer/progress/progress_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "common/byte_size.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"

namespace dateline {
namespace {

constexpr std::string_view kGap = "  ";

// In the order in which they stand on the line.
struct Parts {
    std::string share;
    std::string articles;
    std::string bytes;
    std::string rate;
    std::string time;
    std::string file;
};

std::string joined(const Parts& parts) {
    std::string line;
    for (const std::string* part :
         {&parts.share, &parts.articles, &parts.bytes, &parts.rate, &parts.time, &parts.file}) {
        if (!line.empty() && !part->empty()) line += kGap;
        line += *part;
    }
    return line;
}

std::string articles_text(const ProgressSnapshot& now) {
    return counted(now.articles + now.headlines, "article");
}

std::string bytes_text(const ProgressSnapshot& now) {
    if (now.total_bytes == 0) return byte_share_text(now.bytes, std::nullopt);
    // Files grow while they are read.
    return byte_share_text(now.bytes, std::max(now.bytes, now.total_bytes));
}

// Slow, but not standing still.
std::string rate_text(double rate) {
    constexpr double kNoDecimals = 9.95;
    if (rate > 0 && rate < kNoDecimals) return fmt::format("{:.1f}", rate);
    return grouped(static_cast<std::uint64_t>(std::llround(rate)));
}

// "0:12", "1:02:03"
std::string clock_text(std::chrono::seconds time) {
    const auto seconds = time.count();
    constexpr int kMinute = 60;
    constexpr int kHour = 60 * kMinute;
    if (seconds < kHour) return fmt::format("{}:{:02}", seconds / kMinute, seconds % kMinute);
    return fmt::format("{}:{:02}:{:02}", seconds / kHour, seconds % kHour / kMinute,
                       seconds % kMinute);
}

// "12 s", "6 min", "2 h 5 min": no finer than anybody can know.
std::string about_text(std::chrono::seconds time) {
    constexpr int kMinute = 60;
    constexpr int kHour = 60 * kMinute;
    const auto seconds = time.count();
    if (seconds < 2 * kMinute) return fmt::format("{} s", seconds);
    if (seconds < 2 * kHour) return fmt::format("{} min", (seconds + kMinute / 2) / kMinute);
    return fmt::format("{} h {} min", seconds / kHour, seconds % kHour / kMinute);
}

std::string shown_file(std::string_view file) {
    return file == "-" ? "standard input" : visible(file);
}

// The file's own name in at most `room` columns; empty when too little of it could be seen.
std::string file_in(std::string_view file, std::size_t room) {
    constexpr std::size_t kLeastColumns = 12;
    constexpr std::string_view kCut = "...";
    const std::string name = shown_file(file.substr(file.rfind('/') + 1));
    if (display_width(name) <= room) return name;
    if (room < kLeastColumns) return {};
    return std::string(fit(name, room - kCut.size())).append(kCut);
}

// Cut, not rounded: what is not finished is not 100%.
std::string percent_text(const ProgressSnapshot& now) {
    if (now.total_bytes == 0) return {};
    const double share = static_cast<double>(now.bytes) / static_cast<double>(now.total_bytes);
    return fmt::format("{}%", static_cast<int>(std::min(share, 1.0) * 100));
}

std::string drawn_bar(const ProgressSnapshot& now, std::size_t cells) {
    if (now.total_bytes == 0) return {};
    const double share = static_cast<double>(now.bytes) / static_cast<double>(now.total_bytes);
    const auto full = static_cast<std::size_t>(std::min(share, 1.0) * static_cast<double>(cells));
    std::string bar(full, '=');
    bar += '>';
    bar.resize(cells, ' ');  // Full, it has no head.
    return "[" + bar + "] ";
}

std::string reading_bar(const ProgressSnapshot& now, std::size_t width) {
    constexpr std::size_t kWide = 99;
    constexpr std::size_t kCells = 10;
    const std::string percent = percent_text(now);
    Parts parts;
    parts.share = drawn_bar(now, width < kWide ? kCells : 2 * kCells) + percent;
    parts.articles = articles_text(now);
    parts.bytes = bytes_text(now);
    if (now.rate) parts.rate = rate_text(*now.rate) + "/s";
    parts.time = now.eta ? "ETA " + clock_text(*now.eta) : clock_text(now.elapsed);

    const auto columns = [&parts] { return display_width(joined(parts)); };
    const std::size_t taken = columns() + kGap.size();
    if (taken < width) parts.file = file_in(now.file, width - taken);
    if (columns() > width) parts.bytes.clear();
    if (columns() > width) parts.share = percent;
    if (columns() > width) parts.rate.clear();
    if (columns() > width) parts.time.clear();
    return joined(parts);
}

// "merging 3 of 12"; "merging, 3 done" when nobody knows how many there will be.
std::string stage_text(const ProgressSnapshot& now) {
    const std::string_view name = stage_name(now.stage);
    if (now.merge_total == 0) {
        return now.merge_done == 0 ? std::string(name)
                                   : fmt::format("{}, {} done", name, grouped(now.merge_done));
    }
    return fmt::format("{} {} of {}", name, grouped(now.merge_done),
                       grouped(std::max(now.merge_done, now.merge_total)));
}

}  // namespace

std::string_view stage_name(Stage stage) {
    switch (stage) {
        case Stage::Reading:
            return "reading";
        case Stage::Merging:
            return "merging";
        case Stage::Publishing:
            return "publishing";
        case Stage::Verifying:
            break;
    }
    return "verifying";
}

std::string bar_line(const ProgressSnapshot& now, std::size_t width) {
    const std::string line =
        now.stage == Stage::Reading
            ? reading_bar(now, width)
            : fmt::format("{}{}{}", stage_text(now), kGap, clock_text(now.elapsed));
    return std::string(fit(line, width));
}

std::string log_line(const ProgressSnapshot& now) {
    if (now.stage != Stage::Reading) {
        return fmt::format("{}, {} so far", stage_text(now), about_text(now.elapsed));
    }
    std::string line = articles_text(now) + ", " + bytes_text(now);
    if (now.rate) line += fmt::format(", {} a second", rate_text(*now.rate));
    if (now.eta) line += fmt::format(", about {} left", about_text(*now.eta));
    if (!now.file.empty()) line += ", at " + shown_file(now.file);
    return line;
}

}  // namespace dateline
