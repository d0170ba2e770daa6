// Words to stems, remembering the common ones: a stemmer takes some 300 ns a word,
// a look-up 10. Bounded memory. Not thread-safe: one cache a thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "common/analysis/languages.h"

namespace Xapian {
class Stem;
}

namespace dateline {

// Views that live until the cache's next call.
struct Stems {
    std::string_view stem;  // Of the word as written, folded afterwards: "nación" -> "nacion".
    // Of the folded word, where that differs ("nationalité" -> "national", "nationalite" ->
    // "nationalit"); else empty. Both are indexed and searched, so that text typed without
    // accents finds text with them and the other way round.
    std::string_view plain_stem;
};

class StemCache {
  public:
    explicit StemCache(const Language& language);
    ~StemCache();

    // `lower`: the word in lower case, composed, accents kept.
    Stems stems(std::string_view lower);

  private:
    // The word and its stems one behind the other, in one line of the processor's cache. All zero:
    // nothing is there.
    struct alignas(64) Entry {
        std::array<char, 61> text;
        std::uint8_t word_bytes;
        std::uint8_t stem_bytes;
        std::uint8_t plain_stem_bytes;

        bool is(std::string_view word) const;
        Stems stems() const;
    };
    Stems make(std::string_view lower);
    static void keep(Entry& entry, std::string_view word, const Stems& stems);

    struct Unmap {
        void operator()(Entry* entries) const;
    };
    static Entry* map_entries();

    std::unique_ptr<Xapian::Stem> stemmer_;
    // A word has two places side by side, the last two stay. Pages that nobody touches cost
    // nothing: who asks for one word in each of many languages should not pay for all the caches.
    std::unique_ptr<Entry[], Unmap> entries_;
    std::string stem_;  // What make() gave.
    std::string plain_stem_;
};

}  // namespace dateline
