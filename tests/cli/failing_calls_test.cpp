// Each call of the system that a run makes, failed in turn: whatever fails, the old index answers
// in full until the new one does, exit 0 is never given when something is lost, and the next run
// gives what an unbroken one gives.
//
// A few of the calls each time, and all of those with which two kinds of run read their corpora.
// DATELINE_FAULTS=full takes all of them, DATELINE_FAULTS=7 every seventh; DATELINE_FAULTS_FROM
// says where the counting begins.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "common/error.h"
#include "tests/support/fault_bench.h"

namespace dateline {
namespace {

struct Scenario {
    const char* name;
    Words (*prepare)(FaultBench& bench);  // Gives the arguments of the run that is to fail.
};

Words first_build(FaultBench& bench) {
    bench.write("big.jsonl", articles("big", 30, "Flood"));
    bench.write("folder/again.jsonl", articles("again", 3, "Storm") + articles("again", 1, "Gale"));
    return {bench.corpora()};
}

Words update(FaultBench& bench) {
    build_first(bench);
    change(bench);
    return {bench.corpora()};
}

Words removal(FaultBench& bench) {
    build_first(bench);
    return {"--remove", "big7", "late2", "change1"};
}

Words remove_missing(FaultBench& bench) {
    build_first(bench);
    bench.write("changing.jsonl", articles("change", 6, "Tempest"));
    bench.remove("folder");
    return {"--remove-missing", bench.corpora()};
}

Words rebuild(FaultBench& bench) {
    build_first(bench);
    change(bench);
    return {"--rebuild", bench.corpora()};
}

// The one before has finished its portions and could not publish.
Words resumed(FaultBench& bench) {
    build_first(bench);
    change(bench);
    const Faults no_publication{
        .below = {bench.index() + "/XAPIANDB"}, .error = "EIO", .at = 1, .kinds = "rename"};
    const Ran ran = bench.run({bench.corpora()}, no_publication);
    if (ran.code != 2) throw std::runtime_error("it was published: " + ran.out);
    return {bench.corpora()};
}

// The one before was killed when it had just published.
Words settled(FaultBench& bench) {
    build_first(bench);
    change(bench);
    bench.keep();
    const Words calls = bench.calls_of({bench.corpora()}, bench.index_paths());
    bench.restore();
    const auto published = std::ranges::find_if(calls, [&](const std::string& call) {
        return call.ends_with(" rename " + bench.index() + "/XAPIANDB");
    });
    const long at = published - calls.begin() + 2;
    bench.run({bench.corpora()}, {.below = bench.index_paths(), .error = "KILL", .at = at});
    return {bench.corpora()};
}

constexpr std::array kScenarios{
    Scenario{"FirstBuild", first_build}, Scenario{"Update", update},
    Scenario{"Removal", removal},        Scenario{"RemoveMissing", remove_missing},
    Scenario{"Rebuild", rebuild},        Scenario{"Resumed", resumed},
    Scenario{"Settled", settled}};

enum class Place { Index, Corpora };

struct Case {
    Scenario scenario;
    const char* writer;
    const char* error;
    Place place;
};

std::ostream& operator<<(std::ostream& out, const Case& each) {
    return out << each.scenario.name << ", " << each.writer << ", " << each.error;
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Scenario& scenario : kScenarios) {
        for (const char* writer : {"direct", "library"}) {
            for (const char* error : {"EIO", "ENOSPC", "EACCES", "KILL"}) {
                all.push_back({scenario, writer, error, Place::Index});
            }
        }
        if (scenario.prepare == removal) continue;  // It reads no corpora.
        // How a segment is written has nothing to do with how a corpus is read.
        for (const char* error : {"EIO", "ESTALE", "EACCES", "ELOOP"}) {
            all.push_back({scenario, "direct", error, Place::Corpora});
        }
    }
    return all;
}

std::string name_of(const ::testing::TestParamInfo<Case>& info) {
    return fmt::format("{}_{}_{}{}", info.param.scenario.name, info.param.writer, info.param.error,
                       info.param.place == Place::Corpora ? "_Corpora" : "");
}

// How many calls are passed over for each that fails.
long step_of(const Case& tried, long count) {
    constexpr long kInTheGate = 2;
    const Scenario& scenario = tried.scenario;
    const bool cheap = tried.place == Place::Corpora && tried.error == std::string_view("EIO") &&
                       (scenario.prepare == first_build || scenario.prepare == remove_missing);
    return number_in("DATELINE_FAULTS", cheap ? 1 : std::max(1L, count / kInTheGate));
}

// The calls of `count` that are to fail.
std::vector<long> chosen(long count, long step, long salt) {
    std::vector<long> numbers;
    for (long at = 1 + (number_in("DATELINE_FAULTS_FROM", 0) + salt) % step; at <= count;
         at += step) {
        numbers.push_back(at);
    }
    return numbers;
}

class FailingCalls : public ::testing::TestWithParam<Case> {
  protected:
    void SetUp() override {
        if (std::string(DATELINE_FAILING_CALLS).empty()) {
            GTEST_SKIP() << "a program with a sanitizer takes no preloaded library";
        }
        arguments_ = GetParam().scenario.prepare(bench_);
        fs_keep();
    }

