// What an index would count, where none is made: of the versions of an article the one that comes
// last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/document/analysed_article.h"
#include "indexer/identity/article_sketch.h"
#include "indexer/identity/id_decision.h"

namespace dateline {

class DryCounts {
  public:
    using Counts = std::map<std::string, std::uint64_t>;

    // `memory_bytes` bounds what ids take. Of those beyond it nobody knows whether they came
    // before: each counts.
    explicit DryCounts(std::uint64_t memory_bytes, SameId rule = SameId::Keep)
        : rule_(rule), most_articles_(memory_bytes / kBytesAnArticle) {}

    // What is counted of an article.
    struct Counted {
        std::uint64_t id = 0;  // Stands for it.
        std::string language;
        std::string source;  // Empty: none.
        ArticleSketch sketch = {};
    };
    static Counted counted(const AnalysedArticle& article);

    // A portion's articles, in their order; the portions may come in any.
    void add(std::uint64_t portion, const std::vector<Counted>& articles);

    Counts languages() const;
    Counts sources() const;
    std::uint64_t repeated() const { return repeated_; }  // Articles that do not count.
    // Those that have the id of a different one. Under SameId::Reject they do not count either.
    std::uint64_t met() const { return met_; }

  private:
    // Of a node of the table, its bucket and what grows by doubling.
    static constexpr std::uint64_t kBytesAnArticle = 400;

    struct Last {
        std::uint64_t portion = 0;
        Counts::iterator language;
        Counts::iterator source;  // end(): none.
        ArticleSketch sketch;
    };

    Last last_of(std::uint64_t portion, const Counted& article);
    Last* version_of(const Counted& article);
    void count(const Last& article, std::int64_t step);
    void add(std::uint64_t portion, const Counted& article);

    SameId rule_;
    std::uint64_t most_articles_;
    std::uint64_t kept_ = 0;
    std::unordered_map<std::uint64_t, std::vector<Last>> last_;  // Articles by id.
    Counts languages_;
    Counts sources_;
    std::uint64_t repeated_ = 0;
    std::uint64_t met_ = 0;
};

}  // namespace dateline
