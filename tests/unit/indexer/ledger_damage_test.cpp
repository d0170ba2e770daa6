// What can happen to a ledger: a damaged file, no permission, no space, threads, a killed process.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "common/error.h"
#include "indexer/ledger/ledger.h"
#include "indexer/ledger/sqlite.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::uint64_t kMemory = 256 * 1024;

// What is thrown, or nothing.
std::string failure(const std::function<void()>& act) {
    try {
        act();
    } catch (const IndexError& error) {
        return error.what();
    }
    return {};
}

// One more portion of a stream that never ends.
DonePortion next_portion(const std::string& path, std::uint64_t number) {
    DonePortion portion;
    portion.segment = fmt::format("{:08}", number);
    portion.articles = 1;
    portion.spans = {{path, {0, {}, number, number + 1}}};
    DoneStream& stream = portion.streams.emplace_back();
    stream.path = path;
    stream.stream.key = 7;
    stream.stream.articles = 1;
    return portion;
}

// A ledger of so many pages that damage hits some that matter.
void fill(const std::string& path) {
    DonePortion portion;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        portion.spans.push_back({fmt::format("/news/{}", i), {0, {}, 0, 1}});
    }
    Ledger ledger(path, kMemory);
    ledger.begin_run("fill", "", false);
    ledger.finish_portion(portion);
}

// -------------------------------------------------------------------------------- damage

