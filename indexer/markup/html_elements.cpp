#include "indexer/markup/html_elements.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

using enum HtmlElement::Kind;
using enum HtmlElement::Ends;

struct Row {
    std::string_view name;
    HtmlElement::Kind kind = Inline;
    HtmlElement::Ends ends = ByTag;
};

// clang-format off: sorted, and what is alike in a line
constexpr std::array kRows{
    Row{"a"},
    Row{"abbr"},
    Row{"acronym"},
    Row{"address", Block},
    Row{"area", Inline, AtOnce},
    Row{"article", Block},
    Row{"aside", Block},
    Row{"audio", Nothing},
    Row{"b"},
    Row{"base", Inline, AtOnce},
    Row{"bdi"},
    Row{"bdo"},
    Row{"big"},
    Row{"blockquote", Block},
    Row{"body", Block},
    Row{"br", Break, AtOnce},
    Row{"button"},
    Row{"canvas", Nothing},
    Row{"caption", Block},
    Row{"center", Block},
    Row{"cite"},
    Row{"code"},
    Row{"col", Inline, AtOnce},
    Row{"colgroup"},
    Row{"datalist", Nothing},
    Row{"dd", Block, AtItem},
    Row{"del"},
    Row{"details", Block},
    Row{"dfn"},
    Row{"dir", Block},
    Row{"div", Block},
    Row{"dl", Block},
    Row{"dt", Block, AtItem},
    Row{"em"},
    Row{"embed", Inline, AtOnce},
    Row{"fieldset", Block},
    Row{"figcaption", Block},
    Row{"figure", Block},
    Row{"font"},
    Row{"footer", Block},
    Row{"form", Block},
    Row{"frame", Inline, AtOnce},
    Row{"h1", Block},
    Row{"h2", Block},
    Row{"h3", Block},
    Row{"h4", Block},
    Row{"h5", Block},
    Row{"h6", Block},
    Row{"head"},
    Row{"header", Block},
    Row{"hgroup", Block},
    Row{"hr", Block, AtOnce},
    Row{"html", Block},
    Row{"i"},
    Row{"iframe", Raw},
    Row{"img", Inline, AtOnce},
    Row{"input", Inline, AtOnce},
    Row{"ins"},
    Row{"kbd"},
    Row{"label"},
    Row{"legend", Block},
    Row{"li", Block, AtItem},
    Row{"link", Inline, AtOnce},
    Row{"listing", Lines},
    Row{"main", Block},
    Row{"map"},
    Row{"mark"},
    Row{"menu", Block},
    Row{"meta", Inline, AtOnce},
    Row{"nav", Block},
    Row{"nobr"},
    Row{"noembed", Raw},
    Row{"noframes", Raw},
    Row{"noscript", Nothing},
    Row{"object", Nothing},
    Row{"ol", Block},
    Row{"option", Block},
    Row{"p", Block, AtBlock},
    Row{"param", Inline, AtOnce},
    Row{"pre", Lines},
    Row{"q"},
    Row{"s"},
    Row{"samp"},
    Row{"script", Raw},
    Row{"section", Block},
    Row{"select", Nothing},
    Row{"small"},
    Row{"source", Inline, AtOnce},
    Row{"span"},
    Row{"strike"},
    Row{"strong"},
    Row{"style", Raw},
    Row{"sub"},
    Row{"summary", Block},
    Row{"sup"},
    Row{"svg", Nothing},
    Row{"table", Block, WithTable},
    Row{"tbody", Block, AtRowGroup},
    Row{"td", Cell, AtCell},
    Row{"template", Nothing},
    Row{"textarea", Raw},
    Row{"tfoot", Block, AtRowGroup},
    Row{"th", Cell, AtCell},
    Row{"thead", Block, AtRowGroup},
    Row{"time"},
    Row{"title", Raw},
    Row{"tr", Block, AtRow},
    Row{"track", Inline, AtOnce},
    Row{"tt"},
    Row{"u"},
    Row{"ul", Block},
    Row{"var"},
    Row{"video", Nothing},
    Row{"wbr", Inline, AtOnce},
    Row{"xmp", Lines},
};
// clang-format on
static_assert(std::ranges::is_sorted(kRows, {}, &Row::name));

}  // namespace

HtmlElement html_element(std::string_view name) {
    constexpr std::size_t kLongestName = 10;  // "blockquote", "figcaption"
    if (name.size() > kLongestName) return {};
    std::array<char, kLongestName> letters{};
    std::ranges::transform(name, letters.begin(), small_letter);
    const std::string_view small(letters.data(), name.size());
    const auto row = std::ranges::lower_bound(kRows, small, {}, &Row::name);
    if (row == kRows.end() || row->name != small) return {};
    return {row->kind, row->ends, true};
}

}  // namespace dateline
