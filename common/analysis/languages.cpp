#include "common/analysis/languages.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<Language, 29> kLanguages{{
    {"ar", "arabic"},    {"hy", "armenian"},  {"eu", "basque"},     {"ca", "catalan"},
    {"da", "danish"},    {"nl", "dutch"},     {"en", "english"},    {"fi", "finnish"},
    {"fr", "french"},    {"de", "german"},    {"hu", "hungarian"},  {"id", "indonesian"},
    {"ga", "irish"},     {"it", "italian"},   {"lt", "lithuanian"}, {"ne", "nepali"},
    {"no", "norwegian"}, {"nb", "norwegian"}, {"nn", "norwegian"},  {"pt", "portuguese"},
    {"ro", "romanian"},  {"ru", "russian"},   {"es", "spanish"},    {"sv", "swedish"},
    {"ta", "tamil"},     {"tr", "turkish"},   {"und", "english"},   {"uk", "none"},
    {"zh", "none"},
}};
constexpr Language kUnstemmed{"", "none"};

}  // namespace

const Language& find_language(std::string_view code) {
    const auto found = std::ranges::find(kLanguages, code, &Language::code);
    return found == kLanguages.end() ? kUnstemmed : *found;
}

std::span<const Language> stemmed_languages() {
    return kLanguages;
}

}  // namespace dateline
