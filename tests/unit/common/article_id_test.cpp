#include "common/article_id.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;

constexpr const char* kComposed = "Stra\u00DFe-caf\u00E9-\uAC01";
constexpr const char* kDecomposed = "Stra\u00DFe-cafe\u0301-\u1100\u1161\u11A8";

TEST(IdOf, CleansAndComposes) {
    EXPECT_EQ(id_of(" a1\t"), "a1");
    EXPECT_EQ(id_of("a \t b"), "a b");
    EXPECT_EQ(id_of("AT&amp;T"), "AT&T");
    EXPECT_EQ(id_of("caf\xE9"), "caf\u00E9");
    EXPECT_EQ(id_of(kDecomposed), kComposed);
    EXPECT_EQ(id_of(" \n"), "");
    EXPECT_EQ(id_of("\"x:y*?(z)\""), "\"x:y*?(z)\"");
}

TEST(IdOf, KeepsLongIdsApart) {
    const std::string long_id(300, 'x');
    EXPECT_EQ(id_of(std::string(kMaxIdBytes, 'x')), std::string(kMaxIdBytes, 'x'));
    EXPECT_EQ(id_of(long_id).size(), kMaxIdBytes);
    EXPECT_NE(id_of(long_id), id_of(long_id + "x"));
    EXPECT_NE(id_of(long_id + "a"), id_of(long_id + "b"));
    EXPECT_EQ(id_of(id_of(long_id)), id_of(long_id));
}

TEST(IdsMeantBy, AreThatOfTheResultAndThatOfTheCorpus) {
    EXPECT_THAT(ids_meant_by("a1"), ElementsAre("a1"));
    EXPECT_THAT(ids_meant_by(" a1 "), ElementsAre(" a1 ", "a1"));
    EXPECT_THAT(ids_meant_by("a&amp;b"), ElementsAre("a&amp;b", "a&b"));
    EXPECT_THAT(ids_meant_by(""), ElementsAre(""));
    const std::string corpus_ids[] = {kDecomposed,
                                      kComposed,
                                      "caf\xE9",
                                      std::string(300, 'x'),
                                      kDecomposed + std::string(300, 'x'),
                                      "&amp;amp;",
                                      "a\tb\n"};
    for (const std::string& id : corpus_ids) {
        EXPECT_THAT(ids_meant_by(id), Contains(id_of(id))) << id;
        EXPECT_EQ(ids_meant_by(id_of(id)).front(), id_of(id)) << id;
    }
}

}  // namespace
}  // namespace dateline
