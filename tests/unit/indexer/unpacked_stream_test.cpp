#include "indexer/sources/unpacked_stream.h"

#include <gmock/gmock.h>

#include "common/error.h"
#include "tests/support/broken_stream.h"
#include "tests/support/memory_stream.h"
#include "tests/support/pack.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using testing::AnyOf;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::uint64_t kMemory = std::uint64_t{160} * 1024 * 1024;
constexpr const char* kBroken = "truncated or corrupt archive: ";

struct Unpacked {
    std::string bytes;
    std::string error;  // Thrown after them.
    std::string fault;
};

Unpacked unpack(const std::string& packed, std::size_t piece_bytes = SIZE_MAX,
                std::uint64_t memory_bytes = kMemory) {
    MemoryStream stream(packed, piece_bytes);
    UnpackedStream unpacked(stream, {.memory_bytes = memory_bytes, .stopped = {}});
    Unpacked result;
    std::string buffer(5000, '\0');
    try {
        while (const std::size_t count = unpacked.read(buffer)) {
            result.bytes.append(buffer, 0, count);
        }
    } catch (const CorpusError& error) {
        result.error = error.what();
    }
    result.fault = unpacked.fault();
    return result;
}

// Does not shrink much, so that a cut is felt.
std::string noise(std::size_t size) {
    std::string bytes;
    for (unsigned i = 1; bytes.size() < size; i = i * 1103515245U + 12345U) {
        bytes += static_cast<char>('a' + (i >> 16U) % 26U);
    }
    return bytes;
}

// A frame of eight bytes that says nothing.
std::string skippable(std::string_view content, char kind = '\x53') {
    std::string frame = kind + "\x2A\x4D\x18"s;
    for (unsigned at = 0; at < 4; ++at) {
        frame += static_cast<char>(content.size() >> (8 * at) & 0xFFU);
    }
    return frame.append(content);
}

// One block, as lz4 wrote it at first: bytes that repeat nothing are 15 and more, then themselves.
std::string legacy_lz4(std::string_view content) {
    std::string block = "\xF0"s;
    std::size_t more = content.size() - 15;
    for (; more >= 255; more -= 255) block += '\xFF';
    block += static_cast<char>(more);
    block += content;
    std::string size;
    for (unsigned at = 0; at < 4; ++at) {
        size += static_cast<char>(block.size() >> (8 * at) & 0xFFU);
    }
    return "\x02\x21\x4C\x18" + size + block;
}

struct Filter {
    const char* name;
    std::size_t block_bytes;  // What is lost at most in front of a cut.
    bool has_checksum;
};

class UnpackEach : public testing::TestWithParam<Filter> {
  protected:
    static std::string packed(const std::string& bytes) {
        // The library writes nothing of lz4 for nothing, and crashes.
        if (bytes.empty() && GetParam().name == "lz4"s) return skippable("");
        return pack("raw", GetParam().name, {{"data", bytes}});
    }
};

TEST_P(UnpackEach, GivesTheWhole) {
    for (const std::string& bytes : {""s, "short\n"s, noise(200'000), std::string(400'000, 'x')}) {
        const std::string whole = packed(bytes);
        for (const std::size_t piece : {std::size_t{1}, std::size_t{777}, SIZE_MAX}) {
            const Unpacked all = unpack(whole, piece);
            EXPECT_TRUE(all.bytes == bytes) << bytes.size();
            EXPECT_EQ(all.error + all.fault, "");
        }
    }
}

TEST_P(UnpackEach, GivesWhatComesBeforeTheEndOfABrokenFile) {
    const std::string bytes = noise(1'200'000);
    const std::string whole = packed(bytes);
    for (const std::size_t size : {whole.size() / 2, whole.size() * 4 / 5, whole.size() - 30}) {
        const Unpacked part = unpack(whole.substr(0, size));
        EXPECT_TRUE(bytes.starts_with(part.bytes));
        const double share = static_cast<double>(size) / static_cast<double>(whole.size());
        const auto expected = static_cast<std::size_t>(share * static_cast<double>(bytes.size()));
        EXPECT_GE(part.bytes.size() + GetParam().block_bytes + 5000, expected);
        EXPECT_EQ(part.error, kBroken + "truncated "s + GetParam().name + " input");
    }
}

