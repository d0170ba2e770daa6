// An article and a query's highlights to what is shown of it: the sentences that say
// most about the query, with the hits marked.
#pragma once

#include <unicode/brkiter.h>

#include <map>
#include <memory>
#include <string>

#include "common/article.h"
#include "searcher/snippets/marker.h"

namespace dateline {

// Not thread-safe. The analyser must outlive it.
class SnippetMaker {
  public:
    explicit SnippetMaker(Analyser& analyser) : analyser_(analyser) {}

    MarkedText headline(const Article& article, const Highlights& highlights);

    // Whole sentences from one paragraph, about kSnippetBytes; the beginning of the body when
    // nothing of the query stands in it. A longer sentence is cut at words, with "…" where text is
    // left out.
    MarkedText snippet(const Article& article, const Highlights& highlights);

    static constexpr std::size_t kSnippetBytes = 280;

  private:
    struct Sentence {
        std::string_view text;
        std::vector<Finding> findings;  // Within `text`.
        std::size_t paragraph = 0;
    };
    std::vector<Sentence> sentences(const Article& article, const Highlights& highlights);
    void split(std::string_view paragraph, std::size_t number, const std::string& language,
               const std::vector<Finding>& findings, std::vector<Sentence>& sentences);
    icu::BreakIterator& breaker(const std::string& language);

    Analyser& analyser_;
    std::map<std::string, std::unique_ptr<icu::BreakIterator>> breakers_;
};

}  // namespace dateline
