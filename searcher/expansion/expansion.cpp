#include "searcher/expansion/expansion.h"

#include <algorithm>

#include "common/schema.h"
#include "common/text/utf8.h"
#include "common/xapian_guard.h"
#include "searcher/expansion/edit_distance.h"
#include "searcher/expansion/index_words.h"

namespace dateline {
namespace {

constexpr const char* kAct = "cannot read the words of the index";

bool comes_first(const ExpandedWord& a, const ExpandedWord& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
}

// Keeps the first ones of all that it is shown, in a heap with the last of them on top.
class FirstOfMany {
  public:
    explicit FirstOfMany(std::size_t cap) : cap_(cap) {}

    void show(std::string_view word, std::uint64_t documents) {
        ++expansion_.found;
        std::vector<ExpandedWord>& words = expansion_.words;
        if (words.size() < cap_) {
            words.push_back({std::string(word), documents});
            std::ranges::push_heap(words, comes_first);
            return;
        }
        // They are shown in the order of bytes: of equal ones those that are kept come first.
        if (words.empty() || documents <= words.front().documents) return;
        std::ranges::pop_heap(words, comes_first);
        words.back() = {std::string(word), documents};
        std::ranges::push_heap(words, comes_first);
    }

    Expansion take() {
        std::ranges::sort_heap(expansion_.words, comes_first);
        return std::move(expansion_);
    }

  private:
    std::size_t cap_;
    Expansion expansion_;
};

template <typename Fits>
Expansion expand(IndexWords words, std::size_t cap, const Fits& fits) {
    FirstOfMany first(cap);
    while (words.next()) {
        if (fits(words.word())) first.show(words.word(), words.documents());
    }
    return first.take();
}

}  // namespace

Expansion expand_pattern(const Xapian::Database& database, std::string_view field_prefix,
                         const WordPattern& pattern, std::size_t cap) {
    return guard_xapian(kAct, [&] {
        return expand(IndexWords(database, field_prefix, pattern.beginning()), cap,
                      [&](std::string_view word) { return pattern.matches(word); });
    });
}

Expansion expand_fuzzy(const Xapian::Database& database, std::string_view field_prefix,
                       std::string_view word, std::size_t edits, std::size_t cap) {
    const std::string folded = fold_word(word);
    // Nothing typed, or longer than any term: then near it would be what was cut.
    if (folded.empty() || folded.size() > kMaxTermBytes) return {};
    const std::string_view first =
        std::string_view(folded).substr(0, edits > 1 ? 0 : decode_utf8(folded, 0).length);
    EditDistance distance(folded, edits);
    return guard_xapian(kAct, [&] {
        return expand(IndexWords(database, field_prefix, first), cap,
                      [&](std::string_view other) { return distance.to(other).has_value(); });
    });
}

}  // namespace dateline
