// Words with wildcards: what fits them, and what is made of what was typed.
#include "searcher/expansion/word_pattern.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace dateline {
namespace {

struct MatchCase {
    std::string name;
    std::string pattern;
    std::string word;
    bool matches;
};

class WordPatternTest : public testing::TestWithParam<MatchCase> {};

TEST_P(WordPatternTest, Fits) {
    EXPECT_EQ(WordPattern(GetParam().pattern).matches(GetParam().word), GetParam().matches);
}

const MatchCase kMatches[] = {
    {"EndOpen", "econom*", "economical", true},
    {"StarIsAlsoNothing", "econom*", "econom", true},
    {"EndOpenWantsTheBeginning", "econom*", "gastroeconomy", false},
    {"EndOpenWantsAllOfIt", "econom*", "econo", false},
    {"OneCharacter", "organi?ation", "organisation", true},
    {"OneCharacterIsNotNone", "organi?ation", "organiation", false},
    {"OneCharacterIsNotTwo", "organi?ation", "organizzation", false},
    {"FrontOpen", "*tion", "nation", true},
    {"FrontOpenWantsTheEnd", "*tion", "nations", false},
    {"FrontOpenAlone", "*tion", "tion", true},
    {"Inside", "c*l*r", "colour", true},
    {"InsideBackwards", "c*l*r", "croll", false},
    {"LastPartTwice", "*ana", "banana", true},
    {"PartsDoNotOverlap", "ab*ba", "aba", false},
    {"StarsInARow", "a***b", "ab", true},
    {"StarAndOne", "a*?", "a", false},
    {"OneAndStar", "?*", "a", true},
    {"OneAndStarWantsOne", "?*", "", false},
    {"Everything", "*", "anything", true},
    {"NoWildcard", "flood", "flood", true},
    {"NoWildcardOther", "flood", "floods", false},
    {"Empty", "", "", true},
    {"EmptyFitsNoWord", "", "a", false},
    {"CharacterOfTwoBytes", "m?t", "m\xC5\x8Bt", true},
    {"CharacterOfThreeBytes", "?京", "北京", true},
    {"CharacterOfFourBytes", "?", "\xF0\x90\x8D\x88", true},
    {"TwoBytesAreNotTwoCharacters", "m??t", "m\xC5\x8Bt", false},
    {"OtherLettersOfManyBytes", "мо*ва", "москва", true},
    {"OtherLettersThatDiffer", "мо*ва", "моста", false},
    {"OneInOtherLetters", "мо?ква", "москва", true},
    {"InvalidByteIsOne", "a?b",
     "a\xFF"
     "b",
     true},
    {"Folded", "ÉCONOM*", "economie", true},
    {"FoldedToTwoLetters", "Stra*ßen", "strassen", true},
    {"CompoundIsJoined", "co-op*", "cooperation", true},
    {"HyphenOfTypography", "co‑op*", "cooperation", true},
    {"ApostropheIsDropped", "o’br*", "obrien", true},
    {"DigitsOfNames", "covid-1?", "covid19", true},
    {"AmpersandStays", "at&*", "at&t", true},
};
INSTANTIATE_TEST_SUITE_P(All, WordPatternTest, testing::ValuesIn(kMatches),
                         [](const auto& test) { return test.param.name; });

struct ReadCase {
    std::string name;
    std::string typed;
    std::string text;
    std::string beginning;
};

class WordPatternReadTest : public testing::TestWithParam<ReadCase> {};

TEST_P(WordPatternReadTest, Is) {
    const WordPattern pattern(GetParam().typed);
    EXPECT_EQ(pattern.text(), GetParam().text);
    EXPECT_EQ(pattern.beginning(), GetParam().beginning);
}

const ReadCase kRead[] = {
    {"EndOpen", "Econom*", "econom*", "econom"},
    {"OneCharacter", "organi?ation", "organi?ation", "organi"},
    {"FrontOpen", "*tion", "*tion", ""},
    {"StarsInARow", "a***b**", "a*b*", "a"},
    {"NoWildcard", "flood", "flood", "flood"},
    {"OnlyStars", "**", "*", ""},
    {"OnlyWildcards", "?*?", "?*?", ""},
    {"Folded", "Sánch*", "sanch*", "sanch"},
    {"Compound", "co-op*", "coop*", "coop"},
    {"Empty", "", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, WordPatternReadTest, testing::ValuesIn(kRead),
                         [](const auto& test) { return test.param.name; });

// As one would write it down without a thought for time. Bytes only.
bool matches_naively(std::string_view pattern, std::string_view word) {
    if (pattern.empty()) return word.empty();
    if (pattern[0] == '*') {
        return matches_naively(pattern.substr(1), word) ||
               (!word.empty() && matches_naively(pattern, word.substr(1)));
    }
    if (word.empty() || (pattern[0] != '?' && pattern[0] != word[0])) return false;
    return matches_naively(pattern.substr(1), word.substr(1));
}

std::string random_text(std::mt19937& random, std::string_view letters, std::size_t longest) {
    std::string text;
    for (std::size_t left = random() % (longest + 1); left > 0; --left) {
        text += letters[random() % letters.size()];
    }
    return text;
}

TEST(WordPattern, AgreesWithTheNaiveMatcher) {
    std::mt19937 random(7);
    int matched = 0;
    constexpr int kRounds = 20'000;
    for (int round = 0; round < kRounds; ++round) {
        const std::string pattern = random_text(random, "ab?**", 7);
        const std::string word = random_text(random, "ab", 9);
        const bool expected = matches_naively(pattern, word);
        matched += expected ? 1 : 0;
        ASSERT_EQ(WordPattern(pattern).matches(word), expected) << pattern << " and " << word;
    }
    EXPECT_GT(matched, kRounds / 20);  // Otherwise little would have been compared.
    EXPECT_LT(matched, kRounds - kRounds / 20);
}

TEST(WordPattern, TakesAnyBytes) {
    std::mt19937 random(8);
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes;
        for (auto left = random() % 40; left > 0; --left) bytes += static_cast<char>(random());
        const WordPattern pattern(bytes);
        EXPECT_EQ(pattern.matches(bytes), pattern.matches(bytes));
        EXPECT_TRUE(pattern.text().starts_with(pattern.beginning()));
    }
}

TEST(WordPattern, FitsTheLongestWordAndNoneThatIsLonger) {
    const std::string longest(kMaxTermBytes, 'a');
    EXPECT_TRUE(WordPattern(longest).matches(longest));
    EXPECT_TRUE(WordPattern(std::string(kMaxTermBytes, '?') + "*").matches(longest));
    EXPECT_FALSE(WordPattern(longest + "a").matches(longest + "a"));
    EXPECT_FALSE(WordPattern(std::string(1'000'000, '?')).matches(longest));
}

TEST(WordPattern, TakesNoLongerForManyStars) {
    std::string stars;
    for (int i = 0; i < 100; ++i) stars += "*a";
    const WordPattern pattern(stars + "b");
    const std::string word(240, 'a');
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < 1'000; ++round) EXPECT_FALSE(pattern.matches(word));
    // Milliseconds; tried one after the other, the ways of matching would take for ever.
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

}  // namespace
}  // namespace dateline