std::string random_bytes(std::size_t size) {
    std::mt19937 random(1);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

std::string read_all(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct DamageCase {
    const char* name;
    std::function<std::string(std::string)> damage;  // From a ledger's bytes.
};

class DamagedLedger : public testing::TestWithParam<DamageCase> {};

TEST_P(DamagedLedger, NamesTheFileAndTheWayOut) {
    const TempDir dir;
    const std::string path = dir.path("ledger.db");
    fill(path);
    dir.write("ledger.db", GetParam().damage(read_all(path)));
    const std::string message = failure([&] {
        Ledger ledger(path, kMemory);
        for (int i = 0; i < 1000; ++i) ledger.spans(fmt::format("/news/{}", i));
        ledger.finish_portion(next_portion("/news", 0));
    });
    EXPECT_THAT(message, AllOf(HasSubstr("ledger '" + path + "'"), HasSubstr("--rebuild"),
                               Not(HasSubstr("\n"))));
}

const DamageCase kDamageCases[] = {
    {"Random", [](const std::string&) { return random_bytes(10'000); }},
    {"ShortText", [](const std::string&) { return std::string("hello"); }},
    {"Zeros", [](const std::string&) { return std::string(10'000, '\0'); }},
    {"CutOff", [](const std::string& bytes) { return bytes.substr(0, bytes.size() / 2); }},
    {"RandomBehindTheHead",
     [](const std::string& bytes) {
         return bytes.substr(0, 100) + random_bytes(bytes.size() - 100);
     }},
    {"RandomBehindTheFirstPage",
     [](const std::string& bytes) {
         return bytes.substr(0, 4096) + random_bytes(bytes.size() - 4096);
     }},
};
INSTANTIATE_TEST_SUITE_P(All, DamagedLedger, testing::ValuesIn(kDamageCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(LedgerFile, OfAnotherVersionIsRefused) {
    const TempDir dir;
    const std::string path = dir.path("ledger.db");
    fill(path);
    SqliteDatabase(path, kMemory).execute("PRAGMA user_version = 99");
    EXPECT_THAT(failure([&] { Ledger(path, kMemory).has_run(); }),
                AllOf(HasSubstr(path), HasSubstr("99"), HasSubstr("--rebuild")));
}

TEST(LedgerFile, OfAnotherProgramIsRefusedAndLeftAlone) {
    for (const char* sql : {"CREATE TABLE x (y)", "PRAGMA user_version = 1; CREATE TABLE x (y)"}) {
        SCOPED_TRACE(sql);
        const TempDir dir;
        const std::string path = dir.path("ledger.db");
        SqliteDatabase(path, kMemory).execute(sql);
        const std::string before = read_all(path);
        EXPECT_THAT(failure([&] { Ledger(path, kMemory).has_run(); }),
                    AllOf(HasSubstr(path), HasSubstr("--rebuild")));
        EXPECT_EQ(read_all(path), before);
    }
}

TEST(LedgerFile, ThatCannotBeMadeSaysWhy) {
    const TempDir dir;
    const std::string missing = dir.path("none/ledger.db");
    EXPECT_THAT(failure([&] { Ledger(missing, kMemory); }),
                AllOf(HasSubstr("'" + missing + "'"), HasSubstr("No such file or directory")));
    EXPECT_THAT(failure([&] { Ledger(dir.path(), kMemory); }),
                AllOf(HasSubstr("'" + dir.path() + "'"), HasSubstr("Is a directory")));
}

TEST(LedgerFile, WithoutPermissionIsReadAndNotWritten) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everything";
    const TempDir dir;
    const std::string path = dir.path("ledger.db");
    ASSERT_EQ(::chmod(dir.path().c_str(), 0555), 0);
    EXPECT_THAT(failure([&] { Ledger(path, kMemory); }),
                AllOf(HasSubstr(path), HasSubstr("Permission denied")));
    ASSERT_EQ(::chmod(dir.path().c_str(), 0755), 0);
    fill(path);
    for (const auto& [directory, file] : {std::pair{0555, 0644}, {0755, 0444}, {0555, 0444}}) {
        SCOPED_TRACE(fmt::format("{:o} {:o}", directory, file));
        ASSERT_EQ(::chmod(path.c_str(), static_cast<mode_t>(file)), 0);
        ASSERT_EQ(::chmod(dir.path().c_str(), static_cast<mode_t>(directory)), 0);
        Ledger ledger(path, kMemory);
        EXPECT_EQ(ledger.portions().size(), 1U);
        if (file == 0644) continue;  // The journal is there, and writable.
        EXPECT_THAT(failure([&] { ledger.finish_portion({}); }),
                    AllOf(HasSubstr("cannot write ledger '" + path), HasSubstr("writable")));
    }
    ASSERT_EQ(::chmod(dir.path().c_str(), 0755), 0);
}

TEST(LedgerFile, WithoutSpaceSaysSoAndTakesTheWriteBack) {
    const TempDir dir;
    const std::string path = dir.path("full.db");
    SqliteDatabase database(path, kMemory);
    database.execute("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('kept')");
    database.execute("PRAGMA max_page_count = 4");
    const std::string message = failure([&] {
        SqliteTransaction transaction(database);
        database.statement("INSERT INTO t VALUES (?)").bind(std::string(100'000, 'x')).run();
        transaction.commit();
    });
    EXPECT_THAT(message, AllOf(HasSubstr("cannot write ledger '" + path), HasSubstr("full"),
                               HasSubstr("no space left")));
    EXPECT_FALSE(database.in_transaction());
    EXPECT_EQ(database.number("SELECT COUNT(*) FROM t"), 1U);
}

// ------------------------------------------------------------------------------- threads

TEST(LedgerThreads, PortionsOfSeveralThreadsAreAllThere) {
    constexpr std::uint64_t kEach = 20;
    const TempDir dir;
    Ledger ledger(dir.path("ledger.db"), kMemory);
    ledger.begin_run("threads", "", false);
    const auto work = [&ledger](std::uint64_t begin) {
        for (std::uint64_t i = 0; i < kEach; ++i) {
            const std::uint64_t first = ledger.finish_portion(next_portion("/a", begin + 2 * i));
            const std::uint64_t second =
                ledger.finish_portion(next_portion("/a", begin + 2 * i + 1));
            ledger.merge_portions({first, second}, "merged");
            ledger.visit_run_keys([&](std::uint64_t) { ledger.done_file("/a"); });
        }
    };
    std::thread one(work, 0);
    std::thread two(work, 2 * kEach);
    one.join();
    two.join();
    EXPECT_EQ(ledger.portions().size(), 2 * kEach);
    EXPECT_EQ(ledger.spans("/a").size(), 4 * kEach);
    ledger.prepare_publication()->commit(1);
    ledger.apply_publication();
    EXPECT_EQ(ledger.streams("/a", "").at(0).articles, 4 * kEach);
}

// ---------------------------------------------------------------------- a killed process

// Lets another process do it again and again, and kills it some time after it was done `times`
// times. Gives how often it was done when it died.
std::uint64_t kill_in_the_middle_of(const std::function<void()>& act, std::uint64_t times,
                                    std::chrono::microseconds after) {
    int done[2];
    if (::pipe(done) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) {
        try {
            do act();
            while (::write(done[1], "x", 1) == 1);
        } catch (...) {
        }
        ::_exit(3);
    }
    ::close(done[1]);
    std::uint64_t count = 0;
    for (char mark = 0; ::read(done[0], &mark, 1) == 1;) {
        if (++count != times) continue;
        std::this_thread::sleep_for(after);
        ::kill(child, SIGKILL);
    }
    ::close(done[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "it ended by itself";
    return count;
}

// So many streams that a transaction does not fit into the page cache, takes a while, and so is
// often caught half written.
constexpr std::uint64_t kStreams = 2000;
constexpr int kRounds = 12;
constexpr std::chrono::microseconds kLater{4000};  // Each round, than the one before.

std::string stream_path(std::uint64_t stream) {
    return fmt::format("/news/{}", stream);
}

DonePortion wide_portion(std::uint64_t number) {
    DonePortion portion;
    for (std::uint64_t i = 0; i < kStreams; ++i) {
        const DonePortion one = next_portion(stream_path(i), number);
        portion.spans.push_back(one.spans[0]);
        portion.streams.push_back(one.streams[0]);
        portion.streams.back().stream.key = i;
        portion.streams.back().grown = true;
    }
    return portion;
}

TEST(KilledLedger, HasAllPortionsThatWereFinished) {
    const TempDir dir;
    const std::string path = dir.path("ledger.db");
    std::uint64_t finished = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::unique_ptr<Ledger> ledger;
        std::uint64_t next = finished;
        const std::uint64_t count = kill_in_the_middle_of(
            [&] {
                if (!ledger) ledger = std::make_unique<Ledger>(path, kMemory);
                if (next == finished) ledger->begin_run("killed", "", false);
                ledger->finish_portion(wide_portion(next++));
            },
            1, round * kLater);
        const Ledger after(path, kMemory);
        const std::size_t portions = after.portions().size();
        EXPECT_THAT(portions, AnyOf(finished + count, finished + count + 1));
        finished = portions;
        for (std::uint64_t i = 0; i < kStreams; ++i) {
            const std::vector<DoneSpan> spans = after.spans(stream_path(i));
            ASSERT_EQ(spans.size(), finished);
            ASSERT_EQ(spans.back().begin, finished - 1);
        }
        std::uint64_t keys = 0;
        after.visit_run_keys([&keys](std::uint64_t) { ++keys; });
        EXPECT_EQ(keys, kStreams);
    }
    Ledger ledger(path, kMemory);
    ledger.prepare_publication()->commit(1);
    ledger.apply_publication();
    ledger.visit_paths("/", [&](const std::string& stream) {
        ASSERT_EQ(ledger.streams(stream, "").at(0).articles, finished);
    });
}

// A generation more is an article more of each stream, whatever was left unfinished.
void publish_one_more(Ledger& ledger) {
    const std::uint64_t generation = ledger.generation() + 1;
    if (ledger.prepared_generation() == 0) {
        ledger.begin_run("growing", "", false);
        if (ledger.portions().empty()) {
            DonePortion portion = wide_portion(generation);
            portion.files.push_back(
                {stream_path(0), {.size = generation, .modified = 1}, kStreams});
            ledger.finish_portion(portion);
        }
        const auto publication = ledger.prepare_publication();
        for (std::uint64_t i = 0; i < kStreams; ++i) publication->set_held(i, generation);
        publication->commit(generation);
    }
    ledger.apply_publication();
}

TEST(KilledLedger, IsOfOneGenerationWholly) {
    const TempDir dir;
    const std::string path = dir.path("ledger.db");
    std::uint64_t generation = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::unique_ptr<Ledger> ledger;
        const std::uint64_t count = kill_in_the_middle_of(
            [&] {
                if (!ledger) ledger = std::make_unique<Ledger>(path, kMemory);
                publish_one_more(*ledger);
            },
            1, 2 * round * kLater);
        const Ledger after(path, kMemory);
        EXPECT_THAT(after.generation(), AnyOf(generation + count, generation + count + 1));
        generation = after.generation();
        EXPECT_EQ(after.totals().streams, kStreams);
        EXPECT_EQ(after.file(stream_path(0), "")->size, generation);
        after.visit_paths("/", [&](const std::string& stream) {
            const StreamState state = after.streams(stream, "").at(0);
            ASSERT_EQ(state.articles, generation);
            ASSERT_EQ(state.held, generation);
        });
    }
}

}  // namespace
}  // namespace dateline
