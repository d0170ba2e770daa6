#include "tests/support/text_units.h"

#include <utility>

#include "common/analysis/paragraph_positions.h"

namespace dateline {

std::vector<PositionRange> TextUnits::paragraphs(const Article& article) {
    return find(article, Unit::Paragraph);
}

std::vector<PositionRange> TextUnits::sentences(const Article& article) {
    return find(article, Unit::Sentence);
}

std::vector<PositionRange> TextUnits::find(const Article& article, Unit unit) {
    ranges_.clear();
    position_ = kFirstPosition;
    const std::pair<std::string_view, Unit> texts[] = {{article.headline, Unit::Paragraph},
                                                       {article.body, unit}};
    for (auto [text, split_by] : texts) {
        for (std::string_view paragraph = take_paragraph(text); !paragraph.empty();
             paragraph = take_paragraph(text)) {
            const std::uint32_t begin = position_;
            add_paragraph(paragraph, article, split_by);
            if (position_ > begin) position_ += kParagraphGap;
        }
    }
    return std::exchange(ranges_, {});
}

void TextUnits::add_paragraph(std::string_view text, const Article& article, Unit unit) {
    whole_.assign(1, text.size());
    const std::vector<std::size_t>& ends =
        unit == Unit::Sentence ? splitter_.ends(text, article.language) : whole_;
    auto end = ends.begin();  // Of the sentence that the last word stands in.
    bool begins = true;       // No word of it was seen yet.
    std::size_t offset = 0;   // Of the piece in the paragraph.
    while (!text.empty()) {
        const std::string_view piece = take_piece(text);
        std::uint32_t seen = 0;
        for (const Occurrence& occurrence : analyser_.analyse(piece, article.language)) {
            if (occurrence.position < seen) continue;  // Another reading of what was seen.
            seen = occurrence.position + 1;
            for (; offset + occurrence.begin >= *end; ++end) begins = true;
            const std::uint32_t position = position_ + occurrence.position;
            if (begins) ranges_.push_back({position, position});
            begins = false;
            ranges_.back().last = position;
        }
        position_ += analyser_.position_count();
        offset += piece.size();
    }
}

}  // namespace dateline