TEST_P(UnpackEach, ReadsAllMembersOverPadding) {
    const std::string padding(600, '\0');
    const Unpacked all =
        unpack(packed("one\n") + packed("two\n") + padding + packed("three\n") + "\0"s);
    EXPECT_EQ(all.bytes, "one\ntwo\nthree\n");
    EXPECT_EQ(all.error + all.fault, "");
}

TEST_P(UnpackEach, NamesWhatFollowsItsEnd) {
    for (const std::string& garbage : {"\n"s, "garbage that is longer than a signature"s}) {
        const Unpacked all = unpack(packed("one\n") + garbage);
        EXPECT_EQ(all.bytes, "one\n");
        EXPECT_EQ(all.error, "");
        EXPECT_EQ(all.fault,
                  kBroken + "garbage after the end of the "s + GetParam().name + " data");
    }
}

TEST_P(UnpackEach, KeepsWhatPrecedesASecondMemberThatIsBroken) {
    const std::string second = packed(noise(3000));
    const Unpacked all = unpack(packed("one\n") + second.substr(0, second.size() / 2));
    EXPECT_THAT(all.bytes, StartsWith("one\n"));
    EXPECT_THAT(all.error, StartsWith(kBroken));
}

TEST_P(UnpackEach, NamesEveryWrongByteNearTheEnd) {
    if (!GetParam().has_checksum) GTEST_SKIP() << "the format has no checksum";
    const std::string bytes = noise(3000);
    const std::string whole = packed(bytes);
    for (std::size_t back = 1; back <= 8; ++back) {
        // The bits after the end of a stream of bzip2.
        if (back == 1 && GetParam().name == "bzip2"s) continue;
        std::string wrong = whole;
        wrong[wrong.size() - back] = static_cast<char>(wrong[wrong.size() - back] ^ 0x55);
        const Unpacked all = unpack(wrong);
        EXPECT_THAT(all.error + all.fault, StartsWith(kBroken)) << back;
    }
}

TEST_P(UnpackEach, GivesTheErrorOfWhatItReads) {
    const std::string whole = packed("one\n");
    for (const std::size_t size : {whole.size(), whole.size() - 12}) {
        BrokenStream broken(whole.substr(0, size));
        UnpackedStream unpacked(broken, {.memory_bytes = kMemory, .stopped = {}});
        try {
            unpacked.drain();
            ADD_FAILURE();
        } catch (const CorpusError& error) {
            EXPECT_STREQ(error.what(), "broken off");
        }
    }
}

