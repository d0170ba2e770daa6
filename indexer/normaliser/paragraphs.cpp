#include "indexer/normaliser/paragraphs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t";

struct Line {
    std::string_view text;  // Without the blanks around it.
    std::size_t indent = 0;
    bool tab = false;  // Whether a tab is part of the indent.
};

Line make_line(std::string_view raw) {
    const std::size_t indent = std::min(raw.find_first_not_of(kBlanks), raw.size());
    const std::size_t end = raw.find_last_not_of(kBlanks) + 1;  // 0 when there are only blanks.
    return {end > indent ? raw.substr(indent, end - indent) : std::string_view(), indent,
            raw.substr(0, indent).find('\t') != std::string_view::npos};
}

// The line ends that occur in a text. Most have only \n, which is found much faster.
enum class LineEnds { Newlines, Any };

// Takes the first line off the text; it ends at \n, \r\n, \r or the end.
std::string_view take_line(std::string_view& text, LineEnds ends) {
    const std::size_t found = ends == LineEnds::Any ? text.find_first_of("\r\n") : text.find('\n');
    const std::size_t end = std::min(found, text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (text.starts_with("\r\n")) {
        text.remove_prefix(2);
    } else if (!text.empty()) {
        text.remove_prefix(1);
    }
    return line;
}

// A row of a table: in columns, or short and indented by one blank as wire copy has it.
bool is_row(const Line& line) {
    constexpr std::string_view kColumnGap = "   ";
    constexpr std::size_t kShorterThanProse = 50;
    if (line.text.find(kColumnGap) != std::string_view::npos) return true;
    if (line.indent != 1) return false;
    return line.text.size() < kShorterThanProse || line.text.find("  ") != std::string_view::npos;
}

bool begins_paragraph(const Line& line, const Line& previous, Record::Layout layout) {
    if (previous.text.empty()) return true;
    if (layout != Record::Layout::Indented) return false;
    return line.indent >= 2 || line.tab || is_row(line) || is_row(previous);
}

// Letters and digits; any character beyond ASCII counts as a letter.
bool in_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

// What a word is broken with at the end of a line: hyphens, hard and soft.
constexpr std::array<std::string_view, 3> kBreaks{"-", "\u00AD", "\u2010"};

// Asked of every line: most end otherwise by their last byte.
constexpr std::string_view kLastBytes = "-\xAD\x90";

bool ends_inside_word(std::string_view line) {
    if (line.empty() || kLastBytes.find(line.back()) == std::string_view::npos) return false;
    return std::ranges::any_of(kBreaks, [line](std::string_view sign) {
        return line.size() > sign.size() && line.ends_with(sign) &&
               in_word(line[line.size() - sign.size() - 1]);
    });
}

}  // namespace

std::string join_lines(std::string body, Record::Layout layout) {
    if (layout == Record::Layout::LineIsParagraph) return body;
    std::string joined;
    joined.reserve(body.size());
    const bool returns = body.find('\r') != std::string::npos;
    const LineEnds ends = returns ? LineEnds::Any : LineEnds::Newlines;
    Line previous;
    for (std::string_view rest = body; !rest.empty();) {
        const Line line = make_line(take_line(rest, ends));
        if (!line.text.empty()) {
            const bool hyphenated = ends_inside_word(previous.text) && in_word(line.text.front());
            if (begins_paragraph(line, previous, layout)) {
                joined += '\n';
            } else if (!hyphenated) {
                joined += ' ';
            }
            joined += line.text;
        }
        previous = line;
    }
    return joined;
}

}  // namespace dateline
