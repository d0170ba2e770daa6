#include "searcher/session.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

// Three articles about rain, of which two are about floods as well.
std::vector<Article> some_articles() {
    std::vector<Article> articles;
    for (const char* id : {"a1", "a2", "a3"}) {
        Article article = make_article(id, "Rain fell in Rio.\nThe mayor spoke.");
        article.headline = std::string("Heavy rain, report ") + id;
        article.source = "reuters";
        article.published =
            Moment{std::chrono::sys_days{std::chrono::year{1987} / 2 / (25 + id[1] - '0')},
                   Precision::Day};
        articles.push_back(article);
    }
    articles[1].body += "\nFloods followed.";
    articles[2].body += "\nFloods followed.";
    return articles;
}

struct Session {
    std::string output;
    int lines_taken = 0;
    std::vector<std::string> prompts;
};

Session run_lines(const std::vector<Article>& articles, const std::vector<std::string>& lines,
                  SearcherOptions options = {}) {
    TestIndex index(articles);
    std::ostringstream out;
    Session session;
    auto line = lines.begin();
    run_session(
        index.engine(), options, Style{},
        [&](const std::string& prompt) -> std::optional<std::string> {
            session.prompts.push_back(prompt);
            if (line == lines.end()) return std::nullopt;
            ++session.lines_taken;
            return *line++;
        },
        out);
    session.output = out.str();
    return session;
}

constexpr std::string_view kWelcome = "3 articles. Type a query, or :help.\n";

// Two hits a page, the newest first.
SearcherOptions small_pages() {
    SearcherOptions options;
    options.limit = 2;
    options.sort = Sort::Newest;
    return options;
}

// What the session says to these lines, without the welcome.
std::string says(const std::vector<std::string>& lines, const SearcherOptions& options = {}) {
    const Session session = run_lines(some_articles(), lines, options);
    EXPECT_TRUE(session.output.starts_with(kWelcome)) << session.output;
    return session.output.substr(std::min(kWelcome.size(), session.output.size()));
}

std::string hit(int rank, const std::string& id) {
    const char day = static_cast<char>('5' + (id[1] - '0'));
    return "\n  " + std::to_string(rank) + ". Heavy rain, report " + id + "\n     1987-02-2" + day +
           " · reuters · id " + id + "\n     Rain fell in Rio.\n";
}

const std::string kFirstPage =
    "3 articles found, 1 to 2 shown\n" + hit(1, "a3") + hit(2, "a2") + "\nn for the next page\n";
const std::string kSecondPage = "3 articles found, 3 to 3 shown\n" + hit(3, "a1");

TEST(Session, WelcomesWithWhatTheIndexHas) {
    std::vector<Article> articles = some_articles();
    EXPECT_EQ(run_lines(articles, {}).output, kWelcome);
    articles[0].kind = ArticleKind::Headline;
    articles[0].body.clear();
    EXPECT_EQ(run_lines(articles, {}).output,
              "2 articles and 1 headline. Type a query, or :help.\n");
}

TEST(Session, EndsWithTheInputOrWhenTold) {
    EXPECT_EQ(run_lines(some_articles(), {"rain"}).lines_taken, 1);
    EXPECT_EQ(run_lines(some_articles(), {":quit", "rain"}).lines_taken, 1);
    EXPECT_EQ(run_lines(some_articles(), {":q", "rain"}).lines_taken, 1);
    EXPECT_EQ(run_lines(some_articles(), {" :quit\t", "rain"}).lines_taken, 1);
}

TEST(Session, AsksWithItsPrompt) {
    EXPECT_EQ(run_lines(some_articles(), {"rain"}).prompts,
              (std::vector<std::string>{"dateline> ", "dateline> "}));
}

TEST(Session, SaysNothingToAnEmptyLine) {
    EXPECT_EQ(says({"", "  ", "\t"}), "");
}

TEST(Session, ShowsPageAfterPageAndBack) {
    EXPECT_EQ(says({"rain", "n", "p"}, small_pages()), kFirstPage + kSecondPage + kFirstPage);
}

TEST(Session, StopsAtBothEnds) {
    EXPECT_EQ(says({"rain", "p", "n", "n"}, small_pages()),
              kFirstPage + "This is the first page.\n" + kSecondPage + "That was the last page.\n");
}

TEST(Session, HasNoPagesBeforeASearch) {
    EXPECT_EQ(says({"n", "p"}), "Search for something first.\nSearch for something first.\n");
}

TEST(Session, BeginsANewSearchOnItsFirstPage) {
    EXPECT_EQ(says({"rain", "n", "rain"}, small_pages()), kFirstPage + kSecondPage + kFirstPage);
}

