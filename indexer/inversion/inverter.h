// Articles to a spill file: what belongs to the article goes to the file at once, what belongs to
// the terms and slots is gathered in memory until finish().
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "common/text/arena.h"
#include "indexer/document/analysed_article.h"
#include "indexer/glass/deflater.h"
#include "indexer/glass/term_list_code.h"
#include "indexer/glass/value_writer.h"
#include "indexer/inversion/spill_writer.h"
#include "indexer/inversion/vocabulary.h"

namespace dateline {

// Not thread-safe. All of it throws IndexError.
class Inverter {
  public:
    // Makes the file.
    explicit Inverter(const std::filesystem::path& path) : spill_(path) {}

    // The article must be within limits (article_limits.h).
    void add(const AnalysedArticle& article);

    // What is gathered so far.
    std::uint64_t memory_bytes() const;

    // Writes what is gathered: the file is complete.
    void finish();

  private:
    struct SlotValues {
        glass::SlotStatistics statistics;
        std::uint32_t last_document = 0;
        std::string bytes;
    };

    void add_to_documents(const AnalysedArticle& article, std::uint64_t length);
    void add_postings(const std::vector<TermPostings>& terms);
    void add_posting(TermEntry& entry, const TermPostings& postings);
    void add_value(Slot slot, const std::string& value);
    void write_values();
    void write_terms();

    SpillWriter spill_;
    SpillFooter totals_;
    glass::Deflater data_deflater_;  // Two: what they give must live until both are written.
    glass::Deflater terms_deflater_;
    glass::TermListCode term_list_;
    std::string slots_;
    std::string lengths_;
    std::map<Slot, SlotValues> values_;
    std::uint64_t value_bytes_ = 0;
    Vocabulary vocabulary_;
    Arena postings_;
    std::vector<std::uint32_t> numbers_;  // Reused: of the terms of an article.
    std::string places_;                  // Reused: of a term in it.
    std::uint32_t document_ = 0;          // Number of the newest, from 1.
};

}  // namespace dateline
