#include "indexer/mime/field_value.h"

#include <algorithm>

#include "indexer/mime/transfer_encoding.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kMostParameters = 50;

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

std::string small(std::string_view text) {
    std::string name(text);
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
}

std::string without_percents(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int high = at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
        const bool code = text[at] == '%' && high >= 0 && low >= 0;
        bytes += code ? static_cast<char>(high * 16 + low) : text[at];
        at += code ? 2 : 0;
    }
    return bytes;
}

// "utf-8'en'text" -> "text".
std::string_view without_charset(std::string_view text) {
    const std::size_t first = text.find('\'');
    const std::size_t second = first == std::string_view::npos ? first : text.find('\'', first + 1);
    return second == std::string_view::npos ? text : text.substr(second + 1);
}

// Takes the value off the rest, which begins after '='.
std::string take_value(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
    if (!rest.starts_with('"')) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string value(trimmed(rest.substr(0, end)));
        rest.remove_prefix(end);
        return value;
    }
    std::string value;
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != '"'; ++at) {
        if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
        value += rest[at];
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return value;
}

}  // namespace

std::string_view FieldValue::parameter(std::string_view name) const {
    const auto found = std::ranges::find(
        parameters, name, [](const auto& pair) { return std::string_view(pair.first); });
    return found == parameters.end() ? std::string_view{} : found->second;
}

FieldValue parse_field_value(std::string_view text) {
    FieldValue field;
    const std::size_t value_end = std::min(text.find(';'), text.size());
    const std::string_view value = trimmed(text.substr(0, value_end));
    field.value = small(value.substr(0, value.find_first_of(" \t\r\n(")));
    std::string_view rest = text.substr(value_end);
    while (!rest.empty() && field.parameters.size() < kMostParameters) {
        rest.remove_prefix(std::min(rest.find_first_not_of("; \t\r\n"), rest.size()));
        const std::size_t equals = rest.find_first_of("=;");
        if (equals == std::string_view::npos) break;
        const std::string_view name = trimmed(rest.substr(0, equals));
        const bool has_value = rest[equals] == '=';
        rest.remove_prefix(equals + 1);
        if (!has_value) continue;
        const std::size_t star = std::min(name.find('*'), name.size());
        const bool first = star == name.size() ||
                           name.substr(star).find_first_of("123456789") == std::string_view::npos;
        std::string piece = take_value(rest);
        if (star < name.size() && name.ends_with('*')) {
            piece = without_percents(first ? without_charset(piece) : piece);
        }
        const std::string base = small(name.substr(0, star));
        if (!first && !field.parameters.empty() && field.parameters.back().first == base) {
            field.parameters.back().second += piece;
        } else {
            field.parameters.emplace_back(base, std::move(piece));
        }
    }
    return field;
}

}  // namespace dateline
