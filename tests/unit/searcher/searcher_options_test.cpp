#include <gtest/gtest.h>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/options.h"
#include "searcher/ranking/weighting.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

std::variant<SearcherOptions, EarlyExit> parsed(const Words& words) {
    std::vector<const char*> argv{"dateline-search"};
    for (const std::string& word : words) argv.push_back(word.c_str());
    return parse_searcher_options(static_cast<int>(argv.size()), argv.data());
}

SearcherOptions options(const Words& words) {
    return std::get<SearcherOptions>(parsed(words));
}

std::string text(const Words& words) {
    return std::get<EarlyExit>(parsed(words)).text;
}

TEST(SearcherOptions, AreInteractiveWithoutAQuery) {
    const SearcherOptions found = options({"-d", "dir"});
    EXPECT_EQ(found.directory, "dir");
    EXPECT_FALSE(found.query);
    EXPECT_FALSE(found.article);
    EXPECT_FALSE(found.batch);
    EXPECT_EQ(found.batch_format, BatchFormat::Auto);
    EXPECT_EQ(found.reading, Reading::Strict);
    EXPECT_FALSE(found.limit);
    EXPECT_EQ(found.offset, 0U);
    EXPECT_EQ(found.output, "text");
    EXPECT_EQ(found.sort, Sort::Relevance);
    EXPECT_FALSE(found.match);
    EXPECT_FALSE(found.explain);
    EXPECT_EQ(found.run_tag, "dateline");
    EXPECT_EQ(found.colour, ColourChoice::Auto);
    EXPECT_FALSE(found.now);
    const std::chrono::sys_days day{std::chrono::year{2024} / 7 / 1};
    EXPECT_EQ(found.zone.begin_of(day), day);
}

TEST(SearcherOptions, TakeEverythingAtOnceInAnyOrder) {
    const SearcherOptions found =
        options({"heavy",     "--sort",  "newest",    "rain", "-n",      "5",       "--offset",
                 "10",        "--index", "dir",       "-o",   "json",    "--match", "any",
                 "--explain", "--plain", "--run-tag", "t1",   "--color", "always"});
    EXPECT_EQ(found.directory, "dir");
    EXPECT_EQ(found.query, "heavy rain");
    EXPECT_EQ(found.reading, Reading::Plain);
    EXPECT_EQ(found.limit, 5U);
    EXPECT_EQ(found.offset, 10U);
    EXPECT_EQ(found.output, "json");
    EXPECT_EQ(found.sort, Sort::Newest);
    EXPECT_EQ(found.match, MatchMode::Any);
    EXPECT_TRUE(found.explain);
    EXPECT_EQ(found.run_tag, "t1");
    EXPECT_EQ(found.colour, ColourChoice::Always);
}

struct QueryCase {
    std::string name;
    Words words;
    std::string query;
};

class QueryWords : public testing::TestWithParam<QueryCase> {};

TEST_P(QueryWords, AreJoined) {
    Words words{"-d", "dir"};
    words.insert(words.end(), GetParam().words.begin(), GetParam().words.end());
    EXPECT_EQ(options(words).query, GetParam().query);
}

const QueryCase kQueries[] = {
    {"One", {"rain"}, "rain"},
    {"Several", {"heavy", "rain"}, "heavy rain"},
    {"OneWithBlanks", {"\"heavy rain\" -storm"}, "\"heavy rain\" -storm"},
    {"BehindTwoHyphens", {"--", "rain", "-storm", "--x"}, "rain -storm --x"},
    {"Empty", {""}, ""},
    {"FieldsAndSigns", {"+rain", "source:x", "(a OR b)"}, "+rain source:x (a OR b)"},
};
INSTANTIATE_TEST_SUITE_P(All, QueryWords, testing::ValuesIn(kQueries),
                         [](const auto& test) { return test.param.name; });

TEST(SearcherOptions, ShowOneArticle) {
    EXPECT_EQ(options({"-d", "dir", "--article", "a 1"}).article, "a 1");
}

TEST(SearcherOptions, PrintJsonLinesForABatchUnlessToldOtherwise) {
    EXPECT_EQ(options({"-d", "dir", "--batch", "q"}).output, "jsonl");
    EXPECT_EQ(options({"-d", "dir", "--batch", "-", "-o", "trec"}).output, "trec");
    EXPECT_EQ(options({"-d", "dir", "--batch", "-"}).batch, "-");
    EXPECT_EQ(options({"-d", "dir", "--batch", "q", "--batch-format", "tsv"}).batch_format,
              BatchFormat::Tsv);
}

