#include "indexer/readers/table/table_value.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using namespace std::string_view_literals;

// What programs write for a field that has no value.
constexpr std::array kNothing{"\\N"sv, "NULL"sv, "null"sv, "NaN"sv, "nan"sv, "None"sv};

struct Escape {
    char letter;
    char meaning;
};
constexpr std::array kEscapes{Escape{'n', '\n'},  Escape{'t', '\t'}, Escape{'r', '\r'},
                              Escape{'\\', '\\'}, Escape{'"', '"'},  Escape{'\'', '\''},
                              Escape{'\n', '\n'}, Escape{'0', ' '},  Escape{'/', '/'}};

std::string without_pairs(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (true) {
        const std::size_t quote = text.find('"');
        plain.append(text.substr(0, quote));
        if (quote == std::string_view::npos) return plain;
        plain += '"';
        text.remove_prefix(quote + 1);
        if (text.starts_with('"')) text.remove_prefix(1);
    }
}

std::string without_escapes(std::string_view text, char separator) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c != '\\' || at + 1 == text.size()) {
            plain += c;
            continue;
        }
        const char letter = text[at + 1];
        const auto* const escape = std::ranges::find(kEscapes, letter, &Escape::letter);
        const bool known = escape != kEscapes.end();
        if (known) plain += escape->meaning;
        if (!known) plain += letter == separator ? letter : c;
        if (known || letter == separator) ++at;
    }
    return plain;
}

// "Ferry late", but not "Late" is what they say of the "ferry".
bool is_wholly_quoted(std::string_view field) {
    if (field.size() < 2 || field.front() != '"' || field.back() != '"') return false;
    const std::string_view inner = field.substr(1, field.size() - 2);
    for (std::size_t at = inner.find('"'); at < inner.size(); at = inner.find('"', at + 2)) {
        if (at + 1 == inner.size() || inner[at + 1] != '"') return false;
    }
    return true;
}

}  // namespace

std::string table_value(std::string_view field, bool quoted, const TableDialect& dialect) {
    if (!quoted && std::ranges::count(kNothing, field) > 0) return {};
    if (dialect.quoting == Quoting::None && is_wholly_quoted(field)) {
        field = field.substr(1, field.size() - 2);
        quoted = true;
    }
    const bool escapes =
        dialect.backslashes == Backslashes::Escapes && field.find('\\') != std::string_view::npos;
    const bool pairs =
        quoted && dialect.quoting != Quoting::Bare && field.find("\"\"") != std::string_view::npos;
    if (!escapes) return pairs ? without_pairs(field) : std::string(field);
    const std::string plain = without_escapes(field, dialect.separator);
    return pairs ? without_pairs(plain) : plain;
}

}  // namespace dateline
