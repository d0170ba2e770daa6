#include "searcher/query/near_operator.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline {
namespace {

struct Name {
    std::string_view text;
    bool ordered;
    std::uint32_t alone;  // The reach where none is given; 0: then it is a word.
};
constexpr std::array<Name, 4> kNames{
    {{"NEAR", false, 10}, {"W", false, 0}, {"ADJ", true, 1}, {"PRE", true, 0}}};

[[noreturn]] void refuse(std::string_view name, Span span) {
    throw QueryError(fmt::format("{0}/ takes 1 to {1}, s or p: {0}/5, {0}/s for the same sentence, "
                                 "{0}/p for the same paragraph",
                                 name, kMaxReach),
                     span);
}

std::string in_capitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

}  // namespace

std::optional<Reach> parse_near_operator(std::string_view word, Span span) {
    const std::size_t slash = std::min(word.find('/'), word.size());
    const bool alone = slash == word.size();
    // Small letters will do where a slash follows: "w/5" is no word.
    const std::string_view typed = word.substr(0, slash);
    const std::string capitals = alone ? std::string() : in_capitals(std::string(typed));
    const auto name =
        std::ranges::find(kNames, alone ? typed : std::string_view(capitals), &Name::text);
    if (name == kNames.end()) return std::nullopt;
    if (alone) {
        if (name->alone == 0) return std::nullopt;
        return Reach{Within::Words, name->alone, name->ordered};
    }
    const std::string_view reach = word.substr(slash + 1);
    if (reach == "s" || reach == "S") return Reach{Within::Sentence, 0, name->ordered};
    if (reach == "p" || reach == "P") return Reach{Within::Paragraph, 0, name->ordered};
    std::uint32_t words = 0;
    const auto [end, error] = std::from_chars(reach.data(), reach.data() + reach.size(), words);
    const bool whole = error == std::errc() && end == reach.data() + reach.size();
    // "w/o" is how some write "without", and "near/far" is no operator either.
    const bool has_digit = !reach.empty() && reach.front() >= '0' && reach.front() <= '9';
    const bool may_be_word = name->text == "W" || typed != name->text;
    if (!whole && !has_digit && may_be_word) return std::nullopt;
    if (!whole || words == 0 || words > kMaxReach) refuse(name->text, span);
    return Reach{Within::Words, words, name->ordered};
}

std::string to_text(const Reach& reach) {
    const std::string_view name = reach.ordered ? "PRE" : "NEAR";
    switch (reach.within) {
        case Within::Sentence:
            return fmt::format("{}/s", name);
        case Within::Paragraph:
            return fmt::format("{}/p", name);
        case Within::Words:
            break;
    }
    return fmt::format("{}/{}", name, reach.words);
}

}  // namespace dateline
