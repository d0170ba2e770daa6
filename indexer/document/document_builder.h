// Article to terms, slots and data: what the schema says, applied. Touches no disk.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "common/analysis/analyser.h"
#include "common/article.h"
#include "indexer/document/analysed_article.h"
#include "indexer/document/bound_finder.h"
#include "indexer/document/term_collector.h"

namespace dateline {

// What an article takes in memory while it is built and written, measured with the library's
// writer, which keeps a tree node or two for each term.
inline std::uint64_t memory_of(std::uint64_t terms, std::uint64_t positions) {
    constexpr std::uint64_t kTermBytes = 600;
    constexpr std::uint64_t kPositionBytes = 16;
    return terms * kTermBytes + positions * kPositionBytes;
}

// Not thread-safe: one builder a thread.
class DocumentBuilder {
  public:
    static constexpr std::uint64_t kUnlimited = UINT64_MAX;

    // `memory_bytes` bounds memory_of() an article. `heartbeat` is called now and then during a
    // long one, and what it throws leaves build(); it may be empty.
    explicit DocumentBuilder(std::uint64_t memory_bytes = kUnlimited,
                             std::function<void()> heartbeat = {})
        : memory_bytes_(memory_bytes), heartbeat_(std::move(heartbeat)) {}

    // `stream` stands for where the article was read, if that is of interest. The views in the
    // result live until the next call.
    const AnalysedArticle& build(const Article& article,
                                 std::optional<std::uint64_t> stream = std::nullopt);

    // Of what the last article had too much for the memory: "too many words for --memory"; empty:
    // of nothing. What build() gave is nothing to use otherwise.
    std::string_view excess() const { return excess_; }

  private:
    // What stands before the words of a field, and before their stems.
    struct TextPrefixes {
        TermPrefix words;
        TermPrefix stems;
        explicit TextPrefixes(const Field& field)
            : words(field.prefix), stems("Z" + std::string(field.prefix)) {}
    };

    void add_text(std::string_view text, const Article& article, const Field& field,
                  bool in_default_field);
    void add_piece(std::string_view text, const Article& article, const Field& field,
                   bool in_default_field);
    void add_words(const std::vector<Occurrence>& words, std::string_view text, const Field& field,
                   bool in_default_field);
    void add_occurrence(const Occurrence& occurrence, const TextPrefixes& prefixes,
                        std::uint32_t count);
    void add_umlauts(const Occurrence& occurrence, std::string_view piece);
    TermCollector::Found term(const TermPrefix& prefix, const KeyedText& word);
    void add_exact(const Field& field, std::string_view value);
    void add_date(const Moment& published);
    void add_filters(const Article& article);
    void add_values(const Article& article);

    void advance(std::uint32_t positions);
    bool is_too_much();

    std::uint64_t memory_bytes_;
    std::function<void()> heartbeat_;
    std::string_view excess_;
    Analyser analyser_;
    BoundFinder bounds_;
    TermCollector collector_;
    AnalysedArticle result_;
    std::string id_term_;
    std::uint32_t position_ = 0;  // Where the next paragraph begins.
    std::uint32_t words_ = 0;
};

}  // namespace dateline
