#include "indexer/mime/header_block.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kBlanks = " \t\r\n\0"sv;
constexpr std::size_t kLongestName = 100;

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// The line at the beginning of the text, with its end.
std::string_view first_line(std::string_view text) {
    return text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_fold(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('\t');
}

// Fields that mails have: text may have a colon as well.
constexpr std::array kKnownNames{"from"sv,         "to"sv,           "cc"sv,
                                 "bcc"sv,          "date"sv,         "subject"sv,
                                 "sender"sv,       "reply-to"sv,     "received"sv,
                                 "message-id"sv,   "mime-version"sv, "references"sv,
                                 "return-path"sv,  "in-reply-to"sv,  "delivered-to"sv,
                                 "precedence"sv,   "importance"sv,   "authentication-results"sv,
                                 "received-spf"sv, "organization"sv, "user-agent"sv};
constexpr std::array kKnownStarts{"content-"sv, "x-"sv,   "list-"sv,
                                  "dkim-"sv,    "arc-"sv, "resent-"sv};

bool is_known(std::string_view name) {
    return std::ranges::find(kKnownNames, name) != kKnownNames.end() ||
           std::ranges::any_of(kKnownStarts,
                               [name](std::string_view start) { return name.starts_with(start); });
}

// Does the header go on here, after a line that is none of it? A fold may have lost its blanks, in
// a few lines.
bool goes_on(std::string_view text) {
    constexpr std::size_t kMostLines = 6;
    for (std::size_t count = 0; count < kMostLines && !text.empty(); ++count) {
        const std::string_view line = first_line(text);
        if (is_blank(line)) return false;
        if (!is_fold(line) && is_known(field_name(line))) return true;
        text.remove_prefix(line.size());
    }
    return false;
}

}  // namespace

std::string_view HeaderBlock::value(std::string_view name) const {
    for (const HeaderField& field : fields) {
        if (field.name == name && !field.value.empty()) return field.value;
    }
    return {};
}

std::string field_name(std::string_view line) {
    const std::size_t colon = line.substr(0, kLongestName).find(':');
    if (colon == std::string_view::npos) return {};
    std::string name;
    for (const char c : trimmed(line.substr(0, colon))) {
        if (c <= ' ' || c > '~') return {};
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name.starts_with("--") ? std::string() : name;
}

HeaderBlock parse_header(std::string_view text) {
    HeaderBlock header;
    bool kept = false;  // The field that a fold would belong to.
    while (header.size < text.size()) {
        const std::string_view rest = text.substr(header.size);
        const std::string_view line = first_line(rest);
        const std::string_view after = rest.substr(line.size());
        if (is_blank(line)) {
            // A line of blanks inside the header is a fold that lost its text.
            const bool ends = !is_fold(line) || !(is_fold(after) || goes_on(after));
            header.size += line.size();
            if (ends) break;
            continue;
        }
        std::string name = is_fold(line) && !header.fields.empty() ? "" : field_name(line);
        if (!name.empty()) {
            kept = header.fields.size() < kMostHeaderFields;
            const std::string_view value = trimmed(line.substr(line.find(':') + 1));
            if (kept) header.fields.push_back({std::move(name), std::string(value)});
        } else if (line.starts_with("--") || (!is_fold(line) && !goes_on(after))) {
            break;
        } else if (!header.fields.empty()) {
            const std::string_view more = trimmed(line);
            std::string& value = header.fields.back().value;
            if (kept && !more.empty()) value.append(value.empty() ? "" : " ").append(more);
        }
        header.size += line.size();
    }
    return header;
}

}  // namespace dateline