constexpr std::size_t kBlock = std::size_t{1024} * 1024;
const Filter kFilters[] = {
    {"gzip", 100, true}, {"bzip2", kBlock, true},  {"xz", 100, true},        {"lzma", 100, false},
    {"lzip", 100, true}, {"zstd", 200'000, false}, {"lz4", 4 * kBlock, true}};
INSTANTIATE_TEST_SUITE_P(All, UnpackEach, testing::ValuesIn(kFilters),
                         [](const auto& test) { return std::string(test.param.name); });

// ------------------------------------------------------------------ gzip

TEST(UnpackGzip, KeepsAllWhenOnlyTheChecksumIsCutOff) {
    const std::string whole = gzip("a line without its end");
    for (std::size_t cut = 1; cut <= 8; ++cut) {
        const Unpacked all = unpack(whole.substr(0, whole.size() - cut));
        EXPECT_EQ(all.bytes, "a line without its end") << cut;
        EXPECT_EQ(all.error, "");
        EXPECT_EQ(all.fault, kBroken + "truncated gzip input: its checksum is missing"s);
    }
}

TEST(UnpackGzip, GoesOnAfterAWrongChecksum) {
    for (const std::size_t back : {1U, 4U, 5U, 8U}) {  // Of the length, of the bytes.
        std::string wrong = gzip("one\n");
        wrong[wrong.size() - back] ^= '\x01';
        const Unpacked all = unpack(wrong + gzip("two\n"));
        EXPECT_EQ(all.bytes, "one\ntwo\n");
        EXPECT_EQ(all.error, "");
        EXPECT_EQ(all.fault, kBroken + "wrong checksum of gzip data"s);
    }
}

TEST(UnpackGzip, ReadsAHeaderWithNamesAndNotes) {
    std::string whole = gzip("one\n");
    std::string header = whole.substr(0, 10);
    header[3] = 0x04 | 0x08 | 0x10;  // Extra field, name, comment.
    const std::size_t begin = whole[3] == 0x08 ? whole.find('\0', 10) + 1 : 10;
    const std::string packed =
        header + "\x03\0abc"s + "news.jsonl\0a comment\0"s + whole.substr(begin);
    for (const std::size_t piece : {std::size_t{1}, SIZE_MAX}) {
        EXPECT_EQ(unpack(packed, piece).bytes, "one\n");
    }
}

// ------------------------------------------------------------------ frames

std::string zstd(const std::string& bytes) {
    return pack("raw", "zstd", {{"data", bytes}});
}

TEST(UnpackFrames, PassOverThoseThatHoldNothing) {
    const std::string lz4 = pack("raw", "lz4", {{"data", "four\n"}});
    const std::string packed = skippable("") + zstd("one\n") + skippable(noise(300'000), '\x50') +
                               zstd("two\n") + zstd("") + skippable("x", '\x5F') + lz4 +
                               skippable("end");
    for (const std::size_t piece : {std::size_t{1}, SIZE_MAX}) {
        const Unpacked all = unpack(packed, piece);
        EXPECT_EQ(all.bytes, "one\ntwo\nfour\n");
        EXPECT_EQ(all.error + all.fault, "");
    }
    EXPECT_EQ(unpack(skippable("only that")).bytes, "");
    EXPECT_THAT(unpack(zstd("one\n") + skippable("cut").substr(0, 9)).error,
                HasSubstr("truncated"));
}

TEST(UnpackFrames, ReadTheOldFormatOfLz4) {
    const std::string frame = legacy_lz4("The river rose.\nAnd fell again.\n");
    const Unpacked all = unpack(frame + frame + pack("raw", "lz4", {{"data", "new\n"}}) + frame);
    EXPECT_EQ(all.bytes,
              "The river rose.\nAnd fell again.\nThe river rose.\nAnd fell again.\nnew\nThe river "
              "rose.\nAnd fell again.\n");
    EXPECT_EQ(all.error + all.fault, "");
    EXPECT_EQ(unpack(frame.substr(0, 20)).error, kBroken + "truncated lz4 input"s);
    EXPECT_THAT(unpack(frame + "garbage").fault, HasSubstr("garbage"));
    std::string wrong = frame;
    wrong[8] = '\x0F';  // A repetition of nothing.
    EXPECT_THAT(unpack(wrong).error, HasSubstr("invalid block"));
}

// ------------------------------------------------------------------ bounds

TEST(UnpackedStream, TakesNoMoreMemoryThanItMay) {
    constexpr std::uint64_t kLittle = std::uint64_t{1024} * 1024;
    const std::string bytes = noise(1'500'000);
    const std::string xz = pack("raw", "xz", {{"data", bytes}});
    EXPECT_THAT(unpack(xz, SIZE_MAX, kLittle).error, HasSubstr("MB of memory are needed"));
    const std::string long_zstd =
        pack("raw", "zstd", {{"data", bytes}}, "zstd:compression-level=12");
    EXPECT_THAT(unpack(long_zstd, SIZE_MAX, kLittle).error,
                HasSubstr("takes too much memory: its window has more than 1 MB (zstd --long)"));
}

TEST(UnpackedStream, StopsWhenItIsTold) {
    const std::string bomb = gzip(std::string(50'000'000, 'x'));
    MemoryStream stream(bomb);
    int asked = 0;
    UnpackedStream unpacked(stream,
                            {.memory_bytes = kMemory, .stopped = [&] { return ++asked > 3; }});
    EXPECT_THROW(unpacked.drain(), CorpusError);
    EXPECT_EQ(asked, 4);
}

}  // namespace
}  // namespace dateline
