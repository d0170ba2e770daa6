#include "indexer/sources/corpus.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "common/error.h"
#include "indexer/sources/packed.h"
#include "indexer/sources/passed_over.h"
#include "tests/support/noted_rejects.h"
#include "tests/support/pack.h"
#include "tests/support/temp_dir.h"
#include "tests/support/visit_streams.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string read_all(ByteStream& stream) {
    std::string bytes;
    std::string buffer(1000, '\0');
    while (const std::size_t count = stream.read(buffer)) bytes.append(buffer, 0, count);
    return bytes;
}

struct Visit {
    std::vector<std::string> streams;  // "name=content", the directory left out.
    std::string complaints;
};

Visit visit(const TempDir& dir, const std::string& corpus) {
    NotedRejects rejects;
    Visit result;
    const auto without_dir = [&dir](std::string text) {
        for (std::size_t at; (at = text.find(dir.path() + "/")) != std::string::npos;) {
            text.erase(at, dir.path().size() + 1);
        }
        return text;
    };
    visit_streams(corpus, rejects, [&](const Origin& origin, ByteStream& bytes) {
        result.streams.push_back(without_dir(to_string(origin)) + "=" + read_all(bytes));
    });
    result.complaints = without_dir(rejects.shown());
    return result;
}

Visit visit_bytes(std::string_view bytes, std::string_view name = "x") {
    const TempDir dir;
    return visit(dir, dir.write(name, bytes));
}

// ------------------------------------------------------------------ what is there

TEST(IsStillThere, IsSaidOfWhatCanBeSeen) {
    const TempDir dir;
    const std::string file = dir.write("folder/a.txt", "a");
    std::filesystem::create_symlink(dir.path("folder"), dir.path("link"));
    EXPECT_TRUE(is_still_there(file));
    EXPECT_TRUE(is_still_there(dir.path("link/a.txt")));
    EXPECT_FALSE(is_still_there(dir.path("folder/b.txt")));
    EXPECT_FALSE(is_still_there(dir.path("link/b.txt")));
    EXPECT_FALSE(is_still_there(dir.path("no/such/folder/b.txt")));
    EXPECT_FALSE(is_still_there(file + "/inside.txt"));
    EXPECT_FALSE(is_still_there(dir.path("folder")));  // The file is gone: here is a folder.
    EXPECT_TRUE(file_facts(file));
    EXPECT_FALSE(file_facts(dir.path("folder/b.txt")));
}

TEST(IsStillThere, NobodyCanTellWhatCannotBeLookedAt) {
    const TempDir dir;
    std::filesystem::create_symlink(dir.path("loop"), dir.path("loop"));
    const std::string behind_a_loop = dir.path("loop/a.txt");
    EXPECT_THROW(is_still_there(behind_a_loop), CorpusError);
    EXPECT_THROW(file_facts(behind_a_loop), CorpusError);
    // A disk that is not mounted.
    std::filesystem::create_symlink(dir.path("disk"), dir.path("link"));
    EXPECT_THROW(is_still_there(dir.path("link")), CorpusError);
    EXPECT_THROW(is_still_there(dir.path("link/folder/a.txt")), CorpusError);
}

// ------------------------------------------------------------------ files and directories

TEST(CheckCorpora, NamesTheOneThatIsMissing) {
    const TempDir dir;
    EXPECT_NO_THROW(check_corpora({dir.path(), dir.write("a", "x"), "-"}));
    try {
        check_corpora({dir.path(), dir.path("none")});
        FAIL();
    } catch (const CorpusError& error) {
        EXPECT_EQ(std::string(error.what()),
                  "cannot read corpus '" + dir.path("none") + "': No such file or directory");
    }
}

TEST(VisitCorpus, WalksDirectoriesInByteOrder) {
    const TempDir dir;
    dir.write("b", "1");
    dir.write("B", "2");
    dir.write("a/z", "3");
    dir.write("a/b/c", "4");
    dir.write("a.txt", "5");
    EXPECT_THAT(visit(dir, dir.path()).streams,
                ElementsAre("B=2", "a/b/c=4", "a/z=3", "a.txt=5", "b=1"));
}

TEST(VisitCorpus, PassesOverWhatIsNoNews) {
    const TempDir dir;
    for (const char* name : {".hidden", ".git/x", "__MACOSX/x", "README", "readme.txt", "README.md",
                             "LICENSE", "License.txt", "lewis.dtd", "notes.md", "SHA256SUMS"}) {
        dir.write(name, "x");
    }
    dir.write("empty", "");
    dir.write("license-fees-rise.txt", "news");
    const Visit all = visit(dir, dir.path());
    EXPECT_THAT(all.streams, ElementsAre("license-fees-rise.txt=news"));
    EXPECT_EQ(all.complaints, "");
    // Named by the user it is wanted.
    EXPECT_THAT(visit(dir, dir.path("README.md")).streams, ElementsAre("README.md=x"));
}

