#include "common/analysis/language_code.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

#include "common/analysis/language_names.h"
#include "common/text/character.h"

namespace dateline {
namespace {

struct Alias {
    std::string_view said;
    std::string_view code;
};
// What ICU does not know to be another's code: the bibliographic codes of ISO 639-2, codes that
// were withdrawn, and the leading member of a group that counts as the group.
constexpr auto kAliases = std::to_array<Alias>({
    {"alb", "sq"}, {"arm", "hy"}, {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"}, {"cze", "cs"},
    {"dut", "nl"}, {"fre", "fr"}, {"geo", "ka"}, {"ger", "de"}, {"gre", "el"}, {"ice", "is"},
    {"mac", "mk"}, {"mao", "mi"}, {"may", "ms"}, {"per", "fa"}, {"rum", "ro"}, {"slo", "sk"},
    {"tib", "bo"}, {"wel", "cy"}, {"scc", "sr"}, {"scr", "hr"}, {"in", "id"},  {"iw", "he"},
    {"ji", "yi"},  {"jw", "jv"},  {"mo", "ro"},  {"mol", "ro"}, {"nb", "no"},  {"nob", "no"},
    {"arb", "ar"}, {"cmn", "zh"}, {"pes", "fa"}, {"prs", "fa"}, {"swh", "sw"}, {"zsm", "ms"},
    {"ekk", "et"}, {"lvs", "lv"}, {"npi", "ne"}, {"azj", "az"}, {"uzn", "uz"}, {"khk", "mn"},
    {"ory", "or"}, {"pbu", "ps"}, {"als", "sq"}, {"fil", "tl"}, {"und", ""},   {"mul", ""},
    {"mis", ""},   {"zxx", ""},
});

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// May it come after a code in a locale: "_GB.UTF-8", "-Hant-TW", "@latin", " (US)"?
bool is_locale_tail(std::string_view tail) {
    constexpr std::string_view kFirst = "-_.@";
    if (tail.empty() || tail.starts_with(" (")) return true;
    return kFirst.find(tail.front()) != std::string_view::npos &&
           std::ranges::all_of(tail, [](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
                      c == '@';
           });
}

// The letters at the beginning, in lower case: "en" of "EN-us"; empty when what follows makes no
// locale of it.
std::string primary_subtag(std::string_view said) {
    const auto end = std::ranges::find_if_not(said, is_letter);
    const auto size = static_cast<std::size_t>(end - said.begin());
    if (!is_locale_tail(said.substr(size))) return {};
    std::string tag(said.substr(0, size));
    for (char& c : tag) c = static_cast<char>(c | 0x20);
    return tag;
}

using Codes = std::unordered_map<std::string, std::string_view>;

Codes fold_names() {
    Codes codes;
    for (const LanguageNames& row : kLanguageNames) {
        for (std::string_view rest = row.names; !rest.empty();) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            codes.emplace(fold_text(rest.substr(0, end)), row.code);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return codes;
}

// "English (UK)", "English": without what is in brackets.
std::string_view code_of_name(std::string_view said) {
    static const Codes codes = fold_names();
    std::string folded = fold_text(said);
    folded.erase(std::min(folded.find_first_of("(,;/"), folded.size()));
    while (folded.ends_with(' ')) folded.pop_back();
    const auto found = codes.find(folded);
    return found == codes.end() ? std::string_view() : found->second;
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
    constexpr std::size_t kLongestName = 100;
    if (said.size() > kLongestName) return {};
    const std::string tag = primary_subtag(said);
    const auto alias = std::ranges::find(kAliases, tag, &Alias::said);
    if (alias != kAliases.end()) return std::string(alias->code);
    if (const std::string_view code = code_of_name(said); !code.empty()) return std::string(code);
    if (tag.size() < 2 || tag.size() > 3) return {};
    return shortest_code(tag);
}

}  // namespace dateline
