// What the parts of a ranking add to the weights of words, document by document.
#include "searcher/ranking/ranked_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "searcher/ranking/bonus.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/weighting.h"
#include "tests/support/ranked_texts.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;
using Scores = std::map<std::string, double>;  // By id.

Plan make_plan(const std::vector<std::string>& words) {
    Plan plan;
    plan.wanted.one_of_words = true;
    for (const std::string& word : words) {
        plan.wanted.words.push_back({{{{{{"Z" + word}}}}}});
        plan.ranked_words.push_back({{word}, {word}});
    }
    return plan;
}

std::vector<std::pair<std::string, double>> hits(const Xapian::Database& database, const Plan& plan,
                                                 const RankingSettings& settings,
                                                 Xapian::doccount limit = 1000) {
    const RankedSearch search = rank({database}, plan, settings);
    Xapian::Enquire enquire(database);
    enquire.set_query(search.query);
    enquire.set_weighting_scheme(*search.weight);
    enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
    const Xapian::MSet found = enquire.get_mset(0, limit);
    std::vector<std::pair<std::string, double>> hits;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
        hits.emplace_back(hit.get_document().get_value(fields::kId.slot), hit.get_weight());
    }
    return hits;
}

Scores scores(const Xapian::Database& database, const std::vector<std::string>& words,
              const RankingSettings& settings = {}) {
    const auto found = hits(database, make_plan(words), settings);
    return {found.begin(), found.end()};
}

std::vector<RankedText> four_texts() {
    return {{"head", {"flood"}, {"calm", "calm", "calm"}},
            {"body", {"calm"}, {"flood", "calm", "calm"}},
            {"both", {"flood"}, {"flood", "calm"}},
            {"none", {"calm"}, {"calm", "calm", "calm", "calm", "calm"}},
            {"other", {"rain"}, {"rain"}}};
}

TEST(FieldWeights, AddAPartOfTheIdfToHeadlines) {
    const Xapian::Database database = make_database(four_texts(), 2);
    const double idf = rarity(database, {{"flood"}, {"flood"}});
    const Scores plain = scores(database, {"flood"});
    const Scores more = scores(database, {"flood"}, {.fields = {.headline = 5, .lede = 1}});
    EXPECT_NEAR(more.at("head") - plain.at("head"), 3 * 0.2 * idf, 1e-8);
    EXPECT_NEAR(more.at("both") - plain.at("both"), 3 * 0.2 * idf, 1e-8);
    EXPECT_EQ(more.at("body"), plain.at("body"));
    EXPECT_EQ(more.size(), plain.size());
}

TEST(FieldWeights, BelowThoseOfTheIndexFavourTheBody) {
    const Xapian::Database database = make_database(four_texts(), 2);
    const double idf = rarity(database, {{"flood"}, {"flood"}});
    const Scores plain = scores(database, {"flood"});
    const Scores less = scores(database, {"flood"}, {.fields = {.headline = 1, .lede = 1}});
    EXPECT_EQ(less.at("head"), plain.at("head"));
    EXPECT_EQ(less.at("both"), plain.at("both"));
    EXPECT_NEAR(less.at("body") - plain.at("body"), 0.2 * idf, 1e-8);
}

// Is one word within eight words of the other?
bool are_near(const RankedText& text, const std::string& one, const std::string& other) {
    for (const auto* words : {&text.headline, &text.body}) {
        for (std::size_t i = 0; i < words->size(); ++i) {
            for (std::size_t j = 0; j < words->size() && j <= i + 8; ++j) {
                if (i <= j + 8 && (*words)[i] == one && (*words)[j] == other) return true;
            }
        }
    }
    return false;
}

