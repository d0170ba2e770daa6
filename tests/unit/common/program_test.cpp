#include "common/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <array>
#include <csignal>
#include <fstream>
#include <iostream>
#include <new>
#include <sstream>

#include "common/error.h"
#include "common/file_output.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

// A descriptor that is closed at the end.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

TEST(FileOutput, WritesAllBytesInTheirOrder) {
    const TempDir dir;
    const std::string path = dir.write("out", "");
    std::string expected;
    {
        const Descriptor file(::open(path.c_str(), O_WRONLY));
        FileOutput buffer(file.get());
        std::ostream out(&buffer);
        for (int i = 0; i < 50'000; ++i) {
            const std::string line = "line " + std::to_string(i) + '\n';
            out << line;
            expected += line;
        }
        const std::string large(200'000, 'x');
        out << large << '\xFF' << '\0';
        expected += large + '\xFF' + '\0';
        out.flush();
        EXPECT_TRUE(out.good());
        EXPECT_EQ(buffer.error(), 0);
    }
    EXPECT_EQ(bytes_of(path), expected);
}

TEST(FileOutput, WritesWhatIsLeftWhenItGoes) {
    const TempDir dir;
    const std::string path = dir.write("out", "");
    {
        const Descriptor file(::open(path.c_str(), O_WRONLY));
        FileOutput buffer(file.get());
        std::ostream out(&buffer);
        out << "unflushed";
        EXPECT_EQ(bytes_of(path), "");
    }
    EXPECT_EQ(bytes_of(path), "unflushed");
}

TEST(FileOutput, SaysThatTheDiskIsFull) {
    const Descriptor full(::open("/dev/full", O_WRONLY));
    FileOutput buffer(full.get());
    std::ostream out(&buffer);
    out << "rain";
    EXPECT_EQ(buffer.error(), 0);
    out.flush();
    EXPECT_EQ(buffer.error(), ENOSPC);
    EXPECT_FALSE(out.good());
}

TEST(FileOutput, SaysThatTheDiskIsFullWithoutBeingFlushed) {
    const Descriptor full(::open("/dev/full", O_WRONLY));
    FileOutput buffer(full.get());
    std::ostream out(&buffer);
    for (int i = 0; i < 100'000 && out; ++i) out << "rain";
    EXPECT_EQ(buffer.error(), ENOSPC);
    EXPECT_FALSE(out.good());
}

TEST(FileOutput, SaysThatNobodyReads) {
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ::close(ends[0]);
    const Descriptor writing(ends[1]);
    FileOutput buffer(writing.get());
    std::ostream out(&buffer);
    out << "rain" << std::flush;
    EXPECT_EQ(buffer.error(), EPIPE);
    out.clear();
    out << std::string(200'000, 'x') << std::flush;
    EXPECT_EQ(buffer.error(), EPIPE);
}

TEST(FileOutput, SaysThatItWasNeverOpen) {
    FileOutput buffer(-1);
    std::ostream out(&buffer);
    out << "rain" << std::flush;
    EXPECT_EQ(buffer.error(), EBADF);
}

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

Ran ran(const std::function<ExitCode(std::ostream&, std::ostream&)>& body) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Ran result;
    result.code = run_program("dateline-x", body);
    result.out = testing::internal::GetCapturedStdout();
    result.err = testing::internal::GetCapturedStderr();
    return result;
}

struct Ending {
    std::string name;
    void (*act)();
    int code;
    std::string err;
};

class RunProgramTest : public testing::TestWithParam<Ending> {};

TEST_P(RunProgramTest, Ends) {
    const Ran result = ran([](std::ostream& out, std::ostream&) {
        out << "results\n";
        GetParam().act();
        return ExitCode::Success;
    });
    EXPECT_EQ(result.code, GetParam().code);
    EXPECT_EQ(result.out, "results\n");
    EXPECT_EQ(result.err, GetParam().err);
}

const Ending kEndings[] = {
    {"Well", [] {}, 0, ""},
    {"WithAUsageError", [] { throw UsageError("there is no option '-x'"); }, 2,
     "dateline-x: there is no option '-x'\nTry 'dateline-x --help'.\n"},
    {"WithACorpusError", [] { throw CorpusError("cannot read 'a'"); }, 2,
     "dateline-x: cannot read 'a'\n"},
    {"WithAnIndexError", [] { throw IndexError("cannot open 'd'"); }, 2,
     "dateline-x: cannot open 'd'\n"},
    {"WithAQueryError",
     [] {
         throw QueryError("the query is empty", {0, 0});
     },
     2, "dateline-x: the query is empty\n"},
    {"OutOfMemory", [] { throw std::bad_alloc(); }, 2, "dateline-x: out of memory\n"},
    {"WithABug", [] { throw std::logic_error("what"); }, 2, "dateline-x: internal error: what\n"},
    {"WithAnErrorOfTheLibrary", [] { throw Xapian::DatabaseOpeningError("no\nwhere"); }, 2,
     "dateline-x: internal error: DatabaseOpeningError: no where\n"},
    {"WithSomethingElse", [] { throw 5; }, 2, "dateline-x: internal error: unknown exception\n"},
};
INSTANTIATE_TEST_SUITE_P(All, RunProgramTest, testing::ValuesIn(kEndings),
                         [](const auto& test) { return test.param.name; });

TEST(RunProgram, LetsNoControlOut) {
    const Ran result = ran([](std::ostream& out, std::ostream& err) -> ExitCode {
        out << "a\x1B[2J\n";
        err << "b\u202E\n";
        throw CorpusError("cannot read 'c\n\x07'");
    });
    EXPECT_EQ(result.out, "a\\x1b[2J\n");
    EXPECT_EQ(result.err, "b<U+202E>\ndateline-x: cannot read 'c\\x0a\\x07'\n");
}

TEST(RunProgram, GivesTheExitCodeOfTheBody) {
    EXPECT_EQ(ran([](auto&, auto&) { return ExitCode::Success; }).code, 0);
    EXPECT_EQ(ran([](auto&, auto&) { return ExitCode::Partial; }).code, 1);
    EXPECT_EQ(ran([](auto&, auto&) { return ExitCode::Failure; }).code, 2);
}

TEST(RunProgram, KeepsTroubleOutOfStandardOutput) {
    const Ran result = ran([](std::ostream& out, std::ostream& err) {
        out << "found\n";
        err << "skipped\n";
        return ExitCode::Partial;
    });
    EXPECT_EQ(result.out, "found\n");
    EXPECT_EQ(result.err, "skipped\n");
}

// Runs with standard output led elsewhere; what it says on standard error.
Ran ran_into(int descriptor, ExitCode code) {
    std::cout.flush();
    const Descriptor kept(::dup(STDOUT_FILENO));
    ::dup2(descriptor, STDOUT_FILENO);
    testing::internal::CaptureStderr();
    Ran result;
    result.code = run_program("dateline-x", [code](std::ostream& out, std::ostream&) {
        out << "results\n";
        return code;
    });
    result.err = testing::internal::GetCapturedStderr();
    ::dup2(kept.get(), STDOUT_FILENO);
    return result;
}

TEST(RunProgram, FailsOnAFullDisk) {
    const Descriptor full(::open("/dev/full", O_WRONLY));
    const Ran result = ran_into(full.get(), ExitCode::Success);
    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.err, "dateline-x: cannot write to standard output: No space left on device\n");
}

TEST(RunProgram, MindsNoReaderThatWentAway) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ::close(ends[0]);
    const Descriptor writing(ends[1]);
    const Ran result = ran_into(writing.get(), ExitCode::Partial);
    EXPECT_EQ(result.code, 1);
    EXPECT_EQ(result.err, "");
}

}  // namespace
}  // namespace dateline
