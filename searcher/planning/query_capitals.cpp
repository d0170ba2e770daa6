#include "searcher/planning/query_capitals.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/character.h"
#include "common/text/letter_count.h"

namespace dateline {
namespace {

// What stands between blanks in the words and phrases.
void gather_words(const QueryNode& node, std::vector<std::string_view>& words) {
    constexpr std::string_view kBlanks = " \t\n\r";
    const std::string_view text = is_text(node.kind) ? node.text : std::string_view();
    for (std::size_t begin = text.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(kBlanks, end);
    }
    for (const QueryNode& child : node.children) gather_words(child, words);
}

}  // namespace

Capitals capitals_of(const QueryNode& tree, std::string_view text, const WordForms& forms) {
    constexpr std::size_t kLongestAcronym = 5, kMostAcronyms = 3;
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::ranges::any_of(text, is_small) || count_letters(text).others > 0) {
        return Capitals::Meaningful;
    }
    std::vector<std::string_view> words;
    gather_words(tree, words);
    const bool has_long_word = std::ranges::any_of(words, [](std::string_view word) {
        return count_letters(word).capitals > kLongestAcronym;
    });
    const bool all_common =
        words.size() > 1 && std::ranges::all_of(words, [&forms](std::string_view word) {
            return forms.is_common(fold_text(word));
        });
    return has_long_word || words.size() > kMostAcronyms || all_common ? Capitals::Meaningless
                                                                       : Capitals::Meaningful;
}

}  // namespace dateline
