#include "indexer/language_code.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline {
namespace {

struct Alias {
    std::string_view said;
    std::string_view code;
};
// What ICU does not know to be another's name: the bibliographic codes of ISO 639-2, codes that
// were withdrawn, the leading member of a group that counts as the group, English and own names.
constexpr std::array<Alias, 67> kAliases{{
    {"alb", "sq"},      {"arm", "hy"},        {"baq", "eu"},       {"bur", "my"},
    {"chi", "zh"},      {"cze", "cs"},        {"dut", "nl"},       {"fre", "fr"},
    {"geo", "ka"},      {"ger", "de"},        {"gre", "el"},       {"ice", "is"},
    {"mac", "mk"},      {"mao", "mi"},        {"may", "ms"},       {"per", "fa"},
    {"rum", "ro"},      {"slo", "sk"},        {"tib", "bo"},       {"wel", "cy"},
    {"scc", "sr"},      {"scr", "hr"},        {"in", "id"},        {"iw", "he"},
    {"ji", "yi"},       {"jw", "jv"},         {"mo", "ro"},        {"mol", "ro"},
    {"nb", "no"},       {"nob", "no"},        {"arb", "ar"},       {"cmn", "zh"},
    {"pes", "fa"},      {"swh", "sw"},        {"zsm", "ms"},       {"ekk", "et"},
    {"lvs", "lv"},      {"npi", "ne"},        {"azj", "az"},       {"uzn", "uz"},
    {"khk", "mn"},      {"fil", "tl"},        {"und", ""},         {"mul", ""},
    {"mis", ""},        {"zxx", ""},          {"arabic", "ar"},    {"chinese", "zh"},
    {"deutsch", "de"},  {"dutch", "nl"},      {"english", "en"},   {"espanol", "es"},
    {"french", "fr"},   {"german", "de"},     {"hindi", "hi"},     {"italian", "it"},
    {"italiano", "it"}, {"japanese", "ja"},   {"korean", "ko"},    {"persian", "fa"},
    {"polish", "pl"},   {"portuguese", "pt"}, {"russian", "ru"},   {"spanish", "es"},
    {"swahili", "sw"},  {"turkish", "tr"},    {"ukrainian", "uk"},
}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The letters at the begin, in lower case: "en" of "EN-us"; empty when something else is behind.
std::string primary_subtag(std::string_view said) {
    const auto end = std::ranges::find_if_not(said, is_letter);
    const bool whole = end == said.end() || *end == '-' || *end == '_' || *end == ' ';
    std::string tag(said.begin(), whole ? end : said.begin());
    for (char& c : tag) c = static_cast<char>(c | 0x20);
    return tag;
}

// Three letters to two where ISO 639-1 has the language; any other code stays.
std::string shortest_code(const std::string& tag) {
    std::array<char, ULOC_LANG_CAPACITY> code{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length =
        uloc_getLanguage(tag.c_str(), code.data(), static_cast<std::int32_t>(code.size()), &status);
    return U_SUCCESS(status) ? std::string(code.data(), static_cast<std::size_t>(length)) : tag;
}

}  // namespace

std::string language_code(std::string_view said) {
    const std::string tag = primary_subtag(said);
    const auto alias = std::ranges::find(kAliases, tag, &Alias::said);
    if (alias != kAliases.end()) return std::string(alias->code);
    if (tag.size() < 2 || tag.size() > 3) return {};
    return shortest_code(tag);
}

}  // namespace dateline
