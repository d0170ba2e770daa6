#include "indexer/readers/text_layout.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";

// Widths in characters. Wider than a column of any newspaper or mail program: a paragraph.
constexpr std::uint32_t kParagraphColumns = 160;
constexpr std::uint32_t kNarrowestColumn = 12;
constexpr std::uint32_t kWidestColumn = 120;
constexpr std::uint32_t kLongWord = 10;

constexpr std::size_t kNeighbours = 6;   // Lines that show how wide a column is.
constexpr std::size_t kFewestPairs = 3;  // To judge by width.

constexpr std::array<char32_t, 16> kSentenceEnds{U'.', U'!', U'?', U'…', U'。', U'！', U'？', U'．',
                                                 U'｡', U'।', U'॥', U'۔', U'؟',  U'።',  U'။',  U'։'};

bool is_closing(char32_t code) {
    const int kind = u_charType(static_cast<UChar32>(code));
    return code == '"' || code == '\'' || kind == U_END_PUNCTUATION ||
           kind == U_FINAL_PUNCTUATION || kind == U_INITIAL_PUNCTUATION;  // »so« closes with «.
}

// The last character of a text that is not empty, with its length.
DecodedCharacter last_character(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return decode_utf8(text, at);
}

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool is_indent(std::string_view blanks) {
    return blanks.size() >= 2 || blanks.find('\t') != std::string_view::npos;
}

enum class Start { Lower, Upper, Other };

// How the first letter of a line is written; quotes and brackets before it do not count, but a
// digit or a bullet does.
Start start_of(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const DecodedCharacter character = decode_utf8(line, at);
        const auto code = static_cast<UChar32>(character.code);
        if (u_islower(code)) return Start::Lower;
        if (u_isupper(code) || u_istitle(code)) return Start::Upper;
        const int kind = u_charType(code);
        const bool opening = code == '"' || code == '\'' || kind == U_START_PUNCTUATION ||
                             kind == U_INITIAL_PUNCTUATION || kind == U_FINAL_PUNCTUATION;
        if (!opening) return Start::Other;
        at += character.length;
    }
    return Start::Other;
}

// Counts over pairs of lines without a blank line between them.
struct PairCounts {
    std::size_t pairs = 0;
    std::size_t lower = 0;           // The second begins in lower case.
    std::size_t upper = 0;           // ... in upper case.
    std::size_t open = 0;            // The first ends no sentence.
    std::size_t continued = 0;       // Open, and the second begins in lower case.
    std::size_t continued_full = 0;  // ... and the first had no room for a long word more.
    std::size_t open_full = 0;
    std::size_t even = 0;  // The first is about as wide as the widest first.
};

// How wide the column is around lines[at]: print has several.
std::uint32_t width_around(std::span<const TextLine> lines, std::size_t at) {
    const std::size_t begin = at - std::min(at, kNeighbours);
    const std::size_t end = std::min(at + kNeighbours, lines.size());
    std::uint32_t widest = 0;
    for (const TextLine& line : lines.subspan(begin, end - begin)) {
        widest = std::max(widest, line.columns);
    }
    return widest;
}

std::uint32_t widest_first(std::span<const TextLine> lines) {
    std::uint32_t widest = 0;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        if (!lines[at].after_blank) widest = std::max(widest, lines[at - 1].columns);
    }
    return widest;
}

PairCounts count_pairs(std::span<const TextLine> lines) {
    PairCounts counts;
    const std::uint32_t widest = widest_first(lines);
    const bool column = widest >= kNarrowestColumn && widest <= kWidestColumn;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        if (lines[at].after_blank) continue;
        const TextLine& first = lines[at - 1];
        const Start start = start_of(lines[at].text);
        const bool open = !ends_sentence(first.text);
        const bool full = (first.columns + kLongWord) * 5 >= width_around(lines, at) * 4;
        const bool continued = open && start == Start::Lower;
        ++counts.pairs;
        counts.lower += start == Start::Lower;
        counts.upper += start == Start::Upper;
        counts.open += open;
        counts.continued += continued;
        counts.continued_full += continued && full;
        counts.open_full += open && full;
        counts.even += column && first.columns * 5 >= widest * 4;
    }
    return counts;
}

