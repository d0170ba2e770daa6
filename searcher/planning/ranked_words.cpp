#include "searcher/planning/ranked_words.h"

#include <algorithm>

#include "searcher/planning/word_planner.h"

namespace dateline {
namespace {

void add_words(std::string_view text, double weight, WordForms& forms,
               std::vector<RankedWord>& found) {
    for (const WordForm& form : forms.analyse(text)) {
        if (form.role == Role::Elided || form.role == Role::Joined || form.role == Role::RunEnd) {
            continue;
        }
        RankedWord& word = found.emplace_back();
        word.weight = weight;
        word.words.reserve(1 + form.also.size());
        word.words.push_back(form.word);
        word.words.insert(word.words.end(), form.also.begin(), form.also.end());
        word.stems.reserve(form.variants.size());
        for (const StemVariant& variant : form.variants) {
            word.stems.push_back(variant.stem);
            if (!variant.plain_stem.empty()) word.stems.push_back(variant.plain_stem);
        }
    }
}

void add_node(const QueryNode& node, double weight, WordForms& forms,
              const std::vector<std::string>& common, std::vector<RankedWord>& found) {
    if (node.kind == NodeKind::Not || node.presence == Presence::Excluded) return;
    const double together = weight * node.weight;
    for (const QueryNode& child : node.children) add_node(child, together, forms, common, found);
    const bool is_word = node.kind == NodeKind::Word;
    if (!is_word && node.kind != NodeKind::Phrase) return;
    if (!WordPlanner::ranks(*node.field)) return;
    if (is_word && std::ranges::find(common, node.text) != common.end()) return;
    add_words(node.text, together, forms, found);
}

}  // namespace

std::vector<RankedWord> ranked_words(const QueryNode& tree, WordForms& forms,
                                     const std::vector<std::string>& common) {
    std::vector<RankedWord> found;
    found.reserve(std::max<std::size_t>(tree.children.size(), 1));
    add_node(tree, 1, forms, common, found);
    return found;
}

}  // namespace dateline
