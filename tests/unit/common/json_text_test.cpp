#include "common/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

std::string written(std::string_view text) {
    std::string json;
    append_json_string(json, text);
    return json;
}

std::string expected(std::string_view text) {
    using nlohmann::json;
    const std::string written = json(text).dump(-1, ' ', false, json::error_handler_t::replace);
    return is_utf8(text) ? written : harmless_json(written);
}

TEST(JsonText, AppendsInQuotes) {
    std::string json = "[";
    append_json_string(json, "rain");
    append_json_string(json, "");
    EXPECT_EQ(json, "[\"rain\"\"\"");
}

TEST(JsonText, IsWhatTheLibraryWritesForEveryByte) {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string alone(1, static_cast<char>(byte));
        EXPECT_EQ(written(alone), expected(alone)) << byte;
        const std::string inside = std::string(40, 'x') + alone + std::string(40, 'y');
        EXPECT_EQ(written(inside), expected(inside)) << byte;
    }
}

// Pieces put together at random: plain, escaped, beyond ASCII, and broken in every way.
TEST(JsonText, IsWhatTheLibraryWritesForAnyMixture) {
    const std::string_view pieces[] = {
        "rain",         " ",
        "\n",           "\t",
        "\"",           "\\",
        "\x01",         "\x1F",
        "\x7F",         "é",
        "北京",         "😀",
        "\u2028",       "\xEF\xBF",
        "\xC3",         "\x80",
        "\xFF",         "\xE5",
        "\xF0\x9F",     "\xED\xA0\x80",
        "\xF0\x9F\x98", "\xC0\xAF",
        "/{}[]:,",      "a longer run of plain text, of more than one block"};
    std::mt19937 random(1);
    constexpr std::size_t kValid = 13;  // The first ones are valid.
    for (int round = 0; round < 20'000; ++round) {
        const std::size_t choice = round % 2 == 0 ? kValid : std::size(pieces);
        std::string text;
        for (auto left = random() % 12; left > 0; --left) text += pieces[random() % choice];
        ASSERT_EQ(written(text), expected(text));
    }
}

}  // namespace
}  // namespace dateline
