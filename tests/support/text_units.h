// An article to the word positions of its paragraphs and sentences, in the numbering of the index
// (common/analysis/paragraph_positions.h), found again from the article's text: what the bounds in
// an index must say.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "common/article.h"
#include "common/text/sentences.h"

namespace dateline {

// Positions [first, last] of the default field.
struct PositionRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool operator==(const PositionRange&) const = default;
};

// Not thread-safe. The analyser must outlive it.
class TextUnits {
  public:
    explicit TextUnits(Analyser& analyser) : analyser_(analyser) {}

    // Both ascending, without overlap; a paragraph or sentence without a word has no range. Each
    // position of a word of headline or body is in exactly one range. The headline is a paragraph
    // and a sentence of its own. A word belongs to the sentence that it begins in, a compound with
    // each of its parts to that of the part.
    std::vector<PositionRange> paragraphs(const Article& article);
    std::vector<PositionRange> sentences(const Article& article);

  private:
    enum class Unit { Paragraph, Sentence };
    std::vector<PositionRange> find(const Article& article, Unit unit);
    void add_paragraph(std::string_view text, const Article& article, Unit unit);

    Analyser& analyser_;
    SentenceSplitter splitter_;
    std::vector<std::size_t> whole_;  // The end of a text that is not split.
    std::vector<PositionRange> ranges_;
    std::uint32_t position_ = 0;  // Where the next paragraph begins.
};

}  // namespace dateline
