#define XXH_INLINE_ALL
#include "common/analysis/stem_cache.h"

#include <sys/mman.h>
#include <xapian.h>
#include <xxhash.h>

#include <cstring>
#include <new>
#include <utility>

#include "common/text/character.h"

namespace dateline {
namespace {

constexpr std::size_t kEntryCount = 128 * 1024;  // A power of two.

// Longer words are names of chemicals, addresses and noise: they stand as they are.
constexpr std::size_t kMaxStemmedBytes = 64;

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80U) return false;
    }
    return true;
}

}  // namespace

StemCache::StemCache(const Language& language, StemTable& table, std::uint8_t number)
    : stemmer_(std::make_unique<Xapian::Stem>(std::string(language.stemmer))),
      table_(table),
      number_(number) {}

StemCache::~StemCache() = default;

StemTable::Entry* StemTable::map_entries() {
    void* const memory = ::mmap(nullptr, kEntryCount * sizeof(Entry), PROT_READ | PROT_WRITE,
                                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    return static_cast<Entry*>(memory);
}

void StemTable::Unmap::operator()(Entry* entries) const {
    ::munmap(entries, kEntryCount * sizeof(Entry));
}

bool StemTable::Entry::is(std::string_view word, std::uint8_t in_language) const {
    return word_bytes == word.size() && language == in_language &&
           std::memcmp(text.data(), word.data(), word.size()) == 0;
}

Stems StemTable::Entry::stems() const {
    const char* const stem = text.data() + word_bytes;
    return {{stem, stem_bytes}, {stem + stem_bytes, plain_stem_bytes}};
}

// An entry that the three do not fit into stays as it is.
void StemCache::keep(StemTable::Entry& entry, std::string_view word, const Stems& stems) const {
    if (word.size() + stems.stem.size() + stems.plain_stem.size() > entry.text.size()) return;
    char* to = entry.text.data();
    for (const std::string_view part : {word, stems.stem, stems.plain_stem}) {
        to += part.copy(to, part.size());
    }
    entry.language = number_;
    entry.word_bytes = static_cast<std::uint8_t>(word.size());
    entry.stem_bytes = static_cast<std::uint8_t>(stems.stem.size());
    entry.plain_stem_bytes = static_cast<std::uint8_t>(stems.plain_stem.size());
}

Stems StemCache::make(std::string_view lower) {
    plain_stem_.clear();
    if (lower.size() > kMaxStemmedBytes) {
        stem_ = fold_text(lower);
    } else if (is_ascii(lower)) {
        stem_ = (*stemmer_)(std::string(lower));
    } else {
        stem_ = fold_text((*stemmer_)(std::string(lower)));
        plain_stem_ = (*stemmer_)(fold_text(lower));
        if (stem_ == plain_stem_) plain_stem_.clear();
    }
    return {stem_, plain_stem_};
}

Stems StemCache::stems(std::string_view lower) {
    if (lower.empty()) return {};
    constexpr std::size_t kApart = 0x9E3779B9;  // The same word in two languages.
    const std::size_t hash = XXH3_64bits(lower.data(), lower.size()) + number_ * kApart;
    const std::size_t place = hash & (kEntryCount - 2);
    StemTable::Entry& newer = table_.entries_[place];
    StemTable::Entry& older = table_.entries_[place + 1];
    if (newer.is(lower, number_)) return newer.stems();
    std::swap(newer, older);
    if (newer.is(lower, number_)) return newer.stems();
    const Stems stems = make(lower);
    keep(newer, lower, stems);
    return stems;
}

}  // namespace dateline
