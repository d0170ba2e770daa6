#include "common/json.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace dateline {
namespace {

TEST(Json, WritesEveryKindOfValueInTheOrderOfItsMembers) {
    const Json json{{"z", 1},
                    {"big", std::numeric_limits<std::uint64_t>::max()},
                    {"below", -7},
                    {"half", 0.5},
                    {"whole", 2.0},
                    {"text", "a\"b"},
                    {"yes", true},
                    {"none", Json()},
                    {"list", Json::array({1, "two"})},
                    {"empty", Json::object()},
                    {"counts", std::map<std::string, std::uint64_t>{{"en", 3}}}};
    EXPECT_EQ(json.text(), R"({"z":1,"big":18446744073709551615,"below":-7,"half":0.5,"whole":2.0,)"
                           R"("text":"a\"b","yes":true,"none":null,"list":[1,"two"],"empty":{},)"
                           R"("counts":{"en":3}})");
}

TEST(Json, IsWrittenInThreeStyles) {
    const Json json{{"a", "é\xFF"}};
    EXPECT_EQ(json.text(), "{\"a\":\"é\uFFFD\"}");
    EXPECT_EQ(json.text(JsonStyle::OneLineOfAscii), R"({"a":"\u00e9\ufffd"})");
    EXPECT_EQ(json.text(JsonStyle::Indented), "{\n  \"a\": \"é\uFFFD\"\n}");
}

TEST(Json, SetsAddsAndUpdates) {
    Json json{{"a", 1}, {"b", 2}};
    json.set("a", "x");
    json.update({{"c", 3}, {"b", false}});
    Json list;
    list.push_back(json);
    EXPECT_EQ(list.text(), R"([{"a":"x","b":false,"c":3}])");
}

TEST(Json, ACopyIsAValueOfItsOwn) {
    Json json{{"a", 1}};
    Json copy = json;
    copy.set("a", 2);
    EXPECT_EQ(json.text(), R"({"a":1})");
    json = copy;
    EXPECT_EQ(json.text(), R"({"a":2})");
    EXPECT_EQ(Json(std::move(copy)).text(), R"({"a":2})");
}

TEST(Json, ParsesOrGivesNothing) {
    EXPECT_TRUE(Json::parse(R"({"a": [1]})").value().is_object());
    EXPECT_FALSE(Json::parse("[1]").value().is_object());
    for (const char* const broken : {"", "{", "{\"a\":}", "nul", "{} {}", "\"\xFF\""}) {
        EXPECT_FALSE(Json::parse(broken)) << broken;
    }
}

TEST(Json, KnowsWhereATextIsNoJsonAnyMore) {
    EXPECT_EQ(Json::error_byte(R"({"a":1})"), std::nullopt);
    EXPECT_EQ(Json::error_byte(R"({"a":1e999})"), std::nullopt);
    EXPECT_EQ(Json::error_byte(R"({"a",})"), 5U);
    EXPECT_EQ(Json::error_byte(R"({"a":)"), 6U);
    EXPECT_EQ(Json::error_byte(""), 1U);
}

TEST(Json, GivesMembersOfTheTypeThatIsAskedFor) {
    const Json json =
        Json::parse(R"({"t":"x","n":7,"m":-1,"f":1.5,"c":{"a":1},"d":{"a":-1}})").value();
    EXPECT_EQ(json.text_member("t"), "x");
    EXPECT_EQ(json.text_member("n"), std::nullopt);
    EXPECT_EQ(json.count_member("n"), 7U);
    for (const char* const name : {"t", "m", "f", "c", "absent"}) {
        EXPECT_EQ(json.count_member(name), std::nullopt) << name;
    }
    EXPECT_EQ(json.counts_member("c").value().at("a"), 1U);
    EXPECT_EQ(json.counts_member("d"), std::nullopt);
    EXPECT_EQ(json.counts_member("n"), std::nullopt);
    EXPECT_FALSE(json.member("absent"));
    EXPECT_FALSE(Json(1).member("a"));
}

}  // namespace
}  // namespace dateline
