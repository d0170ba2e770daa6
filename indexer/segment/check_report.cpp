#include "indexer/segment/check_report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 6> kTables{"docdata",  "termlist", "postlist",
                                                  "position", "spelling", "synonym"};

std::optional<std::string> table_of_title(std::string_view line) {
    if (line.empty() || line.back() != ':') return std::nullopt;
    line.remove_suffix(1);
    if (std::ranges::find(kTables, line) == kTables.end()) return std::nullopt;
    return std::string(line);
}

// What it says of a table in which nothing is wrong, and the sum at its end.
bool is_no_complaint(std::string_view line) {
    static constexpr std::array<std::string_view, 6> kBeginnings{
        "blocksize=",
        "B-tree checked okay",
        "Lazily created, and not yet used.",
        "Not present.",
        "Cross-checking document lengths between",
        "Continuing check anyway"};
    if (line.empty() || line.ends_with(" table structure checked OK")) return true;
    if (line.ends_with("Full structure check not implemented, checking readability")) return true;
    if (line.find(" table errors found: ") != std::string_view::npos) return true;
    return std::ranges::any_of(kBeginnings, [line](auto begin) { return line.starts_with(begin); });
}

std::optional<std::uint32_t> article_without_counts(std::string_view line) {
    constexpr std::string_view kBefore = "Position list entry for document ";
    constexpr std::string_view kAfter = " which doesn't exist or has no terms";
    if (!line.starts_with(kBefore) || !line.ends_with(kAfter)) return std::nullopt;
    line.remove_prefix(kBefore.size());
    line.remove_suffix(std::min(line.size(), kAfter.size()));
    std::uint32_t article = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), article);
    if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
    return article;
}

}  // namespace

CheckReport::int_type CheckReport::overflow(int_type next) {
    if (traits_type::eq_int_type(next, traits_type::eof())) return traits_type::not_eof(next);
    const char c = traits_type::to_char_type(next);
    if (c == '\n') {
        take_line();
        line_.clear();
    } else {
        line_ += c;
    }
    return next;
}

void CheckReport::take_line() {
    if (const auto table = table_of_title(line_)) {
        table_ = "table " + *table;
        begins_(*table);
    } else if (const auto article = article_without_counts(line_)) {
        ++positions_of_nothing_[*article];
    } else if (!is_no_complaint(line_)) {
        if (complaints_.size() == kMostComplaints) return;
        complaints_.push_back((table_.empty() ? "version file" : table_) + ": " + line_);
    }
}

}  // namespace dateline