TEST(VisitCorpus, SurvivesLoopsPipesAndDeadLinks) {
    const TempDir dir;
    dir.write("d/a", "1");
    std::filesystem::create_directory_symlink(dir.path(), dir.path("d/loop"));
    std::filesystem::create_directory_symlink(dir.path("d"), dir.path("d/self"));
    std::filesystem::create_symlink(dir.path("nowhere"), dir.path("d/dead"));
    std::filesystem::create_symlink(dir.path("d/a"), dir.path("d/link"));
    ASSERT_EQ(::mkfifo(dir.path("d/pipe").c_str(), 0600), 0);
    const Visit all = visit(dir, dir.path());
    EXPECT_THAT(all.streams, ElementsAre("d/a=1", "d/link=1"));
    EXPECT_EQ(all.complaints, "skipped: d/dead: cannot read: No such file or directory\n");
}

TEST(VisitCorpus, GoesOnAfterWhatItMayNotRead) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const TempDir dir;
    ::chmod(dir.write("a", "1").c_str(), 0);
    dir.write("b", "2");
    const Visit all = visit(dir, dir.path());
    EXPECT_THAT(all.streams, ElementsAre("b=2"));
    EXPECT_EQ(all.complaints, "skipped: a: cannot open: Permission denied\n");
}

TEST(VisitCorpus, ReportsAFileThatVanished) {
    const TempDir dir;
    EXPECT_EQ(visit(dir, dir.path("gone")).complaints,
              "skipped: gone: cannot read: No such file or directory\n");
}

TEST(VisitCorpus, ACorpusErrorEndsOneStreamOthersPassThrough) {
    const TempDir dir;
    dir.write("a", "1");
    dir.write("b", "2");
    NotedRejects rejects;
    int visits = 0;
    visit_streams(dir.path(), rejects, [&](const Origin&, ByteStream&) {
        if (++visits == 1) throw CorpusError("broken");
    });
    EXPECT_EQ(visits, 2);
    EXPECT_EQ(rejects.count(), 1U);
    const auto fail = [](const Origin&, ByteStream&) { throw IndexError("disk full"); };
    EXPECT_THROW(visit_streams(dir.path(), rejects, fail), IndexError);
    const TempDir packed;
    const std::string archive = packed.write("a.tar", pack("ustar", "none", {{"m", "1"}}));
    EXPECT_THROW(visit_streams(archive, rejects, fail), IndexError);
    EXPECT_EQ(rejects.count(), 1U);
}

// ------------------------------------------------------------------ archives

struct PackCase {
    const char* name;
    const char* format;
    const char* filter;
};

class VisitArchive : public testing::TestWithParam<PackCase> {};

