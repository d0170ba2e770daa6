#include "indexer/readers/wire/iptc7901.h"

#include <algorithm>
#include <vector>

#include "common/dates/date_parser.h"
#include "indexer/readers/text_layout.h"
#include "indexer/readers/wire/wire_words.h"

namespace dateline {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!(line = trim_wire_line(line)).empty()) {
        words.push_back(line.substr(0, line.find_first_of(" \t")));
        line.remove_prefix(words.back().size());
    }
    return words;
}

struct Header {
    std::string_view number;    // "eca0001"
    std::string_view category;  // "rs"
    std::string_view source;    // "dpa"
    std::string_view keywords;  // The lines after the first.
};

// "AFP" of "AFP-EE77": a number may follow.
std::string_view name_in(std::string_view word) {
    const std::size_t dash = word.rfind('-');
    const bool numbered = dash != std::string_view::npos &&
                          word.substr(dash).find_first_of("0123456789") != std::string_view::npos;
    if (numbered) word = word.substr(0, dash);
    const bool letters = std::ranges::all_of(word, [](char c) {
        return is_letter(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
    return letters && !word.empty() && word.size() <= 20 ? word : std::string_view{};
}

// The name of an agency among the words after the count, of which one may be a code ("ccccb").
std::string_view source_in(const std::vector<std::string_view>& words, std::size_t from) {
    const bool code = words.size() > from + 2;
    for (std::size_t at = from + (code ? 1 : 0); at < words.size(); ++at) {
        const std::string_view name = name_in(words[at]);
        if (!name.empty()) return name;
    }
    return {};
}

Header parse_header(std::string_view text) {
    Header header;
    text = trim_wire_line(text);
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    header.keywords = trim_wire_line(text.substr(line.size()));
    const std::vector<std::string_view> words = words_of(line.substr(0, 500));
    std::size_t at = 0;
    if (at < words.size()) header.number = words[at++];
    // "afp 0123": the number apart.
    const bool apart = at < words.size() && words[at].size() >= 3 && is_digit(words[at].front()) &&
                       is_letter(header.number.back());
    if (apart) {
        header.number = line.substr(static_cast<std::size_t>(header.number.data() - line.data()));
        header.number = header.number.substr(
            0,
            static_cast<std::size_t>(words[at].data() + words[at].size() - header.number.data()));
        ++at;
    }
    if (at < words.size() && words[at].size() == 1 && is_digit(words[at].front())) ++at;
    if (at < words.size() && is_letter(words[at].front())) header.category = words[at++];
    if (at < words.size() && is_digit(words[at].front())) ++at;
    header.source = source_in(words, at);
    return header;
}

struct Parts {
    std::string headline;
    std::string byline;
    std::string_view remark;
    std::string_view text;
};

// What is before the text: up to a line that ends in '=', or a short block before an empty line.
std::string_view head_of(std::string_view text) {
    constexpr std::size_t kMostLines = 12;
    constexpr std::size_t kLongestBlock = 300;
    std::size_t at = 0;
    std::size_t block = std::string_view::npos;  // Where the first block ends.
    for (std::size_t count = 0; count < kMostLines && at < text.size(); ++count) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trim_wire_line(text.substr(at, end - at));
        if (line.ends_with('=')) return text.substr(0, end);
        const bool indented =
            text.substr(at).starts_with("  ") || text.substr(at).starts_with('\t');
        const bool ends = line.empty() || (indented && line.size() > 1);
        if (ends && at > 0 && block == std::string_view::npos) block = at;
        at = std::min(end + 1, text.size());
    }
    return block <= kLongestBlock ? text.substr(0, block) : std::string_view{};
}

Parts parse_text(std::string_view text) {
    Parts parts;
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    std::string_view head = head_of(text);
    parts.text = text.substr(head.size());
    while (!head.empty()) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        std::string_view line = trim_wire_line(head.substr(0, end));
        head.remove_prefix(std::min(end + 1, head.size()));
        if (line.ends_with('=')) line = trim_wire_line(line.substr(0, line.size() - 1));
        if (line.empty()) continue;
        if (parts.headline.empty() && (is_wire_remark(line) || is_wire_kill(line))) {
            parts.remark = line;
        } else if (!parts.headline.empty() && (is_wire_byline(line) || !parts.byline.empty())) {
            parts.byline += (parts.byline.empty() ? "" : " ") + std::string(line);
        } else {
            parts.headline += (parts.headline.empty() ? "" : " ") + std::string(line);
        }
    }
    return parts;
}

// "dpa bwh bag", "KNA/bod/lwi": the desk signs.
bool is_signature(std::string_view line, std::string_view source) {
    constexpr std::size_t kLongest = 40;
    const bool signs = std::ranges::all_of(
        line, [](char c) { return is_letter(c) || c == ' ' || c == '/' || c == '-'; });
    const std::string lower = small_wire_letters(line);
    const bool names = !source.empty() && lower.starts_with(small_wire_letters(source));
    const bool slashes = line.find('/') != std::string_view::npos;
    return signs && line.size() <= kLongest && (lower == line || names || slashes);
}

std::string_view without_signature(std::string_view text, std::string_view source) {
    const std::string_view whole = text.substr(0, text.find_last_not_of(" \r\n\t") + 1);
    const std::size_t begin = whole.rfind('\n') + 1;
    const std::string_view before = trim_wire_line(whole.substr(0, begin));
    const bool after_end = !before.empty() && !is_letter(before.back()) && before.back() != ',';
    return after_end && is_signature(trim_wire_line(whole.substr(begin)), source) ? before : whole;
}

std::string day_of(const std::string& date) {
    const auto moment = parse_date(date);
    return moment ? to_iso8601(*moment).substr(0, 10) : std::string();
}

}  // namespace

