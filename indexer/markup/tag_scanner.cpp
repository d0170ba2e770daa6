#include "indexer/markup/tag_scanner.h"

#include <algorithm>

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

using Kind = HtmlPiece::Kind;

// What the '<' at `at` begins; Text: nothing.
Kind kind_at(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size()) return Kind::Text;
    const char next = html[at + 1];
    if (is_name_letter(next)) return Kind::StartTag;
    if (next == '!' || next == '?') return Kind::Aside;
    if (next != '/' || at + 2 >= html.size()) return Kind::Text;
    return is_name_letter(html[at + 2]) ? Kind::EndTag : Kind::Aside;
}

std::size_t text_end(std::string_view html, std::size_t at) {
    std::size_t end = html.find('<', at);
    while (end != std::string_view::npos && kind_at(html, end) == Kind::Text)
        end = html.find('<', end + 1);
    return end;
}

// Behind the comment that begins at `at`.
std::size_t comment_end(std::string_view html, std::size_t at) {
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<!-->")) return at + 5;
    if (rest.starts_with("<!--->")) return at + 6;
    for (std::size_t dashes = html.find("--", at + 4); dashes != std::string_view::npos;
         dashes = html.find("--", dashes + 1)) {
        const std::string_view end = html.substr(dashes + 2, 2);
        if (end.starts_with('>')) return dashes + 3;
        if (end == "!>") return dashes + 4;
    }
    return html.size();
}

}  // namespace

bool TagScanner::next(HtmlPiece& piece) {
    if (at_ >= html_.size()) return false;
    const Kind kind = html_[at_] == '<' ? kind_at(html_, at_) : Kind::Text;
    if (kind == Kind::Text)
        piece = take(kind, text_end(html_, at_));
    else
        piece = kind == Kind::Aside ? take_aside() : take_tag(kind);
    return true;
}

HtmlPiece TagScanner::take(Kind kind, std::size_t end) {
    HtmlPiece piece;
    piece.kind = kind;
    piece.all = html_.substr(at_, std::min(end, html_.size()) - at_);
    at_ += piece.all.size();
    return piece;
}

HtmlPiece TagScanner::take_aside() {
    constexpr std::string_view kSection = "<![CDATA[";
    const std::string_view rest = html_.substr(at_);
    // What is marked as text by XML's means is text all the same.
    if (rest.starts_with(kSection)) return take(Kind::Aside, at_ + kSection.size());
    if (rest.starts_with("<!--")) return take(Kind::Aside, comment_end(html_, at_));
    const std::size_t end = rest.find('>');
    return take(Kind::Aside, end == std::string_view::npos ? html_.size() : at_ + end + 1);
}

// The attribute that begins at `at`; gives where it ends.
std::size_t TagScanner::take_attribute(HtmlPiece& tag, std::size_t at) const {
    const std::size_t name_end =
        std::min(html_.find_first_of(" \t\n\r\f/>=", at + 1), html_.size());
    const std::string_view name = html_.substr(at, name_end - at);
    if (is_same_name(name, "hidden")) tag.has_hidden = true;
    const std::size_t sign = html_.find_first_not_of(kMarkupBlanks, name_end);
    if (sign >= html_.size() || html_[sign] != '=') {
        ++tag.word_count;
        return name_end;
    }
    ++tag.value_count;
    std::size_t begin = html_.find_first_not_of(kMarkupBlanks, sign + 1);
    if (begin >= html_.size() || html_[begin] == '>') return begin;
    const bool quoted = html_[begin] == '"' || html_[begin] == '\'';
    const std::size_t end =
        quoted ? html_.find(html_[begin], begin + 1) : html_.find_first_of(" \t\n\r\f>", begin);
    if (end == std::string_view::npos) return end;
    if (quoted) ++begin;
    if (is_same_name(name, "style")) tag.style = html_.substr(begin, end - begin);
    return quoted ? end + 1 : end;
}

HtmlPiece TagScanner::take_tag(Kind kind) {
    HtmlPiece tag;
    const std::size_t name_begin = at_ + (kind == Kind::EndTag ? 2 : 1);
    const std::size_t name_end = html_.find_first_of(" \t\n\r\f/>", name_begin);
    std::size_t at = name_end;
    while (at < html_.size() && html_[at] != '>') {
        const bool parts = is_markup_blank(html_[at]) || html_[at] == '/';
        at = parts ? at + 1 : take_attribute(tag, at);
    }
    if (at >= html_.size()) return take(Kind::Aside, html_.size());
    tag.kind = kind;
    tag.name = html_.substr(name_begin, name_end - name_begin);
    tag.is_closed = html_[at - 1] == '/';
    tag.all = take(kind, at + 1).all;
    return tag;
}

void TagScanner::pass_over_content(std::string_view name) {
    for (at_ = html_.find("</", at_); at_ < html_.size(); at_ = html_.find("</", at_ + 2)) {
        const std::string_view rest = html_.substr(at_ + 2);
        if (rest.size() > name.size() && is_same_name(rest.substr(0, name.size()), name) &&
            !is_name_letter(rest[name.size()]))
            return;
    }
    at_ = html_.size();
}

}  // namespace dateline
