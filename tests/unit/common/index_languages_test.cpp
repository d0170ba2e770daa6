#include "common/index/index_languages.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(IndexLanguages, AreGroupedByStemmerTheCommonestFirst) {
    const IndexLanguages found =
        index_languages({{"de", 300}, {"en", 250}, {"und", 100}, {"sw", 1}, {"zh", 2}});
    ASSERT_EQ(found.groups.size(), 3U);
    EXPECT_EQ(found.groups[0].languages, (std::vector<std::string>{"en", "und"}));
    EXPECT_EQ(found.groups[0].terms, (std::vector<std::string>{"Len", "Lund"}));
    EXPECT_EQ(found.groups[0].article_count, 350U);
    EXPECT_EQ(found.groups[1].languages, (std::vector<std::string>{"de"}));
    EXPECT_EQ(found.groups[2].languages, (std::vector<std::string>{"sw", "zh"}));
}

TEST(IndexLanguages, AreMainOnesFromATwentiethOfTheArticlesOn) {
    EXPECT_EQ(index_languages({{"en", 94}, {"fr", 5}, {"it", 1}}).main,
              (std::vector<std::string>{"en", "fr"}));
    EXPECT_EQ(index_languages({{"en", 95}, {"fr", 4}, {"it", 1}}).main,
              (std::vector<std::string>{"en"}));
}

TEST(IndexLanguages, OfAnEmptyIndexIsTheUnknownOne) {
    const IndexLanguages found = index_languages({});
    ASSERT_EQ(found.groups.size(), 1U);
    EXPECT_EQ(found.groups[0].languages, (std::vector<std::string>{"und"}));
    EXPECT_TRUE(found.main.empty());
}

}  // namespace
}  // namespace dateline