TEST(SearcherOptions, KnowAnExplicitAutoFromNothing) {
    EXPECT_EQ(options({"-d", "dir", "rain", "--match", "auto"}).match, MatchMode::Auto);
    EXPECT_EQ(options({"-d", "dir", "rain", "--match", "all"}).match, MatchMode::All);
    EXPECT_EQ(options({"-d", "dir", "rain"}).match, std::nullopt);
}

TEST(SearcherOptions, SayWhichDayItIsAndWhere) {
    using std::chrono::sys_days;
    using std::chrono::year;
    const Words in_new_york{"-d", "dir", "--tz", "America/New_York"};
    const sys_days day{year{2024} / 7 / 1};
    EXPECT_EQ(options(in_new_york).zone.begin_of(day), day + std::chrono::hours{4});
    EXPECT_FALSE(options(in_new_york).now);
    // The zone counts wherever it stands.
    const Words now{"-d", "dir", "--now", "2024-03-02T02:00Z", "--tz", "America/New_York"};
    EXPECT_EQ(options(now).now, sys_days{year{2024} / 3 / 2} + std::chrono::hours{2});
    EXPECT_EQ(current_day(options(now)), sys_days{year{2024} / 3 / 1});
}

TEST(SearcherOptions, GoByTheClockWithoutADay) {
    const auto clock = [] {
        return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    };
    const auto before = clock();
    const auto today = current_day(options({"-d", "dir"}));
    EXPECT_GE(today, before);
    EXPECT_LE(today, clock());
}

