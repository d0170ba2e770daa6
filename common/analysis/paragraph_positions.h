// How the words of an article are numbered: from kFirstPosition, the headline, then each paragraph,
// kParagraphGap between. Both wings count by this, so that a position means the same to both:
//
//   position = kFirstPosition
//   for each paragraph of the headline, then of the body (take_paragraph):
//       for each piece of the paragraph (take_piece):
//           words stand at position + Occurrence::position; then
//           position += Analyser::position_count()
//       position += kParagraphGap, unless it has no word
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

inline constexpr std::uint32_t kFirstPosition = 1;

// Positions between headline, lede and paragraphs that no phrase and no NEAR crosses.
inline constexpr std::uint32_t kParagraphGap = 256;

// Takes the next paragraph off `text`, passing over empty ones. Empty when nothing is left.
std::string_view take_paragraph(std::string_view& text);

// Takes off `text` what the analyser can take at once: all of it, or the beginning of a long one,
// cut at a blank where there is one. Empty when nothing is left.
std::string_view take_piece(std::string_view& text);

}  // namespace dateline