bool mostly_long_lines(std::span<const TextLine> lines) {
    std::size_t all = 0;
    std::size_t in_long = 0;
    for (const TextLine& line : lines) {
        all += line.columns;
        if (line.columns > kParagraphColumns) in_long += line.columns;
    }
    return in_long * 2 > all;
}

std::size_t sentence_ends(std::span<const TextLine> lines) {
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const TextLine& line) { return ends_sentence(line.text); }));
}

// Does case tell beginnings of sentences from the rest? Not in a script without it, nor where all
// is in lower case: such lists of headlines exist.
bool case_speaks(const PairCounts& counts, std::span<const TextLine> lines) {
    if ((counts.lower + counts.upper) * 2 < counts.pairs) return false;
    return counts.upper > 0 || start_of(lines.front().text) == Start::Upper;
}

bool is_wrapped_by_case(const PairCounts& counts, std::span<const TextLine> lines) {
    if (counts.continued_full * 2 < counts.continued) return false;
    // Of one or two pairs, each must say so: "iPhone ..." may well begin a headline.
    if (counts.pairs <= 2) return counts.continued == counts.pairs && sentence_ends(lines) > 0;
    return (counts.continued >= 2 && counts.continued * 7 >= counts.pairs) ||
           (counts.continued >= 5 && counts.continued * 12 >= counts.pairs);
}

bool is_wrapped_by_width(const PairCounts& counts, std::span<const TextLine> lines) {
    const std::size_t ends = sentence_ends(lines);
    if (counts.pairs < kFewestPairs || ends == 0) return false;
    const bool even = counts.even * 20 >= counts.pairs * 17 && counts.open * 2 >= counts.pairs;
    const bool prose = ends * 12 >= lines.size() && counts.open_full * 5 >= counts.pairs * 3;
    return even || prose;
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text) {
    std::vector<TextLine> lines;
    std::uint32_t number = 0;
    bool after_blank = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        const std::size_t begin = line.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos) {
            after_blank = true;
            continue;
        }
        const std::string_view trimmed =
            line.substr(begin, line.find_last_not_of(kBlanks) + 1 - begin);
        lines.push_back({.text = trimmed,
                         .number = number,
                         .columns = count_characters(trimmed),
                         .after_blank = after_blank,
                         .indented = is_indent(line.substr(0, begin))});
        after_blank = false;
    }
    return lines;
}

bool ends_sentence(std::string_view line) {
    while (!line.empty()) {
        const DecodedCharacter last = last_character(line);
        if (std::find(kSentenceEnds.begin(), kSentenceEnds.end(), last.code) !=
            kSentenceEnds.end()) {
            return true;
        }
        if (!is_closing(last.code)) return false;
        line.remove_suffix(last.length);
    }
    return false;
}

bool is_hard_wrapped(std::span<const TextLine> lines) {
    if (lines.size() < 2 || mostly_long_lines(lines)) return false;
    const PairCounts counts = count_pairs(lines);
    if (counts.pairs == 0) return false;
    return case_speaks(counts, lines) ? is_wrapped_by_case(counts, lines)
                                      : is_wrapped_by_width(counts, lines);
}

Record::Layout prose_layout(std::span<const TextLine> lines) {
    if (!is_hard_wrapped(lines)) return Record::Layout::LineIsParagraph;
    std::size_t indented = 0;
    std::size_t blocks = 0;
    for (const TextLine& line : lines) {
        indented += line.indented && !line.after_blank;
        blocks += line.after_blank;
    }
    // When most lines are indented, the whole text is, and it marks nothing.
    const bool marks = indented >= 1 && indented + 1 >= blocks && indented * 2 < lines.size();
    return marks ? Record::Layout::Indented : Record::Layout::BlankLineBetween;
}

}  // namespace dateline
