#include "tests/support/fault_bench.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "common/index/index_directory.h"
#include "tests/support/article_dump.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Thousands of runs, each of which waits for the disk: where there is a disk in memory, it serves.
fs::path fast_place() {
    const fs::path memory = "/dev/shm";
    return ::access(memory.c_str(), W_OK | X_OK) == 0 ? memory : fs::temp_directory_path();
}

// Few words make few calls, and long ones make a segment big beside the next.
constexpr int kWordBytes = 50;

constexpr const char* kForeign = "somebody's";

}  // namespace

FaultBench::FaultBench(std::string writer) : dir_(fast_place()), writer_(std::move(writer)) {
    fs::create_directories(scratch());
    fs::create_directories(corpora());
    for (const char* name : {"news.db.notes", "news.db.building.notes", "work/thesis"}) {
        dir_.write(name, kForeign);
    }
}

void FaultBench::write(const std::string& name, const std::string& text) {
    const std::string path = dir_.write("corpora/" + name, text);
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(1));
}

void FaultBench::remove(const std::string& name) {
    fs::remove_all(fs::path(corpora()) / name);
}

Ran FaultBench::run_program(const std::string& program, const std::vector<std::string>& arguments,
                            const Faults& faults) const {
    std::vector<std::string> command{std::string(DATELINE_BIN) + '/' + program};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_with_faults(command, faults, scratch());
}

std::vector<std::string> FaultBench::index_command(
    const std::vector<std::string>& arguments) const {
    // One thread makes pieces: so the calls come in nearly the same order each time.
    std::vector<std::string> command{"--writer", writer_, "-j", "1", "-d", index()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
}

Ran FaultBench::run(const std::vector<std::string>& arguments, const Faults& faults) const {
    return run_program("dateline-index", index_command(arguments), faults);
}

FaultBench::Answers FaultBench::answers() const {
    if (!fs::exists(index())) return std::nullopt;
    return dump_articles(index());
}

void FaultBench::keep() {
    const fs::path kept = dir_.path("kept");
    fs::remove_all(kept);
    fs::create_directories(kept);
    for (const fs::path path : index_paths()) {
        if (fs::exists(path)) fs::copy(path, kept / path.filename(), fs::copy_options::recursive);
    }
}

void FaultBench::restore() const {
    for (const fs::path path : index_paths()) {
        fs::remove_all(path);
        const fs::path kept = dir_.path("kept") / path.filename();
        if (fs::exists(kept)) fs::copy(kept, path, fs::copy_options::recursive);
    }
}

std::vector<std::string> FaultBench::calls_of(const std::vector<std::string>& arguments,
                                              const std::vector<std::string>& below,
                                              const std::string& kinds) const {
    const std::string trace = dir_.path("trace");
    fs::remove(trace);
    run(arguments, {.below = below, .trace = trace, .kinds = kinds});
    std::ifstream file(trace);
    std::vector<std::string> calls;
    for (std::string line; std::getline(file, line);) calls.push_back(line);
    return calls;
}

std::string FaultBench::litter() const {
    std::string found;
    for (const char* name : {"news.db.notes", "news.db.building.notes", "work/thesis"}) {
        std::ifstream file(dir_.path(name));
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        if (text != kForeign) found += fmt::format("{} is '{}'; ", name, text);
    }
    if (fs::exists(index() + ".building")) found += "news.db.building lies there; ";
    for (const auto& entry : fs::directory_iterator(index())) {
        const std::string name = entry.path().filename();
        if (name == "work" || name.ends_with(".next") || name.ends_with("-journal")) {
            found += fmt::format("{} lies there; ", name);
        }
    }
    const auto named = IndexDirectory(index()).segments();
    const std::set<fs::path> segments(named.begin(), named.end());
    for (const auto& entry : fs::directory_iterator(fs::path(index()) / "segments")) {
        if (segments.count(entry.path()) == 0) found += fmt::format("{}; ", entry.path().string());
    }
    return found;
}

std::string articles(const std::string& prefix, int count, const std::string& word,
                     int words_each) {
    std::string lines;
    for (int number = 1; number <= count; ++number) {
        std::string text;
        for (int k = 0; k < words_each; ++k) {
            text += fmt::format(" w{}x{}{:0>{}}", number, k, "", kWordBytes);
        }
        lines += fmt::format(
            R"({{"id":"{0}{1}","headline":"{2} in town {1}","text":"The river rose {1} feet.{3}",)"
            R"("lang":"en","source":"Courier"}})"
            "\n",
            prefix, number, word, text);
    }
    return lines;
}

void build_first(FaultBench& bench) {
    bench.write("big.jsonl", articles("big", 100, "Flood"));
    bench.write("changing.jsonl", articles("change", 5, "Storm"));
    bench.write("folder/going.jsonl", articles("go", 4, "Drought"));
    bench.run({bench.corpora()});
    bench.write("late.jsonl", articles("late", 4, "Frost"));
    const Ran ran = bench.run({bench.corpora()});
    if (ran.code != 0) throw std::runtime_error("no index: " + ran.err);
}

void change(FaultBench& bench) {
    bench.write("changing.jsonl", articles("change", 6, "Tempest") + articles("big", 2, "Gale"));
}

Words lines_of(std::istream& text) {
    Words lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

bool says_internal(const Ran& ran) {
    return ran.err.find("internal error") != std::string::npos;
}

long number_in(const char* name, long otherwise) {
    const char* const text = std::getenv(name);
    if (text == nullptr) return otherwise;
    return std::string(text) == "full" ? 1 : std::max(1L, std::atol(text));
}

}  // namespace dateline
