#include "indexer/readers/json_prose.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/readers/blank_text.h"
#include "indexer/readers/json_value.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

constexpr int kDeepest = 24;
constexpr std::size_t kLongestTag = 10'000;  // Beyond this a '<' is only a character.

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

// Without its tags; those that end a line are one.
std::string without_tags(std::string_view html) {
    std::string text;
    while (!html.empty()) {
        const std::size_t begin = std::min(html.find('<'), html.size());
        text += html.substr(0, begin);
        html.remove_prefix(begin);
        if (html.empty()) break;
        const std::string_view name = html.substr(html.starts_with("</") ? 2 : 1);
        const std::size_t end = html.substr(0, kLongestTag).find('>');
        const bool tag = !name.empty() && end != std::string_view::npos &&
                         ((name[0] >= 'a' && name[0] <= 'z') ||
                          (name[0] >= 'A' && name[0] <= 'Z') || name[0] == '!');
        if (!tag) {
            text += '<';
            html.remove_prefix(1);
            continue;
        }
        const bool breaks = html.starts_with("<br") || html.starts_with("</p") ||
                            html.starts_with("</li") || html.starts_with("</h");
        if (breaks && !text.empty() && text.back() != '\n') text += '\n';
        html.remove_prefix(end + 1);
    }
    while (text.ends_with('\n')) text.pop_back();
    return text;
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
        if (html) text = without_tags(text);
        // A blank between two words of a line is a part of it.
        if (!is_blank_text(text) || (parts == Parts::OneLine && !text.empty())) return text;
    }
    return {};
}

std::string prose(element value, Parts parts, int depth) {
    if (depth > kDeepest) return {};
    if (value.is_array()) return prose_of_array(value, parts, depth);
    if (value.is_object()) return prose_of_object(value, parts, depth);
    return json_text(value, "\n");
}

}  // namespace

std::string json_prose(element value) {
    return prose(value, Parts::Lines, 0);
}

}  // namespace dateline
