#include "searcher/spelling.h"

#include <algorithm>
#include <vector>

#include "common/schema.h"
#include "searcher/expansion/correction.h"
#include "searcher/planning/word_forms.h"

namespace dateline {
namespace {

// Each costs a walk over words of the index.
constexpr std::size_t kMaxCorrections = 5;

// In so many articles a word may be a slip of theirs.
constexpr std::uint64_t kNextToNothing = 2;

// The right word is in so many times as many articles as the wrong one.
constexpr std::uint64_t kClearly = 10;

void collect_words(const QueryNode& node, std::vector<const QueryNode*>& words) {
    const bool in_text = node.field == &fields::kBody && node.presence != Presence::Excluded;
    if (node.kind == NodeKind::Word && in_text) words.push_back(&node);
    if (node.kind == NodeKind::Not) return;
    for (const QueryNode& child : node.children) collect_words(child, words);
}

std::uint64_t articles_with(const Xapian::Database& database, const WordForm& form) {
    std::uint64_t most = database.get_termfreq(make_term(fields::kBody.prefix, form.word));
    for (const StemVariant& variant : form.variants) {
        const std::string term = make_stem_term(fields::kBody.prefix, variant.stem);
        most = std::max<std::uint64_t>(most, database.get_termfreq(term));
    }
    return most;
}

// The word that was meant; empty when this one is right.
std::string corrected(const OpenedIndex& index, WordForms& forms, const QueryNode& word) {
    const std::vector<WordForm> found = forms.analyse(word.text);
    if (found.size() != 1) return {};
    const std::uint64_t articles = articles_with(index.database, found.front());
    if (articles > kNextToNothing) return {};
    const auto better = correction(index.database, found.front().word);
    const bool clear =
        better && better->documents >= kClearly * std::max<std::uint64_t>(articles, 1);
    return clear ? better->word : std::string();
}

}  // namespace

std::string corrected_query(const OpenedIndex& index, Analyser& analyser, const QueryNode& tree,
                            std::string_view text) {
    WordForms forms(index, analyser);
    std::vector<const QueryNode*> words;
    collect_words(tree, words);
    std::string result;
    std::size_t done = 0;
    std::size_t corrections = 0;
    for (const QueryNode* word : words) {
        if (corrections == kMaxCorrections) break;
        const std::string better = corrected(index, forms, *word);
        if (better.empty()) continue;
        // The word without what is written on it: "+", "^2".
        const std::size_t at = text.find(word->text, word->span.begin);
        if (at == std::string_view::npos || at < done) continue;
        result += text.substr(done, at - done);
        result += better;
        done = at + word->text.size();
        ++corrections;
    }
    return corrections == 0 ? std::string() : result + std::string(text.substr(done));
}

}  // namespace dateline
