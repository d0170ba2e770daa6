#include "indexer/readers/page/page_structure.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::uint32_t kHeadlineColumns = 200;
constexpr std::uint32_t kOddHeadlineColumns = 100;
constexpr std::uint32_t kBylineColumns = 80;
constexpr std::size_t kWrappedHeadlineLines = 3;
constexpr std::size_t kBareRunLines = 3;  // Headlines without a blank line before them.
constexpr std::size_t kLongListLines = 20;
// On the average, where each stands alone, and in a block.
constexpr std::size_t kLoneHeadlineBytes = 40;
constexpr std::size_t kHeadlineBytes = 8;
constexpr std::size_t kScrapBytes = 12;

// A line that ends so goes on, or introduces what follows.
constexpr std::array<std::string_view, 10> kOpenEnds{",",  ":",  ";",  "-",  "–",
                                                     "，", "：", "；", "、", "،"};
constexpr std::array<std::string_view, 8> kHeadlineEnds{"...", "…", "?", "!", "？", "！", "؟", "፧"};
constexpr std::array<std::string_view, 3> kBylineStarts{"By ", "BY ", "by "};

template <typename Table>
bool ends_with_any(std::string_view text, const Table& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [text](std::string_view ending) { return text.ends_with(ending); });
}

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        if (u_isalpha(static_cast<UChar32>(character.code))) return true;
        at += character.length;
    }
    return false;
}

// "U.S.", "E.U.": the stop belongs to the word.
bool ends_in_initials(std::string_view text) {
    const std::size_t size = text.size();
    return size >= 4 && text[size - 1] == '.' && text[size - 3] == '.' &&
           u_isupper(static_cast<unsigned char>(text[size - 2])) != 0;
}

bool is_label(const TextLine& line) {
    return line.columns <= kHeadlineColumns &&
           (line.text.ends_with(':') || line.text.ends_with("："));
}

using Lines = std::span<const TextLine>;

std::size_t headline_count(Lines lines) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), is_like_headline));
}

// A line in a list of headlines that is not quite like one: "He won."
bool is_odd_headline(const TextLine& line) {
    return line.columns <= kOddHeadlineColumns;
}

bool is_headline_block(Lines block) {
    const bool possible = std::all_of(block.begin(), block.end(), [](const TextLine& line) {
        return is_like_headline(line) || is_odd_headline(line);
    });
    return possible && headline_count(block) * 4 >= block.size() * 3;
}

// Where the block begins whose last line is before `end`.
std::size_t block_begin(Lines lines, std::size_t end) {
    std::size_t begin = end - 1;
    while (begin > 0 && !lines[begin].after_blank) --begin;
    return begin;
}

bool begins_lower(const TextLine& line) {
    // "'n Man" begins an Afrikaans headline.
    return u_islower(static_cast<UChar32>(decode_utf8(line.text, 0).code)) != 0;
}

// Many lines, and a third of them scraps: print that a machine read.
bool is_scraps(Lines lines) {
    const auto scraps = std::count_if(lines.begin(), lines.end(), [](const TextLine& line) {
        // Ideographs take three bytes and say in four characters what a word says.
        return line.columns < kScrapBytes && line.text.size() < 2 * kScrapBytes;
    });
    return lines.size() >= kLongListLines && static_cast<std::size_t>(scraps) * 3 >= lines.size();
}

// Many lines, some of which go on from the one before. All in lower case is a manner of writing.
bool is_running_text(Lines lines) {
    const auto lower =
        static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), begins_lower));
    return lines.size() >= kLongListLines && lower * 20 >= lines.size() &&
           lower * 20 <= lines.size() * 19;
}

// The run of headlines that ends a block of prose without a blank line before it.
std::size_t bare_run_begin(Lines lines, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_like_headline(lines[begin - 1])) {
        --begin;
        if (lines[begin].after_blank) break;
    }
    const bool labelled = begin > 0 && is_label(lines[begin - 1]);
    return end - begin >= kBareRunLines || (labelled && end - begin >= 2) ? begin : end;
}

// Bytes, because scripts that say more in a character take more of them.
std::size_t mean_bytes(Lines list) {
    std::size_t bytes = 0;
    for (const TextLine& line : list) bytes += line.text.size();
    return bytes / list.size();
}

