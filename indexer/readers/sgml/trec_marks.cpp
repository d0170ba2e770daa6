#include "indexer/readers/sgml/trec_marks.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {
namespace {

struct Mark {
    std::string_view name;
    std::string_view meaning;
};

constexpr std::array kMarks{
    Mark{"AMP", "&amp;"}, Mark{"BL", ""},    Mark{"BR", ""},     Mark{"GT", "&gt;"},
    Mark{"HT", ""},       Mark{"LR", ""},    Mark{"LT", "&lt;"}, Mark{"MD", "--"},
    Mark{"QC", ""},       Mark{"QL", ""},    Mark{"QR", ""},     Mark{"TL", ""},
    Mark{"TR", ""},       Mark{"UR", ""},    Mark{"blank", " "}, Mark{"hyph", "-"},
    Mark{"lcub", "{"},    Mark{"rcub", "}"}, Mark{"bsol", "\\"},
};
constexpr std::size_t kLongestName = 8;

bool in_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// "Cx1f": a control character.
bool is_control(std::string_view name) {
    return name.size() == 4 && name.starts_with("Cx");
}

bool is_end_mark(std::string_view name) {
    return name == "M" || name == "O";
}

// What the reference stands for that `rest` begins with; nullopt: it stays. `before` is the
// character that precedes it.
std::optional<Mark> find_mark(std::string_view rest, char before) {
    const std::size_t end = rest.substr(0, kLongestName + 2).find(';');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view name = rest.substr(1, end - 1);
    if (is_control(name)) return Mark{name, ""};
    if (is_end_mark(name)) {
        const bool ends = !in_word(before) || rest.size() == end + 1;
        return ends ? std::optional<Mark>({name, ""}) : std::nullopt;
    }
    const auto* const mark = std::ranges::find(kMarks, name, &Mark::name);
    return mark == kMarks.end() ? std::nullopt : std::optional<Mark>(*mark);
}

// Most texts have none. An apostrophe alone stays.
bool has_signs(std::string_view text) {
    return text.find('&') != std::string_view::npos || text.find('`') != std::string_view::npos ||
           text.find("''") != std::string_view::npos;
}

bool is_special(char c) {
    return c == '&' || c == '`' || c == '\'';
}

// Takes the sign off `rest` that it begins with, and adds what it means.
void take_sign(std::string_view& rest, std::string& text) {
    std::size_t length = 1;
    if (rest.starts_with("``") || rest.starts_with("''")) {
        text += '"';
        length = 2;
    } else if (rest[0] != '&') {
        text += '\'';
    } else if (const auto mark = find_mark(rest, text.empty() ? ' ' : text.back())) {
        text += mark->meaning;
        length = mark->name.size() + 2;
    } else {
        text += '&';
    }
    rest.remove_prefix(length);
}

}  // namespace

void append_without_marks(std::string& plain, std::string_view text) {
    if (!has_signs(text)) {
        plain += text;
        return;
    }
    while (!text.empty()) {
        const auto* const sign = std::ranges::find_if(text, is_special);
        const auto length = static_cast<std::size_t>(sign - text.begin());
        plain += text.substr(0, length);
        text.remove_prefix(length);
        if (!text.empty()) take_sign(text, plain);
    }
}

}  // namespace dateline
