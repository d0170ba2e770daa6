// A paragraph to its sentences, by ICU's rules for sentence ends and the abbreviations of the
// language, which end none.
#pragma once

#include <unicode/brkiter.h>

#include <cstddef>
#include <map>
#include <memory>
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
    // code, anything else counts as English. Any bytes will do, invalid ones are no letters. Lives
    // until the next call. Of a monster only the first gigabyte is split: the rest is one sentence.
    const std::vector<std::size_t>& ends(std::string_view paragraph, std::string_view language);

  private:
    struct Rules {
        std::unique_ptr<icu::BreakIterator> breaks;
        Abbreviations abbreviations;
    };
    Rules& rules_of(std::string_view language);

    std::map<std::string, Rules, std::less<>> rules_;
    std::vector<std::size_t> ends_;
};

}  // namespace dateline
