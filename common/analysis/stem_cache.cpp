#define XXH_INLINE_ALL
#include "common/analysis/stem_cache.h"

#include <xapian.h>
#include <xxhash.h>

#include <utility>

#include "common/text/character.h"

namespace dateline {
namespace {

constexpr std::size_t kEntryCount = 32 * 1024;  // A power of two.

// Longer words are names of chemicals, addresses and noise: they stand as they are.
constexpr std::size_t kMaxStemmedBytes = 64;

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80U) return false;
    }
    return true;
}

}  // namespace

StemCache::StemCache(const Language& language)
    : stemmer_(std::make_unique<Xapian::Stem>(std::string(language.stemmer))),
      entries_(kEntryCount) {}

StemCache::~StemCache() = default;

Stems StemCache::make(std::string_view lower) const {
    if (is_ascii(lower)) return {(*stemmer_)(std::string(lower)), {}};
    const std::string folded = fold_text(lower);
    Stems stems{fold_text((*stemmer_)(std::string(lower))), (*stemmer_)(folded)};
    if (stems.stem == stems.plain_stem) stems.plain_stem.clear();
    return stems;
}

const Stems& StemCache::stems(std::string_view lower) {
    const std::size_t place = XXH3_64bits(lower.data(), lower.size()) & (kEntryCount - 2);
    Entry& newer = entries_[place];
    Entry& older = entries_[place + 1];
    if (newer.word == lower && !lower.empty()) return newer.stems;
    std::swap(newer, older);
    if (newer.word == lower && !lower.empty()) return newer.stems;
    newer.word = lower;
    newer.stems = lower.size() > kMaxStemmedBytes ? Stems{fold_text(lower), {}} : make(lower);
    return newer.stems;
}

}  // namespace dateline
