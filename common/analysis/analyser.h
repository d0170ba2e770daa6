// Text to terms: the one analyser of the house. The indexer takes an article's terms
// from it, the searcher a query's, the snippets find their hits with it; so the three
// cannot disagree. Knows nothing of fields, prefixes and Xapian databases.
//
// What text becomes (more in tokenizer.h and acronyms.h):
//   investing      word "investing", stem "invest"
//   co-operation   the parts "co" and "operation", and "cooperation" over both
//   Covid19        the parts "covid" and "19", and "covid19" over both
//   U.S.           "u.s": an acronym that spells a stopword has a term of its own
//   1,000,000      "1000000", no stem
//   Ankara'nın     "ankaranin" and, at the same position, "ankara", each with its stem
//   北京市          "北京", "京市", "市": no stems
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/languages.h"
#include "common/analysis/stem_cache.h"
#include "common/analysis/token.h"
#include "common/analysis/tokenizer.h"
#include "common/text/arena.h"

namespace dateline {

// Raised whenever the same text would give other terms: an index says which one made it.
inline constexpr int kAnalysisVersion = 3;

enum class Role : std::uint8_t {
    Whole,        // A word that stands alone.
    Part,         // One of the words of a compound.
    Joined,       // A compound in one word, over the positions of its parts.
    Alternative,  // Another reading of the word at the same position.
    Elided,       // The article or preposition before an apostrophe.
    Pair,         // Two ideographs of a run.
    RunEnd,       // The last ideograph of a run.
};

// A term at a place. The views live until the analyser's next call.
struct Occurrence {
    std::string_view word;        // The exact form, folded. Never empty.
    std::string_view stem;        // Empty for what has no stem: numbers, acronyms, ideographs.
    std::string_view plain_stem;  // The stem without accents, where it differs; else empty.
    std::uint32_t position = 0;   // Counts words from 0.
    std::uint32_t span = 1;       // How many positions it covers.
    std::uint32_t begin = 0;      // Bytes [begin, end) of the text.
    std::uint32_t end = 0;
    Role role = Role::Whole;
};

// What capitals say. In a text that is all in capitals they say nothing: "SAYS IT WILL".
enum class Capitals { Meaningful, Meaningless, AsTheTextShows };

// Not thread-safe: one analyser a thread.
class Analyser {
  public:
    Analyser();
    ~Analyser();

    // The occurrences of `text` (UTF-8, at most kMaxTextBytes) in the order of their positions, a
    // compound in one word behind its parts. The result lives until the next call.
    const std::vector<Occurrence>& analyse(std::string_view text, std::string_view language,
                                           Capitals capitals = Capitals::AsTheTextShows);

    // The same occurrences, some at a time: begin() takes the text, which must stay there, and each
    // call of more() gives the next few, which live until the next call; none at the end.
    void begin(std::string_view text, std::string_view language,
               Capitals capitals = Capitals::AsTheTextShows);
    const std::vector<Occurrence>& more();

    // The last text, which must still be there, by another language: cheap for a single word.
    const std::vector<Occurrence>& analyse_again(std::string_view language);

    // How many positions the last text took, so far.
    std::uint32_t position_count() const { return position_; }

    // Longer texts are analysed piece by piece by the caller.
    static constexpr std::size_t kMaxTextBytes = 1024 * 1024;

  private:
    void put_tokens(std::size_t most);
    void complete_compound();
    void put_group(std::size_t first, std::size_t last);
    void put_compound(std::size_t first, std::size_t last);
    void put_letters_and_digits(const Token& token, std::size_t letters);
    void put_token(const Token& token, Role role);
    void put_without_ending(const Token& token);
    void put(std::string_view word, const Token& place, Role role);
    void add_stems(Occurrence& occurrence, std::string_view lower);
    bool capitals_mean();
    void set_language(std::string_view language);
    StemCache& stems_of(std::string_view language);

    StemTable stem_table_;
    std::map<std::string_view, std::unique_ptr<StemCache>> stems_;  // By stemmer.
    StemCache* current_stems_ = nullptr;
    std::string language_;  // Whose these are.
    std::string_view text_;
    Capitals capitals_ = Capitals::AsTheTextShows;
    Tokenizer tokenizer_;
    Arena text_arena_;  // Of the whole text.
    Arena arena_;       // Of the last occurrences.
    std::vector<Token> tokens_;
    bool in_ornament_ = false;  // The last token of before is tied to the next.
    std::vector<Occurrence> occurrences_;
    std::uint32_t position_ = 0;
};

}  // namespace dateline
