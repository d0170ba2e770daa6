#include "indexer/markup/html_text.h"

#include "indexer/markup/hidden_style.h"
#include "indexer/markup/html_elements.h"
#include "indexer/markup/html_references.h"
#include "indexer/markup/open_elements.h"
#include "indexer/markup/tag_scanner.h"
#include "indexer/markup/text_flow.h"

namespace dateline {
namespace {

using Kind = HtmlElement::Kind;

class HtmlText {
  public:
    explicit HtmlText(std::string_view html) : pieces_(html) {}

    std::string read() {
        HtmlPiece piece;
        while (pieces_.next(piece)) take(piece);
        return flow_.take();
    }

  private:
    void take(const HtmlPiece& piece) {
        switch (piece.kind) {
            case HtmlPiece::Kind::Text:
                take_text(piece.all);
                break;
            case HtmlPiece::Kind::StartTag:
                take_start(piece, html_element(piece.name));
                break;
            case HtmlPiece::Kind::EndTag:
                take_end(piece.name, html_element(piece.name));
                break;
            case HtmlPiece::Kind::Aside:
                in_section_ |= piece.all.starts_with("<![CDATA[");
                break;
        }
    }

    void take_text(std::string_view text) {
        if (const std::size_t end = in_section_ ? text.find("]]>") : text.npos; end != text.npos) {
            in_section_ = false;
            take_text(text.substr(0, end));
            text.remove_prefix(end + 3);
        }
        const OpenElements::Seen seen = open_.seen();
        if (seen.is_hidden || seen.is_tiny) return;
        for_each_decoded(text, [this, seen](std::string_view part) {
            if (seen.keeps_lines)
                flow_.add_lines(part);
            else
                flow_.add(part);
        });
    }

    void take_start(const HtmlPiece& tag, const HtmlElement& element) {
        if (element.kind == Kind::Raw) {
            if (!tag.is_closed) pieces_.pass_over_content(tag.name);
            return;
        }
        open_.make_way_for(element);
        const Visibility visibility = visibility_of(tag.style);
        OpenElements::Seen seen = open_.seen();
        seen.is_hidden |= tag.has_hidden || visibility.is_hidden || element.kind == Kind::Nothing;
        seen.is_tiny = visibility.is_tiny.value_or(seen.is_tiny);
        seen.keeps_lines |= element.kind == Kind::Lines;
        divide(element);
        if (!tag.is_closed) open_.begin(tag.name, element, seen);
    }

    void take_end(std::string_view name, const HtmlElement& element) {
        if (element.kind != Kind::Break || !open_.seen().is_hidden) divide(element);
        open_.end(name, element);
    }

    void divide(const HtmlElement& element) {
        if (open_.seen().is_hidden) return;
        if (element.kind == Kind::Break) flow_.break_line();
        if (element.kind == Kind::Cell) flow_.divide_words();
        if (element.kind == Kind::Block || element.kind == Kind::Lines) flow_.divide_paragraphs();
    }

    TagScanner pieces_;
    OpenElements open_;
    TextFlow flow_;
    bool in_section_ = false;
};

// Does a tag look as if it were meant as one? In prose "<b or c>" has words that are no attributes.
bool is_plausible(const HtmlPiece& tag) {
    return tag.word_count == 0 || tag.value_count > 0;
}

}  // namespace

std::string html_text(std::string_view html) {
    return HtmlText(html).read();
}

bool is_html(std::string_view text) {
    TagScanner pieces(text);
    for (HtmlPiece piece; pieces.next(piece);) {
        if (piece.kind == HtmlPiece::Kind::Aside && piece.all.starts_with("<!--")) return true;
        const HtmlElement element = html_element(piece.name);
        if (!element.is_known || !is_plausible(piece)) continue;
        const bool is_whole = piece.kind == HtmlPiece::Kind::EndTag || piece.is_closed ||
                              piece.value_count > 0 || element.ends != HtmlElement::Ends::ByTag ||
                              element.kind == Kind::Block;
        if (is_whole) return true;
    }
    return false;
}

}  // namespace dateline
