// A run is killed, files are corrected, withdrawn, added and renamed, and the run goes on: the
// index is then that of a run that was never interrupted.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "common/error.h"
#include "common/index/index_directory.h"
#include "indexer/app.h"
#include "tests/support/build_speed.h"
#include "tests/support/random_articles.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Corpora that change, and runs over them that are killed.
class Archive {
  public:
    Archive(std::uint64_t seed, WriterKind writer) : dice_(seed), writer_(writer) {
        for (int i = 0; i < kFiles; ++i) write(fmt::format("{:03}0.jsonl", i));
    }

    std::string index() const { return directory_.path("news.db"); }
    std::string unbroken() const { return directory_.path("unbroken.db"); }

    void change() {
        for (std::uint64_t left = dice_.between(1, 3); left > 0; --left) change_once();
    }

    // To the end; what it says on stderr.
    std::string run(const std::string& index) const {
        std::ostringstream out, err;
        run_indexer(options(index), out, err);
        return err.str();
    }

    void remove(const std::string& index, const std::string& id) const {
        IndexerOptions removal = options(index);
        removal.task = IndexerTask::Remove;
        removal.ids = {id};
        std::ostringstream out, err;
        run_indexer(removal, out, err);
    }

    // Up to where some portions are finished. False when it came to its end before.
    bool run_and_kill() {
        const std::string piece =
            fmt::format("{:08}", dice_.between(2, writer_ == WriterKind::Library ? 7 : 3));
        const pid_t child = ::fork();
        if (child < 0) throw std::runtime_error("cannot fork");
        if (child == 0) {
            try {
                run(index());
            } catch (...) {
            }
            ::_exit(0);
        }
        int status = 0;
        while (::waitpid(child, &status, WNOHANG) == 0) {
            for (const char* home : {"news.db", "news.db.building"}) {
                std::error_code ignored;
                if (fs::exists(directory_.path(home) + "/work/" + piece, ignored)) {
                    ::kill(child, SIGKILL);
                }
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return WIFSIGNALED(status);
    }

    // What the unbroken run goes on from.
    void keep_for_the_unbroken() const {
        fs::remove_all(unbroken());
        fs::copy(index(), unbroken(), fs::copy_options::recursive);
    }

    std::string any_id() { return fmt::format("a{}", dice_.below(kIds)); }

  private:
    static constexpr int kFiles = 24;
    static constexpr std::uint64_t kIds = 1000;

    IndexerOptions options(const std::string& index) const {
        IndexerOptions options;
        options.directory = index;
        options.corpora = {directory_.path("news")};
        // Little of it makes small portions.
        options.memory = std::uint64_t{writer_ == WriterKind::Library ? 512U : 64U} << 20;
        options.jobs = 2;
        options.writer = writer_;
        return options;
    }

    // Each id comes in more than one file, so that it matters which comes last.
    void write(const std::string& name) {
        std::string lines;
        const std::string text = fmt::format("{} {}", name, ++version_);
        const std::uint64_t words = writer_ == WriterKind::Library ? 100 : 250;
        for (std::uint64_t left = dice_.between(30, 120); left > 0; --left) {
            std::string body;
            for (std::uint64_t word = 0; word < words; ++word) {
                body += 'w' + std::to_string(dice_.below(3000)) + ' ';
            }
            lines += fmt::format(R"({{"id":"a{}","title":"{}","text":"{}","language":"en"}})"
                                 "\n",
                                 dice_.below(kIds), text, body);
            if (dice_.once_in(50)) lines += "broken\n";
        }
        settle(directory_.write("news/" + name, lines));
    }

    // A file is left alone for long enough that its time of change can be trusted.
    void settle(const std::string& path) {
        fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours(100) +
                                      std::chrono::seconds(++version_));
    }

    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(directory_.path("news"))) {
            names.push_back(entry.path().filename());
        }
        std::ranges::sort(names);
        return names;
    }

    std::string new_name() {
        return fmt::format("{:03}{}.jsonl", dice_.below(kFiles), dice_.between(1, 9));
    }

    void change_once() {
        const std::vector<std::string> files = names();
        const std::string path = directory_.path("news/" + dice_.one_of(files));
        switch (dice_.below(6)) {
            case 0:
                return write(fs::path(path).filename());
            case 1:
                if (files.size() > 3) fs::remove(path);
                return;
            case 2:
                return write(new_name());
            case 3:
                return fs::rename(path, directory_.path("news/" + new_name()));
            case 4:
                return settle(path);  // Another time, the same bytes.
            default: {
                std::ofstream file(path, std::ios::app);
                file << fmt::format(R"({{"id":"a{}","title":"added {}","text":"more"}})",
                                    dice_.below(kIds), ++version_)
                     << '\n';
                file.close();
                settle(path);
            }
        }
    }

    // What is synced is most of the time, and nothing where files are in memory.
    TempDir directory_{fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path()};
    Dice dice_;
    WriterKind writer_;
    int version_ = 0;
};

std::multiset<std::string> articles_of(const std::string& index) {
    std::multiset<std::string> articles;
    for (const auto& segment : IndexDirectory(index).segments()) {
        const Xapian::Database database(segment.string());
        for (auto article = database.postlist_begin({}); article != database.postlist_end({});
             ++article) {
            articles.insert(database.get_document(*article).get_data());
        }
    }
    return articles;
}

std::string file_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Case {
    std::uint64_t seed;
    WriterKind writer;
};

class ResumedRun : public ::testing::TestWithParam<Case> {};

TEST_P(ResumedRun, GivesWhatAnUnbrokenOneGives) {
    int resumed = 0;
    const std::uint64_t trials = kSlowBuild ? 2 : 3;
    const auto goes_on = [&](std::uint64_t trial) {
        const bool none = resumed == 0 && trial < 5 * trials;  // Changes may have hit everything.
        return (trial < trials || none) && !HasFailure();
    };
    for (std::uint64_t trial = 0; goes_on(trial); ++trial) {
        SCOPED_TRACE(fmt::format("trial {}", trial));
        Archive archive(GetParam().seed * 1000 + trial, GetParam().writer);
        if (trial % 3 == 0) {  // The others are first builds.
            archive.run(archive.index());
            archive.keep_for_the_unbroken();
            archive.change();
        }
        for (std::uint64_t kills = 0; kills <= trial % 2; ++kills) {
            if (!archive.run_and_kill()) archive.keep_for_the_unbroken();
            archive.change();
        }
        if (trial == 0) {
            const std::string id = archive.any_id();
            for (const auto& index : {archive.index(), archive.unbroken()}) {
                archive.remove(index, id);
            }
        }
        const std::string said = archive.run(archive.index());
        if (said.find("going on with a run") != std::string::npos) ++resumed;
        archive.run(archive.unbroken());
        EXPECT_EQ(articles_of(archive.index()), articles_of(archive.unbroken()));
        EXPECT_EQ(file_of(archive.index() + "/rejects.jsonl"),
                  file_of(archive.unbroken() + "/rejects.jsonl"));
        // And for good.
        archive.run(archive.index());
        EXPECT_EQ(articles_of(archive.index()), articles_of(archive.unbroken()));
    }
    EXPECT_GT(resumed, 0);
}

INSTANTIATE_TEST_SUITE_P(
    By, ResumedRun, ::testing::Values(Case{1, WriterKind::Library}, Case{2, WriterKind::Library}),
    [](const auto& test) {
        return fmt::format("{}{}", test.param.writer == WriterKind::Direct ? "Direct" : "Library",
                           test.param.seed);
    });

}  // namespace
}  // namespace dateline
