#include "searcher/planning/query_capitals.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Letters {
    std::size_t capitals = 0;
    std::size_t others = 0;  // Small ones, and those of scripts that have no capitals.
};

Letters letters_of(std::string_view text) {
    Letters found;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        const Character& one = character(decoded.code);
        at += decoded.length;
        if (one.upper) {
            ++found.capitals;
        } else if (one.character_class == CharacterClass::Letter ||
                   one.character_class == CharacterClass::Ideograph) {
            ++found.others;
        }
    }
    return found;
}

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
    if (letters_of(text).others > 0) return Capitals::Meaningful;
    std::vector<std::string_view> words;
    gather_words(tree, words);
    const bool has_long_word = std::ranges::any_of(
        words, [](std::string_view word) { return letters_of(word).capitals > kLongestAcronym; });
    const bool all_common =
        words.size() > 1 && std::ranges::all_of(words, [&forms](std::string_view word) {
            return forms.is_common(fold_text(word));
        });
    return has_long_word || words.size() > kMostAcronyms || all_common ? Capitals::Meaningless
                                                                       : Capitals::Meaningful;
}

}  // namespace dateline
