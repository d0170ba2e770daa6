#include "indexer/readers/mail/mail_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

// Written by programs only: one is enough. In lower case.
constexpr std::array kSureFields{"message-id"sv,
                                 "received"sv,
                                 "return-path"sv,
                                 "mime-version"sv,
                                 "content-type"sv,
                                 "content-transfer-encoding"sv,
                                 "content-disposition"sv,
                                 "delivered-to"sv,
                                 "x-original-to"sv,
                                 "envelope-to"sv,
                                 "in-reply-to"sv,
                                 "newsgroups"sv,
                                 "nntp-posting-host"sv,
                                 "xref"sv,
                                 "resent-from"sv,
                                 "dkim-signature"sv,
                                 "authentication-results"sv,
                                 "list-unsubscribe"sv};
// People write them too.
constexpr std::array kPlainFields{"from"sv,  "to"sv,         "cc"sv,         "subject"sv,
                                  "date"sv,  "reply-to"sv,   "sender"sv,     "organization"sv,
                                  "lines"sv, "references"sv, "user-agent"sv, "importance"sv};

constexpr std::size_t kLongestName = 60;
constexpr std::size_t kMostLines = 60;

template <typename Table>
bool contains(const Table& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

// The name of a field in lower case, or nothing.
std::string field_name(std::string_view line) {
    const std::size_t colon = line.substr(0, kLongestName).find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    std::string name;
    for (const char c : line.substr(0, colon)) {
        if (c <= ' ' || c > '~') return {};
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

struct Fields {
    std::size_t all = 0;
    std::size_t sure = 0;
    std::size_t plain = 0;
    bool from_address = false;
};

Fields count_fields(const TextSample& sample, std::size_t first) {
    Fields fields;
    const std::size_t end = std::min(sample.lines().size(), first + kMostLines);
    for (std::size_t at = first; at < end; ++at) {
        const std::string_view line = sample.lines()[at];
        if (fields.all > 0 && (line.front() == ' ' || line.front() == '\t')) continue;
        const std::string name = field_name(line);
        if (name.empty()) break;
        ++fields.all;
        fields.sure += contains(kSureFields, name);
        fields.plain += contains(kPlainFields, name);
        fields.from_address = fields.from_address || ((name == "from" || name == "sender") &&
                                                      line.find('@') != std::string_view::npos);
    }
    return fields;
}

// "From jane@example.org Mon May  2 16:07:05 2005", as it begins each mail in a mailbox.
bool begins_mailbox(std::string_view line) {
    if (!line.starts_with("From ")) return false;
    const std::string_view rest = line.substr(5);
    const std::string_view sender = rest.substr(0, rest.find(' '));
    return sender.find('@') != std::string_view::npos || sender == "MAILER-DAEMON" ||
           sender == "-" || std::count(rest.begin(), rest.end(), ':') >= 2;
}

}  // namespace

bool is_mail(const TextSample& sample) {
    const std::size_t text_end = sample.bytes().find('\0');
    if (sample.text().empty() && text_end != std::string_view::npos && text_end > 0) {
        // Parts of a mail may be bytes of any kind: its header comes before them.
        return is_mail(TextSample(sample.bytes().substr(0, text_end), false));
    }
    if (sample.lines().empty()) return false;
    const bool mailbox = begins_mailbox(sample.lines().front());
    const Fields fields = count_fields(sample, mailbox ? 1 : 0);
    if (mailbox && fields.sure + fields.plain > 0) return true;
    const bool written = fields.from_address && fields.plain >= 2;
    return fields.sure > 0 || written;
}

}  // namespace dateline
