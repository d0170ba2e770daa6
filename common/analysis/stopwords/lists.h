// The word lists behind stopwords.h, one file a language. Words stand folded, sorted
// by their bytes, once each; the compiler checks the order. To add a language: a file
// here, its name below, a row in stopwords.cpp.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dateline::stopwords {

using WordList = std::span<const std::string_view>;

constexpr bool is_sorted_and_unique(WordList words) {
    return std::ranges::is_sorted(words) && std::ranges::adjacent_find(words) == words.end();
}

extern const WordList kDanish, kDutch, kEnglish, kFinnish, kFrench, kGerman, kItalian, kNorwegian,
    kPortuguese, kRussian, kSpanish, kSwedish;

}  // namespace dateline::stopwords
