// Whatever the bytes of the tables: every command of both programs gives results, or one clear line
// and exit code 2, in bounded time and bounded memory.
//
// Here some dozens of damages; with DATELINE_DAMAGE=full some thousand, also in a larger index,
// with every query and every command after each (docs/decisions/0019-damaged-tables.md).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "tests/support/bounded_program.h"
#include "tests/support/table_damage.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

constexpr int kFound = 0, kNothing = 1, kFailed = 2;

bool is_full() {
    const char* wanted = std::getenv("DATELINE_DAMAGE");
    return wanted != nullptr && std::string_view(wanted) == "full";
}

const std::vector<Words>& queries() {
    static const std::vector<Words> kQueries{
        {"flood"},
        {"flood AND river"},
        {"\"steel tariff\""},
        {"flood NEAR/5 bank"},
        {"flood W/s river"},
        {"econom* OR fl*"},
        {"*ed"},
        {"flod~2 bank"},
        {"floood"},
        {"headline:flood"},
        {"by:jane place:riverton"},
        {"date:2024-03"},
        {"date:2024-03-03..2024-06-15"},
        {"flood -river"},
        {"ATLEAST2(flood)"},
        {"lang:de"},
        {"words:20.."},
        {"id:a1"},
        {"--sort", "newest", "flood"},
        {"--article", "a1"},
        {"-o", "json", "river"},
        {"-o", "oneline", "source:courier"},
        {"--expand", "on", "flood river"},
        {"-n", "50", "--explain", "river OR bank OR steel"},
    };
    return kQueries;
}

std::string article(int number, Dice& dice) {
    static const Words kWords{"flood",   "river",    "bank",  "steel",  "tariff",
                              "economy", "minister", "storm", "school", "budget",
                              "harbour", "moved",    "rates", "price"};
    std::string text;
    for (auto words = dice.between(5, 60); words > 0; --words) {
        text += dice.one_of(kWords);
        if (dice.once_in(6)) text += std::to_string(dice.below(500));
        text += dice.once_in(9) ? ". The " : " ";
    }
    const auto index = static_cast<std::size_t>(number);
    // By its headline it is known again in another version.
    return fmt::format(
        R"({{"id":"a{}","title":"{} and {}","text":"{}.\n\n{}","author":"By Jane Doe",)"
        R"("place":"Riverton","source":"{}","date":"2024-{:02}-{:02}","lang":"{}"}})"
        "\n",
        number, kWords[index % kWords.size()], kWords[index / 3 % kWords.size()], text, text,
        number % 3 ? "courier" : "wire", number % 12 + 1, number % 28 + 1,
        number % 7 ? "en" : "de");
}

struct Plan {
    std::string writer;
    int articles;
    int damages;
    bool all;  // Every query and command after each damage, not some.
};

class Damage : public testing::TestWithParam<Plan> {
  protected:
    // An index of several segments, which had an update and a removal.
    void SetUp() override {
        Dice dice(1);
        const int count = GetParam().articles;
        write("first", 0, count, dice);
        write("second", count - 3, count + 3 + count / 20, dice);
        write("third", count + 5000, count + 5001, dice);
        write("update", 1, 4, dice);
        scratch_ = dir_.path();
        for (const char* file : {"first", "second"}) {
            must({"-d", whole(), "--writer", GetParam().writer, dir_.path(file)});
        }
        must({"-d", whole(), "--remove", "a2"});
        must({"-d", whole(), "--writer", GetParam().writer, dir_.path("third")});
        must({"-d", whole(), "--verify"});
    }

    std::string whole() const { return dir_.path("whole.db"); }
    std::string damaged() const { return dir_.path("damaged.db"); }

    void write(const std::string& name, int begin, int end, Dice& dice) {
        std::string lines;
        for (int i = begin; i < end; ++i) lines += article(i, dice);
        dir_.write(name, lines);
    }

    static Words command(const char* program, Words arguments) {
        arguments.insert(arguments.begin(), std::string(DATELINE_PROGRAMS) + "/" + program);
        return arguments;
    }

