#include "indexer/markup/html_references.h"

#include <libxml/HTMLparser.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kLongestName = 10;  // "thetasym" and the like.

bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::optional<char32_t> code_of(const std::string& name) {
    if (const std::optional<Entity> entity = decode_entity('&' + name + ';')) return entity->code;
    const auto* bytes = reinterpret_cast<const xmlChar*>(name.c_str());
    const htmlEntityDesc* const found = htmlEntityLookup(bytes);
    if (found == nullptr) return std::nullopt;
    return static_cast<char32_t>(found->value);
}

}  // namespace

std::optional<Entity> decode_reference(std::string_view text) {
    if (const std::optional<Entity> entity = decode_entity(text)) return entity;
    const std::string_view inner = text.substr(1, kLongestName + 1);
    const auto end = std::ranges::find_if_not(inner, is_name_sign);
    const std::string name(inner.begin(), end);
    if (name.empty() || name.size() > kLongestName) return std::nullopt;
    const bool is_closed = end != inner.end() && *end == ';';
    const std::optional<char32_t> code = code_of(name);
    constexpr char32_t kLastOfLatin1 = 0xFF;
    if (!code || (!is_closed && *code > kLastOfLatin1)) return std::nullopt;
    return Entity{*code, 1 + name.size() + (is_closed ? 1 : 0)};
}

}  // namespace dateline
