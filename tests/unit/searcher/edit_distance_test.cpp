// Slips of the finger between words, counted.
#include "searcher/expansion/edit_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "common/text/utf8.h"

namespace dateline {
namespace {

struct DistanceCase {
    std::string name;
    std::string a;
    std::string b;
    std::size_t most;
    std::optional<std::size_t> distance;
};

class EditDistanceTest : public testing::TestWithParam<DistanceCase> {};

TEST_P(EditDistanceTest, IsBothWaysRound) {
    const DistanceCase& test = GetParam();
    EXPECT_EQ(EditDistance(test.a, test.most).to(test.b), test.distance);
    EXPECT_EQ(EditDistance(test.b, test.most).to(test.a), test.distance);
}

const DistanceCase kDistances[] = {
    {"Same", "flood", "flood", 2, 0},
    {"BothEmpty", "", "", 2, 0},
    {"OneEmpty", "", "ab", 2, 2},
    {"OneEmptyTooFar", "", "abc", 2, std::nullopt},
    {"Inserted", "flood", "floood", 2, 1},
    {"Changed", "flood", "blood", 2, 1},
    {"Swapped", "flood", "folod", 2, 1},
    {"SwappedAtTheBegin", "health", "ehalth", 1, 1},
    {"SwappedAtTheEnd", "trade", "traed", 1, 1},
    {"TwoSwaps", "abcd", "badc", 2, 2},
    {"NoPartTwice", "ca", "abc", 9, 3},
    {"Two", "goverment", "governmant", 2, 2},
    {"OneMoreThanMost", "goverment", "governmant", 1, std::nullopt},
    {"NothingInCommon", "abc", "xyz", 3, 3},
    {"LengthTooFar", "ab", "abcdef", 3, std::nullopt},
    {"NoneAllowed", "ab", "ab", 0, 0},
    {"NoneAllowedOther", "ab", "ac", 0, std::nullopt},
    {"CharactersNotBytes", "москва", "мосхва", 1, 1},
    {"CharactersOfManyLengths", "naïve", "naive", 1, 1},
    {"SwappedCharactersOfManyBytes", "北京市", "京北市", 1, 1},
};
INSTANTIATE_TEST_SUITE_P(All, EditDistanceTest, testing::ValuesIn(kDistances),
                         [](const auto& test) { return test.param.name; });

std::u32string decoded(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter next = decode_utf8(text, at);
        characters += next.code;
        at += next.length;
    }
    return characters;
}

// The definition, cell by cell.
std::size_t plain_distance(std::string_view left, std::string_view right) {
    const std::u32string a = decoded(left);
    const std::u32string b = decoded(right);
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
    static const char* const kLetters[] = {"a", "b", "c", "é", "京"};
    std::string word;
    for (auto left = random() % 8; left > 0; --left) word += kLetters[random() % 5];
    return word;
}

// One object for many words, sorted and not: what it keeps from one to the next must not show.
TEST(EditDistance, AgreesWithTheDefinition) {
    std::mt19937 random(3);
    std::size_t near = 0;
    for (int round = 0; round < 600; ++round) {
        const std::string word = random_word(random);
        const std::size_t most = random() % 5;
        std::vector<std::string> others(60);
        std::ranges::generate(others, [&] { return random_word(random); });
        if (round % 2 == 0) std::ranges::sort(others);
        EditDistance distance(word, most);
        for (const std::string& other : others) {
            const std::size_t plain = plain_distance(word, other);
            const auto expected = plain <= most ? std::optional(plain) : std::nullopt;
            near += expected ? 1 : 0;
            ASSERT_EQ(distance.to(other), expected) << word << ' ' << other << ' ' << most;
        }
    }
    EXPECT_GT(near, 1'000U);
}

TEST(EditDistance, NothingNearComesBeforeTheNextHope) {
    std::mt19937 random(5);
    std::size_t passed = 0;
    for (int round = 0; round < 600; ++round) {
        const std::string word = random_word(random);
        const std::size_t most = 1 + random() % 2;
        std::vector<std::string> others(200);
        std::ranges::generate(others, [&] { return random_word(random); });
        std::ranges::sort(others);
        EditDistance distance(word, most);
        std::string hope;
        for (const std::string& other : others) {
            const std::size_t plain = plain_distance(word, other);
            if (other < hope) {
                ASSERT_GT(plain, most) << word << ' ' << other << " before " << hope;
                ++passed;
                continue;
            }
            ASSERT_EQ(distance.to(other), plain <= most ? std::optional(plain) : std::nullopt);
            hope = distance.next_hope();
            ASSERT_TRUE(hope.empty() || (plain > most && hope > other)) << word << ' ' << other;
        }
    }
    EXPECT_GT(passed, 10'000U);
}

TEST(EditDistance, TakesInvalidBytesAndLongWords) {
    EXPECT_EQ(EditDistance("a\xFF"
                           "b",
                           1)
                  .to("a\xFE"
                      "b"),
              0U);  // Each is no character.
    EditDistance distance("flood", 2);
    EXPECT_EQ(distance.to(std::string(1'000'000, 'f')), std::nullopt);
    EXPECT_EQ(distance.to("flod"), 1U);
}

}  // namespace
}  // namespace dateline
