#include "tests/support/brute_force/random_queries.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "common/text/utf8.h"
#include "tests/support/brute_force/news_words.h"

namespace dateline::brute_force {
namespace {

using Texts = std::vector<std::string>;

// Without the signs that end a word of a sentence; operators become words.
std::string bare(std::string word) {
    while (!word.empty() && std::string_view(".,!?:").find(word.back()) != std::string::npos) {
        word.pop_back();
    }
    static const Texts operators = {"AND", "OR", "NOT", "NEAR", "ADJ", "–"};
    return std::ranges::count(operators, word) != 0 ? "oil" : word;
}

bool is_east_asian(const std::string& word) {
    constexpr char32_t kFirst = 0x3041, kLast = 0x9FFF;
    for (std::size_t at = 0; at < word.size();) {
        const DecodedCharacter character = decode_utf8(word, at);
        if (character.code >= kFirst && character.code <= kLast) return true;
        at += character.length;
    }
    return false;
}

bool is_plain(const std::string& word) {
    return std::ranges::none_of(word, [](char c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        return !is_letter;
    });
}

Texts letters_of(const std::string& word) {
    Texts letters;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t length = decode_utf8(word, at).length;
        letters.push_back(word.substr(at, length));
        at += length;
    }
    return letters;
}

}  // namespace

// Words as they follow each other in some article.
Texts QueryWriter::some_text() {
    while (true) {
        const Article& article = dice_.one_of(articles_);
        Texts words = split_words(dice_.once_in(4) ? article.headline : article.body);
        for (std::string& word : words) word = bare(word);
        std::erase(words, "");
        if (!words.empty()) return words;
    }
}

std::string QueryWriter::word() {
    return dice_.one_of(some_text());
}

// A run, or a piece of one.
std::string QueryWriter::ideographs() {
    for (int tries = 0; tries < 200; ++tries) {
        const Texts letters = letters_of(word());
        const std::string all = fmt::format("{}", fmt::join(letters, ""));
        if (!is_east_asian(all)) continue;
        const std::size_t first = dice_.below(letters.size());
        if (!is_east_asian(letters[first])) continue;
        const std::size_t count =
            std::min<std::size_t>(dice_.between(1, 4), letters.size() - first);
        return fmt::format(
            "{}", fmt::join(letters.begin() + static_cast<std::ptrdiff_t>(first),
                            letters.begin() + static_cast<std::ptrdiff_t>(first + count), ""));
    }
    return "北";
}

std::string QueryWriter::phrase() {
    const Texts words = some_text();
    const std::size_t first = dice_.below(words.size());
    const std::size_t count = std::min<std::size_t>(dice_.between(1, 4), words.size() - first);
    Texts taken(words.begin() + static_cast<std::ptrdiff_t>(first),
                words.begin() + static_cast<std::ptrdiff_t>(first + count));
    for (std::string& word : taken) {
        if (is_plain(word) && !is_east_asian(word) && dice_.once_in(8)) {
            const Texts letters = letters_of(word);
            if (letters.size() > 3) word = letters[0] + letters[1] + letters[2] + "*";
        }
    }
    return fmt::format("\"{}\"", fmt::join(taken, " "));
}

std::string QueryWriter::pattern() {
    std::string word = this->word();
    while (!is_plain(word) || is_east_asian(word) || letters_of(word).size() < 4)
        word = this->word();
    Texts letters = letters_of(word);
    switch (dice_.below(4)) {
        case 0:
            letters[dice_.between(1, letters.size() - 2)] = "?";
            break;
        case 1:
            letters[dice_.between(1, letters.size() - 2)] = "*";
            break;
        case 2:
            letters[0] = "*";
            break;
        default:
            letters.resize(dice_.between(2, letters.size()));
            letters.push_back("*");
    }
    return fmt::format("{}", fmt::join(letters, ""));
}

std::string QueryWriter::fuzzy() {
    std::string word = this->word();
    while (!is_plain(word) || is_east_asian(word) || letters_of(word).size() < 4)
        word = this->word();
    Texts letters = letters_of(word);
    const std::size_t at = dice_.below(letters.size() - 1);
    switch (dice_.below(4)) {
        case 0:
            std::swap(letters[at], letters[at + 1]);
            break;
        case 1:
            letters[at] = "x";
            break;
        case 2:
            letters[at] = "";
            break;
        default:
            break;
    }
    return fmt::format("{}{}", fmt::join(letters, ""), dice_.once_in(2) ? "~" : "~2");
}

// What may stand beside NEAR.
std::string QueryWriter::place(int depth) {
    switch (dice_.below(10)) {
        case 0:
            return phrase();
        case 1:
            return pattern();
        case 2:
            return fuzzy();
        case 3:
            return ideographs();
        case 4:
            if (depth > 0) return fmt::format("({} OR {})", place(depth - 1), place(depth - 1));
            return word();
        case 5:
            if (depth > 0) return fmt::format("({})", near(depth - 1));
            return word();
        default:
            return word();
    }
}

