#include "indexer/sources/input_buffer.h"

#include <gmock/gmock.h>

#include <vector>

#include "common/error.h"
#include "tests/support/broken_stream.h"
#include "tests/support/memory_stream.h"

namespace dateline {
namespace {

using testing::ElementsAre;

// Lines, with "<long:BEGINNING>" for one that is too long.
std::vector<std::string> lines_of(std::string bytes, std::size_t piece_bytes,
                                  std::size_t max_bytes = kMaxRecordBytes) {
    MemoryStream stream(std::move(bytes), piece_bytes);
    InputBuffer buffer(stream);
    std::vector<std::string> lines;
    std::string_view line;
    while (true) {
        const auto state = buffer.next_line(line, max_bytes);
        if (state == InputBuffer::Line::End) return lines;
        const bool read = state == InputBuffer::Line::Read;
        lines.push_back(read ? std::string(line) : "<long:" + std::string(line) + ">");
    }
}

struct LineCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> lines;
    std::size_t max_bytes = kMaxRecordBytes;
};

class InputBufferLines : public testing::TestWithParam<LineCase> {};

TEST_P(InputBufferLines, AreTheSameInPiecesOfAnySize) {
    const LineCase& given = GetParam();
    for (const std::size_t piece_bytes :
         {std::size_t{1}, std::size_t{2}, std::size_t{7}, SIZE_MAX}) {
        EXPECT_EQ(lines_of(given.bytes, piece_bytes, given.max_bytes), given.lines) << piece_bytes;
    }
}

const LineCase kLineCases[] = {
    {"Empty", "", {}},
    {"OneWithoutEnd", "a", {"a"}},
    {"OneWithEnd", "a\n", {"a"}},
    {"BlankLines", "\n\na\n\n", {"", "", "a", ""}},
    {"Windows", "a\r\nb\r\n", {"a", "b"}},
    {"LoneCarriageReturnStays", "a\rb\n", {"a\rb"}},
    {"NulStays", std::string("a\0b\n", 4), {std::string("a\0b", 3)}},
    {"AsLongAsAllowed", "abcd\nefgh\r\n", {"abcd", "efgh"}, 4},
    {"TooLong", "a\nabcde\nb\n", {"a", "<long:abcde>", "b"}, 4},
    {"TooLongLast", "abcdef", {"<long:abcdef>"}, 4},
    {"TooLongTwice", "abcde\nfghij\r\nk", {"<long:abcde>", "<long:fghij\r>", "k"}, 4},
};
INSTANTIATE_TEST_SUITE_P(All, InputBufferLines, testing::ValuesIn(kLineCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(InputBuffer, KeepsTheFirst1024BytesOfALineThatIsTooLong) {
    const std::string bytes = std::string(1'000'000, 'x') + "\nnext";
    const auto lines = lines_of(bytes, SIZE_MAX, 5000);
    EXPECT_THAT(lines, ElementsAre("<long:" + std::string(1024, 'x') + ">", "next"));
}

TEST(InputBuffer, ReadsALineLongerThanItsWindow) {
    const std::string line(3'000'000, 'y');
    EXPECT_THAT(lines_of(line + "\nz", 100'000), ElementsAre(line, "z"));
}

TEST(InputBuffer, LinesHaveReadableBytesBehindThem) {
    MemoryStream stream("a\nb");
    InputBuffer buffer(stream);
    std::string_view line;
    int sum = 0;
    while (buffer.next_line(line) == InputBuffer::Line::Read) {
        for (std::size_t at = 0; at < line.size() + 64; ++at) sum += line.data()[at];
    }
    EXPECT_NE(sum, 0);  // The sanitizer is the judge.
}

TEST(InputBuffer, PeeksWithoutConsuming) {
    MemoryStream stream("abcdef", 2);
    InputBuffer buffer(stream);
    EXPECT_EQ(buffer.peek(3), "abc");
    EXPECT_EQ(buffer.peek(100), "abcdef");
    buffer.consume(2);
    EXPECT_EQ(buffer.peek(1), "c");
    std::string_view line;
    EXPECT_EQ(buffer.next_line(line), InputBuffer::Line::Read);
    EXPECT_EQ(line, "cdef");
    EXPECT_EQ(buffer.peek(1), "");
}

struct RestCase {
    const char* name;
    std::string bytes;
    std::size_t max_bytes;
    std::string rest;
    bool truncated;
};

class InputBufferRest : public testing::TestWithParam<RestCase> {};

TEST_P(InputBufferRest, IsCutAtTheLimit) {
    MemoryStream stream(GetParam().bytes, 3);
    InputBuffer buffer(stream);
    buffer.peek(2);
    bool truncated = false;
    EXPECT_EQ(buffer.read_rest(GetParam().max_bytes, truncated), GetParam().rest);
    EXPECT_EQ(truncated, GetParam().truncated);
}

const RestCase kRestCases[] = {
    {"Empty", "", 10, "", false},
    {"Short", "abc", 10, "abc", false},
    {"AsLongAsAllowed", "abcdefghij", 10, "abcdefghij", false},
    {"Longer", "abcdefghijk", 10, "abcdefghij", true},
    {"Nothing", "a", 0, "", true},
    {"Long", std::string(400'000, 'x'), 1'000'000, std::string(400'000, 'x'), false},
};
INSTANTIATE_TEST_SUITE_P(All, InputBufferRest, testing::ValuesIn(kRestCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(InputBuffer, GivesAllThatPrecedesAFailure) {
    for (const std::size_t piece : {std::size_t{1}, SIZE_MAX}) {
        BrokenStream stream("one\ntwo\nthr", piece);
        InputBuffer buffer(stream);
        EXPECT_EQ(buffer.peek(100), "one\ntwo\nthr");
        std::string_view line;
        EXPECT_EQ(buffer.next_line(line), InputBuffer::Line::Read);
        EXPECT_EQ(buffer.next_line(line), InputBuffer::Line::Read);
        EXPECT_EQ(line, "two");
        EXPECT_EQ(buffer.next_line(line), InputBuffer::Line::BrokenOff);
        EXPECT_EQ(line, "thr");
        EXPECT_THROW(buffer.next_line(line), CorpusError);
        EXPECT_THROW(buffer.peek(1), CorpusError);
    }
}

TEST(InputBuffer, SaysThatTheRestBreaksOff) {
    BrokenStream stream("abcdef", 2);
    InputBuffer buffer(stream);
    bool truncated = true;
    EXPECT_EQ(buffer.read_rest(100, truncated), "abcdef");
    EXPECT_FALSE(truncated);
    EXPECT_TRUE(buffer.is_broken_off());
    EXPECT_THROW(buffer.peek(1), CorpusError);
}

}  // namespace
}  // namespace dateline
