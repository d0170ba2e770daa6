#include "tests/support/plain_archive.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace dateline {
namespace {

using Words = std::vector<std::string>;

const Words kWords = {"river", "flood",  "bank",  "storm", "steel", "harbour",
                      "train", "bridge", "mayor", "gold",  "snow",  "council"};
const Words kTopics = {"weather", "transport", "money"};

// The first words come most often.
const std::string& word(Dice& dice) {
    return kWords[dice.below(dice.between(1, kWords.size()))];
}

bool has(const Words& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

// Do two words stand so that `fits` takes how far the second is after the first?
bool stand(const Words& words, const std::string& first, const std::string& second,
           const std::function<bool(std::ptrdiff_t)>& fits) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = 0; j < words.size(); ++j) {
            const auto distance = static_cast<std::ptrdiff_t>(j) - static_cast<std::ptrdiff_t>(i);
            if (words[i] == first && words[j] == second && fits(distance)) return true;
        }
    }
    return false;
}

PlainQuery places(std::string text, std::string first, std::string second,
                  std::function<bool(std::ptrdiff_t)> fits) {
    return {std::move(text), [=](const PlainArticle& article) {
                return stand(article.headline, first, second, fits) ||
                       stand(article.body, first, second, fits);
            }};
}

PlainQuery two_words(Dice& dice) {
    const std::string& first = word(dice);
    std::string second = word(dice);
    while (second == first) second = dice.one_of(kWords);
    const auto reach = static_cast<std::ptrdiff_t>(dice.between(1, 4));
    switch (dice.below(3)) {
        case 0:
            return places(fmt::format("\"{} {}\"", first, second), first, second,
                          [](std::ptrdiff_t distance) { return distance == 1; });
        case 1:
            return places(fmt::format("({} NEAR/{} {})", first, reach, second), first, second,
                          [reach](std::ptrdiff_t distance) {
                              return distance != 0 && std::abs(distance) <= reach;
                          });
        default:
            return places(
                fmt::format("({} PRE/{} {})", first, reach, second), first, second,
                [reach](std::ptrdiff_t distance) { return distance > 0 && distance <= reach; });
    }
}

PlainQuery one_word(Dice& dice) {
    const std::string wanted = word(dice);
    switch (dice.below(4)) {
        case 0:
            return {fmt::format("headline:{}", wanted),
                    [=](const PlainArticle& article) { return has(article.headline, wanted); }};
        case 1: {
            const auto times = static_cast<std::ptrdiff_t>(dice.between(1, 3));
            return {fmt::format("ATLEAST{}({})", times, wanted), [=](const PlainArticle& article) {
                        return std::ranges::count(article.headline, wanted) +
                                   std::ranges::count(article.body, wanted) >=
                               times;
                    }};
        }
        default:
            return {wanted, [=](const PlainArticle& article) {
                        return has(article.headline, wanted) || has(article.body, wanted);
                    }};
    }
}

PlainQuery field(Dice& dice) {
    switch (dice.below(6)) {
        case 0:
            return {"source:courier", [](const PlainArticle&) { return true; }};
        case 1:
            return {"lang:en", [](const PlainArticle&) { return true; }};
        case 2:
            return {"lang:de", [](const PlainArticle&) { return false; }};
        case 3:
            return {"kind:article", [](const PlainArticle&) { return true; }};
        case 4: {
            const std::string topic = dice.one_of(kTopics);
            return {"topic:" + topic,
                    [=](const PlainArticle& article) { return article.topic == topic; }};
        }
        default: {
            const int first = static_cast<int>(dice.between(1, 12));
            const int last = static_cast<int>(dice.between(static_cast<std::uint64_t>(first), 12));
            return {fmt::format("date:2024-{:02}..2024-{:02}", first, last),
                    [=](const PlainArticle& article) {
                        return first <= article.month && article.month <= last;
                    }};
        }
    }
}

PlainQuery leaf(Dice& dice) {
    constexpr std::array kKinds{one_word, two_words, field};
    return kKinds[dice.below(kKinds.size())](dice);
}

PlainQuery joined(Dice& dice, unsigned depth) {
    if (depth == 0 || dice.once_in(4)) return leaf(dice);
    const PlainQuery left = joined(dice, depth - 1);
    const PlainQuery right = joined(dice, depth - 1);
    switch (dice.below(3)) {
        case 0:
            return {fmt::format("({} AND {})", left.text, right.text),
                    [=](const PlainArticle& a) { return left.finds(a) && right.finds(a); }};
        case 1:
            return {fmt::format("({} OR {})", left.text, right.text),
                    [=](const PlainArticle& a) { return left.finds(a) || right.finds(a); }};
        default:
            return {fmt::format("({} AND NOT {})", left.text, right.text),
                    [=](const PlainArticle& a) { return left.finds(a) && !right.finds(a); }};
    }
}

}  // namespace

std::string PlainArticle::line() const {
    return fmt::format(
        R"({{"id":"{}","title":"{}","text":"{}","topics":[{}],"date":"2024-{:02}-01",)"
        R"("source":"Courier","language":"en"}})"
        "\n",
        id, fmt::join(headline, " "), fmt::join(body, " "),
        topic.empty() ? "" : fmt::format("\"{}\"", topic), month);
}

std::vector<PlainArticle> plain_archive(std::size_t count, std::uint64_t seed) {
    Dice dice(seed);
    std::vector<PlainArticle> articles(count);
    for (std::size_t i = 0; i < count; ++i) {
        PlainArticle& article = articles[i];
        article.id = fmt::format("a{:05}", i);
        for (auto left = dice.between(1, 3); left > 0; --left) {
            article.headline.push_back(word(dice));
        }
        article.body = {"river"};
        for (auto left = dice.between(2, 9); left > 0; --left) article.body.push_back(word(dice));
        if (!dice.once_in(4)) article.topic = dice.one_of(kTopics);
        article.month = static_cast<int>(dice.between(1, 12));
    }
    return articles;
}

PlainQuery random_plain_query(Dice& dice) {
    return joined(dice, static_cast<unsigned>(dice.below(4)));
}

}  // namespace dateline
