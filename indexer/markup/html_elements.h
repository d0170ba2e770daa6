// What kinds of elements HTML has, as far as their text is concerned. One table.
#pragma once

#include <string_view>

namespace dateline {

struct HtmlElement {
    enum class Kind {
        Inline,   // And what is not known.
        Block,    // Begins and ends a paragraph.
        Cell,     // Is divided from what is beside it.
        Break,    // br.
        Lines,    // A block whose line ends count: pre.
        Nothing,  // Its content is not for readers: svg, noscript ...
        Raw,      // The same, and its content is no markup: script, style ...
    };
    enum class Ends {
        ByTag,       // Or with what it is in.
        AtOnce,      // Void: has no content and no end tag.
        AtBlock,     // p: before any block.
        AtItem,      // li, dd, dt: before the next.
        AtCell,      // td, th: before the next, wherever in the table.
        AtRow,       // tr.
        AtRowGroup,  // tbody, thead, tfoot.
        WithTable,   // table: none of the above goes past it.
    };
    Kind kind = Kind::Inline;
    Ends ends = Ends::ByTag;
    bool is_known = false;  // To HTML.
};

// The name in letters of any case.
HtmlElement html_element(std::string_view name);

}  // namespace dateline
