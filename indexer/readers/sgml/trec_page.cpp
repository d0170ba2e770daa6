#include "indexer/readers/sgml/trec_page.h"

#include <algorithm>

#include "common/text/charset.h"
#include "common/text/text_cleaner.h"
#include "indexer/encoding/charset_detector.h"
#include "indexer/markup/html_text.h"
#include "indexer/markup/markup_names.h"
#include "indexer/readers/sgml/sgml_scanner.h"
#include "indexer/readers/sgml/trec_names.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// What the element TITLE has.
std::string title_of(std::string_view html) {
    std::string title;
    bool inside = false;
    SgmlScanner scanner(html);
    for (SgmlPiece piece; scanner.next(piece);) {
        if (piece.kind == SgmlPiece::Kind::Text) {
            if (inside) title += piece.text;
            continue;
        }
        if (inside || is_same_name(piece.text, "BODY")) break;
        inside = piece.kind == SgmlPiece::Kind::StartTag && is_same_name(piece.text, "TITLE");
    }
    return one_line_of(title);
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trimmed(line);
}

std::string_view take_word(std::string_view& line) {
    const std::size_t end = std::min(line.find_first_of(kBlanks), line.size());
    const std::string_view word = line.substr(0, end);
    line = trimmed(line.substr(end));
    return word;
}

// "http://www.example.org:80/a" without ":80".
std::string without_port(std::string_view url) {
    const std::size_t host = url.find("://");
    if (host == std::string_view::npos) return std::string(url);
    const std::size_t path = std::min(url.find('/', host + 3), url.size());
    const std::string_view before = url.substr(0, path);
    if (!before.ends_with(":80")) return std::string(url);
    return std::string(before.substr(0, before.size() - 3)) + std::string(url.substr(path));
}

// The first word that is fourteen figures.
std::string stamp_in(std::string_view line) {
    constexpr std::size_t kStampLength = 14;
    while (!line.empty()) {
        const std::string_view word = take_word(line);
        const bool figures = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (figures && word.size() == kStampLength) return std::string(word);
    }
    return {};
}

std::string_view without_quote(std::string_view value) {
    return value.substr(std::min(value.find_first_not_of("\"' "), value.size()));
}

std::string charset_in(std::string_view content_type) {
    constexpr std::string_view kName = "CHARSET=";
    const std::size_t at = upper_name(content_type).find(kName);
    if (at == std::string::npos) return {};
    const std::string_view value = without_quote(content_type.substr(at + kName.size()));
    return std::string(value.substr(0, value.find_first_of("; \"'")));
}

}  // namespace

TrecPage read_trec_page(std::string_view page, std::string_view charset) {
    const std::string text = to_utf8(std::string(trimmed(page)), choose_charset(charset, page));
    if (!is_html(text)) return {{}, text, Record::Layout::BlankLineBetween};
    TrecPage known{clean_line(title_of(text)), html_text(text), Record::Layout::LineIsParagraph};
    const std::size_t end = std::min(known.text.find('\n'), known.text.size());
    if (!known.headline.empty() && clean_line(known.text.substr(0, end)) == known.headline) {
        known.text.erase(0, end);
    }
    return known;
}

TrecPageHeader read_trec_page_header(std::string_view header) {
    TrecPageHeader known;
    header = trimmed(header);
    std::string_view first = take_line(header);
    known.url = without_port(take_word(first));
    known.fetched = stamp_in(first);
    while (!header.empty()) {
        const std::string_view line = take_line(header);
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view name = line.substr(0, colon);
        const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
        if (is_same_name(name, "Last-Modified")) known.modified = value;
        if (is_same_name(name, "Date") && known.fetched.empty()) known.fetched = value;
        if (is_same_name(name, "Content-Type")) known.charset = charset_in(value);
    }
    return known;
}

}  // namespace dateline
