#include <gtest/gtest.h>

#include "common/error.h"
#include "indexer/options.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

std::variant<IndexerOptions, EarlyExit> parsed(const Words& words) {
    std::vector<const char*> argv{"dateline-index"};
    for (const std::string& word : words) argv.push_back(word.c_str());
    return parse_indexer_options(static_cast<int>(argv.size()), argv.data());
}

IndexerOptions options(const Words& words) {
    return std::get<IndexerOptions>(parsed(words));
}

std::string text(const Words& words) {
    return std::get<EarlyExit>(parsed(words)).text;
}

TEST(IndexerOptions, NeedAnIndexAndACorpusOnly) {
    const IndexerOptions found = options({"-d", "dir", "news.jsonl"});
    EXPECT_EQ(found.directory, "dir");
    EXPECT_EQ(found.corpora, Words{"news.jsonl"});
    EXPECT_EQ(found.format, "");
    EXPECT_EQ(found.language, "");
    EXPECT_TRUE(found.field_names.empty());
    EXPECT_FALSE(found.rebuild);
}

TEST(IndexerOptions, TakeEverythingAtOnceInAnyOrder) {
    const IndexerOptions found =
        options({"a.jsonl", "--map", "headline=meta.title", "-l", "de", "b", "--rebuild", "-f",
                 "jsonl", "--index", "dir", "--map", "body=text", "-"});
    EXPECT_EQ(found.directory, "dir");
    EXPECT_EQ(found.corpora, (Words{"a.jsonl", "b", "-"}));
    EXPECT_EQ(found.format, "jsonl");
    EXPECT_EQ(found.language, "de");
    EXPECT_EQ(found.field_names,
              (std::map<std::string, std::string>{{"body", "text"}, {"headline", "meta.title"}}));
    EXPECT_TRUE(found.rebuild);
}

TEST(IndexerOptions, TakeWhatARunMayUse) {
    const IndexerOptions found =
        options({"-d", "dir", "a", "-j", "7", "-m", "256M", "--max-article", "1.5M",
                 "--lock-timeout", "3600", "--progress", "json", "--remove-missing"});
    EXPECT_EQ(found.jobs, 7U);
    EXPECT_EQ(found.memory, std::uint64_t{256} << 20);
    EXPECT_EQ(found.max_article, 3U << 19);
    EXPECT_EQ(found.lock_timeout, std::chrono::hours(1));
    EXPECT_EQ(found.progress, ProgressMode::Json);
    EXPECT_TRUE(found.remove_missing);
}

TEST(IndexerOptions, HaveDefaultsForWhatARunMayUse) {
    const IndexerOptions found = options({"-d", "dir", "a"});
    EXPECT_GE(found.jobs, 1U);
    EXPECT_GE(found.memory, std::uint64_t{64} << 20);
    EXPECT_LE(found.memory, std::uint64_t{2} << 30);
    EXPECT_EQ(found.max_article, 0U);
    EXPECT_EQ(found.lock_timeout, std::chrono::seconds(10));
}

TEST(IndexerOptions, NameATask) {
    EXPECT_EQ(options({"-d", "dir", "a"}).task, IndexerTask::Build);
    EXPECT_EQ(options({"-d", "dir", "--dry-run", "a"}).task, IndexerTask::DryRun);
    EXPECT_EQ(options({"--dry-run", "a"}).task, IndexerTask::DryRun) << "needs no index";
    EXPECT_EQ(options({"-d", "dir", "--status", "-o", "json"}).output, "json");
    EXPECT_EQ(options({"-d", "dir", "--verify"}).task, IndexerTask::Verify);
    EXPECT_EQ(options({"-d", "dir", "--remove", "x", "y"}).ids, (Words{"x", "y"}));
    EXPECT_TRUE(options({"-d", "dir", "--remove", "x"}).corpora.empty());
}

TEST(IndexerOptions, TakeACorpusThatBeginsWithAHyphenBehindTwo) {
    EXPECT_EQ(options({"-d", "dir", "--", "-news"}).corpora, Words{"-news"});
}

TEST(IndexerOptions, KeepAnEqualsSignInAMappedName) {
    EXPECT_EQ(options({"-d", "dir", "a", "--map", "id=a=b"}).field_names.at("id"), "a=b");
}

TEST(IndexerOptions, LetTheLastMappingOfAFieldStand) {
    EXPECT_EQ(options({"-d", "dir", "a", "--map", "id=x", "--map", "id=y"}).field_names.at("id"),
              "y");
}

TEST(IndexerOptions, ShowHelpBeforeAnythingElseIsAsked) {
    const std::string help = text({"--help"});
    EXPECT_TRUE(help.starts_with("Usage: dateline-index -d DIR [OPTION]... CORPUS...\n"));
    for (const char* part : {"--index", "--format", "--language", "--map", "--rebuild", "reuters",
                             "jsonl", "page", "Exit codes: 0 done"}) {
        EXPECT_NE(help.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(text({"-h"}), help);
}

TEST(IndexerOptions, ShowTheVersion) {
    EXPECT_EQ(text({"--version"}), "dateline-index " DATELINE_VERSION "\n");
}

struct Refused {
    std::string name;
    Words words;
    std::string message;
};

class RefusedIndexerOptions : public testing::TestWithParam<Refused> {};

TEST_P(RefusedIndexerOptions, SaySo) {
    try {
        parsed(GetParam().words);
        FAIL() << "taken";
    } catch (const UsageError& error) {
        EXPECT_EQ(error.what(), GetParam().message);
    }
}

const Refused kRefused[] = {
    {"Nothing", {}, "name the index to build: -d DIR"},
    {"NoIndex", {"news"}, "name the index to build: -d DIR"},
    {"EmptyIndex", {"-d", "", "news"}, "name the index to build: -d DIR"},
    {"NoCorpus", {"-d", "dir"}, "name a corpus: files, directories, archives, or -"},
    {"IndexWithoutAName", {"news", "-d"}, "the required argument for option '--index' is missing"},
    {"IndexTwice",
     {"-d", "a", "-d", "b", "news"},
     "option '--index' cannot be specified more than once"},
    {"UnknownOption", {"-d", "dir", "news", "--fast"}, "there is no option '--fast'"},
    {"UnknownShortOption", {"-d", "dir", "news", "-x"}, "there is no option '-x'"},
    {"ShortenedOption", {"-d", "dir", "news", "--rebu"}, "there is no option '--rebu'"},
    {"UnknownFormat",
     {"-d", "dir", "news", "-f", "xml"},
     "--format knows no 'xml'; it takes reuters, trec, time, json, jsonl, nitf, newsml, newsml-g2, "
     "mail, wire, table, page"},
    {"NoLanguage",
     {"-d", "dir", "news", "-l", "klingon"},
     "--language takes an ISO 639 code such as en, de or fr, or a name such as German, not "
     "'klingon'"},
    {"MapWithoutAName", {"-d", "dir", "news", "--map", "id="}, "--map takes FIELD=NAME, not 'id='"},
    {"MapWithoutAField",
     {"-d", "dir", "news", "--map", "=name"},
     "--map takes FIELD=NAME, not '=name'"},
    {"MapWithoutASign", {"-d", "dir", "news", "--map", "id"}, "--map takes FIELD=NAME, not 'id'"},
    {"MapOfNoField",
     {"-d", "dir", "news", "--map", "title=x"},
     "--map knows no field 'title'; there are id, headline, body, published, byline, "
     "source, section, url, language, topics, places, dateline, agency"},
};
INSTANTIATE_TEST_SUITE_P(All, RefusedIndexerOptions, testing::ValuesIn(kRefused),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
