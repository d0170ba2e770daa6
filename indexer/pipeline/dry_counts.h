// What an index would count, where none is made: of articles with the same id the one that comes
// last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/document/analysed_article.h"

namespace dateline {

class DryCounts {
  public:
    using Counts = std::map<std::string, std::uint64_t>;

    // `memory_bytes` bounds what ids take. Of those beyond it nobody knows whether they came
    // before: each counts.
    explicit DryCounts(std::uint64_t memory_bytes) : most_ids_(memory_bytes / kBytesAnId) {}

    // What is counted of an article.
    struct Counted {
        std::uint64_t id = 0;  // Stands for it.
        std::string language;
        std::string source;  // Empty: none.
    };
    static Counted counted(const AnalysedArticle& article);

    // A portion's articles, in their order; the portions may come in any.
    void add(std::uint64_t portion, const std::vector<Counted>& articles);

    Counts languages() const;
    Counts sources() const;
    std::uint64_t repeated() const { return repeated_; }  // Articles that do not count.

  private:
    static constexpr std::uint64_t kBytesAnId = 80;  // Of a node of the table, and its bucket.

    struct Last {
        std::uint64_t portion = 0;
        Counts::iterator language;
        Counts::iterator source;  // end(): none.
    };

    Last last_of(std::uint64_t portion, const Counted& article);

    std::uint64_t most_ids_;
    std::unordered_map<std::uint64_t, Last> last_;  // By id.
    Counts languages_;
    Counts sources_;
    std::uint64_t repeated_ = 0;
};

}  // namespace dateline
