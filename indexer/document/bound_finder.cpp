#include "indexer/document/bound_finder.h"

#include <utility>

#include "common/schema.h"

namespace dateline {

void BoundFinder::begin_article(TermCollector& collector) {
    collector_ = &collector;
    term_.reset();
    is_first_ = true;
}

void BoundFinder::begin_paragraph(std::string_view text, std::string_view language,
                                  SplitInto into) {
    if (into == SplitInto::OneSentence) whole_.assign(1, text.size());
    end_ = into == SplitInto::OneSentence ? whole_.data() : splitter_.ends(text, language).data();
    next_ = 0;
    size_ = text.size();
    kind_ = BoundKind::Paragraph;
}

void BoundFinder::see(const std::vector<Occurrence>& words, std::size_t offset,
                      std::uint32_t position) {
    if (next_ == size_) return;
    for (const Occurrence& word : words) {
        if (offset + word.begin < next_) continue;
        while (*end_ <= offset + word.begin) ++end_;
        next_ = *end_;
        add_bound(position + word.position);
        if (next_ == size_) return;
    }
}

void BoundFinder::add_bound(std::uint32_t position) {
    const BoundKind kind = std::exchange(kind_, BoundKind::Sentence);
    if (std::exchange(is_first_, false) || position > kLastBound) return;
    if (!term_) term_.emplace(collector_->term(kBoundsTerm));
    term_->note_position(bound_number(position, kind));
}

}  // namespace dateline
