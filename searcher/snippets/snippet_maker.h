// An article and a query's highlights to what is shown of it: the sentences that say
// most about the query, with the hits marked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/text/sentences.h"
#include "searcher/snippets/marker.h"

namespace dateline {

// Not thread-safe. The analyser must outlive it.
class SnippetMaker {
  public:
    explicit SnippetMaker(Analyser& analyser) : analyser_(analyser) {}

    MarkedText headline(const Article& article, const Highlights& highlights);

    // Whole sentences from one paragraph, about kSnippetBytes; the beginning of the body when
    // nothing of the query stands in it. A longer sentence is cut at words, with "…" where text is
    // left out. The sentences are those of `W/s`. Of a very long article the best sentence is that
    // of its beginning; where nothing is found there, the first part that has something is shown.
    MarkedText snippet(const Article& article, const Highlights& highlights);

    static constexpr std::size_t kSnippetBytes = 280;

  private:
    struct Sentence {
        std::string_view text;
        std::vector<Finding> findings;  // Within `text`.
        std::size_t paragraph = 0;      // Or a part of a very long one.
    };
    std::vector<Sentence> sentences(const Article& article, const Highlights& highlights);
    void split(std::string_view text, std::size_t number, const std::string& language,
               const std::vector<Finding>& findings, std::vector<Sentence>& sentences);

    Analyser& analyser_;
    SentenceSplitter splitter_;
};

}  // namespace dateline
