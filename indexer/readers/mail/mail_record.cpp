#include "indexer/readers/mail/mail_record.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "common/dates/date_parser.h"
#include "indexer/mime/encoded_words.h"
#include "indexer/mime/sender_names.h"
#include "indexer/readers/text_layout.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kBlanks = " \t\r\n";

// Where the page of a mail is, or the page that was saved as one.
constexpr std::array kAddresses{"archived-at"sv, "x-archived-at"sv, "snapshot-content-location"sv,
                                "list-url"sv,    "x-url"sv,         "content-location"sv};

// Fields that only lists and newsletters have.
constexpr std::array kListFields{"list-id"sv, "list-unsubscribe"sv, "list-post"sv, "list-url"sv};

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// What is between < and >, or all of it where there are none.
std::string_view inside_brackets(std::string_view value) {
    const std::size_t open = value.find('<');
    if (open != std::string_view::npos) value.remove_prefix(open + 1);
    return trimmed(value.substr(0, value.find('>')));
}

std::string message_id(std::string_view value) {
    std::string id;
    for (const char c : inside_brackets(value)) {
        if (c > ' ') id += c;
    }
    return id;
}

std::string without_comments(std::string_view text) {
    std::string kept;
    std::size_t depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) kept += c;
        if (c == ')' && depth > 0) --depth;
    }
    return std::string(trimmed(kept));
}

// "09:   55  :  06" -> "09:55:06".
std::string without_blanks_in_clock(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t next = text.find_first_not_of(' ', at);
        const bool before = next != std::string_view::npos && text[next] == ':';
        if (text[at] == ' ' && (before || kept.ends_with(':'))) continue;
        kept += text[at];
    }
    return kept;
}

// A text that is a date on which mail was sent, or nothing.
std::string date_in(std::string_view text) {
    using std::chrono::year;
    constexpr std::size_t kLongest = 200;
    std::string date = without_blanks_in_clock(without_comments(text.substr(0, kLongest)));
    const auto moment = parse_date(date);
    if (!moment) return {};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(moment->utc)};
    const bool possible = day.year() >= year{1960} && day.year() <= year{2100};
    return possible ? date : std::string();
}

// The hop that was first is the last of the fields.
std::string received_date(const HeaderBlock& header) {
    std::string date;
    for (const HeaderField& field : header.fields) {
        if (field.name != "received") continue;
        const std::size_t semicolon = field.value.rfind(';');
        if (semicolon == std::string::npos) continue;
        std::string found = date_in(std::string_view(field.value).substr(semicolon + 1));
        if (!found.empty()) date = std::move(found);
    }
    return date;
}

// "jane@example.org Tue Mar  5 10:15:00 2024"; the name may have blanks in it.
std::string from_line_date(std::string_view line) {
    constexpr std::size_t kMostWords = 6;
    for (std::size_t word = 0; word < kMostWords && !line.empty(); ++word) {
        line = trimmed(line.substr(std::min(line.find(' '), line.size())));
        std::string date = date_in(line.substr(0, line.find(" remote from")));
        if (!date.empty()) return date;
    }
    return {};
}

// Where none can be read, the one that was said: it is complained of.
std::string sent_date(const HeaderBlock& header, std::string_view from_line) {
    std::string date;
    for (const std::string_view name : {"date", "sent", "posted-date", "resent-date"}) {
        if (date.empty()) date = date_in(header.value(name));
    }
    if (date.empty()) date = received_date(header);
    for (const std::string_view name : {"nntp-posting-date", "delivery-date", "x-original-date"}) {
        if (date.empty()) date = date_in(header.value(name));
    }
    if (date.empty()) date = from_line_date(from_line);
    return date.empty() ? std::string(header.value("date")) : date;
}

std::string address_of(const HeaderBlock& header) {
    for (const std::string_view name : kAddresses) {
        const std::string_view address = inside_brackets(header.value(name));
        if (address.starts_with("http://") || address.starts_with("https://")) {
            return std::string(address);
        }
    }
    return {};
}

// Who publishes it: "Example News <news.example.org>" -> "Example News".
std::string publisher(const HeaderBlock& header, std::string_view charset,
                      const std::string& sender) {
    const std::string_view organization = header.value("organization");
    if (!organization.empty()) return decode_words(organization, charset);
    const std::string_view list = header.value("list-id");
    std::string name = decode_words(trimmed(list.substr(0, list.find('<'))), charset);
    std::erase(name, '"');
    if (!trimmed(name).empty()) return std::string(trimmed(name));
    const bool is_list = std::ranges::any_of(
        kListFields, [&](std::string_view field) { return !header.value(field).empty(); });
    return is_list ? sender : std::string();
}

std::vector<std::string> split(std::string_view list) {
    constexpr std::size_t kMost = 100;
    std::vector<std::string> names;
    while (!list.empty() && names.size() < kMost) {
        const std::size_t end = std::min(list.find_first_of(",;"), list.size());
        const std::string_view name = trimmed(list.substr(0, end));
        if (!name.empty()) names.emplace_back(name);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return names;
}

// Each line a paragraph: an empty line after each.
std::string with_empty_lines(std::string_view text) {
    std::string apart;
    apart.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        apart += c;
        if (c == '\n') apart += c;
    }
    return apart;
}

Record::Layout layout_of(const MailText& text) {
    return text.kind == MailText::Kind::Html ? Record::Layout::LineIsParagraph
                                             : prose_layout(split_lines(text.text));
}

void set_body(std::vector<MailText> texts, Record& record) {
    if (texts.size() == 1) {
        record.layout = layout_of(texts.front());
        record.body = std::move(texts.front().text);
        return;
    }
    record.layout = Record::Layout::BlankLineBetween;
    for (MailText& text : texts) {
        if (!record.body.empty()) record.body += "\n\n";
        const bool lines = layout_of(text) == Record::Layout::LineIsParagraph;
        record.body += lines ? with_empty_lines(text.text) : std::move(text.text);
    }
}

// HTML has the subject again above the text.
void drop_headline(std::string_view headline, MailText& text) {
    const std::size_t end = std::min(text.text.find('\n'), text.text.size());
    const bool same = trimmed(std::string_view(text.text).substr(0, end)) == headline;
    if (same && end < text.text.size()) text.text.erase(0, end + 1);
}

}  // namespace

Record mail_record(const HeaderBlock& header, std::string_view from_line, std::string_view charset,
                   std::vector<MailText> texts) {
    Record record;
    record.id = message_id(header.value("message-id"));
    record.headline = trimmed(decode_words(header.value("subject"), charset));
    std::string_view from = header.value("from");
    if (from.empty()) from = header.value("sender");
    record.byline = sender_names(from, charset);
    record.source = publisher(header, charset, record.byline);
    record.published = sent_date(header, from_line);
    record.url = address_of(header);
    record.language = split(header.value("content-language")).empty()
                          ? std::string()
                          : split(header.value("content-language")).front();
    record.topics = split(decode_words(header.value("keywords"), charset));
    record.section = trimmed(header.value("newsgroups"));
    if (!texts.empty() && texts.front().kind == MailText::Kind::Html) {
        drop_headline(record.headline, texts.front());
    }
    set_body(std::move(texts), record);
    return record;
}

}  // namespace dateline
