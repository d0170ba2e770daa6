#include "indexer/pipeline/corpus_reader.h"

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

// The portions that corpora are cut into.
std::vector<Portion> portions_of(const std::vector<std::string>& corpora, PortionLimits limits) {
    const ReadingSettings settings{
        .format = "jsonl", .field_names = {}, .portion = limits, .name = {}};
    std::vector<Portion> portions;
    const ReadingLinks links{.deliver =
                                 [&portions](Portion portion) {
                                     portions.push_back(std::move(portion));
                                     return true;
                                 },
                             .stopped = [] { return false; },
                             .adopt = [](std::uint64_t, std::uint64_t) {}};
    RunCounters counters;
    CorpusReader(settings, links, nullptr, false, counters).read(corpora);
    return portions;
}

TEST(CorpusReader, CutsBrokenRecordsIntoPortionsToo) {
    const TempDir dir;
    std::string lines;
    for (int i = 0; i < 5000; ++i) lines += "no json\n";
    const std::vector<Portion> portions =
        portions_of({dir.write("a.jsonl", lines)}, {.records = 1000, .bytes = 1 << 20});
    ASSERT_GE(portions.size(), 4U);
    std::size_t items = 0;
    for (const Portion& portion : portions) {
        for (const Part& part : portion.parts) {
            EXPECT_EQ(part.begin, items);
            items += part.items.size();
        }
    }
    EXPECT_EQ(items, 5000U);
}

TEST(CorpusReader, KnowsWhichCorpusAnItemIsOf) {
    const TempDir dir;
    const std::string a = dir.write("a.jsonl", "no json\n");
    const std::string b = dir.write("b.jsonl", "no json\n");
    std::vector<std::uint64_t> corpora;
    for (const Portion& portion : portions_of({b, a}, {.records = 1000, .bytes = 1 << 20})) {
        for (const Part& part : portion.parts) corpora.push_back(part.corpus);
    }
    EXPECT_EQ(corpora, (std::vector<std::uint64_t>{0, 1}));
}

// "Čtyři čáry" in ISO-8859-2: a headline alone is too little to know that by, its file is not.
TEST(CorpusReader, TellsTheCharsetByTheWholeFile) {
    const TempDir dir;
    const std::string headlines[] = {
        "Nov\xFD most p\xF8"
        "es \xF8"
        "eku otev\xF8"
        "ou na podzim",
        "\xC8ty\xF8"
        "i \xE8\xE1ry",
        "\xD8idi\xE8i se t\xEC\xB9\xED",
        "Volby starosty budou p\xF8\xED\xB9t\xED rok",
        "Po\xBE\xE1r skladu hasili cel\xFD den",
    };
    std::string lines;
    for (const std::string& headline : headlines) lines += "{\"title\":\"" + headline + "\"}\n";
    std::vector<std::string> read;
    for (const Portion& portion :
         portions_of({dir.write("a.jsonl", lines)}, {.records = 1000, .bytes = 1 << 20})) {
        for (const Item& item : portion.parts.at(0).items) {
            read.push_back(std::get<Record>(item).headline);
        }
    }
    ASSERT_EQ(read.size(), 5U);
    EXPECT_EQ(read[0], "Nový most přes řeku otevřou na podzim");
    EXPECT_EQ(read[1], "Čtyři čáry");
    EXPECT_EQ(read[2], "Řidiči se těší");
}

}  // namespace
}  // namespace dateline
