// Words to stems, remembering the common ones: a stemmer takes some 300 ns a word,
// a look-up 10. Bounded memory. Not thread-safe: one cache a thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/languages.h"

namespace Xapian {
class Stem;
}

namespace dateline {

struct Stems {
    std::string stem;  // Of the word as written, folded afterwards: "nación" -> "nacion".
    // Of the folded word, where that differs ("nationalité" -> "national", "nationalite" ->
    // "nationalit"); else empty. Both are indexed and searched, so that text typed without
    // accents finds text with them and the other way round.
    std::string plain_stem;
};

class StemCache {
  public:
    explicit StemCache(const Language& language);
    ~StemCache();

    // `lower`: the word in lower case, composed, accents kept. Valid until the next call.
    const Stems& stems(std::string_view lower);

  private:
    struct Entry {
        std::string word;
        Stems stems;
    };
    Stems make(std::string_view lower) const;

    std::unique_ptr<Xapian::Stem> stemmer_;
    std::vector<Entry> entries_;  // A word has two places side by side, the last two stay.
};

}  // namespace dateline