TEST(Session, ShowsTheArticleOfANumber) {
    EXPECT_EQ(says({"rain", "2"}, small_pages()), kFirstPage +
                                                      "Heavy rain, report a2\n"
                                                      "1987-02-27 · reuters · id a2\n"
                                                      "\n"
                                                      "Rain fell in Rio.\n"
                                                      "\n"
                                                      "The mayor spoke.\n"
                                                      "\n"
                                                      "Floods followed.\n");
}

TEST(Session, TakesANumberThatIsNoHitForAQuery) {
    EXPECT_EQ(says({"1987"}), "Nothing found.\n");
    EXPECT_EQ(says({"rain", "3"}, small_pages()), kFirstPage + "Nothing found.\n");
}

TEST(Session, FindsTheHitsOfTheSecondPageByTheirNumber) {
    const std::string output = says({"rain", "n", "3"}, small_pages());
    EXPECT_NE(output.find("Heavy rain, report a1\n1987-02-26 · reuters · id a1\n\n"),
              std::string::npos);
}

TEST(Session, ShowsAQueryErrorAndGoesOn) {
    EXPECT_EQ(says({"rain AND (", "n", "floods AND mayor"}, small_pages()),
              "this bracket is never closed\n"
              "  rain AND (\n"
              "           ^\n"
              "Search for something first.\n"
              "2 articles found\n"
              "\n"
              "  1. Heavy rain, report a3\n"
              "     1987-02-28 · reuters · id a3\n"
              "     The mayor spoke.\n"
              "\n"
              "  2. Heavy rain, report a2\n"
              "     1987-02-27 · reuters · id a2\n"
              "     The mayor spoke.\n");
}

TEST(Session, ShowsAnErrorOfThePlannerToo) {
    EXPECT_EQ(says({"\"&\""}),
              "nothing in '&' can be searched for\n"
              "  \"&\"\n"
              "  ^^^\n");
}

TEST(Session, SaysWhenNothingHasAllTheWords) {
    const std::string output = says({"rain unheard-of"});
    EXPECT_TRUE(output.starts_with(
        "No article has all of this; these have some of it.\n3 articles found\n"))
        << output;
}

TEST(Session, HelpsWithTheFields) {
    const std::string output = says({":help"});
    for (const char* line : {"  headline:  words of the headline\n", "  date:      2024, ",
                             "  since:     from a day or period on\n", "  url:       the address\n",
                             "n  next page    p  previous page    a number  that article\n"}) {
        EXPECT_NE(output.find(line), std::string::npos) << line;
    }
}

TEST(Session, GoesByTheDayThatItWasTold) {
    SearcherOptions options;
    options.now = std::chrono::sys_days{std::chrono::year{1987} / 2 / 27};
    const std::string output = says({"date:yesterday"}, options);
    EXPECT_TRUE(output.starts_with("1 article found\n" + hit(1, "a1"))) << output;
}

TEST(Session, TakesDaysForDaysOfItsZone) {
    std::vector<Article> articles = some_articles();
    for (Article& article : articles) article.published->utc += 23h;
    SearcherOptions options;
    options.zone = parse_time_zone("+02:00");
    const Session session = run_lines(articles, {"date:1987-02-27"}, options);
    EXPECT_NE(session.output.find("1 article found\n"), std::string::npos) << session.output;
    EXPECT_NE(session.output.find("report a1"), std::string::npos) << session.output;
}

TEST(Session, ExplainsUntilToldNotTo) {
    const std::string output = says({":explain", "rain", ":explain", "rain"}, small_pages());
    EXPECT_TRUE(output.starts_with(
        "Queries are explained now.\nquery    rain\nmatch    all of the words\nterms    Zrain\n"))
        << output;
    EXPECT_TRUE(output.ends_with("Queries are no longer explained.\n" + kFirstPage)) << output;
}

TEST(Session, KnowsNoOtherCommand) {
    EXPECT_EQ(says({":exit"}), "There is no command ':exit'; :help shows what there is.\n");
}

TEST(Session, TakesPlainWordsWhereAskedTo) {
    SearcherOptions options = small_pages();
    options.reading = Reading::Plain;
    EXPECT_EQ(says({"(rain"}, options), kFirstPage);
}

TEST(Session, ShowsOneHitAPageAtLeast) {
    SearcherOptions options = small_pages();
    options.limit = 0;
    EXPECT_EQ(says({"rain"}, options),
              "3 articles found, 1 to 1 shown\n" + hit(1, "a3") + "\nn for the next page\n");
}

TEST(Session, EndsWhenNobodyReads) {
    TestIndex index(some_articles());
    std::ostringstream out;
    int asked = 0;
    run_session(
        index.engine(), {}, Style{},
        [&](const std::string&) -> std::optional<std::string> {
            out.setstate(std::ios::badbit);
            return ++asked < 10 ? std::optional<std::string>("rain") : std::nullopt;
        },
        out);
    EXPECT_EQ(asked, 1);
}

}  // namespace
}  // namespace dateline
