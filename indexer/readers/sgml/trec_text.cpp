#include "indexer/readers/sgml/trec_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSentenceEnds = ".?!\"')";

std::size_t line_end(std::string_view text) {
    return std::min(text.find('\n'), text.size());
}

std::string_view trimmed(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// Empty lines before the first that is none; its indent stays.
std::string_view without_empty_lines(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
    const std::size_t end = text.substr(0, first).rfind('\n');
    return end == std::string_view::npos ? text : text.substr(end + 1);
}

// Where `text`, whatever its blanks, has said all of `wanted` and a line ends; 0: it does not.
std::size_t repeated_length(std::string_view text, std::string_view wanted) {
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        at = std::min(text.find_first_not_of(kBlanks, at), text.size());
    };
    for (skip_blanks(); !wanted.empty(); wanted.remove_prefix(1)) {
        if (wanted[0] == ' ') {
            skip_blanks();
        } else if (at < text.size() && text[at] == wanted[0]) {
            ++at;
        } else {
            return 0;
        }
    }
    const std::size_t end = text.find_first_not_of(" \t\r.", at);
    return end != std::string_view::npos && text[end] == '\n' ? end : 0;
}

std::string_view without_headline(std::string_view text, std::string_view headline) {
    if (headline.empty()) return text;
    const std::size_t length = repeated_length(text, headline);
    const std::string_view rest = text.substr(length);
    return trimmed(rest).empty() ? text : rest;
}

// "[Text]", "[Excerpts]", "[FBIS Translated Text]".
std::string_view without_mark(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos || text[begin] != '[') return text;
    const std::size_t end = text.substr(begin, kLongest).find(']');
    if (end == std::string_view::npos) return text;
    const std::string_view mark = text.substr(begin, end);
    const bool known = mark.ends_with("Text") || mark.ends_with("Excerpt") ||
                       mark.ends_with("Excerpts") || mark.ends_with("Summary");
    return known ? text.substr(begin + end + 1) : text;
}

constexpr std::array<std::string_view, 4> kHeadLines{"Language:", "Article Type:", "CSO", "BFN"};

// Of FBIS; other texts stay.
std::string_view without_fbis_head(std::string_view text) {
    text = without_empty_lines(text);
    if (!trimmed(text.substr(0, line_end(text))).starts_with("Language:")) return text;
    while (!text.empty()) {
        const std::string_view line = trimmed(text.substr(0, line_end(text)));
        const bool head = std::ranges::any_of(
            kHeadLines, [line](std::string_view one) { return line.starts_with(one); });
        if (!head) break;
        text = without_empty_lines(text.substr(line_end(text)));
    }
    return without_mark(text);
}

// "Federal Register", and the line with volume, number, day and section below it.
std::string_view without_running_title(std::string_view text) {
    const std::string_view begun = without_empty_lines(text);
    if (trimmed(begun.substr(0, line_end(begun))) != "Federal Register") return text;
    const std::string_view below = without_empty_lines(begun.substr(line_end(begun)));
    const std::string_view line = below.substr(0, line_end(below));
    return line.find("Vol.") == std::string_view::npos ? below : below.substr(line.size());
}

// ".;  " ends a paragraph.
void divide_at_semicolons(std::string& text) {
    for (std::size_t at = text.find(";  "); at != std::string::npos;
         at = text.find(";  ", at + 1)) {
        if (at == 0 || kSentenceEnds.find(text[at - 1]) == std::string_view::npos) continue;
        text.replace(at, 3, " \n\n");
    }
    const std::size_t last = text.find_last_not_of(kBlanks);
    if (last != std::string::npos && last > 0 && text[last] == ';' &&
        kSentenceEnds.find(text[last - 1]) != std::string_view::npos) {
        text.erase(last, 1);
    }
}

// What a text shows of how it is laid out.
struct Lines {
    std::size_t count = 0;
    std::size_t widest = 0;
    bool marked = false;  // Some are indented, or empty.
};

Lines look_at_lines(std::string_view text) {
    Lines lines;
    while (!text.empty() && !lines.marked) {
        const std::string_view line = text.substr(0, line_end(text));
        ++lines.count;
        lines.widest = std::max(lines.widest, line.find_last_not_of(kBlanks) + 1);
        lines.marked = line.empty() || line[0] == ' ' || line[0] == '\t';
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return lines;
}

// Was there room in `line` for the first word of the next?
bool has_room(std::string_view line, std::string_view next, std::size_t widest) {
    const std::size_t word = std::min(next.find(' '), next.size());
    return line.size() + 1 + word <= widest;
}

std::string divided_by_room(std::string_view text) {
    constexpr std::size_t kFewestLines = 3;
    constexpr std::size_t kWidestPage = 100;
    const Lines lines = look_at_lines(text);
    if (lines.marked || lines.count < kFewestLines || lines.widest > kWidestPage) {
        return std::string(text);
    }
    std::string divided;
    divided.reserve(text.size() + text.size() / 16);
    while (!text.empty()) {
        const std::string_view line = trimmed(text.substr(0, line_end(text)));
        text.remove_prefix(std::min(line_end(text) + 1, text.size()));
        divided += line;
        const bool sentence =
            !line.empty() && kSentenceEnds.find(line.back()) != std::string_view::npos;
        const bool ends = sentence && has_room(line, text.substr(0, line_end(text)), lines.widest);
        divided += ends ? "\n\n" : "\n";
    }
    return divided;
}

std::string plain_text(std::string_view text, std::string_view headline) {
    text = without_headline(text, headline);
    text = without_running_title(without_fbis_head(text));
    text = without_empty_lines(text);
    text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
    std::string divided = divided_by_room(text);
    divide_at_semicolons(divided);
    return divided;
}

}  // namespace

std::string trec_body(const std::vector<std::string>& texts, std::string_view headline) {
    std::string body;
    for (const std::string& text : texts) {
        std::string part = plain_text(text, headline);
        if (part.empty()) continue;
        if (body.empty()) {
            body = std::move(part);
        } else {
            body += "\n\n";
            body += part;
        }
    }
    return body;
}

}  // namespace dateline
