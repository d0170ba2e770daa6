#include "indexer/readers/table/table_dialect.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace dateline {
namespace {

bool ends_line(char c) {
    return c == '\n' || c == '\r';
}

char at_or_end(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\n';
}

// What the quotes inside quoted fields are like, when fields end as RFC 4180 says.
struct InnerQuotes {
    std::size_t fields = 0;   // That are quoted.
    std::size_t doubled = 0;  // Pairs.
    std::size_t escaped = 0;  // After a backslash.
    std::size_t bare = 0;     // Others that end no field.
};

// Counts those of the quoted field that begins after `at`; gives the place after its end.
std::size_t count_field(std::string_view text, std::size_t at, char separator, InnerQuotes& inner) {
    ++inner.fields;
    while ((at = text.find('"', at)) != std::string_view::npos) {
        const char next = at_or_end(text, at + 1);
        if (text[at - 1] == '\\' && next != separator && !ends_line(next)) {
            ++inner.escaped;
        } else if (next == separator || ends_line(next)) {
            return at + 1;
        } else if (next == '"') {
            ++inner.doubled;
            ++at;
        } else {
            ++inner.bare;
        }
        ++at;
    }
    return text.size();
}

InnerQuotes count_inner_quotes(std::string_view text, char separator) {
    InnerQuotes inner;
    std::size_t at = 0;
    while ((at = text.find('"', at)) != std::string_view::npos) {
        const bool opens = at == 0 || text[at - 1] == separator || ends_line(text[at - 1]);
        at = opens ? count_field(text, at + 1, separator, inner) : at + 1;
    }
    return inner;
}

// Has nearly every line as many separators as the others? Then a record is a line, whatever
// quotes there are. The last one may be cut.
bool has_even_lines(std::string_view text, char separator) {
    std::map<std::ptrdiff_t, std::size_t> lines_of_width;
    std::size_t lines = 0;
    while (text.find('\n') != std::string_view::npos) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() + 1);
        if (line.find_first_not_of(" \r") == std::string_view::npos) continue;
        ++lines;
        ++lines_of_width[std::count(line.begin(), line.end(), separator)];
    }
    std::size_t most = 0;
    for (const auto& [width, count] : lines_of_width) {
        if (width > 0) most = std::max(most, count);
    }
    return lines > 1 && most * 20 >= lines * 19;
}

enum class Escapes { None, Some, OfDump };  // The last: "\N" is a field, or a line end is text.

// A backslash before what programs escape.
Escapes find_escapes(std::string_view text, char separator) {
    Escapes found = Escapes::None;
    for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 2)) {
        const char next = at_or_end(text, at + 1);
        const bool begins = at == 0 || text[at - 1] == separator || ends_line(text[at - 1]);
        if ((next == 'N' && begins) || (next == '\n' && separator == '\t')) return Escapes::OfDump;
        if (next == separator || std::string_view("ntr\\").find(next) < 4) found = Escapes::Some;
    }
    return found;
}

}  // namespace

TableDialect dialect_of(std::string_view text, char separator) {
    TableDialect dialect{.separator = separator};
    const InnerQuotes inner = count_inner_quotes(text, separator);
    const Escapes escapes = find_escapes(text, separator);
    const bool plain_quotes = inner.fields == 0 || inner.bare > 0;
    const bool lines = separator == '\t' && has_even_lines(text, separator);
    if ((lines && (plain_quotes || escapes != Escapes::None)) ||
        (separator == '\t' && plain_quotes && escapes == Escapes::OfDump)) {
        dialect.quoting = Quoting::None;
        if (escapes != Escapes::None) dialect.backslashes = Backslashes::Escapes;
    } else if (inner.escaped > inner.doubled && inner.escaped >= inner.bare) {
        dialect.quoting = Quoting::Escaped;
        dialect.backslashes = Backslashes::Escapes;
    } else if (inner.bare > inner.doubled) {
        dialect.quoting = Quoting::Bare;
    }
    return dialect;
}

}  // namespace dateline
