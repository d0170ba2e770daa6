// Reads that fail: whoever only asks gets the full answer or none, and what broke off is read
// again. DATELINE_FAULTS as in failing_calls_test.cpp.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "tests/support/fault_bench.h"

namespace dateline {
namespace {

// What --status says of the ledger is left out when that cannot be read.
std::string answer(const std::string& out) {
    std::istringstream text(out);
    std::string kept;
    for (const std::string& line : lines_of(text)) {
        if (!line.starts_with("read from ")) kept += line + '\n';
    }
    return kept;
}

// Who only asks: the full answer, or one line of why there is none.
TEST(FailingReads, GiveTheFullAnswerOrNone) {
    if (std::string(DATELINE_FAILING_CALLS).empty()) GTEST_SKIP() << "nothing can be preloaded";
    FaultBench bench("direct");
    build_first(bench);
    const std::vector<std::pair<std::string, Words>> questions{
        {"dateline-search", {"-d", bench.index(), "-o", "oneline", "river"}},
        {"dateline-search", {"-d", bench.index(), "-o", "oneline", "storm OR \"town 3\" OR flod~"}},
        {"dateline-search", {"-d", bench.index(), "-o", "oneline", "nowhere"}},
        {"dateline-search", {"-d", bench.index(), "--article", "change2"}},
        {"dateline-index", {"-d", bench.index(), "--status"}},
        {"dateline-index", {"-d", bench.index(), "--verify"}}};
    const std::string trace = bench.scratch() + "/trace";
    for (const auto& [program, words] : questions) {
        std::filesystem::remove(trace);
        const Ran whole =
            bench.run_program(program, words, {.below = {bench.index()}, .trace = trace});
        std::ifstream lines(trace);
        const Words calls = lines_of(lines);
        const auto count = static_cast<long>(calls.size());
        const bool searches = program == "dateline-search";
        long failures = 0;
        for (const char* error : {"EIO", "EACCES"}) {
            const long step = number_in("DATELINE_FAULTS", searches ? 1 : std::max(1L, count / 10));
            for (long at = 1; at <= count; at += step) {
                const Faults faults{.below = {bench.index()}, .error = error, .at = at};
                const Ran ran = bench.run_program(program, words, faults);
                const bool told = ran.code == 2 && !ran.err.empty() && !says_internal(ran);
                const bool full = ran.code == whole.code && answer(ran.out) == answer(whole.out);
                if (told || full) continue;
                ++failures;
                ADD_FAILURE() << program << ' ' << words.back() << ": "
                              << calls[static_cast<std::size_t>(at - 1)] << "\nexit " << ran.code
                              << ": " << ran.out << ran.err << in_words(faults);
            }
        }
        std::cout << fmt::format("{} {}: calls {}, wrong {}\n", program, words.back(), count,
                                 failures);
    }
}

// SQLite itself takes some failing reads for damage.
TEST(FailingReads, OfTheLedgerAreNoDamage) {
    if (std::string(DATELINE_FAILING_CALLS).empty()) GTEST_SKIP() << "nothing can be preloaded";
    FaultBench bench("direct");
    bench.write("a.jsonl", articles("a", 5, "Flood"));
    bench.run({bench.corpora()});
    bench.write("a.jsonl", articles("a", 6, "Storm"));
    const std::string ledger = bench.index() + "/ledger.db";
    bench.keep();
    const auto reads =
        static_cast<long>(bench.calls_of({bench.corpora()}, {ledger}, "read").size());
    for (long at = 1; at <= reads; ++at) {
        bench.restore();
        const Ran ran = bench.run({bench.corpora()},
                                  {.below = {ledger}, .error = "EIO", .from = at, .kinds = "read"});
        EXPECT_EQ(ran.err.find("malformed"), std::string::npos) << "read " << at << ": " << ran.err;
    }
}

// A file broke off in the middle, what was read of it is finished and waits to be published, and
// the next run can read all of it.
TEST(FailingReads, NothingOfAFileThatBrokeOffIsMissingInAResumedRun) {
    if (std::string(DATELINE_FAILING_CALLS).empty()) GTEST_SKIP() << "nothing can be preloaded";
    for (const char* writer : {"direct", "library"}) {
        FaultBench bench(writer);
        bench.write("a.jsonl", articles("a", 500, "Flood"));
        const Words command{bench.corpora()};
        Faults faults{.below = {bench.corpora(), bench.index() + ".building/XAPIANDB"},
                      .error = "EIO",
                      .kinds = "read,rename"};
        const auto reads =
            static_cast<long>(bench.calls_of(command, {bench.corpora()}, "read").size());
        const FaultBench::Answers whole = bench.answers();
        for (long at = 2; at <= reads; ++at) {
            std::filesystem::remove_all(bench.index());
            faults.from = at;
            EXPECT_EQ(bench.run(command, faults).code, 2);
            const Ran next = bench.run(command);
            EXPECT_EQ(next.code, 0) << next.err;
            EXPECT_EQ(bench.answers(), whole) << writer << ", read " << at << ": " << next.out;
        }
    }
}

}  // namespace
}  // namespace dateline
