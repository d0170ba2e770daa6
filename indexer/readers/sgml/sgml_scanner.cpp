#include "indexer/readers/sgml/sgml_scanner.h"

#include <algorithm>

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestTag = 4096;
constexpr std::string_view kBlanks = " \t\r\n";

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool in_name(char c) {
    return (upper(c) >= 'A' && upper(c) <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == ':';
}

// What is between the brackets of the tag that `text` begins with; empty when that is none.
std::string_view inside_tag(std::string_view text) {
    const std::string_view inside = text.substr(1, kLongestTag);
    const std::size_t end = inside.find_first_of("<>");
    if (end == std::string_view::npos || inside[end] == '<') return {};
    return inside.substr(0, end);
}

std::string_view name_in(std::string_view inside) {
    const auto end = std::find_if_not(inside.begin(), inside.end(), in_name);
    return inside.substr(0, static_cast<std::size_t>(end - inside.begin()));
}

std::string_view without_blanks_before(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// Takes a value off `text`, which begins with it.
std::string_view take_value(std::string_view& text) {
    const bool quoted = text.starts_with('"') || text.starts_with('\'');
    const std::string_view value = quoted ? text.substr(1) : text;
    const std::size_t end = quoted ? value.find(text[0]) : value.find_first_of(kBlanks);
    text = end == std::string_view::npos ? std::string_view{} : value.substr(end + 1);
    return value.substr(0, end);
}

}  // namespace

std::string upper_name(std::string_view name) {
    std::string letters(name);
    std::ranges::transform(letters, letters.begin(), upper);
    return letters;
}

bool SgmlScanner::begins_line() const {
    const std::string_view before = sgml_.substr(0, at_);
    const std::size_t last = before.find_last_not_of(" \t");
    return last == std::string_view::npos || before[last] == '\n';
}

bool SgmlScanner::take_tag(SgmlPiece& piece) {
    const std::string_view inside = inside_tag(sgml_.substr(at_));
    const bool ends = inside.starts_with('/');
    const std::string_view name = name_in(ends ? inside.substr(1) : inside);
    if (name.empty()) return false;
    const std::string_view attributes = inside.substr(name.size() + (ends ? 1 : 0));
    const bool apart = attributes.empty() || attributes.starts_with('/') ||
                       kBlanks.find(attributes[0]) != std::string_view::npos;
    if (!apart) return false;
    piece = {ends ? SgmlPiece::Kind::EndTag : SgmlPiece::Kind::StartTag, name, attributes,
             begins_line()};
    at_ += inside.size() + 2;
    return true;
}

// Of a comment, and of what "<!" or "<?" begins otherwise.
bool SgmlScanner::pass_over_declaration() {
    const std::string_view text = sgml_.substr(at_);
    if (!text.starts_with("<!") && !text.starts_with("<?")) return false;
    if (text.starts_with("<!--") && !no_comment_ends_) {
        const std::size_t end = text.find("-->", 4);
        no_comment_ends_ = end == std::string_view::npos;
        if (!no_comment_ends_) {
            at_ += end + 3;
            return true;
        }
    }
    const std::string_view inside = inside_tag(text);
    if (inside.empty()) return false;
    at_ += inside.size() + 2;
    return true;
}

bool SgmlScanner::take_section(SgmlPiece& piece) {
    constexpr std::string_view kBegin = "<![CDATA[";
    constexpr std::string_view kEnd = "]]>";
    const std::string_view text = sgml_.substr(at_);
    if (no_section_ends_ || !text.starts_with(kBegin)) return false;
    const std::size_t end = text.find(kEnd, kBegin.size());
    no_section_ends_ = end == std::string_view::npos;
    if (no_section_ends_) return false;
    piece = {SgmlPiece::Kind::Text, text.substr(kBegin.size(), end - kBegin.size()), {}, false};
    at_ += end + kEnd.size();
    return true;
}

bool SgmlScanner::next(SgmlPiece& piece) {
    while (at_ < sgml_.size()) {
        if (sgml_[at_] == '<') {
            if (take_tag(piece) || take_section(piece)) return true;
            if (pass_over_declaration()) continue;
        }
        // A bracket that is none belongs to the text.
        const std::size_t end = std::min(sgml_.find('<', at_ + 1), sgml_.size());
        piece = {SgmlPiece::Kind::Text, sgml_.substr(at_, end - at_), {}, false};
        at_ = end;
        return true;
    }
    return false;
}

std::string_view sgml_attribute(std::string_view attributes, std::string_view name) {
    while (!attributes.empty()) {
        attributes = without_blanks_before(attributes);
        const std::string_view key = name_in(attributes);
        attributes.remove_prefix(std::max<std::size_t>(key.size(), attributes.empty() ? 0 : 1));
        if (key.empty()) continue;
        const std::string_view behind = without_blanks_before(attributes);
        if (!behind.starts_with('=')) continue;
        attributes = without_blanks_before(behind.substr(1));
        const std::string_view value = take_value(attributes);
        if (is_same_name(key, name)) return value;
    }
    return {};
}

}  // namespace dateline
