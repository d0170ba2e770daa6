// Where the paragraphs and sentences of an article begin, as numbers that a list of positions can
// hold: one term of each article has them (kBoundsTerm in the schema), so that "in the same
// sentence" can be asked of an index without its texts.
//
//   number = 2 * position + 1   a paragraph begins there, and so a sentence
//   number = 2 * position       a sentence begins there
//
// The position is that of the first word. The first paragraph that has a word begins all the rest
// of the article that has no bound, and has no number: an article of one sentence has none at all.
// Headline, byline and each place are paragraphs and sentences of their own. A unit ends where the
// next begins. What lies beyond position kLastBound has no bounds.
#pragma once

#include <cstdint>

namespace dateline {

enum class BoundKind : std::uint8_t { Sentence, Paragraph };

inline constexpr std::uint32_t kLastBound = UINT32_MAX / 2 - 1;

constexpr std::uint32_t bound_number(std::uint32_t position, BoundKind kind) {
    return 2 * position + (kind == BoundKind::Paragraph ? 1 : 0);
}
constexpr std::uint32_t bound_position(std::uint32_t number) {
    return number / 2;
}
constexpr BoundKind bound_kind(std::uint32_t number) {
    return number % 2 == 1 ? BoundKind::Paragraph : BoundKind::Sentence;
}

}  // namespace dateline
