#include "indexer/identity/own_id.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Case {
    const char* name;
    std::string path;
    std::string member;
    std::vector<std::string> corpora;
    std::string place;
};

const Case kCases[] = {
    {"BelowItsCorpus", "/srv/news/1997/apw.jsonl.gz", "", {"/srv/news"}, "1997/apw"},
    {"TheCorpusItself", "/srv/news/apw.jsonl", "", {"/srv/news/apw.jsonl"}, "apw"},
    {"OfNoCorpus", "/srv/news/apw.jsonl", "", {}, "apw"},
    {"ANameThatOnlyBeginsAlike", "/srv/newsroom/apw.jsonl", "", {"/srv/news"}, "apw"},
    {"TheRoot", "/apw.jsonl", "", {"/"}, "apw"},
    {"AMember", "/srv/reuters.tar.gz", "data/reut2-000.sgm", {"/srv"}, "reuters/data/reut2-000"},
    {"StandardInput", "-", "", {"-"}, "stdin"},
    {"Blanks", "/srv/my news.jsonl", "", {"/srv"}, "my-news"},
    {"TheLongestOfTwo", "/srv/a/b.jsonl", "", {"/srv/a", "/srv"}, "a/b"},
};

class PlaceName : public ::testing::TestWithParam<Case> {};

TEST_P(PlaceName, IsThePathBelowTheCorpus) {
    const Case& each = GetParam();
    EXPECT_EQ(place_name(each.path, each.member, each.corpora), each.place);
}

INSTANTIATE_TEST_SUITE_P(All, PlaceName, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(OwnId, IsMadeOfPlaceAndId) {
    EXPECT_EQ(own_id("1997/apw", "12"), "1997/apw/12");
    EXPECT_LE(own_id(std::string(150, 'a'), std::string(150, 'b')).size(), 200U);
    EXPECT_NE(own_id(std::string(300, 'a'), "1"), own_id(std::string(300, 'a'), "2"));
}

TEST(OwnId, OfATextTellsTexts) {
    Article one, other;
    one.body = "river";
    other.body = "bank";
    EXPECT_NE(own_id_of_text("a", "1", one), own_id_of_text("a", "1", other));
    EXPECT_TRUE(own_id_of_text("a", "1", one).starts_with("a/1-"));
}

}  // namespace
}  // namespace dateline
