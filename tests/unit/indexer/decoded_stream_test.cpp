#include "indexer/readers/decoded_stream.h"

#include <gmock/gmock.h>

#include <array>

#include "common/text/utf8.h"
#include "tests/support/memory_stream.h"

namespace dateline {
namespace {

using namespace std::string_literals;

std::string decoded(const std::string& bytes, std::size_t piece = SIZE_MAX) {
    MemoryStream stream(bytes, piece);
    DecodedStream text(stream);
    std::string all;
    std::array<char, 1000> buffer;
    while (const std::size_t count = text.read(buffer)) all.append(buffer.data(), count);
    return all;
}

// In units of 2 or 4 bytes.
std::string wide(std::u32string_view text, std::size_t unit, std::endian order) {
    std::string bytes;
    const auto add = [&](char32_t value) {
        for (std::size_t i = 0; i < unit; ++i) {
            const std::size_t shift = 8 * (order == std::endian::big ? unit - 1 - i : i);
            bytes += static_cast<char>((value >> shift) & 0xFFU);
        }
    };
    for (const char32_t code : text) {
        if (unit == 2 && code > 0xFFFF) {
            add(0xD800 + ((code - 0x10000) >> 10U));
            add(0xDC00 + ((code - 0x10000) & 0x3FFU));
        } else {
            add(code);
        }
    }
    return bytes;
}

constexpr std::u32string_view kTexts[] = {
    U"The ferry came at noon.\nIt left at one.\n",
    U"\u0424\u0435\u0440\u0440\u0438 \u043F\u0440\u0438\u0448\u0451\u043B \u0432 \u043F\u043E\u043B"
    U"\u0434\u0435\u043D\u044C\n",
    U"\u6E21\u8F6E\u4E2D\u5348\u5230\u8FBE\u3002\n\u5E02\u957F\u8F9E\u804C\n",
    U"\u0648\u0635\u0644\u062A \u0627\u0644\u0639\u0628\u0627\u0631\u0629\n",
    U"Caf\u00E9 \U0001F600 \u201Copens\u201D\n",
};

TEST(DecodedStream, KnowsWideUnitsWithAMarkAndWithout) {
    for (const std::u32string_view text : kTexts) {
        std::string expected;
        for (const char32_t code : text) append_utf8(expected, code);
        for (const std::size_t unit : {2U, 4U}) {
            for (const std::endian order : {std::endian::little, std::endian::big}) {
                const std::string bytes = wide(text, unit, order);
                EXPECT_EQ(decoded(bytes), expected);
                EXPECT_EQ(decoded(wide(U"\uFEFF", unit, order) + bytes), expected);
                EXPECT_EQ(decoded(bytes, 3), expected);
            }
        }
    }
}

TEST(DecodedStream, CutsNoCharacterBetweenPieces) {
    std::u32string text;
    std::string expected;
    for (int i = 0; i < 30'000; ++i) text += U"noon \U0001F600\n";
    for (const char32_t code : text) append_utf8(expected, code);
    EXPECT_TRUE(decoded(wide(text, 2, std::endian::little)) == expected);
    EXPECT_TRUE(decoded(wide(text, 2, std::endian::big), 4097) == expected);
    EXPECT_TRUE(decoded(wide(text, 4, std::endian::big), 4097) == expected);
}

TEST(DecodedStream, AHalfAtTheEndIsReplaced) {
    EXPECT_EQ(decoded("\xFF\xFEH\0i\0\n"s), "Hi\xEF\xBF\xBD");
    EXPECT_EQ(decoded("\xFF\xFEH\0\x3D\xD8"s), "H\xEF\xBF\xBD");
}

TEST(DecodedStream, LeavesBytesAsTheyAre) {
    for (const std::string& bytes :
         {""s, "caf\xE9\n"s, "\xEF\xBB\xBFHi"s, "text\0text"s, "a\r\nb\r\n"s, "a\rb\nc"s, "a\r"s,
          "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0"s, "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1"s,
          "The ferry \0came \0at \0noon\n"s, "caf\xE9 \0 caf\xE9 \0 caf\xE9\n"s}) {
        EXPECT_EQ(decoded(bytes), bytes);
        EXPECT_EQ(decoded(bytes, 1), bytes);
    }
}

TEST(DecodedStream, PassesOverNulsBeforeTheText) {
    for (const std::size_t count : {1U, 2U, 3U, 4U, 17U, 16384U, 100'001U}) {
        EXPECT_EQ(decoded(std::string(count, '\0') + "{\"id\":1}\n{\"id\":2}\n"),
                  "{\"id\":1}\n{\"id\":2}\n");
        MemoryStream stream(std::string(count, '\0'));
        const DecodedStream nuls(stream);
        EXPECT_EQ(nuls.passed_nuls(), count);
    }
}

TEST(DecodedStream, TurnsLineEndsOfOldMacs) {
    EXPECT_EQ(decoded("a\rb\rc"), "a\nb\nc");
    const std::string long_text(40'000, 'x');
    EXPECT_EQ(decoded("a\r" + long_text + "\rb"), "a\n" + long_text + "\nb");
    EXPECT_EQ(decoded("\xFF\xFE"
                      "a\0\r\0b\0"s),
              "a\nb");
}

}  // namespace
}  // namespace dateline