// Is it more than the odd line at the end of an article? Fixtures, scores and rankings stand there
// too, with less in each line.
bool is_substantial(Lines list, std::size_t blocks) {
    const bool apart = blocks == list.size();  // Each between blank lines.
    return list.size() >= (apart ? 3 : 2) &&
           mean_bytes(list) >= (apart ? kLoneHeadlineBytes : kHeadlineBytes);
}

std::size_t list_begin(Lines lines) {
    const std::size_t end = lines.size();
    if (is_scraps(lines)) return end;
    std::size_t begin = end;
    std::size_t blocks = 0;
    while (begin > 0) {
        const std::size_t first = block_begin(lines, begin);
        if (!is_headline_block(lines.subspan(first, begin - first))) {
            begin = bare_run_begin(lines, begin);
            break;
        }
        begin = first;
        ++blocks;
    }
    if (begin > 0 && begin < end && is_label(lines[begin])) ++begin;
    const Lines list = lines.subspan(begin);
    const bool list_found = begin == 0 || (!list.empty() && is_substantial(list, blocks));
    return list_found && !is_running_text(list) ? begin : end;
}

// Are the lines but for the last as wide as the column that the text was cut to?
bool is_filled(Lines block, Lines text) {
    const auto widest = std::max_element(
        text.begin(), text.end(),
        [](const TextLine& a, const TextLine& b) { return a.columns < b.columns; });
    const Lines firsts = block.first(block.size() - 1);
    const auto full = std::count_if(firsts.begin(), firsts.end(), [widest](const TextLine& line) {
        return line.columns * 5 >= widest->columns * 4;
    });
    return static_cast<std::size_t>(full) * 4 >= firsts.size() * 3;
}

// In hard-wrapped text.
std::size_t wrapped_list_begin(Lines lines) {
    const std::size_t begin = block_begin(lines, lines.size());
    const Lines block = lines.subspan(begin);
    const bool list = begin > 0 && block.size() >= kBareRunLines &&
                      headline_count(block) == block.size() && !is_filled(block, lines) &&
                      !is_running_text(block);
    return list ? begin : lines.size();
}

// How many of the article's first lines are its headline.
std::size_t headline_lines(Lines article, Record::Layout layout) {
    const bool wrapped = layout != Record::Layout::LineIsParagraph;
    const std::size_t longest = wrapped ? kWrappedHeadlineLines : 1;
    for (std::size_t count = 1; count <= longest && count < article.size(); ++count) {
        if (!is_like_headline(article[count - 1])) return 0;
        if (!wrapped || article[count].after_blank || article[count].indented) return count;
    }
    return 0;
}

bool is_byline(const TextLine& line) {
    return line.columns <= kBylineColumns && is_like_headline(line) &&
           std::any_of(kBylineStarts.begin(), kBylineStarts.end(),
                       [&](std::string_view start) { return line.text.starts_with(start); });
}

}  // namespace

bool is_like_headline(const TextLine& line) {
    if (line.columns > kHeadlineColumns || !has_letter(line.text)) return false;
    if (ends_with_any(line.text, kOpenEnds)) return false;
    // "Why now?" and "To be continued..." are headlines; behind a quotation they are speech.
    return !ends_sentence(line.text) || ends_with_any(line.text, kHeadlineEnds) ||
           ends_in_initials(line.text);
}

PageStructure find_page_structure(Lines lines) {
    PageStructure page;
    page.list_begin = lines.size();
    if (lines.size() == 1 && lines[0].columns <= kHeadlineColumns) page.list_begin = 0;
    if (lines.size() < 2) return page;

    page.list_begin = is_hard_wrapped(lines) ? wrapped_list_begin(lines) : list_begin(lines);
    const Lines article = lines.first(page.list_begin);
    page.layout = prose_layout(article);
    page.body_begin = headline_lines(article, page.layout);
    for (const TextLine& line : article.first(page.body_begin)) {
        if (!page.headline.empty()) page.headline += ' ';
        page.headline += line.text;
    }
    if (page.body_begin > 0 && page.body_begin + 1 < article.size() &&
        is_byline(article[page.body_begin])) {
        page.byline = article[page.body_begin].text;
        ++page.body_begin;
    }
    return page;
}

}  // namespace dateline
