#include "searcher/planning/inflections.h"

#include <algorithm>
#include <array>
#include <map>

#include "common/analysis/languages.h"
#include "common/schema.h"
#include "common/text/utf8.h"
#include "searcher/expansion/index_words.h"

namespace dateline {
namespace {

using Frequencies = std::map<std::string, std::uint64_t>;

// Stemmers that take away what stands in front of a word.
constexpr std::array<std::string_view, 2> kFrontStemmers{"arabic", "indonesian"};

// The first letters of a stem that its words share with it: exceptions of the stemmers, as
// "dying" of "die", are short.
std::string_view common_beginning(std::string_view stem, std::string_view stemmer) {
    constexpr std::size_t kShortStem = 4;
    if (std::ranges::find(kFrontStemmers, stemmer) != kFrontStemmers.end()) return {};
    const std::size_t first = decode_utf8(stem, 0).length;
    if (stem.size() <= kShortStem || first >= stem.size()) return stem.substr(0, first);
    return stem.substr(0, first + decode_utf8(stem, first).length);
}

bool has_stem(Analyser& analyser, const std::string& word, std::string_view language,
              const StemVariant& variant) {
    if (word.size() > Analyser::kMaxTextBytes) return false;
    for (const Occurrence& occurrence : analyser.analyse(word, language)) {
        if (occurrence.word != word) continue;
        for (const std::string_view stem : {occurrence.stem, occurrence.plain_stem}) {
            if (stem.empty()) continue;
            if (stem == variant.stem || stem == variant.plain_stem) return true;
        }
    }
    return false;
}

void add_words(const Xapian::Database& database, Analyser& analyser, std::string_view prefix,
               const std::string& language, const StemVariant& variant, Frequencies& found) {
    const std::string_view beginning =
        common_beginning(variant.stem, find_language(language).stemmer);
    for (IndexWords words(database, prefix, beginning); words.next();) {
        const std::string word(words.word());
        if (found.contains(word) || !has_stem(analyser, word, language, variant)) continue;
        found.emplace(word, words.documents());
    }
}

}  // namespace

std::vector<std::string> inflections(const Xapian::Database& database, Analyser& analyser,
                                     const std::vector<StemmerGroup>& groups, const WordForm& form,
                                     std::string_view prefix) {
    Frequencies found;
    for (const StemVariant& variant : form.variants) {
        for (const std::size_t group : variant.groups) {
            add_words(database, analyser, prefix, groups[group].languages.front(), variant, found);
        }
    }
    found.emplace(form.word, database.get_termfreq(make_term(prefix, form.word)));
    std::vector<std::string> words;
    for (const auto& [word, documents] : found) words.push_back(word);
    std::ranges::stable_sort(words, std::ranges::greater{},
                             [&found](const std::string& word) { return found.at(word); });
    if (words.size() > kMaxInflections) words.resize(kMaxInflections);
    return words;
}

}  // namespace dateline
