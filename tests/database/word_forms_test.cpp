// Which words of a query are planned alike, and so count as one word that is repeated.
#include "searcher/planning/word_forms.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

const OpenedIndex& four_languages() {
    static const TempDir folder;
    static const OpenedIndex index = [] {
        const std::string path = folder.path("index");
        build_index(path, {make_article("1", "One.", "en"), make_article("2", "Two.", "en"),
                           make_article("3", "Drei.", "de"), make_article("4", "Quatre.", "fr"),
                           make_article("5", "Cinque.", "it")});
        return open_index(IndexDirectory(path));
    }();
    return index;
}

struct Row {
    const char* name;
    const char* one;
    const char* other;
    bool alike;
};

class WordKeys : public ::testing::TestWithParam<Row> {};

TEST_P(WordKeys, AreTheSameForWordsPlannedAlike) {
    Analyser analyser;
    WordForms forms(four_languages(), analyser);
    const std::string one = forms.key(GetParam().one);
    EXPECT_EQ(one == forms.key(GetParam().other), GetParam().alike);
}

const Row kRows[] = {
    {"SameWord", "Wahlen", "wahlen", true},
    {"SameStems", "abgeschlossen", "abgeschlossene", true},
    {"OtherStem", "boat", "coat", false},
    // Both are ablehnend in English and ablehn in German; in Italian the first is as in English,
    // the second as in German.
    {"SameStemsInOtherLanguages", "ablehnend", "ablehnende", false},
    {"Elided", "l'eau", "eau", true},
    {"Acronym", "US", "us", false},
    {"Number", "1987", "1988", false},
    {"CompoundAndWhole", "co-operation", "cooperation", false},
};
INSTANTIATE_TEST_SUITE_P(All, WordKeys, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
