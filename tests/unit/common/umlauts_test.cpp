// Words with ä ö ü å ø, and their spellings with two letters for each.
#include "common/analysis/umlauts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST(Umlauts, FormKeepsThemAndFoldsTheRest) {
    EXPECT_EQ(umlaut_form("Müllers"), "müllers");
    EXPECT_EQ(umlaut_form("ÅRHUS"), "århus");
    EXPECT_EQ(umlaut_form("Büñuel"), "bünuel");
    EXPECT_EQ(umlaut_form("Größe"), "grösse");
    EXPECT_EQ(umlaut_form("Müller-Thurgau"), "müllerthurgau");
    EXPECT_EQ(umlaut_form("Muller"), "");
    EXPECT_EQ(umlaut_form("Élysée"), "");
    EXPECT_EQ(umlaut_form(""), "");
}

TEST(Umlauts, StemIsAsLongAsThatOfTheWord) {
    EXPECT_EQ(umlaut_stem("müllers", "mull"), "müll");
    EXPECT_EQ(umlaut_stem("größe", "gross"), "größe");  // Not a form: begins otherwise.
    EXPECT_EQ(umlaut_stem("menü", "men"), "");
    EXPECT_EQ(umlaut_stem("bücher", "book"), "bücher");
    EXPECT_EQ(umlaut_stem("öl", "olung"), "öl");
    EXPECT_EQ(umlaut_stem("öl", ""), "öl");
}

TEST(Umlauts, AreKeptOfNamesAndNouns) {
    EXPECT_TRUE(is_kept_with_umlauts("Müller"));
    EXPECT_TRUE(is_kept_with_umlauts("Özdemir"));
    EXPECT_FALSE(is_kept_with_umlauts("für"));
    EXPECT_FALSE(is_kept_with_umlauts("Muller"));
    EXPECT_FALSE(is_kept_with_umlauts(""));
}

TEST(Umlauts, DigraphsStandForThem) {
    EXPECT_EQ(digraph_spelling("müller"), "mueller");
    EXPECT_EQ(digraph_spelling("århus"), "aarhus");
    EXPECT_EQ(digraph_spelling("bühlhöfer"), "buehlhoefer");
    EXPECT_EQ(digraph_spelling("muller"), "muller");
}

TEST(Umlauts, AllFormsAreMeant) {
    EXPECT_THAT(umlaut_forms_meant("mueller"), ElementsAre("müller"));
    EXPECT_THAT(umlaut_forms_meant("soeren"), UnorderedElementsAre("sören", "søren"));
    EXPECT_THAT(umlaut_forms_meant("buehlhaeuser"),
                UnorderedElementsAre("bühlhaeuser", "buehlhäuser", "bühlhäuser"));
    EXPECT_THAT(umlaut_forms_meant("muller"), IsEmpty());
    EXPECT_THAT(umlaut_forms_meant("aare"), IsEmpty());
    EXPECT_THAT(umlaut_forms_meant(""), IsEmpty());
}

TEST(Umlauts, AreMeantInABoundedNumberOfForms) {
    std::string word;
    for (int i = 0; i < 100'000; ++i) word += "oe";
    EXPECT_THAT(umlaut_forms_meant(word), SizeIs(testing::Le(32U)));
}

}  // namespace
}  // namespace dateline
