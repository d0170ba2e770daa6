#include "common/analysis/acronyms.h"

#include <algorithm>
#include <array>

#include "common/analysis/stopwords.h"

namespace dateline {
namespace {

// Two names of one thing.
struct Alias {
    std::string_view longer;
    std::string_view shorter;
};
constexpr std::array<Alias, 1> kAliases{{{"usa", "us"}}};

// Latin letters only: the rule counts bytes and takes one for a letter.
bool is_latin(std::string_view folded) {
    return std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool spells_function_word(std::string_view folded) {
    if (folded.size() < 2 || folded.size() > 3 || !is_latin(folded)) return false;
    if (is_stopword(folded, "en")) return true;
    return folded.size() == 2 && is_stopword_in_any_language(folded);
}

}  // namespace

std::optional<std::string> acronym_term(std::string_view folded) {
    const auto alias = std::ranges::find(kAliases, folded, &Alias::longer);
    if (alias != kAliases.end()) folded = alias->shorter;
    if (!spells_function_word(folded)) return std::nullopt;
    std::string dotted;
    for (const char letter : folded) {
        if (!dotted.empty()) dotted.push_back('.');
        dotted.push_back(letter);
    }
    return dotted;
}

bool is_always_acronym(std::string_view folded) {
    return std::ranges::find(kAliases, folded, &Alias::longer) != kAliases.end();
}

bool is_acronym_among_capitals(std::string_view folded) {
    return folded == "us";
}

}  // namespace dateline