    void must(const Words& arguments) {
        const ProgramEnd end = run_bounded(command("dateline-index", arguments), scratch_);
        ASSERT_EQ(end.code, kFound) << end.out << end.err;
    }

    void copy_whole(const std::string& from) {
        fs::remove_all(damaged());
        fs::copy(from, damaged(), fs::copy_options::recursive);
    }

    // Results, or one line that says that the index is damaged.
    ProgramEnd judge(const char* program, const Words& arguments) {
        const Words words = command(program, arguments);
        ProgramEnd end = run_bounded(words, scratch_);
        std::string typed = program;
        for (const std::string& word : arguments) typed += " '" + word + "'";
        EXPECT_EQ(end.signal, 0) << typed << '\n' << end.err;
        EXPECT_TRUE(end.code == kFound || end.code == kNothing || end.code == kFailed) << typed;
        EXPECT_EQ(end.err.find("internal error"), std::string::npos) << typed << '\n' << end.err;
        if (end.code == kFailed) {
            const std::size_t last = end.err.rfind('\n', end.err.size() - 2) + 1;
            EXPECT_EQ(end.err.find(std::string(program) + ": "), last) << typed << '\n' << end.err;
            EXPECT_NE(end.err.find("damaged", last), std::string::npos) << typed << '\n' << end.err;
        }
        return end;
    }

    void search(const Words& query) {
        Words arguments{"-d", damaged()};
        arguments.insert(arguments.end(), query.begin(), query.end());
        judge("dateline-search", arguments);
    }

    void change(std::uint64_t which, const std::string& copy) {
        copy_whole(copy);
        const std::string& writer = GetParam().writer;
        switch (which) {
            case 0:
                judge("dateline-index", {"-d", damaged(), "--remove", "a7", "a8"});
                break;
            case 1:
                judge("dateline-index", {"-d", damaged(), "--writer", writer, dir_.path("update")});
                break;
            default:
                EXPECT_EQ(judge("dateline-index", {"-d", damaged(), "--writer", writer, "--rebuild",
                                                   dir_.path("first")})
                              .code,
                          kFound);
                EXPECT_EQ(judge("dateline-index", {"-d", damaged(), "--verify"}).code, kFound);
        }
    }

    void run(std::uint64_t seed) {
        Dice dice(seed);
        copy_whole(whole());
        const std::string what = damage_table(damaged(), dice);
        SCOPED_TRACE(fmt::format("seed {}: {}", seed, what));
        const std::string copy = dir_.path("copy.db");
        fs::remove_all(copy);
        fs::copy(damaged(), copy, fs::copy_options::recursive);
        judge("dateline-index", {"-d", damaged(), "--verify"});
        if (GetParam().all) {
            judge("dateline-index", {"-d", damaged(), "--status"});
            for (const Words& query : queries()) search(query);
            for (std::uint64_t which = 0; which < 3; ++which) change(which, copy);
        } else {
            constexpr int kQueries = 4;
            for (int i = 0; i < kQueries; ++i) search(dice.one_of(queries()));
            change(dice.below(3), copy);
        }
    }

    TempDir dir_;
    std::string scratch_;
};

TEST_P(Damage, GivesResultsOrOneLine) {
    for (int i = 0; i < GetParam().damages; ++i) run(static_cast<std::uint64_t>(i));
}

std::vector<Plan> plans() {
    if (!is_full()) return {{"direct", 30, 25, false}, {"library", 30, 25, false}};
    return {{"direct", 30, 600, true},
            {"library", 30, 600, true},
            {"direct", 3000, 100, true},
            {"library", 3000, 100, true}};
}

INSTANTIATE_TEST_SUITE_P(Tables, Damage, testing::ValuesIn(plans()),
                         [](const testing::TestParamInfo<Plan>& plan) {
                             return fmt::format("{}_{}", plan.param.writer, plan.param.articles);
                         });

}  // namespace
}  // namespace dateline