    void fs_keep() {
        bench_.keep();
        old_ = bench_.answers();
        const Ran whole = bench_.run(arguments_);
        ASSERT_EQ(whole.code, 0) << whole.err;
        new_ = bench_.answers();
        bench_.restore();
        calls_ = bench_.calls_of(arguments_, paths());
        ASSERT_EQ(bench_.answers(), new_);
    }

    std::vector<std::string> paths() const {
        return GetParam().place == Place::Index ? bench_.index_paths() : bench_.corpora_paths();
    }

    // Empty when all is as it must be.
    std::string try_call(long number) {
        bench_.restore();
        const Faults faults{.below = paths(), .error = GetParam().error, .at = number};
        const Ran ran = bench_.run(arguments_, faults);
        std::string wrong;
        try {
            wrong = wrong_after(ran);
            wrong += wrong_after_next(bench_.run(arguments_));
        } catch (const Error& error) {
            wrong = error.what();
        }
        if (wrong.empty()) return {};
        return fmt::format("call {}: {}\nexit {}: {}{}\n",
                           calls_[static_cast<std::size_t>(number - 1)], wrong, ran.code, ran.err,
                           in_words(faults));
    }

    std::string wrong_after(const Ran& ran) {
        const FaultBench::Answers now = bench_.answers();
        if (std::string(GetParam().error) == "KILL" && ran.code == 128 + 9) {
            return now == old_ || now == new_ ? "" : "neither the old index nor the new one; ";
        }
        std::string wrong;
        if (ran.code < 0 || ran.code > 2) wrong += "it crashed or hung; ";
        if (says_internal(ran)) wrong += "an internal error; ";
        if (ran.code == 2) {
            if (now != old_) wrong += "it failed, and the index is not the old one; ";
            if (complaints(ran) != 1) wrong += "it does not say in one line why; ";
            if (misleads(ran)) wrong += "a call that failed is no damage; ";
        } else if (GetParam().place == Place::Index || ran.code == 0) {
            if (now != new_) wrong += "it ended well, and the index is not the new one; ";
        } else {
            wrong += wrong_in_part(ran, now);
        }
        return wrong;
    }

    // Something of the corpora could not be read: that is said, and what the index had, it has.
    std::string wrong_in_part(const Ran& ran, const FaultBench::Answers& now) {
        std::string wrong;
        if (ran.err.find(bench_.corpora()) == std::string::npos) wrong += "it does not say what; ";
        if (!now) return wrong + "there is no index; ";
        // A rebuild has what it could read, and says what it could not.
        if (!old_ || arguments_.front() == "--rebuild") return wrong;
        for (const auto& [id, facts] : *old_) {
            const auto after = new_->find(id);
            const bool changes = after == new_->end() || after->second != facts;
            const auto found = now->find(id);
            if (found == now->end() && !(changes && after == new_->end())) {
                return wrong + "article " + id + " is lost; ";
            }
            if (!changes && found->second != facts) wrong += "article " + id + " is another; ";
        }
        return wrong;
    }

    // So that no two cases try the same calls, and each the same ones every time.
    static long salt() {
        const char* const name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
        long sum = 0;
        for (const char c : std::string_view(name)) sum = (sum * 31 + c) % 9973;
        return sum;
    }

    static bool misleads(const Ran& ran) {
        return std::ranges::any_of(
            std::array{"damaged", "malformed", "broken", "--rebuild"},
            [&](const char* word) { return ran.err.find(word) != std::string::npos; });
    }

    static std::ptrdiff_t complaints(const Ran& ran) {
        std::istringstream text(ran.err);
        return std::ranges::count_if(lines_of(text), [](const std::string& line) {
            return line.starts_with("dateline-index: ");
        });
    }

    std::string wrong_after_next(const Ran& next) {
        std::string wrong;
        // Ids that the run before has removed are unknown now.
        const bool may_be_1 = arguments_.front() == "--remove";
        if (next.code != 0 && !(may_be_1 && next.code == 1)) wrong += "the next run failed; ";
        if (bench_.answers() != new_) wrong += "the next run gives another index; ";
        const Ran verified =
            bench_.run_program("dateline-index", {"-d", bench_.index(), "--verify"});
        if (verified.code != 0) wrong += "then --verify says: " + verified.out + verified.err;
        wrong += bench_.litter();
        if (!wrong.empty())
            wrong += fmt::format("\nnext: exit {}: {}{}", next.code, next.out, next.err);
        return wrong;
    }

    FaultBench bench_{GetParam().writer};
    Words arguments_;
    Words calls_;
    FaultBench::Answers old_;
    FaultBench::Answers new_;
};

TEST_P(FailingCalls, LoseNothing) {
    const long count = static_cast<long>(calls_.size());
    const std::vector<long> numbers = chosen(count, step_of(GetParam(), count), salt());
    long failures = 0;
    for (const long number : numbers) {
        const std::string wrong = try_call(number);
        if (wrong.empty()) continue;
        ++failures;
        ADD_FAILURE() << wrong;
    }
    std::cout << fmt::format("calls {}, failed in turn {}, wrong {}\n", count, numbers.size(),
                             failures);
}

INSTANTIATE_TEST_SUITE_P(All, FailingCalls, ::testing::ValuesIn(cases()), name_of);

}  // namespace
}  // namespace dateline
