// A paragraph to its sentences: ends by the signs of all scripts, the abbreviations of the
// language, which end none, and what comes after (sentence_end.h). What the index calls a sentence,
// and what snippets are made of.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/abbreviations.h"

namespace dateline {

// Keeps what it needs for each language that it met. Not thread-safe: one splitter a thread.
class SentenceSplitter {
  public:
    // Where the sentences of `paragraph` end: byte offsets, ascending, the last one its size; none
    // for an empty paragraph. Blanks belong to the sentence before them. `language` is an ISO 639
    // code, anything else counts as English. Any bytes will do, invalid ones are no letters. Takes
    // linear time. Lives until the next call.
    const std::vector<std::size_t>& ends(std::string_view paragraph, std::string_view language);

  private:
    const Abbreviations& abbreviations_of(std::string_view language);

    std::map<std::string, Abbreviations, std::less<>> abbreviations_;
    std::vector<std::size_t> ends_;
};

}  // namespace dateline
