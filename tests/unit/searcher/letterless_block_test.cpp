// What is passed over must not hold a letter.
#include "searcher/expansion/letterless_block.h"

#include <gtest/gtest.h>

#include "common/text/character.h"

namespace dateline {
namespace {

TEST(LetterlessBlocks, HoldNoLetter) {
    for (const LetterlessBlock& block : kLetterlessBlocks) {
        for (char32_t code = block.first; code <= block.last; ++code) {
            const CharacterClass its_class = character(code).character_class;
            ASSERT_NE(its_class, CharacterClass::Letter) << static_cast<unsigned>(code);
            ASSERT_NE(its_class, CharacterClass::Mark) << static_cast<unsigned>(code);
        }
    }
}

TEST(LetterlessBlocks, AreFoundByTheFirstCharacter) {
    EXPECT_EQ(find_letterless_block("flood"), nullptr);
    EXPECT_EQ(find_letterless_block("a1"), nullptr);
    ASSERT_NE(find_letterless_block("1a"), nullptr);
    EXPECT_EQ(find_letterless_block("9")->last, U'9');
    EXPECT_EQ(find_letterless_block(":"), nullptr);
    EXPECT_EQ(find_letterless_block("北京")->first, 0x4E00U);
    EXPECT_EQ(find_letterless_block("서울")->first, 0xAC00U);
}

}  // namespace
}  // namespace dateline
