#include "indexer/markup/marked_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/markup/hidden_style.h"
#include "indexer/markup/html_elements.h"
#include "indexer/markup/html_text.h"

namespace dateline {
namespace {

using Kind = HtmlElement::Kind;

// Elements of NITF that are paragraphs and that HTML does not know.
constexpr std::array<std::string_view, 14> kBlocks{
    "abstract", "block",   "body.content", "body.end", "body.head",  "bq",   "copyrite",
    "fn",       "hedline", "hl1",          "hl2",      "nitf-table", "note", "tagline"};

constexpr std::array<std::string_view, 7> kLeftOut{"header",         "media",
                                                   "media-caption",  "media-metadata",
                                                   "media-producer", "nitf-table-metadata",
                                                   "datasource"};

// What content is wrapped in, whether it is marked up or not.
constexpr std::array<std::string_view, 4> kWrappers{"body", "body.content", "html", "nitf"};

template <std::size_t kSize>
bool has(const std::array<std::string_view, kSize>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

Kind kind_of(std::string_view name) {
    const HtmlElement element = html_element(name);
    if (!element.is_known && has(kBlocks, name)) return Kind::Block;
    return element.kind;
}

bool is_left_out(std::string_view name, Kind kind, XmlAttributes attributes) {
    if (kind == Kind::Nothing || kind == Kind::Raw || name == "head" || has(kLeftOut, name))
        return true;
    return std::ranges::any_of(attributes, [](const XmlAttribute& attribute) {
        return attribute.name == "hidden" ||
               (attribute.name == "style" && visibility_of(attribute.value).is_hidden);
    });
}

// Lines that are no marks of paragraphs: a blank line is.
std::string joined_lines(std::string_view text) {
    TextFlow flow;
    const bool has_blank_lines = text.find("\n\n") != std::string_view::npos ||
                                 text.find("\n\r\n") != std::string_view::npos;
    if (!has_blank_lines) {
        flow.add_lines(text);
        return flow.take();
    }
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) flow.divide_paragraphs();
        flow.add(line);
        flow.divide_words();
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return flow.take();
}

// Markup that was encoded inside a paragraph: what pages embed, for example.
std::string without_inner_markup(const std::string& text) {
    if (text.find('<') == std::string::npos) return text;
    TextFlow flow;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view paragraph = std::string_view(text).substr(at, end - at);
        flow.add_lines(is_html(paragraph) ? html_text(paragraph) : std::string(paragraph));
        flow.divide_paragraphs();
        at = end + 1;
    }
    return flow.take();
}

}  // namespace

void MarkedText::start_element(std::string_view name, XmlAttributes attributes) {
    const Kind kind = kind_of(name);
    if (left_out_ > 0 || is_left_out(name, kind, attributes)) {
        ++left_out_;
        return;
    }
    if (!has(kWrappers, name)) {
        if (!has_elements_) flow_.add(plain_);
        has_elements_ = true;
    }
    if (kind == Kind::Lines || keeps_lines_ > 0) ++keeps_lines_;
    divide(name);
}

void MarkedText::end_element(std::string_view name) {
    if (left_out_ > 0) {
        --left_out_;
        return;
    }
    if (keeps_lines_ > 0) --keeps_lines_;
    if (kind_of(name) != Kind::Break) divide(name);
}

void MarkedText::divide(std::string_view name) {
    switch (kind_of(name)) {
        case Kind::Break:
            flow_.break_line();
            break;
        case Kind::Cell:
            flow_.divide_words();
            break;
        case Kind::Block:
        case Kind::Lines:
            flow_.divide_paragraphs();
            break;
        default:
            break;
    }
}

void MarkedText::add(std::string_view text) {
    if (left_out_ > 0) return;
    is_too_long_ |= flow_.size() + plain_.size() + text.size() > max_bytes_;
    if (is_too_long_) return;
    if (!has_elements_)
        plain_ += text;
    else if (keeps_lines_ > 0)
        flow_.add_lines(text);
    else
        flow_.add(text);
}

std::string MarkedText::take() {
    std::string text = without_inner_markup(flow_.take());
    const std::string plain = std::exchange(plain_, {});
    if (!std::exchange(has_elements_, false))
        text = is_html(plain) ? html_text(plain) : joined_lines(plain);
    left_out_ = keeps_lines_ = 0;
    is_too_long_ = false;
    return text;
}

}  // namespace dateline
