#include "indexer/readers/sgml/reuters_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace dateline {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kNamedEntities{{
    {"lt", '<'},
    {"gt", '>'},
    {"amp", '&'},
    {"quot", '"'},
    {"apos", '\''},
}};
constexpr std::size_t kLongestEntity = 8;
constexpr std::array<std::string_view, 3> kSignOffs{"REUTER", "REUTERS", "MORE"};
constexpr std::string_view kBlanks = " \t\r\n";

// One character of text for a named entity or a number below 128, nothing for a control
// character; nullopt when the entity is to stay.
std::optional<std::string> decode(std::string_view name) {
    for (const auto& [known, character] : kNamedEntities) {
        if (name == known) return std::string(1, character);
    }
    if (!name.starts_with('#')) return std::nullopt;
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    unsigned code = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    if (error != std::errc{} || end != name.data() + name.size() || code >= 0x80) {
        return std::nullopt;
    }
    const bool control = (code < ' ' && code != '\t' && code != '\n') || code == 0x7F;
    return control ? std::string{} : std::string(1, static_cast<char>(code));
}

std::string upper(std::string_view word) {
    std::string letters(word);
    for (char& c : letters) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return letters;
}

std::string_view without_trailing(std::string_view text, std::string_view unwanted) {
    return text.substr(0, text.find_last_not_of(unwanted) + 1);
}

std::string_view without_blank_lines_before(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
    const std::size_t line_end = text.substr(0, first).rfind('\n');
    return line_end == std::string_view::npos ? text : text.substr(line_end + 1);
}

// Where the word begins that ends the transmission; npos when the text ends in itself.
std::size_t sign_off_begin(std::string_view body) {
    std::string_view words = body;
    if (words.ends_with("^M")) words.remove_suffix(2);
    words = without_trailing(words, " .");
    const std::size_t begin = words.find_last_of(kBlanks) + 1;
    const std::string word = upper(words.substr(begin));
    const std::string_view before = without_trailing(words.substr(0, begin), " ");
    if (before.empty() || before.ends_with('\n')) {
        const bool known = std::find(kSignOffs.begin(), kSignOffs.end(), word) != kSignOffs.end();
        return known ? begin : std::string_view::npos;
    }
    const bool behind_sentence = before.ends_with('.') || before.ends_with('"');
    return behind_sentence && word == kSignOffs.front() ? begin : std::string_view::npos;
}

// Where the element's start tag begins: "<D" but not "<DATE".
std::size_t find_tag(std::string_view sgml, std::string_view name) {
    for (std::size_t at = sgml.find('<'); at != std::string_view::npos;
         at = sgml.find('<', at + 1)) {
        const std::string_view tag = sgml.substr(at + 1);
        if (!tag.starts_with(name) || tag.size() == name.size()) continue;
        const char behind = tag[name.size()];
        if (behind == '>' || kBlanks.find(behind) != std::string_view::npos) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::string_view element(std::string_view sgml, std::string_view name) {
    const std::size_t tag = find_tag(sgml, name);
    if (tag == std::string_view::npos) return {};
    const std::size_t tag_end = sgml.find('>', tag);
    if (tag_end == std::string_view::npos) return {};
    const std::string_view content = sgml.substr(tag_end + 1);
    return content.substr(0, content.find("</" + std::string(name) + ">"));
}

std::string_view attribute(std::string_view sgml, std::string_view name) {
    const std::string_view tag = sgml.substr(0, sgml.find('>'));
    const std::string key = " " + std::string(name) + "=\"";
    const std::size_t at = tag.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view value = tag.substr(at + key.size());
    return value.substr(0, value.find('"'));
}

std::vector<std::string> list_items(std::string_view list) {
    std::vector<std::string> items;
    std::size_t tag = find_tag(list, "D");
    while (tag != std::string_view::npos) {
        list.remove_prefix(tag + 1);
        tag = find_tag(list, "D");
        // An item whose end tag is lost ends where the next one begins.
        const std::string_view item = list.substr(0, tag);
        const std::size_t begin = std::min(item.find('>'), item.size() - 1) + 1;
        const std::string_view content = item.substr(begin);
        items.push_back(decode_entities(content.substr(0, content.find("</D>"))));
    }
    return items;
}

std::string decode_entities(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    while (!text.empty()) {
        const std::size_t at = std::min(text.find('&'), text.size());
        decoded += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty()) break;
        const std::size_t end = text.substr(0, kLongestEntity + 2).find(';');
        const auto character =
            end == std::string_view::npos ? std::nullopt : decode(text.substr(1, end - 1));
        decoded += character.value_or("&");
        text.remove_prefix(character ? end + 1 : 1);
    }
    return decoded;
}

std::string_view without_sign_off(std::string_view body) {
    body = without_blank_lines_before(without_trailing(body, kBlanks));
    while (true) {
        const std::size_t word_begin = sign_off_begin(body);
        if (word_begin == std::string_view::npos) return body;
        body = without_trailing(body.substr(0, word_begin), kBlanks);
    }
}

}  // namespace dateline
