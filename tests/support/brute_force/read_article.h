// An article as somebody reads it who has no index: its words in the order of the text, with what
// the analyser says of them. What brute force searches.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "common/article.h"
#include "common/schema.h"
#include "common/text/sentences.h"

namespace dateline::brute_force {

// A word of a text, or of a query. Of ideographs each is a word, with `tied` to the next of its
// run.
struct ReadWord {
    std::string word;  // The exact form, folded.
    std::string stem;  // Empty where there is none.
    std::string plain_stem;
    std::uint32_t first = 0;  // Positions [first, last].
    std::uint32_t last = 0;
    std::uint32_t begin = 0;  // Byte of the text.
    Role role = Role::Whole;
    bool is_ideograph = false;
    bool tied = false;
    std::uint32_t number = 0;  // The same for words that are the same but for their place.
};

// The words of a text from position `begin` on; returns where the next text of its kind begins.
std::uint32_t read_words(Analyser& analyser, std::string_view text, std::string_view language,
                         Capitals capitals, std::uint32_t begin, std::vector<ReadWord>& words);

// Positions [first, last].
struct PositionRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

// The words of one or several fields.
class Words {
  public:
    void add(const ReadWord& word);  // Never before the last one.

    const std::vector<ReadWord>& all() const { return words_; }
    std::vector<ReadWord>& all() { return words_; }
    // Those that begin there.
    std::span<const ReadWord> at(std::uint32_t position) const;

  private:
    std::vector<ReadWord> words_;
    std::vector<std::uint32_t> begins_;  // By position: how many words stand before it.
};

struct ReadArticle {
    Article article;
    std::map<const Field*, Words> words;  // By field of a query, hlead: and any: among them.
    // Headline, byline and each place are one sentence and one paragraph.
    std::vector<PositionRange> sentences;
    std::vector<PositionRange> paragraphs;
    std::uint64_t word_count = 0;  // Of headline and text.

    // How many words of headline and text stand before that position.
    std::uint64_t words_before(std::uint32_t position) const;
};

// Reads many articles with one analyser. Not thread-safe.
class ArticleReader {
  public:
    ReadArticle read(const Article& article);

  private:
    enum class Sentences { One, Many };
    void add_field(std::string_view text, Sentences sentences,
                   const std::vector<const Field*>& found_by, ReadArticle& read);
    void add_sentences(std::string_view paragraph, const std::vector<ReadWord>& words,
                       ReadArticle& read);

    Analyser analyser_;
    SentenceSplitter splitter_;
    std::uint32_t position_ = 0;
};

}  // namespace dateline::brute_force
