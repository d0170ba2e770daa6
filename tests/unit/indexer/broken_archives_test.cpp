// Archives that are cut, damaged, padded, or several in one file: what can be read is, and what
// cannot is named.
#include <gmock/gmock.h>

#include "indexer/sources/corpus.h"
#include "tests/support/noted_rejects.h"
#include "tests/support/pack.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kBlock = 512;
constexpr const char* kBroken = "truncated or corrupt archive: ";

// Reads a file as the indexer does, and remembers how that ended.
class Reading : public CorpusVisitor {
  public:
    explicit Reading(std::string_view bytes) {
        const TempDir dir;
        NotedRejects rejects;
        visit_corpus(dir.write("x", bytes), rejects, *this);
        complaints = rejects.shown();
        const std::string before = dir.path() + "/";
        for (std::size_t at; (at = complaints.find(before)) != std::string::npos;) {
            complaints.erase(at, before.size());
        }
    }

    bool begin_file(const FileFacts& /*file*/) override { return true; }
    void stream(const Origin& origin, ByteStream& bytes) override {
        std::string& text = streams.emplace_back(origin.member + "=");
        std::string buffer(1000, '\0');
        while (const std::size_t count = bytes.read(buffer)) text.append(buffer, 0, count);
    }
    void end_file(const FileFacts& /*file*/, bool read_whole) override { whole = read_whole; }

    std::vector<std::string> streams;  // Also those that broke off.
    std::string complaints;
    bool whole = false;
};

std::string tar(const std::vector<PackedFile>& files) {
    return pack("ustar", "none", files);
}

std::string without_end_mark(const std::string& archive) {
    return archive.substr(0, archive.size() - 2 * kBlock);
}

// ------------------------------------------------------------------ several in one file

TEST(BrokenArchives, TarsOneAfterTheOtherAreOne) {
    const std::string first = tar({{"a", "1"}, {"b", "2"}});
    const std::string second = tar({{"c", "3"}});
    const std::string padding(3 * kBlock, '\0');
    const std::string bytes[] = {first + second,
                                 first + padding + second + padding,
                                 without_end_mark(first) + second,
                                 gzip(first + second),
                                 gzip(first) + gzip(second),
                                 pack("raw", "xz", {{"data", first + second}})};
    for (const std::string& both : bytes) {
        const Reading read(both);
        EXPECT_THAT(read.streams, ElementsAre("a=1", "b=2", "c=3"));
        EXPECT_EQ(read.complaints, "");
        EXPECT_TRUE(read.whole);
    }
}

TEST(BrokenArchives, PaddingOfAnyLengthIsNoDamage) {
    for (const std::size_t size : {1U, 511U, 777U, 10240U}) {
        const Reading read(tar({{"a", "1"}}) + std::string(size, '\0'));
        EXPECT_THAT(read.streams, ElementsAre("a=1"));
        EXPECT_EQ(read.complaints, "") << size;
        EXPECT_TRUE(read.whole);
    }
}

std::string zip(const std::vector<PackedFile>& files) {
    return pack("zip", "none", files);
}

