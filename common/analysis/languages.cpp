#include "common/analysis/languages.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

// By code.
constexpr std::array<Language, 29> kLanguages{{
    {"ar", "arabic"},     {"ca", "catalan"},  {"da", "danish"},     {"de", "german"},
    {"en", "english"},    {"es", "spanish"},  {"eu", "basque"},     {"fi", "finnish"},
    {"fr", "french"},     {"ga", "irish"},    {"hu", "hungarian"},  {"hy", "armenian"},
    {"id", "indonesian"}, {"it", "italian"},  {"lt", "lithuanian"}, {"nb", "norwegian"},
    {"ne", "nepali"},     {"nl", "dutch"},    {"nn", "norwegian"},  {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},    {"sv", "swedish"},
    {"ta", "tamil"},      {"tr", "turkish"},  {"uk", "none"},       {"und", "english"},
    {"zh", "none"},
}};
static_assert(std::ranges::is_sorted(kLanguages, {}, &Language::code));
constexpr Language kUnstemmed{"", "none"};

}  // namespace

const Language& find_language(std::string_view code) {
    const auto found = std::ranges::lower_bound(kLanguages, code, {}, &Language::code);
    return found == kLanguages.end() || found->code != code ? kUnstemmed : *found;
}

std::span<const Language> stemmed_languages() {
    return kLanguages;
}

}  // namespace dateline
