// Words to stems, remembering the common ones: a stemmer takes some 300 ns a word,
// a look-up 10. The memory is bounded, whatever the number of languages. Not thread-safe: one table
// and its caches a thread.
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

// The words of all languages that one thread meets, and their stems. Not thread-safe.
class StemTable {
  public:
    StemTable() : entries_(map_entries()) {}

  private:
    friend class StemCache;

    // The word and its stems one behind the other, in one line of the processor's cache. All zero:
    // nothing is there.
    struct alignas(64) Entry {
        std::array<char, 60> text;
        std::uint8_t language;  // Number of its cache.
        std::uint8_t word_bytes;
        std::uint8_t stem_bytes;
        std::uint8_t plain_stem_bytes;

        bool is(std::string_view word, std::uint8_t in_language) const;
        Stems stems() const;
    };
    struct Unmap {
        void operator()(Entry* entries) const;
    };
    static Entry* map_entries();

    // A word has two places side by side, the last two stay. Pages that nobody touches cost
    // nothing: who asks for a few words should not pay for a table.
    std::unique_ptr<Entry[], Unmap> entries_;
};

class StemCache {
  public:
    // `number`: of the language among those that share the table, which must outlive the cache.
    StemCache(const Language& language, StemTable& table, std::uint8_t number);
    ~StemCache();

    // `lower`: the word in lower case, composed, accents kept.
    Stems stems(std::string_view lower);

  private:
    Stems make(std::string_view lower);
    void keep(StemTable::Entry& entry, std::string_view word, const Stems& stems) const;

    std::unique_ptr<Xapian::Stem> stemmer_;
    StemTable& table_;
    std::uint8_t number_;
    std::string stem_;  // What make() gave.
    std::string plain_stem_;
};

}  // namespace dateline
