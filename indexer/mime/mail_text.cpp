#include "indexer/mime/mail_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "indexer/markup/html_text.h"
#include "indexer/mime/declared_text.h"
#include "indexer/mime/enclosures.h"
#include "indexer/mime/flowed_text.h"
#include "indexer/mime/mail_furniture.h"
#include "indexer/mime/transfer_encoding.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kBlanks = " \t\r\n\0"sv;

constexpr std::array kPlainTypes{"text/plain"sv, "text"sv, "text/markdown"sv, "text/x-markdown"sv,
                                 "text/unknown"sv};
constexpr std::array kHtmlTypes{"text/html"sv, "application/xhtml+xml"sv, "text/xhtml"sv};
constexpr std::array kEnrichedTypes{"text/enriched"sv, "text/richtext"sv};

template <typename Table>
bool contains(const Table& table, std::string_view word) {
    return std::ranges::find(table, word) != table.end();
}

// "begins like this", in letters of any case, after blanks.
bool begins(std::string_view text, std::string_view start) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char s, char c) {
               return s == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

// What the text of HTML says of its own charset: <meta charset=...>.
std::string_view charset_in_html(std::string_view html) {
    constexpr std::string_view kName = "charset=";
    const std::string_view head = html.substr(0, 1024);
    const std::size_t at = head.find(kName);
    if (at == std::string_view::npos) return {};
    std::string_view value = head.substr(at + kName.size());
    value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
    return value.substr(0, value.find_first_of("\"'/>; \n"));
}

std::size_t count_words(const std::vector<MailText>& texts) {
    std::size_t words = 0;
    for (const MailText& text : texts) {
        for (std::size_t at = 0; at < text.text.size();) {
            const std::size_t begin = text.text.find_first_not_of(kBlanks, at);
            if (begin == std::string::npos) break;
            at = std::min(text.text.find_first_of(kBlanks, begin), text.text.size());
            const auto word = std::string_view(text.text).substr(begin, at - begin);
            words += word.find("://") == std::string_view::npos;
        }
    }
    return words;
}

class Chooser {
  public:
    explicit Chooser(const MimeTree& tree) : tree_(tree) {}

    MailContent content(std::size_t mail) {
        mail_ = mail;
        MailContent content = of_part(mail);
        if (!content.texts.empty() || !has_shown_files_) return content;
        takes_shown_files_ = true;
        return of_part(mail);
    }

  private:
    // The depth of a tree is limited, and so is that of these calls.
    MailContent of_part(std::size_t index);
    MailContent of_alternatives(const MimePart& part);
    MailContent of_related(const MimePart& part);
    MailContent of_leaf(const MimePart& part, std::size_t index);
    MailText text_of(const MimePart& part) const;
    bool is_attachment(const MimePart& part, std::size_t index);

    const MimeTree& tree_;
    std::size_t mail_ = 0;
    bool has_shown_files_ = false;    // Texts with the name of a file, to be shown in the mail.
    bool takes_shown_files_ = false;  // There is no other text.
};

void append(MailContent& all, MailContent more) {
    std::ranges::move(more.texts, std::back_inserter(all.texts));
    std::ranges::move(more.packed_mails, std::back_inserter(all.packed_mails));
    all.mails.insert(all.mails.end(), more.mails.begin(), more.mails.end());
    all.attachments += more.attachments;
}

MailContent Chooser::of_part(std::size_t index) {
    const MimePart& part = tree_.parts[index];
    if (part.is_mail() && index != mail_) {
        MailContent content;
        content.mails = part.children;
        return content;
    }
    if (part.children.empty()) return of_leaf(part, index);
    if (part.type.value == "multipart/alternative") return of_alternatives(part);
    if (part.type.value == "multipart/related") return of_related(part);
    MailContent content;
    for (const std::size_t child : part.children) append(content, of_part(child));
    return content;
}

// One that only points to the other, or has less than half of its words, is a stub.
MailContent Chooser::of_alternatives(const MimePart& part) {
    constexpr std::size_t kStub = 2;
    MailContent chosen;
    std::size_t most_words = 0;
    for (const std::size_t child : part.children) {
        MailContent content = of_part(child);
        const std::size_t words = count_words(content.texts);
        const bool pointer = chosen.texts.size() == 1 && is_pointer_elsewhere(chosen.texts[0].text);
        const bool better = words > kStub * most_words || (pointer && words > most_words);
        if (better) std::swap(chosen.texts, content.texts);
        if (better) most_words = words;
        content.texts.clear();
        append(chosen, std::move(content));
    }
    return chosen;
}

MailContent Chooser::of_related(const MimePart& part) {
    MailContent content;
    for (const std::size_t child : part.children) {
        MailContent more = of_part(child);
        if (!content.texts.empty()) {
            content.attachments += more.texts.size();
            more.texts.clear();
        }
        append(content, std::move(more));
    }
    return content;
}

bool Chooser::is_attachment(const MimePart& part, std::size_t index) {
    if (index == mail_) return false;  // There is nothing else.
    const FieldValue disposition = parse_field_value(part.header.value("content-disposition"));
    if (disposition.value == "attachment") return true;
    const bool named =
        !disposition.parameter("filename").empty() || !part.type.parameter("name").empty();
    has_shown_files_ = has_shown_files_ || named;
    return named && !takes_shown_files_;
}

MailText Chooser::text_of(const MimePart& part) const {
    std::string bytes = decode_transfer(
        part.content, transfer_encoding(part.header.value("content-transfer-encoding")));
    const std::string_view type = part.type.value;
    const bool page = begins(bytes, "<html") || begins(bytes, "<!doctype html");
    const bool html = contains(kHtmlTypes, type) || page;
    std::string label(part.type.parameter("charset"));
    if (label.empty() && html) label = charset_in_html(bytes);
    std::string text = declared_text(std::move(bytes), label);
    if (contains(kEnrichedTypes, type)) {
        // There a line end is a blank, and an empty line ends a paragraph.
        std::string marked;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool empty_line = text[at] == '\n' && at > 0 && text[at - 1] == '\n';
            marked += empty_line ? std::string_view("<p>") : std::string_view(text).substr(at, 1);
        }
        text = std::move(marked);
        return {MailText::Kind::Html, html_text(text)};
    }
    if (html && is_html(text)) return {MailText::Kind::Html, html_text(text)};
    if (begins(part.type.parameter("format"), "flowed")) {
        const bool drops = begins(part.type.parameter("delsp"), "yes");
        return {MailText::Kind::Plain,
                flowed_text(text, drops ? FlowMark::IsDropped : FlowMark::IsText)};
    }
    return {MailText::Kind::Plain, std::move(text)};
}

MailContent Chooser::of_leaf(const MimePart& part, std::size_t index) {
    MailContent content;
    const std::string_view type = part.type.value;
    if (part.is_closed) return content;
    if (type == "message/rfc822" && index != mail_) {
        content.packed_mails.push_back(decode_transfer(
            part.content, transfer_encoding(part.header.value("content-transfer-encoding"))));
        return content;
    }
    // A container without its boundaries is one text.
    const bool is_text = contains(kPlainTypes, type) || contains(kHtmlTypes, type) ||
                         contains(kEnrichedTypes, type) || part.is_multipart();
    if (!is_text || is_attachment(part, index)) {
        content.attachments = 1;
        return content;
    }
    MailText text = text_of(part);
    if (text.kind == MailText::Kind::Plain) text.text = without_enclosures(text.text);
    text.text = without_furniture(text.text);
    const bool blank = text.text.find_first_not_of(kBlanks) == std::string::npos;
    if (!blank) content.texts.push_back(std::move(text));
    return content;
}

}  // namespace

MailContent mail_content(const MimeTree& tree, std::size_t part) {
    return Chooser(tree).content(part);
}

}  // namespace dateline
