#include "indexer/readers/json/json_prose.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/markup/html_text.h"
#include "indexer/readers/blank_text.h"
#include "indexer/readers/json/json_value.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

constexpr int kDeepest = 24;

// Where the text of an object is: the first that has one counts.
constexpr std::array kTextMembers{
    "text"sv,     "content"sv,   "contents"sv, "body"sv, "bodyText"sv, "body_text"sv,
    "bodyHtml"sv, "paragraph"sv, "value"sv,    "html"sv, "blocks"sv,   "paragraphs"sv,
    "children"sv, "sentences"sv, "items"sv,    "data"sv, "rendered"sv, "name"sv};

// Blocks that are no running text: what is said of the article, and what is beside it.
constexpr std::array kForeignKinds{
    "title"sv,        "headline"sv,        "kicker"sv,      "deck"sv,         "byline"sv,
    "author"sv,       "authors"sv,         "author_info"sv, "date"sv,         "dateline"sv,
    "image"sv,        "figure"sv,          "figcaption"sv,  "photo"sv,        "picture"sv,
    "graphic"sv,      "video"sv,           "audio"sv,       "media"sv,        "gallery"sv,
    "slideshow"sv,    "caption"sv,         "credit"sv,      "tweet"sv,        "social"sv,
    "oembed"sv,       "oembed_response"sv, "embed"sv,       "iframe"sv,       "interstitial_link"sv,
    "ad"sv,           "advertisement"sv,   "related"sv,     "inline-story"sv, "inline_story"sv,
    "newsletter"sv,   "correction-link"sv, "divider"sv,     "atomic"sv,       "raw_html"sv,
    "custom_embed"sv, "reference"sv,       "story_card"sv,  "link_list"sv};

// Blocks whose parts stand on one line.
constexpr std::array kParagraphKinds{
    "paragraph"sv, "heading"sv, "header"sv, "p"sv,  "h1"sv,   "h2"sv,    "h3"sv, "h4"sv,
    "h5"sv,        "h6"sv,      "line"sv,   "li"sv, "link"sv, "block"sv, "a"sv,  "subheading"sv};

constexpr std::array kLineKinds{"text"sv,      "span"sv,    "link"sv, "a"sv,
                                "hyperlink"sv, "mention"sv, "emoji"sv};
constexpr std::array kBreakKinds{"hardBreak"sv, "hard_break"sv, "br"sv, "linebreak"sv};
constexpr std::array kHtmlMembers{"rendered"sv, "html"sv, "bodyHtml"sv};
constexpr std::array kBlockTags{"<p>"sv,  "<p "sv, "</p>"sv, "<br"sv,
                                "<div"sv, "<li"sv, "<P>"sv,  "<BR"sv};
constexpr std::array kHtmlKinds{"sanitized_html"sv, "html"sv};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// In any capitals.
template <typename Table>
bool contains(const Table& table, std::string_view word) {
    return std::any_of(table.begin(), table.end(), [word](std::string_view row) {
        return std::equal(row.begin(), row.end(), word.begin(), word.end(),
                          [](char a, char b) { return lower(a) == lower(b); });
    });
}

std::string_view text_member(element object, std::string_view name) {
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

// "type", in some editors "_type" or "nodeType".
std::string_view kind_of(element object) {
    for (const std::string_view name : {"type"sv, "_type"sv, "nodeType"sv}) {
        const std::string_view kind = text_member(object, name);
        if (!kind.empty()) return kind;
    }
    return {};
}

// Of a string that is marked up, though nothing says so: where no element of it begins a paragraph,
// its lines do.
std::string seen_text(std::string text) {
    if (!is_html(text)) return text;
    const bool blocks = std::ranges::any_of(
        kBlockTags, [&](std::string_view tag) { return text.find(tag) != std::string::npos; });
    if (blocks || text.find('\n') == std::string::npos) return html_text(text);
    std::string lines;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines += html_text(rest.substr(0, end));
        if (end < rest.size()) lines += '\n';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

enum class Parts { Lines, OneLine };

std::string prose(element value, Parts parts, int depth);

// Parts of a line have no kind, or are text, links and breaks.
bool are_parts_of_a_line(element value) {
    if (!value.is_array()) return false;
    const simdjson::dom::array elements = value.get_array().value_unsafe();
    for (const element part : elements) {
        const std::string_view kind = part.is_object() ? kind_of(part) : std::string_view{};
        const bool in_line =
            kind.empty() || contains(kLineKinds, kind) || contains(kBreakKinds, kind);
        if (!in_line || !(part.is_object() || part.is_string())) return false;
    }
    return true;
}

std::string prose_of_array(element value, Parts parts, int depth) {
    std::string joined;
    const simdjson::dom::array elements = value.get_array().value_unsafe();
    for (const element part : elements) {
        const std::string text = prose(part, parts, depth + 1);
        if (parts == Parts::OneLine) {
            joined += text;
        } else if (!is_blank_text(text)) {
            if (!joined.empty()) joined += '\n';
            joined += text;
        }
    }
    return joined;
}

std::string prose_of_object(element value, Parts parts, int depth) {
    const std::string_view kind = kind_of(value);
    if (contains(kBreakKinds, kind)) return "\n";
    if (contains(kForeignKinds, kind)) return {};
    for (const std::string_view name : kTextMembers) {
        element member;
        if (value[name].get(member) != simdjson::SUCCESS) continue;
        const bool line =
            (contains(kParagraphKinds, kind) || name == "children") && are_parts_of_a_line(member);
        std::string text = prose(member, line ? Parts::OneLine : parts, depth + 1);
        const bool html = contains(kHtmlKinds, kind) || contains(kHtmlMembers, name) ||
                          text_member(value, "mime") == "text/html";
        if (html) text = html_text(text);
        // A blank between two words of a line is a part of it.
        if (!is_blank_text(text) || (parts == Parts::OneLine && !text.empty())) return text;
    }
    return {};
}

std::string prose(element value, Parts parts, int depth) {
    if (depth > kDeepest) return {};
    if (value.is_array()) return prose_of_array(value, parts, depth);
    if (value.is_object()) return prose_of_object(value, parts, depth);
    std::string text = json_text(value, "\n");
    return parts == Parts::Lines && depth == 0 ? seen_text(std::move(text)) : text;
}

}  // namespace

std::string json_prose(element value) {
    return prose(value, Parts::Lines, 0);
}

}  // namespace dateline