TEST(BrokenArchives, AZipMayHaveAnythingAroundIt) {
    const std::string one = zip({{"a", "1"}, {"b", "2"}});
    const std::string bytes[] = {one + "appended", one + std::string(70'000, 'x'),
                                 "#!/bin/sh\nexit\n" + one,
                                 "MZ\0\1"s + std::string(9000, 'p') + one};
    for (const std::string& around : bytes) {
        const Reading read(around);
        EXPECT_THAT(read.streams, ElementsAre("a=1", "b=2"));
        EXPECT_EQ(read.complaints, "");
        EXPECT_TRUE(read.whole);
    }
    const Reading two(one + zip({{"c", "3"}}));
    EXPECT_THAT(two.streams, ElementsAre("a=1", "b=2", "c=3"));
    EXPECT_EQ(two.complaints, "");
}

// ------------------------------------------------------------------ cut

TEST(BrokenArchives, AZipWithoutTheEndOfItsListIsNamed) {
    const std::string one = zip({{"a", "1"}, {"b", "2"}});
    for (const std::size_t cut : {5U, 22U, 40U, 60U}) {
        for (const bool packed : {false, true}) {
            const std::string part = one.substr(0, one.size() - cut);
            const Reading read(packed ? gzip(part) : part);
            EXPECT_THAT(read.streams, ElementsAre("a=1", "b=2")) << cut;
            EXPECT_EQ(read.complaints,
                      "skipped: x: "s + kBroken + "the list of its members is cut short\n");
            EXPECT_FALSE(read.whole);
        }
    }
}

TEST(BrokenArchives, ATarThatIsCutAnywhereIsNamedOnce) {
    const std::string whole = tar({{"a", "one"}, {"b", std::string(2000, 'b')}, {"c", "three"}});
    for (std::size_t size = kBlock; size + kBlock < whole.size(); size += 100) {
        const Reading read(whole.substr(0, size));
        EXPECT_EQ(std::ranges::count(read.complaints, '\n'), 1) << size << read.complaints;
        EXPECT_FALSE(read.whole);
        if (size > 2 * kBlock) {
            EXPECT_EQ(read.streams.at(0), "a=one");
        }
    }
    const Reading between(without_end_mark(whole));
    EXPECT_THAT(between.streams, testing::SizeIs(3));
    EXPECT_EQ(between.complaints, "skipped: x: "s + kBroken + "the mark of its end is missing\n");
}

TEST(BrokenArchives, WhatIsCompressedAndCutGivesTheBytesBeforeTheBreak) {
    const std::string packed = gzip("one\ntwo\n");
    const Reading text(packed.substr(0, packed.size() - 3));
    EXPECT_THAT(text.streams, ElementsAre("=one\ntwo\n"));
    EXPECT_EQ(text.complaints,
              "skipped: x: "s + kBroken + "truncated gzip input: its checksum is missing\n");
    EXPECT_FALSE(text.whole);
    const Reading member(tar({{"a.gz", packed.substr(0, packed.size() - 3)}, {"b", "2"}}));
    EXPECT_THAT(member.streams, ElementsAre("a.gz=one\ntwo\n", "b=2"));
    EXPECT_EQ(member.complaints,
              "skipped: x(a.gz): "s + kBroken + "truncated gzip input: its checksum is missing\n");
    EXPECT_FALSE(member.whole);
}

// ------------------------------------------------------------------ wrong

TEST(BrokenArchives, AWrongChecksumAroundAnArchiveIsNamedAndItsMembersAreRead) {
    const std::vector<PackedFile> files{{"a", "1"}, {"b", "2"}};
    for (const char* format : {"ustar", "zip", "newc"}) {
        std::string packed = gzip(pack(format, "none", files));
        packed[packed.size() - 6] ^= '\x01';
        const Reading read(packed);
        EXPECT_THAT(read.streams, ElementsAre("a=1", "b=2")) << format;
        EXPECT_EQ(read.complaints, "skipped: x: "s + kBroken + "wrong checksum of gzip data\n");
        EXPECT_FALSE(read.whole);
    }
}

TEST(BrokenArchives, AWrongChecksumOfAMemberIsNamedAndTheOthersAreRead) {
    for (const char* format : {"zip", "7zip"}) {
        const char* stored = format == "zip"s ? "zip:compression=store" : "7zip:compression=store";
        std::string packed = pack(
            format, "none", {{"a", "river rose"}, {"b", "river fell"}, {"c", "river"}}, stored);
        packed.at(packed.find("fell")) = 'b';
        const Reading read(packed);
        EXPECT_THAT(read.streams, ElementsAre("a=river rose", "b=river bell", "c=river")) << format;
        EXPECT_THAT(read.complaints, testing::StartsWith("skipped: x(b): "s + kBroken)) << format;
        EXPECT_EQ(std::ranges::count(read.complaints, '\n'), 1);
        EXPECT_FALSE(read.whole);
    }
}

TEST(BrokenArchives, ADamagedHeaderCostsItsMemberOnly) {
    for (const std::size_t lost_bytes : {std::size_t{3}, std::size_t{200'000}}) {
        std::string bytes = tar({{"a", "1"}, {"b", std::string(lost_bytes, 'b')}, {"c", "3"}});
        bytes.at(2 * kBlock + 20) = '!';
        const Reading read(bytes);
        EXPECT_THAT(read.streams, ElementsAre("a=1", "c=3"));
        EXPECT_EQ(read.complaints, "skipped: x: "s + kBroken + "Damaged tar archive\n");
        EXPECT_FALSE(read.whole);
    }
}

TEST(BrokenArchives, WhatFollowsTheEndOfACpioIsNamed) {
    for (const char* format : {"newc", "cpio"}) {
        const std::string one =
            pack(format, "none", {{"a", "1"}, {"b", std::string(200'000, 'b')}});
        EXPECT_EQ(Reading(one).complaints, "") << format;
        EXPECT_EQ(Reading(one + std::string(5000, '\0')).complaints, "");
        EXPECT_EQ(Reading(gzip(one)).complaints, "");
        for (const std::string& more : {one, "garbage"s}) {
            const Reading read(one + more);
            EXPECT_EQ(read.streams.at(0), "a=1");
            EXPECT_EQ(read.complaints, "skipped: x: "s + kBroken + "something follows its end\n");
            EXPECT_FALSE(read.whole);
        }
    }
}

TEST(BrokenArchives, WhatIsNeitherMemberNorPaddingIsNamed) {
    for (const std::string& garbage : {"\n"s, std::string(600, 'g'), std::string(kBlock, 'g')}) {
        const Reading read(tar({{"a", "1"}}) + garbage);
        EXPECT_THAT(read.streams, ElementsAre("a=1"));
        EXPECT_EQ(std::ranges::count(read.complaints, '\n'), 1) << read.complaints;
        EXPECT_FALSE(read.whole);
    }
}

// ------------------------------------------------------------------ deep

TEST(BrokenArchives, WhatIsCompressedSeveralTimesIsOneThing) {
    const std::string archive =
        pack("raw", "xz", {{"data", gzip(tar({{"a.gz", gzip(gzip("1"))}}))}});
    EXPECT_THAT(Reading(archive).streams, ElementsAre("a.gz=1"));
    std::string deep = "text";
    for (int i = 0; i < 5; ++i) deep = gzip(deep);
    const Reading read(deep);
    EXPECT_THAT(read.streams, IsEmpty());
    EXPECT_EQ(read.complaints, "skipped: x: nested too deep\n");
}

}  // namespace
}  // namespace dateline
