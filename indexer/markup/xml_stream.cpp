#include "indexer/markup/xml_stream.h"

#include <algorithm>
#include <utility>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/encoding/charset_detector.h"
#include "indexer/markup/markup_names.h"
#include "indexer/markup/xml_repair.h"

namespace dateline {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;
constexpr std::string_view kDeclaration = "<?xml";

bool declares_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    return rest.starts_with(kDeclaration) && rest.size() > kDeclaration.size() &&
           is_markup_blank(rest[kDeclaration.size()]);
}

std::size_t next_declaration(std::string_view text, std::size_t from) {
    std::size_t at = text.find(kDeclaration, from);
    while (at != std::string_view::npos && !declares_at(text, at))
        at = text.find(kDeclaration, at + 1);
    return at;
}

// "nitf" of "<x:nitf version=...": in small letters.
std::string root_name(std::string_view tag) {
    constexpr std::size_t kLongest = 80;
    std::string name;
    for (const char c : tag.substr(1, kLongest)) {
        if (is_markup_blank(c) || c == '>' || c == '/' || c == '[') break;
        if (c == ':')
            name.clear();
        else
            name += small_letter(c);
    }
    return name;
}

// What a declaration says: the value of `encoding`.
std::string_view declared_label(std::string_view declaration) {
    constexpr std::string_view kName = "encoding";
    const std::size_t at = declaration.find(kName);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = declaration.find_first_of("\"'", at);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = declaration.find(declaration[begin], begin + 1);
    return end == std::string_view::npos ? std::string_view{}
                                         : declaration.substr(begin + 1, end - begin - 1);
}

}  // namespace

XmlStream::XmlStream(InputBuffer& bytes, XmlHandler& handler, XmlStreamSettings settings)
    : bytes_(bytes), handler_(handler), settings_(std::move(settings)), label_(settings_.charset) {}

std::uint64_t XmlStream::line() const {
    return parser_ ? line_ + parser_->lines() : line_;
}

// How much of what was peeked at is a piece: up to the next declaration, and not to the middle of a
// tag or a character if that can be helped.
std::size_t XmlStream::piece_size(std::string_view raw) const {
    const std::size_t declaration = next_declaration(raw, 1);
    if (declaration != std::string_view::npos) return declaration;
    if (raw.size() < kPieceBytes) return raw.size();
    const std::size_t cut = raw.find_last_of(">\n");
    if (cut != std::string_view::npos && cut > 0) return cut + 1;
    return std::max<std::size_t>(whole_characters(raw).size(), 1);
}

void XmlStream::take_label(std::string_view raw) {
    if (parser_ || !declares_at(raw, 0)) return;
    label_ = declared_label(raw.substr(0, raw.find("?>")));
    if (label_.empty()) label_ = settings_.charset;
    charset_.reset();
}

// What is valid UTF-8 is that, whatever was declared.
std::string XmlStream::decoded(std::string_view raw) {
    if (is_utf8(raw)) return std::string(raw);
    if (!charset_) charset_ = choose_charset(label_, raw);
    return to_utf8(std::string(raw), *charset_);
}

bool XmlStream::feed() {
    const std::string_view raw = bytes_.peek(kPieceBytes);
    if (raw.empty()) {
        if (!parser_) return false;
        parser_->finish();
        end_document();
        return true;
    }
    const std::size_t size = piece_size(raw);
    take_label(raw);
    text_ = repaired_xml(decoded(raw.substr(0, size)));
    // Otherwise a declaration came in the middle of a document: the piece is read again, as the
    // beginning of another.
    if (read_text(text_)) bytes_.consume(size);
    return true;
}

// False when a document that began before `text` is over, and `text` begins another.
bool XmlStream::read_text(std::string_view text) {
    bool begins_another = parser_ != nullptr && declares_at(text, 0);
    while (!text.empty()) {
        if (!parser_) begin_document(text);
        if (!parser_) return true;
        const std::size_t left = parser_->parse(text);
        const XmlParser::State state = parser_->state();
        if (state == XmlParser::State::Inside) return true;
        end_document();
        if (state == XmlParser::State::Declared && begins_another) return false;
        begins_another = false;
        text.remove_prefix(text.size() - left);
    }
    return true;
}

void XmlStream::pass_over(std::string_view& text, std::size_t size) {
    const std::string_view passed = text.substr(0, size);
    line_ += static_cast<std::uint64_t>(std::ranges::count(passed, '\n'));
    text.remove_prefix(passed.size());
}

std::size_t XmlStream::find_document(std::string_view text) const {
    constexpr std::string_view kDoctype = "<!doctype ";
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        if (declares_at(text, at)) return at;
        const std::string_view rest = text.substr(at);
        const bool is_doctype = is_same_name(rest.substr(0, kDoctype.size()), kDoctype);
        const std::string name = root_name(is_doctype ? rest.substr(kDoctype.size() - 1) : rest);
        if (std::ranges::find(settings_.roots, name) != settings_.roots.end()) return at;
    }
    return text.size();
}

void XmlStream::begin_document(std::string_view& text) {
    pass_over(text, find_document(text));
    if (text.empty()) return;
    if (declares_at(text, 0)) {
        const std::size_t end = text.find("?>");
        pass_over(text, end == std::string_view::npos ? kDeclaration.size() : end + 2);
    }
    parser_ = std::make_unique<XmlParser>(handler_);
}

void XmlStream::end_document() {
    std::string fault = parser_->fault();
    const std::uint64_t line = this->line();
    if (!fault.empty()) fault = "line " + std::to_string(line) + ": " + fault;
    handler_.end_document(fault);
    line_ = line;
    parser_.reset();
}

}  // namespace dateline
