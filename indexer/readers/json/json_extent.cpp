#include "indexer/readers/json/json_extent.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view after_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// Takes a string from the front of `text`, with its quotes; nothing where there is none.
std::string_view take_string(std::string_view& text) {
    if (!text.starts_with('"')) return {};
    std::size_t end = 1;
    while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    if (end >= text.size()) return {};
    const std::string_view taken = text.substr(0, end + 1);
    text.remove_prefix(end + 1);
    return taken;
}

// The name of the first member of an object and, where that is a string or number, of the second.
JsonExtent::Names first_names(std::string_view text) {
    JsonExtent::Names names;
    if (!text.starts_with('{')) return names;
    text = after_blanks(text.substr(1, JsonExtent::kAhead - 1));
    names.first = take_string(text);
    text = after_blanks(text);
    if (names.first.empty() || !text.starts_with(':')) return {};
    text = after_blanks(text.substr(1));
    take_string(text);
    const std::size_t comma = text.find_first_of(",{}[]\"");
    if (comma == std::string_view::npos || text[comma] != ',') return names;
    text = after_blanks(text.substr(comma + 1));
    names.second = take_string(text);
    return names;
}

bool same_second(const JsonExtent::Names& a, const JsonExtent::Names& b) {
    return a.second.empty() || b.second.empty() || a.second == b.second;
}

bool is_plain(char c) {
    return c != '"' && c != '\\' && c != '\n' && c != '{' && c != '}' && c != '[' && c != ']';
}

}  // namespace

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool JsonExtent::stops() const {
    return trust_ == Trust::Wary && std::min({next_line_, next_inline_, next_any_}) != kNowhere;
}

void JsonExtent::forget(std::size_t size) {
    at_ -= size;
    started_ = true;
    next_line_ = kNowhere;
    next_inline_ = kNowhere;
    next_any_ = kNowhere;
}

void JsonExtent::look_at_line(std::string_view text) {
    if (next_line_ != kNowhere || names_.first.empty()) return;
    const std::string_view line = text.substr(at_ + 1, kAhead);
    if (indent_of(line) != indent_) return;
    const std::size_t after = line.find_first_not_of("}, \t", indent_);
    if (after == std::string_view::npos || line[after] != '{') return;
    const std::size_t begin = at_ + 1 + after;
    if (names_.first == first_names(text.substr(begin)).first) next_line_ = begin;
}

void JsonExtent::look_at_opening(std::string_view text) {
    if (next_inline_ != kNowhere || names_.first.empty()) return;
    std::size_t before = at_ == 0 ? kNowhere : text.find_last_not_of(kBlanks, at_ - 1);
    if (before == std::string_view::npos) return;
    if (text[before] == ',' && before > 0) before = text.find_last_not_of(kBlanks, before - 1);
    if (before == std::string_view::npos || text[before] != '}') return;
    const Names names = first_names(text.substr(at_));
    if (names.first != names_.first) return;
    if (in_string_ || depth_ == 1) next_inline_ = at_;
    if (next_any_ == kNowhere && same_second(names, names_)) next_any_ = at_;
}

bool JsonExtent::scan(std::string_view text, bool whole) {
    if (!started_ && trust_ != Trust::Alone) names_ = first_names(text);
    started_ = true;
    const std::size_t end = whole ? text.size() : text.size() - std::min(text.size(), kAhead);
    while (at_ < end) {
        const char c = text[at_];
        if (is_plain(c)) {
            ++at_;
            continue;
        }
        if (c == '\n') look_at_line(text);
        if (c == '{') look_at_opening(text);
        if (stops()) {
            at_ = std::min({next_line_, next_inline_, next_any_});
            stopped_early_ = true;
            return true;
        }
        if (c == '\\') {
            if (in_string_ && at_ + 1 >= text.size()) break;
            at_ += in_string_ ? 2 : 1;
            continue;
        }
        if (c == '"') in_string_ = !in_string_;
        if (!in_string_ && (c == '{' || c == '[')) ++depth_;
        if (!in_string_ && (c == '}' || c == ']')) --depth_;
        ++at_;
        if (!in_string_ && depth_ == 0) return ended_ = true;
    }
    at_ = std::min(at_, text.size());
    return false;
}

}  // namespace dateline