// Many pairs at once: below an OP_OR the library adds up those that do not hold.
TEST(Proximity, AddsAPartOfTheWeightsOfNeighbours) {
    constexpr double kWeight = 0.25;
    // By default long documents are held down by the number of words, which is not that of a pair.
    const RankingSettings fixed{.weighting = parse_weighting("bm25:b=0.4")};
    RankingSettings near = fixed;
    near.proximity = kWeight;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const auto texts = random_texts(seed, 150);
        const Xapian::Database database = make_database(texts, 1 + seed % 3);
        const std::vector<std::string> words{"w7", "w2", "w11", "w4", "w9", "w4", "w4", "w1"};
        Scores expected = scores(database, words, fixed);
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i - 1] == words[i]) continue;
            Scores pair = scores(database, {words[i - 1], words[i]}, fixed);
            for (const RankedText& text : texts) {
                if (are_near(text, words[i - 1], words[i])) {
                    expected[text.id] += kWeight * pair[text.id];
                }
            }
        }
        const Scores found = scores(database, words, near);
        ASSERT_EQ(found.size(), expected.size());
        for (const auto& [id, score] : expected) EXPECT_NEAR(found.at(id), score, 1e-7) << id;
    }
}

class Recency : public ::testing::Test {
  protected:
    static constexpr std::chrono::sys_seconds kNow{1'700'000'000s};

    Recency() {
        add("now", 0s);
        add("month", 24h * 30);
        add("quarter", 24h * 90);
        add("tomorrow", -24h);
        written_.add_document(make_document({"undated", {}, {"flood", "calm"}}));
    }

    void add(const std::string& id, std::chrono::seconds age) {
        Xapian::Document document = make_document({id, {}, {"flood", "calm"}});
        const auto published = (kNow - age).time_since_epoch().count();
        document.add_value(fields::kPublished.slot,
                           Xapian::sortable_serialise(static_cast<double>(published)));
        written_.add_document(document);
    }

    Xapian::WritableDatabase written_{std::string(), Xapian::DB_BACKEND_INMEMORY};
    RankingSettings settings_{.half_life = 24h * 30, .now = kNow};
};

TEST_F(Recency, HalvesWithEachHalfLife) {
    const double best = scores(written_, {"flood"}).at("now");
    const Scores found = scores(written_, {"flood"}, settings_);
    EXPECT_NEAR(found.at("now"), 1.5 * best, 1e-7);
    EXPECT_NEAR(found.at("month"), 1.25 * best, 1e-7);
    EXPECT_NEAR(found.at("quarter"), best + 0.0625 * best, 1e-7);
    EXPECT_NEAR(found.at("tomorrow"), 1.5 * best, 1e-7);
    EXPECT_NEAR(found.at("undated"), best, 1e-7);
}

TEST_F(Recency, OrdersWhatOtherwiseHasNoRank) {
    const Plan everything;
    std::vector<std::string> ids;
    for (const auto& [id, score] : hits(written_, everything, settings_)) ids.push_back(id);
    EXPECT_THAT(ids, ::testing::ElementsAre("now", "tomorrow", "month", "quarter", "undated"));
}

// Floods with rivers among many texts of other things.
std::vector<RankedText> flood_archive() {
    std::vector<RankedText> texts = random_texts(3, 200);
    for (int i = 0; i < 8; ++i) {
        texts.push_back({"flood" + std::to_string(i), {}, {"flood", "river", "dam", "w1"}});
    }
    texts.push_back({"river", {}, {"w1", "river", "dam"}});
    texts.push_back({"storm", {}, {"w1", "storm", "wind"}});
    return texts;
}

TEST(Feedback, TakesWhatTheFirstArticlesShare) {
    const Xapian::Database database = make_database(flood_archive(), 2);
    const RankedSearch search = rank({database}, make_plan({"flood"}), {.feedback = Feedback{}});
    std::vector<std::string> terms;
    double total = 0;
    for (const FeedbackTerm& term : search.feedback) {
        terms.push_back(term.term);
        total += term.weight;
    }
    // w1 is in more than a tenth of all.
    EXPECT_THAT(terms, ::testing::ElementsAre("Zdam", "Zflood", "Zriver"));
    EXPECT_NEAR(total, 1.5, 1e-9);
}

TEST(Feedback, FindsWhatTheQueryFindsInABetterOrder) {
    const Xapian::Database database = make_database(flood_archive(), 2);
    const std::vector<std::string> words{"flood", "w1"};
    const Scores plain = scores(database, words);
    const Scores expanded = scores(database, words, {.feedback = Feedback{}});
    EXPECT_EQ(expanded.size(), plain.size());
    EXPECT_NEAR(plain.at("river"), plain.at("storm"), 1e-9);
    EXPECT_GT(expanded.at("river"), expanded.at("storm"));
}

// Each article has one word of many.
TEST(Feedback, LeavesALongTextAlone) {
    std::vector<RankedText> texts = flood_archive();
    std::vector<std::string> words{"flood"};
    for (int i = 0; i < 30; ++i) {
        words.push_back("q" + std::to_string(i));
        for (const char* copy : {"a", "b", "c"})
            texts.push_back({words.back() + copy, {}, {words.back()}});
    }
    const Xapian::Database database = make_database(texts, 2);
    EXPECT_TRUE(rank({database}, make_plan(words), {.feedback = Feedback{}}).feedback.empty());
    words.resize(2);
    EXPECT_FALSE(rank({database}, make_plan(words), {.feedback = Feedback{}}).feedback.empty());
}

TEST(Feedback, OfNothingIsNothing) {
    const Xapian::Database database = make_database(flood_archive(), 2);
    EXPECT_TRUE(
        rank({database}, make_plan({"nowhere"}), {.feedback = Feedback{}}).feedback.empty());
    EXPECT_TRUE(rank({make_database({}, 1)}, make_plan({"flood"}), {.feedback = Feedback{}})
                    .feedback.empty());
}

TEST(RankedSearch, IsTheSameHoweverTheIndexIsSplit) {
    const RankingSettings settings{.fields = {.headline = 3, .lede = 0.5},
                                   .proximity = 0.1,
                                   .feedback = Feedback{5, 10, 1},
                                   .half_life = 24h,
                                   .now = std::chrono::sys_seconds{}};
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const auto texts = random_texts(seed, 200);
        const Plan plan = make_plan({"w3", "w1", "w12", "w0", "w6"});
        const auto whole = hits(make_database(texts, 1), plan, settings);
        for (const std::size_t parts : {2U, 7U}) {
            EXPECT_EQ(hits(make_database(texts, parts), plan, settings), whole) << seed;
        }
    }
}

