#include "indexer/inversion/section_reader.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "common/error.h"
#include "indexer/glass/packing.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

constexpr std::size_t kBuffer = 32 * 1024;

class SectionReaderTest : public testing::Test {
  protected:
    ~SectionReaderTest() override { ::close(descriptor_); }

    // A reader of `bytes`, which lie in a file between others.
    SectionReader reader(const std::string& bytes) {
        const std::string before = "in front";
        descriptor_ = ::open(folder_.write("file", before + bytes + "behind").c_str(), O_RDONLY);
        return {descriptor_, before.size(), before.size() + bytes.size()};
    }

    TempDir folder_;
    int descriptor_ = -1;
};

TEST_F(SectionReaderTest, NothingIsAtItsEnd) {
    SectionReader nothing = reader("");
    EXPECT_TRUE(nothing.at_end());
    EXPECT_THROW(nothing.vint(), IndexError);
    EXPECT_THROW(nothing.some(1), IndexError);
    EXPECT_EQ(nothing.bytes(0), "");
}

// Numbers and strings lie at every place around the border of two buffers.
TEST_F(SectionReaderTest, ReadsAcrossTheBorderOfItsBuffer) {
    constexpr std::uint64_t kNumber = ~std::uint64_t{0};
    for (std::size_t front = kBuffer - 14; front <= kBuffer + 1; ++front) {
        std::string bytes(front, 'f');
        glass::append_vint(bytes, kNumber);
        glass::append_vstr(bytes, "a string");
        SectionReader section = reader(bytes);
        ASSERT_EQ(section.bytes(front).size(), front);
        ASSERT_EQ(section.vint(), kNumber);
        ASSERT_EQ(section.offset(), 8 + front + 10);
        ASSERT_EQ(section.vstr(), "a string");
        ASSERT_TRUE(section.at_end());
        ::close(descriptor_);
    }
}

TEST_F(SectionReaderTest, ReadsStringsLongerThanItsBuffer) {
    std::string bytes;
    const std::string text = std::string(3 * kBuffer, 'x') + "end";
    glass::append_vstr(bytes, text);
    glass::append_vint(bytes, 300);
    SectionReader section = reader(bytes);
    EXPECT_TRUE(section.vstr() == text);
    EXPECT_EQ(section.vint(), 300U);
    EXPECT_TRUE(section.at_end());
}

TEST_F(SectionReaderTest, SomeIsAtLeastAByteAndNeverTooMuch) {
    const std::string text = std::string(2 * kBuffer, 'x') + "end";
    SectionReader section = reader(text);
    std::string read;
    while (!section.at_end()) {
        const std::string_view piece = section.some(10'000);
        ASSERT_GE(piece.size(), 1U);
        ASSERT_LE(piece.size(), 10'000U);
        read += piece;
    }
    EXPECT_TRUE(read == text);
}

struct Skip {
    const char* name;
    std::size_t size;
};

class SkipTest : public SectionReaderTest, public testing::WithParamInterface<Skip> {};

TEST_P(SkipTest, GivesAReaderOfWhatItPassesOver) {
    const std::string passed(GetParam().size, 'p');
    SectionReader section = reader("ab" + passed + "z");
    EXPECT_EQ(section.bytes(2), "ab");
    SectionReader inner = section.skip(passed.size());
    EXPECT_EQ(section.offset(), 8 + 2 + passed.size());
    EXPECT_EQ(section.bytes(1), "z");
    EXPECT_TRUE(section.at_end());
    EXPECT_TRUE(inner.bytes(passed.size()) == passed);
    EXPECT_TRUE(inner.at_end());
    EXPECT_THROW(inner.vint(), IndexError);
}

constexpr Skip kSkips[] = {
    {"Nothing", 0},
    {"InsideTheWindow", 100},
    {"ToTheEndOfTheWindow", kBuffer - 2},
    {"OneBeyondTheWindow", kBuffer - 1},
    {"FarBeyondTheWindow", 5 * kBuffer},
};
INSTANTIATE_TEST_SUITE_P(All, SkipTest, testing::ValuesIn(kSkips),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_F(SectionReaderTest, SkipsToItsEndAndNotBeyond) {
    SectionReader section = reader("abc");
    EXPECT_THROW(section.skip(4), IndexError);
    section.skip(3);
    EXPECT_TRUE(section.at_end());
    EXPECT_THROW(section.skip(1), IndexError);
}

TEST_F(SectionReaderTest, RefusesWhatBreaksOff) {
    EXPECT_THROW(reader("\x80").vint(), IndexError);
    EXPECT_THROW(reader("\x05"
                        "abcd")
                     .vstr(),
                 IndexError);
    EXPECT_THROW(reader(std::string(11, '\x80')).vint(), IndexError) << "more than 64 bits";
    EXPECT_THROW(reader("abc").bytes(~std::uint64_t{0}), IndexError);
}

TEST_F(SectionReaderTest, SaysWhatToDoWhenTheFileEndsTooSoon) {
    reader("abc");
    SectionReader longer(descriptor_, 0, 1000);
    try {
        longer.bytes(500);
        FAIL() << "read what is not there";
    } catch (const IndexError& error) {
        EXPECT_STREQ(error.what(),
                     "what an earlier step of this build has written is broken; check the disk, "
                     "and begin again with --rebuild");
    }
}

TEST_F(SectionReaderTest, SaysWhenItCannotRead) {
    SectionReader closed(-1, 0, 10);
    EXPECT_THROW(closed.vint(), IndexError);
}

}  // namespace
}  // namespace dateline
