// An article's words, one after the other, to where its paragraphs and sentences begin: the
// positions of the term that says so (common/analysis/unit_bound.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "common/analysis/unit_bound.h"
#include "common/text/sentences.h"
#include "indexer/document/term_collector.h"

namespace dateline {

enum class SplitInto { Sentences, OneSentence };

// Not thread-safe.
class BoundFinder {
  public:
    // The article that follows is another; its bounds go into `collector`, which must stay there.
    void begin_article(TermCollector& collector);

    void begin_paragraph(std::string_view text, std::string_view language, SplitInto into);

    // The next words of the paragraph, in the order of their positions; a compound may come behind
    // its parts. They were analysed in a piece that begins at byte `offset` of the paragraph, and
    // counts its positions from `position`.
    void see(const std::vector<Occurrence>& words, std::size_t offset, std::uint32_t position);

  private:
    void add_bound(std::uint32_t position);

    SentenceSplitter splitter_;
    std::vector<std::size_t> whole_;    // The end of a text that is not split.
    const std::size_t* end_ = nullptr;  // Of the sentence that begins next, or a later one.
    std::size_t next_ = 0;              // Where the next sentence begins; the size: there is none.
    std::size_t size_ = 0;              // Of the paragraph.
    BoundKind kind_ = BoundKind::Paragraph;  // Of the next bound.
    bool is_first_ = true;                   // No word of the article was seen yet.
    TermCollector* collector_ = nullptr;
    std::optional<TermCollector::Found> term_;
};

}  // namespace dateline