Record iptc7901_record(const WireMessage& message) {
    const Header header = parse_header(message.header);
    Parts parts = parse_text(message.text);
    Record record;
    record.headline = std::move(parts.headline);
    record.byline = std::move(parts.byline);
    record.dateline = wire_dateline(trim_wire_line(parts.text), header.source);
    record.source = header.source.empty() ? agency_in_dateline(record.dateline) : header.source;
    record.agency = record.source;
    record.section = header.category;
    record.published = wire_date(message.trailer);
    const std::string day = day_of(record.published);
    if (!day.empty() && !header.number.empty()) {
        const std::string source = small_wire_letters(record.source);
        record.id = source + (source.empty() ? "" : "-") + std::string(header.number) + "-" + day;
        std::erase(record.id, ' ');
    }
    constexpr std::size_t kMostTopics = 50;
    for (std::string_view rest = header.keywords;
         !rest.empty() && record.topics.size() < kMostTopics;) {
        const std::size_t end = std::min(rest.find_first_of("/\r\n"), rest.size());
        const std::string_view topic = trim_wire_line(rest.substr(0, end));
        if (!topic.empty()) record.topics.emplace_back(topic);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::string_view text = parts.text.substr(0, note_to_editors(parts.text));
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    while (text.ends_with('*') || text.ends_with(' ') || text.ends_with('\n') ||
           text.ends_with('\r')) {
        text.remove_suffix(1);
    }
    record.body = without_signature(text, record.source);
    record.layout = prose_layout(split_lines(record.body));
    return record;
}

std::string iptc7901_kill(const WireMessage& message) {
    const Header header = parse_header(message.header);
    const Parts parts = parse_text(message.text);
    const bool kill =
        is_wire_kill(parts.remark) || is_wire_kill(header.keywords) || is_wire_kill(parts.headline);
    if (!kill) return {};
    return std::string(header.keywords.empty() ? std::string_view(parts.headline)
                                               : header.keywords);
}

}  // namespace dateline
