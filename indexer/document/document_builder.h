// Article to terms, slots and data: what the schema says, applied. Touches no disk.
#pragma once

#include "common/analysis/analyser.h"
#include "common/article.h"
#include "indexer/document/analysed_article.h"
#include "indexer/document/term_collector.h"

namespace dateline {

// Positions between headline, lede and paragraphs that no phrase and no NEAR crosses.
inline constexpr std::uint32_t kParagraphGap = 256;

// Not thread-safe: one builder a thread.
class DocumentBuilder {
  public:
    // The views in the result live until the next call.
    const AnalysedArticle& build(const Article& article);

  private:
    void add_text(std::string_view text, const Article& article, const Field& field,
                  bool in_default_field);
    void add_piece(std::string_view text, const Article& article, const Field& field,
                   bool in_default_field);
    void add_occurrence(const Occurrence& occurrence, const Field& field, std::uint32_t count);
    std::string_view spell(std::string_view z, std::string_view prefix, std::string_view word);
    void add_exact(const Field& field, std::string_view value);
    void add_date(const Moment& published);
    void add_filters(const Article& article);
    void add_values(const Article& article);

    Analyser analyser_;
    TermCollector collector_;
    AnalysedArticle result_;
    std::string term_;  // Reused for putting terms together.
    std::string id_term_;
    std::uint32_t position_ = 0;  // Where the next paragraph begins.
    std::uint32_t words_ = 0;
};

}  // namespace dateline