std::string QueryWriter::near(int depth) {
    static const Texts operators = {"NEAR/{}", "NEAR/{}",   "W/{}",    "PRE/{}",   "PRE/{}",
                                    "ADJ/{}",  "W/s",       "W/p",     "PRE/s",    "PRE/p",
                                    "NEAR",    "ADJ",       "near/{}", "NOT W/{}", "NOT W/s",
                                    "NOT W/p", "NOT PRE/{}"};
    static const std::vector<int> reaches = {1,  1,  2,   3,   4,   5,   5,  8,
                                             15, 40, 256, 257, 260, 300, 600};
    const std::string between =
        fmt::format(fmt::runtime(dice_.one_of(operators)), dice_.one_of(reaches));
    if (dice_.once_in(3)) return place(depth) + " " + between + " " + place(depth);
    // Two that are near each other somewhere.
    const Texts words = some_text();
    const std::size_t first = dice_.below(words.size());
    const std::size_t second = std::min(words.size() - 1, first + dice_.between(1, 6));
    std::string one = words[first];
    std::string other = words[second];
    if (dice_.once_in(4)) std::swap(one, other);
    if (dice_.once_in(4)) one = place(depth);
    if (dice_.once_in(4)) other = place(depth);
    return one + " " + between + " " + other;
}

std::string QueryWriter::counted(int depth) {
    static const Texts kinds = {"ATLEAST2", "ATLEAST2", "ATLEAST3", "ATLEAST5",
                                "FIRST3",   "FIRST10",  "FIRST50",  "FIRST20"};
    std::string inside = dice_.once_in(3) ? place(depth) : word();
    if (dice_.once_in(4)) inside = word() + " OR " + word();
    if (dice_.once_in(5)) inside = near(depth);
    return dice_.one_of(kinds) + "(" + inside + ")";
}

std::string QueryWriter::in_field() {
    static const Texts fields = {"headline:", "title:", "lede:", "hlead:", "any:"};
    const std::string name = dice_.one_of(fields);
    switch (dice_.below(8)) {
        case 0:
            return name + phrase();
        case 1:
            return name + pattern();
        case 2:
            return fmt::format("{}({} OR {})", name, word(), word());
        case 3:
            return fmt::format("{}({} {})", name, word(), word());
        case 4:
            return fmt::format("{}({} NEAR/{} {})", name, word(), dice_.between(1, 9), word());
        case 5:
            return name + fuzzy();
        default:
            return name + word();
    }
}

std::string QueryWriter::date() {
    static const Texts dates = {"date:2024-01",
                                "date:2023",
                                "date:2024-W05",
                                "date:2024-Q1",
                                "date:2024-01-15",
                                "date:2023-12-03..2024-02-10",
                                "date:2024-02..",
                                "date:..2024-01",
                                "since:2024-01-05",
                                "until:2024-01",
                                "after:2024-01",
                                "before:2024",
                                "date:60d",
                                "date:\"last month\"",
                                "since:1m",
                                "before:2m",
                                "date:\"last month..yesterday\""};
    return dice_.one_of(dates);
}

std::string QueryWriter::filter() {
    static const Texts filters = {"source:reuters",
                                  "source:\"port selwyn courier\"",
                                  "source:\"Societe Generale\"",
                                  "section:weather",
                                  "topic:trade",
                                  "topic:(trade OR coffee)",
                                  "topic:\"sea level\"",
                                  "topic:ol",
                                  "lang:de",
                                  "lang:und",
                                  "lang:EN",
                                  "kind:headline",
                                  "kind:article",
                                  "words:40..",
                                  "words:..30",
                                  "words:20..60",
                                  "id:n00007",
                                  "by:oldfield",
                                  "by:Muller",
                                  "by:oil-price",
                                  "by:\"O'Brien\"",
                                  "place:Selwyn",
                                  "place:\"new york\"",
                                  "place:bridge",
                                  "place:北",
                                  "place:(york OR москва)",
                                  "place:\"York London\""};
    return dice_.once_in(3) ? date() : dice_.one_of(filters);
}

std::string QueryWriter::primary(int depth) {
    switch (dice_.below(16)) {
        case 0:
        case 1:
            return phrase();
        case 2:
            return pattern();
        case 3:
            return fuzzy();
        case 4:
            return ideographs();
        case 5:
        case 6:
            return in_field();
        case 7:
            return counted(depth);
        case 8:
            return filter();
        case 9:
        case 10:
            return depth > 0 ? "(" + chain(depth - 1) + ")" : word();
        default:
            return word();
    }
}

std::string QueryWriter::item(int depth) {
    static const Texts signs = {"", "", "", "", "", "", "", "+", "-", "NOT "};
    const std::string sign = dice_.one_of(signs);
    return sign + (dice_.once_in(4) ? near(depth > 0 ? 1 : 0) : primary(depth));
}

std::string QueryWriter::row(int depth) {
    static const std::vector<int> lengths = {1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};
    Texts items;
    for (int left = dice_.one_of(lengths); left > 0; --left) items.push_back(item(depth));
    return fmt::format("{}", fmt::join(items, " "));
}

std::string QueryWriter::chain(int depth) {
    static const std::vector<int> lengths = {1, 1, 1, 2, 2, 3};
    std::string text = row(depth);
    for (int left = dice_.one_of(lengths); left > 1; --left) {
        text += (dice_.once_in(2) ? " AND " : " OR ") + row(depth);
    }
    return text;
}

std::string QueryWriter::query() {
    if (dice_.once_in(6)) return plain_row();
    return chain(2);
}

std::string QueryWriter::plain_row() {
    Texts words;
    for (std::uint64_t left = dice_.between(1, 6); left > 0; --left) words.push_back(word());
    return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace dateline::brute_force
