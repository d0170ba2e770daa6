#include "searcher/planning/inflections.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "common/analysis/languages.h"
#include "common/schema.h"
#include "common/text/utf8.h"
#include "searcher/expansion/index_words.h"

namespace dateline {
namespace {

struct Found {
    std::uint64_t documents = 0;
    std::set<std::size_t> groups;
};
using FoundWords = std::map<std::string, Found>;

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
               const StemmerGroup& group, std::size_t number, const StemVariant& variant,
               FoundWords& found) {
    const std::string& language = group.languages.front();
    const std::string_view beginning =
        common_beginning(variant.stem, find_language(language).stemmer);
    for (IndexWords words(database, prefix, beginning); words.next();) {
        const std::string word(words.word());
        if (!has_stem(analyser, word, language, variant)) continue;
        found.try_emplace(word, Found{words.documents(), {}}).first->second.groups.insert(number);
    }
}

}  // namespace

std::vector<Inflection> inflections(const Xapian::Database& database, Analyser& analyser,
                                    const std::vector<StemmerGroup>& groups, const WordForm& form,
                                    std::string_view prefix) {
    FoundWords found;
    for (const StemVariant& variant : form.variants) {
        for (const std::size_t group : variant.groups) {
            add_words(database, analyser, prefix, groups[group], group, variant, found);
        }
    }
    Found& itself = found[form.word];
    itself.documents = database.get_termfreq(make_term(prefix, form.word));
    for (std::size_t group = 0; group < groups.size(); ++group) itself.groups.insert(group);
    std::vector<Inflection> words;
    for (const auto& [word, there] : found) {
        words.push_back({word, {there.groups.begin(), there.groups.end()}});
    }
    std::ranges::stable_sort(words, std::ranges::greater{}, [&found](const Inflection& one) {
        return found.at(one.word).documents;
    });
    if (words.size() > kMaxInflections) words.resize(kMaxInflections);
    return words;
}

}  // namespace dateline