TEST_P(VisitArchive, GivesItsMembers) {
    const std::string bytes = pack(GetParam().format, GetParam().filter,
                                   {{"dir/a.txt", "alpha"},
                                    {"README", "no"},
                                    {".hidden/b", "no"},
                                    {"__MACOSX/c", "no"},
                                    {"empty", ""},
                                    {"z.txt", std::string(200'000, 'z')}});
    const Visit all = visit_bytes(bytes);
    EXPECT_THAT(all.streams,
                ElementsAre("x(dir/a.txt)=alpha", "x(z.txt)=" + std::string(200'000, 'z')));
    EXPECT_EQ(all.complaints, "");
}

const PackCase kPackCases[] = {
    {"Tar", "ustar", "none"},      {"PaxTar", "pax", "none"},    {"V7Tar", "v7tar", "none"},
    {"TarGz", "ustar", "gzip"},    {"TarBz2", "ustar", "bzip2"}, {"TarXz", "ustar", "xz"},
    {"TarZst", "ustar", "zstd"},   {"TarLz4", "ustar", "lz4"},   {"TarLzma", "ustar", "lzma"},
    {"TarZ", "ustar", "compress"}, {"Zip", "zip", "none"},       {"SevenZip", "7zip", "none"},
    {"Cpio", "cpio", "none"},      {"NewCpio", "newc", "none"},
};
INSTANTIATE_TEST_SUITE_P(All, VisitArchive, testing::ValuesIn(kPackCases),
                         [](const auto& test) { return std::string(test.param.name); });

class VisitCompressed : public testing::TestWithParam<PackCase> {};

TEST_P(VisitCompressed, GivesOneStreamUnderTheNameOfTheFile) {
    const std::string text = "A line of text.\nAnd another one.\n";
    const Visit all = visit_bytes(pack("raw", GetParam().filter, {{"data", text}}), "n.txt.gz");
    EXPECT_THAT(all.streams, ElementsAre("n.txt.gz=" + text));
    EXPECT_EQ(all.complaints, "");
}

const PackCase kFilterCases[] = {
    {"Gzip", "raw", "gzip"}, {"Bzip2", "raw", "bzip2"}, {"Xz", "raw", "xz"},
    {"Zstd", "raw", "zstd"}, {"Lz4", "raw", "lz4"},     {"Lzma", "raw", "lzma"},
};
INSTANTIATE_TEST_SUITE_P(All, VisitCompressed, testing::ValuesIn(kFilterCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(VisitCorpus, ReadsGzipOfSeveralMembersAndOfNothing) {
    EXPECT_THAT(visit_bytes(gzip("one\n") + gzip("two\n")).streams, ElementsAre("x=one\ntwo\n"));
    const Visit nothing = visit_bytes(gzip(""));
    EXPECT_THAT(nothing.streams, IsEmpty());
    EXPECT_EQ(nothing.complaints, "");
}

TEST(VisitCorpus, OpensOneArchiveInsideAnother) {
    const std::string tar = pack("ustar", "none", {{"i/b.txt", "bee"}});
    const std::string zip = pack("zip", "none", {{"c.txt", "sea"}});
    const Visit all = visit_bytes(
        pack("ustar", "gzip", {{"a.gz", gzip("ay")}, {"t.tar", tar}, {"z.zip", zip}, {"e", "ee"}}));
    EXPECT_THAT(all.streams,
                ElementsAre("x(a.gz)=ay", "x(t.tar/i/b.txt)=bee", "x(z.zip/c.txt)=sea", "x(e)=ee"));
    EXPECT_EQ(all.complaints, "");
    EXPECT_THAT(visit_bytes(pack("zip", "none", {{"t.tar", tar}})).streams,
                ElementsAre("x(t.tar/i/b.txt)=bee"));
}

TEST(VisitCorpus, ReportsWhatIsNestedDeeper) {
    const std::string inner = pack("ustar", "none", {{"a.gz", gzip("ay")}, {"b", "bee"}});
    const Visit all = visit_bytes(pack("zip", "none", {{"t.tar", inner}, {"c", "sea"}}));
    EXPECT_THAT(all.streams, ElementsAre("x(t.tar/b)=bee", "x(c)=sea"));
    EXPECT_EQ(all.complaints, "skipped: x(t.tar/a.gz): nested too deep\n");
}

TEST(VisitCorpus, ReportsATruncatedArchiveOnceAndGoesOn) {
    std::string noise;  // Does not shrink, so that half the archive is half the noise.
    for (unsigned i = 1; noise.size() < 500'000; i = i * 1103515245U + 12345U) {
        noise += static_cast<char>(i >> 16);
    }
    const TempDir dir;
    for (const char* filter : {"gzip", "xz", "zstd", "none"}) {
        const std::string whole = pack("ustar", filter, {{"a", "text"}, {"b", noise}, {"c", "x"}});
        dir.write(std::string("a-") + filter, whole.substr(0, whole.size() / 2));
        dir.write(std::string("b-") + filter, "next");
    }
    const std::string whole = gzip(noise);
    dir.write("c.gz", std::string_view(whole).substr(0, whole.size() / 2));
    const Visit all = visit(dir, dir.path());
    EXPECT_EQ(all.streams.size(), 8U);  // "a" of each archive and the four files beside them.
    EXPECT_EQ(std::count(all.complaints.begin(), all.complaints.end(), '\n'), 5) << all.complaints;
    EXPECT_THAT(
        all.complaints,
        StartsWith("skipped: a-gzip(b): truncated or corrupt archive: truncated gzip input"));
    EXPECT_THAT(all.complaints, HasSubstr("skipped: c.gz: truncated or corrupt archive:"));
}

TEST(VisitCorpus, ReportsATruncatedArchiveInsideAnother) {
    const std::string inner = gzip(std::string(1000, 'x') + "abcdefghijklmnopqrstuvwxyz");
    const Visit all = visit_bytes(
        pack("ustar", "none", {{"a.gz", inner.substr(0, inner.size() - 12)}, {"b", "bee"}}));
    EXPECT_THAT(all.streams, testing::Contains("x(b)=bee"));
    EXPECT_THAT(all.complaints, StartsWith("skipped: x(a.gz): truncated or corrupt archive"));
    EXPECT_EQ(std::count(all.complaints.begin(), all.complaints.end(), '\n'), 1);
}

TEST(VisitCorpus, ReportsEncryptedMembers) {
    const Visit all =
        visit_bytes(pack("zip", "none", {{"a.txt", "alpha"}}, "zip:encryption=zipcrypt"));
    EXPECT_THAT(all.streams, IsEmpty());
    EXPECT_EQ(all.complaints, "skipped: x(a.txt): encrypted\n");
}

TEST(VisitCorpus, TheVisitorNeedNotReadToTheEnd) {
    const TempDir dir;
    dir.write("a.tgz", pack("ustar", "gzip", {{"a", std::string(300'000, 'a')}, {"b", "bee"}}));
    NotedRejects rejects;
    std::vector<std::string> members;
    visit_streams(dir.path(), rejects, [&](const Origin& origin, ByteStream& bytes) {
        std::string first(3, '\0');
        bytes.read(first);
        members.push_back(origin.member + "=" + first);
    });
    EXPECT_THAT(members, ElementsAre("a=aaa", "b=bee"));
    EXPECT_EQ(rejects.shown(), "");
}

TEST(VisitCorpus, NamesOutsideAsciiSurvive) {
    const std::string name = "caf\xC3\xA9/\xE6\x96\xB0\xE9\x97\xBB.txt";
    for (const char* format : {"pax", "ustar"}) {
        EXPECT_THAT(visit_bytes(pack(format, "none", {{"caf\xE9.txt", "x"}})).streams,
                    ElementsAre(HasSubstr(".txt)=x")));
    }
    EXPECT_THAT(visit_bytes(pack("ustar", "none", {{name, "x"}})).streams,
                ElementsAre("x(" + name + ")=x"));
}

// ------------------------------------------------------------------ what is packed

struct TextCase {
    const char* name;
    std::string bytes;
};

class PlainText : public testing::TestWithParam<TextCase> {};

TEST_P(PlainText, IsNoArchive) {
    EXPECT_FALSE(is_packed(GetParam().bytes));
    EXPECT_THAT(visit_bytes(GetParam().bytes).streams, ElementsAre("x=" + GetParam().bytes));
}

const TextCase kTextCases[] = {
    {"OfficeDocument", "PK\x03\x04" + std::string(26, 'x') + "[Content_Types].xml"},
    {"Mtree", "#mtree\n/set type=file\n. type=dir\n"},
    {"FileList", "./a\n./b type=file size=3\n"},
    {"WordBz", "BZh is not a word, but it could begin one.\n"},
    {"WordPk", "PK Subban scored twice.\n"},
    {"Digits", "070707 is a number.\n"},
    {"Braces", "{\"id\": 1}\n"},
    {"Sgml", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"},
    {"Warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n"},
    {"OneByte", "a"},
    {"LongLine", std::string(100'000, 'a')},
    {"WordUstar", std::string(200, 'a') + "ustar" + std::string(400, 'b')},
    {"ZipInside", "MZ and text " + std::string(700, ' ') + "PK\x05\x06" + std::string(18, '\0')},
};
INSTANTIATE_TEST_SUITE_P(All, PlainText, testing::ValuesIn(kTextCases),
                         [](const auto& test) { return std::string(test.param.name); });

struct NameCase {
    const char* name;
    const char* path;
    bool passed_over;
};

class PassedOver : public testing::TestWithParam<NameCase> {};

TEST_P(PassedOver, GoesByTheName) {
    EXPECT_EQ(is_passed_over(GetParam().path), GetParam().passed_over) << GetParam().path;
}

const NameCase kNameCases[] = {
    {"News", "a/b.txt", false},
    {"DotFolder", "./a.txt", false},
    {"UpFolder", "../a.txt", false},
    {"HiddenFile", "a/.b", true},
    {"HiddenFolder", ".a/b", true},
    {"MacFolder", "x/__MACOSX/b", true},
    {"ReadmeFolder", "readme/b.txt", false},
    {"Readme", "a/README-first.txt", true},
    {"Licence", "LICENCE.txt", true},
    {"LicenseStory", "license-fees.txt", false},
    {"Dtd", "lewis.dtd", true},
    {"Capitals", "NOTES.MD", true},
    {"Nothing", "", false},
};
INSTANTIATE_TEST_SUITE_P(All, PassedOver, testing::ValuesIn(kNameCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
