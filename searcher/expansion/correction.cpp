#include "searcher/expansion/correction.h"

#include <algorithm>

#include "common/schema.h"
#include "common/text/character.h"
#include "common/text/utf8.h"
#include "common/xapian_guard.h"
#include "searcher/expansion/edit_distance.h"
#include "searcher/expansion/index_words.h"
#include "searcher/expansion/letterless_block.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 4;           // Shorter words are all near each other,
constexpr std::size_t kShortestForTwo = 6;     // and these are, two edits away.
constexpr std::uint64_t kFewArticles = 3;      // Whoever wrote those may have slipped as well;
constexpr std::uint64_t kFewInHowMany = 2000;  // in a large index one article in so many.
constexpr std::uint64_t kClearly = 10;         // So many times as frequent is clearly more,
constexpr std::uint64_t kClearlyForTwo = 100;  // and two edits away so many times.

// What makes one candidate better than another: how likely it is meant, in articles. A second edit
// is that much less likely; so a real word two edits away still beats a slip one edit away.
constexpr double kSecondEdit = 1.0 / 1000;
constexpr double kEasySlip = 4;

// So many words that cannot be near go by before the others are skipped: to find the place behind
// them costs as much as some words do.
constexpr std::size_t kPatience = 4;

bool has_only_letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const DecodedCharacter decoded = decode_utf8(word, at);
        const CharacterClass its_class = character(decoded.code).character_class;
        if (its_class != CharacterClass::Letter && its_class != CharacterClass::Mark) return false;
        at += decoded.length;
    }
    return true;
}

std::size_t character_count(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(
        word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// One of them is the other with two neighbours swapped or with a letter doubled: the commonest
// slips of the finger. For words one edit apart.
bool is_easy_slip(std::string_view a, std::string_view b) {
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    const auto at = static_cast<std::size_t>(in_a - a.begin());
    if (a.size() == b.size()) return at + 1 < a.size() && a[at] == b[at + 1] && b[at] == a[at + 1];
    const std::string_view longer = a.size() > b.size() ? a : b;
    return at > 0 && longer[at] == longer[at - 1];
}

class Judge {
  public:
    Judge(std::string_view word, std::uint64_t own_documents)
        : word_(word),
          own_documents_(own_documents),
          distance_(word, character_count(word) < kShortestForTwo ? 1 : 2) {}

    // All words of that beginning; those that begin with `known` may be left out.
    void consider_all(const Xapian::Database& database, std::string_view beginning,
                      std::string_view known) {
        IndexWords words(database, fields::kBody.prefix, beginning);
        hope_.clear();
        while (words.next()) {
            const std::string_view word = words.word();
            if (!known.empty() && word.starts_with(known)) {
                words.pass_over(known);
            } else if (const LetterlessBlock* block = find_letterless_block(word)) {
                std::string behind;
                append_utf8(behind, block->last + 1);
                words.skip_to(behind);
            } else if (word < hope_) {
                if (++in_vain_ == kPatience) words.skip_to(hope_);
            } else {
                consider(words);
                hope_ = distance_.next_hope();
                in_vain_ = 0;
            }
        }
    }

    const std::optional<Correction>& best() const { return best_; }

  private:
    void consider(const IndexWords& candidate) {
        const auto edits = distance_.to(candidate.word());
        if (!edits || *edits == 0) return;
        const std::uint64_t documents = candidate.documents();
        const bool clearly_more =
            documents >= own_documents_ * (*edits == 1 ? kClearly : kClearlyForTwo);
        if (!clearly_more || !has_only_letters(candidate.word())) return;
        double score = static_cast<double>(documents);
        if (*edits > 1) score *= kSecondEdit;
        if (*edits == 1 && is_easy_slip(word_, candidate.word())) score *= kEasySlip;
        if (best_ && score <= best_score_) return;
        best_ = Correction{std::string(candidate.word()), documents};
        best_score_ = score;
    }

    std::string_view word_;
    std::uint64_t own_documents_;
    EditDistance distance_;
    std::string hope_;         // No word before it is near; ...
    std::size_t in_vain_ = 0;  // ... and so many of them have gone by.
    std::optional<Correction> best_;
    double best_score_ = 0;
};

std::optional<Correction> best_other_word(const Xapian::Database& database, std::string_view word) {
    const std::uint64_t own = database.get_termfreq(make_term(fields::kBody.prefix, word));
    if (own > std::max(kFewArticles, database.get_doccount() / kFewInHowMany)) return std::nullopt;
    Judge judge(word, own);
    const std::string_view first = word.substr(0, decode_utf8(word, 0).length);
    judge.consider_all(database, first, "");
    // A word that somebody wrote, and not with another first letter, is one.
    if (!judge.best() && own == 0) judge.consider_all(database, "", first);
    return judge.best();
}

}  // namespace

std::optional<Correction> correction(const Xapian::Database& database, std::string_view word) {
    const std::string folded = fold_word(word);
    if (folded.size() > kMaxTermBytes || character_count(folded) < kShortest ||
        !has_only_letters(folded)) {
        return std::nullopt;
    }
    return guard_xapian("cannot read the words of the index", [&] {
        const std::optional<Correction> found = best_other_word(database, folded);
        // What is nearest may be a slip of others: then it is next to what they meant.
        const std::optional<Correction> further =
            found ? best_other_word(database, found->word) : std::nullopt;
        return further ? further : found;
    });
}

}  // namespace dateline