struct Setting {
    const char* name;
    RankingSettings settings;
};

std::ostream& operator<<(std::ostream& out, const Setting& setting) {
    return out << setting.name;
}

class EachPart : public ::testing::TestWithParam<Setting> {};

// What each part says that it can add at most is true.
TEST_P(EachPart, LosesNoTopHitByPassingOverDocuments) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto texts = random_texts(seed, 300);
        const Xapian::Database database = make_database(texts, 1 + seed % 3);
        const Plan plan = make_plan({"w3", "w1", "w12", "w0", "w6"});
        const auto whole = hits(database, plan, GetParam().settings);
        for (const Xapian::doccount limit : {1U, 5U, 20U}) {
            const auto top = hits(database, plan, GetParam().settings, limit);
            EXPECT_TRUE(std::equal(top.begin(), top.end(), whole.begin())) << seed;
        }
    }
}

const Setting kSettings[] = {
    {"Plain", {}},
    {"Headline", {.fields = {.headline = 4, .lede = 1}}},
    {"LessHeadline", {.fields = {.headline = 0, .lede = 1}}},
    {"Proximity", {.proximity = 0.3}},
    {"Feedback", {.feedback = Feedback{5, 10, 1}}},
};
INSTANTIATE_TEST_SUITE_P(All, EachPart, ::testing::ValuesIn(kSettings),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