TEST(SearcherOptions, ShowHelpBeforeAnythingElseIsAsked) {
    const std::string help = text({"--help"});
    EXPECT_TRUE(help.starts_with("Usage: dateline-search -d DIR [OPTION]... QUERY...\n"));
    for (const char* part :
         {"--index", "--article", "--batch", "--plain", "--limit", "--offset", "--output",
          "oneline", "--sort", "--match", "--explain", "--run-tag", "--color", "--now", "--tz",
          "since: until: after: before:", "Exit codes: 0 found"}) {
        EXPECT_NE(help.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(text({"-h"}), help);
}

TEST(SearcherOptions, HelpNamesTheWholeQueryLanguage) {
    const std::string help = text({"--help"});
    for (const Field* field : searched_fields()) {
        EXPECT_NE(help.find(" " + std::string(field->name) + ":"), std::string::npos)
            << field->name;
    }
    for (const char* sign : {"NEAR/5", "PRE/5", "W/s", "W/p", "ATLEAST3(", "econom*",
                             "organi?ation", "word~2", "word^2", "--lenient"}) {
        EXPECT_NE(help.find(sign), std::string::npos) << sign;
    }
}

TEST(SearcherOptions, ShowTheVersion) {
    EXPECT_EQ(text({"--version"}), "dateline-search " DATELINE_VERSION "\n");
}

struct Refused {
    std::string name;
    Words words;
    std::string message;
};

class RefusedSearcherOptions : public testing::TestWithParam<Refused> {};

TEST_P(RefusedSearcherOptions, SaySo) {
    try {
        parsed(GetParam().words);
        FAIL() << "taken";
    } catch (const UsageError& error) {
        EXPECT_EQ(error.what(), GetParam().message);
    }
}

const Refused kRefused[] = {
    {"NoIndex", {"rain"}, "name the index to search: -d DIR"},
    {"IndexWithoutAName", {"rain", "-d"}, "the required argument for option '--index' is missing"},
    {"QueryAndArticle",
     {"-d", "dir", "rain", "--article", "a"},
     "give one of QUERY, --article and --batch"},
    {"QueryAndBatch",
     {"-d", "dir", "rain", "--batch", "q"},
     "give one of QUERY, --article and --batch"},
    {"ArticleAndBatch",
     {"-d", "dir", "--article", "a", "--batch", "q"},
     "give one of QUERY, --article and --batch"},
    {"UnknownOption",
     {"-d", "dir", "rain", "--fast"},
     "there is no option '--fast' (a query that begins with - stands behind --)"},
    {"ExcludedWord",
     {"-d", "dir", "rain", "-storm"},
     "there is no option '-storm' (a query that begins with - stands behind --)"},
    {"ShortenedOption",
     {"-d", "dir", "rain", "--expl"},
     "there is no option '--expl' (a query that begins with - stands behind --)"},
    {"LimitIsNoNumber",
     {"-d", "dir", "rain", "-n", "ten"},
     "the argument ('ten') for option '--limit' is invalid"},
    {"LimitIsNegative", {"-d", "dir", "rain", "--limit=-5"}, "--limit takes no negative number"},
    {"OffsetIsNegative", {"-d", "dir", "rain", "--offset=-1"}, "--offset takes no negative number"},
    {"LimitTwice",
     {"-d", "dir", "rain", "-n", "1", "-n", "2"},
     "option '--limit' cannot be specified more than once"},
    {"UnknownOutput",
     {"-d", "dir", "rain", "-o", "xml"},
     "--output knows no 'xml'; it takes text, oneline, json, jsonl, trec"},
    {"UnknownSort",
     {"-d", "dir", "rain", "--sort", "date"},
     "--sort knows no 'date'; it takes relevance, newest, oldest"},
    {"UnknownMatch",
     {"-d", "dir", "rain", "--match", "some"},
     "--match knows no 'some'; it takes all, any, auto"},
    {"UnknownColour",
     {"-d", "dir", "rain", "--color", "red"},
     "--color knows no 'red'; it takes auto, always, never"},
    {"UnknownTimeZone",
     {"-d", "dir", "rain", "--tz", "berlin"},
     "there is no time zone 'berlin'; did you mean Europe/Berlin?"},
    {"NowIsNoDay",
     {"-d", "dir", "rain", "--now", "2024-03"},
     "--now takes a day or a moment, such as 2024-03-01 or 2024-03-01T22:30Z, not '2024-03'"},
    {"UnknownBatchFormat",
     {"-d", "dir", "--batch", "q", "--batch-format", "csv"},
     "--batch-format knows no 'csv'; it takes auto, lines, tsv"},
    {"BatchForReading",
     {"-d", "dir", "--batch", "q", "-o", "text"},
     "--batch cannot print 'text'; it takes jsonl, trec"},
    {"BatchAsOneObject",
     {"-d", "dir", "--batch", "q", "-o", "json"},
     "--batch cannot print 'json'; it takes jsonl, trec"},
};
INSTANTIATE_TEST_SUITE_P(All, RefusedSearcherOptions, testing::ValuesIn(kRefused),
                         [](const auto& test) { return test.param.name; });

TEST(SearcherOptions, RankByDefaultAsMeasured) {
    const RankingSettings found = options({"-d", "dir"}).ranking;
    EXPECT_EQ(to_text(found.weighting), "bm25:k1=1.8,b=auto,k3=4");
    EXPECT_EQ(found.fields, FieldWeights{});
    EXPECT_EQ(found.proximity, 0);
    EXPECT_FALSE(found.feedback);
    EXPECT_FALSE(found.half_life);
}

TEST(SearcherOptions, RankAsAsked) {
    const RankingSettings found =
        options({"-d", "dir", "--rank", "bm25:b=0.75", "--fields", "headline^3", "--proximity",
                 "0.1", "--expand=5,20,1", "--recency", "12h", "rain"})
            .ranking;
    EXPECT_EQ(to_text(found.weighting), "bm25:k1=1.8,b=0.75,k3=4");
    EXPECT_EQ(found.fields, (FieldWeights{3, 1}));
    EXPECT_EQ(found.proximity, 0.1);
    EXPECT_EQ(found.feedback, (Feedback{5, 20, 1}));
    EXPECT_EQ(found.half_life, std::chrono::hours(12));
}

// What stands behind an option whose value may be left out is not its value.
TEST(SearcherOptions, ExpandTakesNoWordOfTheQuery) {
    const SearcherOptions found = options({"-d", "dir", "--expand", "rain", "flood"});
    EXPECT_EQ(found.query, "rain flood");
    EXPECT_EQ(found.ranking.feedback, Feedback{});
    EXPECT_EQ(options({"-d", "dir", "rain", "--expand"}).ranking.feedback, Feedback{});
    EXPECT_EQ(options({"-d", "dir", "--", "--expand"}).query, "--expand");
}

}  // namespace
}  // namespace dateline
