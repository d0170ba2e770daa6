// The weights against their formulas, worked out plainly over random texts.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/dirichlet_weight.h"
#include "searcher/ranking/weighting.h"
#include "tests/support/ranked_texts.h"

namespace dateline {
namespace {

using Terms = std::map<std::string, unsigned>;  // Words of a query and how often.
using Scores = std::map<std::string, double>;   // By id.

// What a formula needs to know of all texts.
struct Facts {
    explicit Facts(const std::vector<RankedText>& texts)
        : total(static_cast<double>(texts.size())) {
        for (const RankedText& text : texts) {
            length += text.length();
            for (const auto& [word, count] : text.counts()) {
                documents[word] += 1;
                occurrences[word] += count;
            }
        }
    }
    double total;
    double length = 0;
    std::map<std::string, double> documents, occurrences;
};

Xapian::Query any_of(const Terms& terms) {
    std::vector<Xapian::Query> words;
    for (const auto& [word, count] : terms) words.emplace_back("Z" + word, count);
    return {Xapian::Query::OP_OR, words.begin(), words.end()};
}

Xapian::MSet search(const Xapian::Database& database, const Terms& terms,
                    const Xapian::Weight& weight, Xapian::doccount limit,
                    Xapian::doccount checked) {
    Xapian::Enquire enquire(database);
    enquire.set_query(any_of(terms));
    enquire.set_weighting_scheme(weight);
    enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
    return enquire.get_mset(0, limit, checked);
}

std::vector<std::pair<std::string, double>> hits(const Xapian::MSet& found) {
    std::vector<std::pair<std::string, double>> hits;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
        hits.emplace_back(hit.get_document().get_value(fields::kId.slot), hit.get_weight());
    }
    return hits;
}

Scores scores(const Xapian::MSet& found) {
    Scores scores;
    for (const auto& [id, score] : hits(found)) scores[id] = score;
    return scores;
}

void expect_near(const Scores& found, const Scores& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (const auto& [id, score] : expected) {
        ASSERT_TRUE(found.contains(id)) << id;
        EXPECT_NEAR(found.at(id), score, 1e-7) << id;
    }
}

// `score` of every text that has one of the words.
Scores reference(const std::vector<RankedText>& texts, const Terms& terms,
                 const std::function<double(const RankedText&, const Terms&)>& score) {
    Scores scores;
    for (const RankedText& text : texts) {
        const Terms counts = text.counts();
        const bool found = std::ranges::any_of(
            terms, [&](const auto& term) { return counts.contains(term.first); });
        if (found) scores[text.id] = score(text, counts);
    }
    return scores;
}

Scores bm25(const std::vector<RankedText>& texts, const Terms& terms,
            const Bm25Weight::Parameters& p) {
    const Facts facts(texts);
    return reference(texts, terms, [&](const RankedText& text, const Terms& counts) {
        double score = 0;
        for (const auto& [word, wqf] : terms) {
            if (!counts.contains(word)) continue;
            const double n = facts.documents.at(word), wdf = counts.at(word);
            const double odds = (facts.total - n + 0.5) / (n + 0.5);
            const double idf = std::log(odds < 2 ? 1 + odds / 2 : odds);
            const double norm = 1 - p.b + p.b * text.length() / (facts.length / facts.total);
            score += idf * (p.k3 + 1) * wqf / (p.k3 + wqf) * (p.k1 + 1) * wdf / (wdf + p.k1 * norm);
        }
        return score;
    });
}

Scores dirichlet(const std::vector<RankedText>& texts, const Terms& terms, double mu,
                 double longest) {
    const Facts facts(texts);
    double words = 0;
    for (const auto& [word, wqf] : terms) words += wqf;
    return reference(texts, terms, [&](const RankedText& text, const Terms& counts) {
        double score = words * std::log((mu + longest) / (mu + text.length()));
        for (const auto& [word, wqf] : terms) {
            if (!counts.contains(word)) continue;
            const double expected = mu * facts.occurrences.at(word) / facts.length;
            score += wqf * std::log(1 + counts.at(word) / expected);
        }
        return score;
    });
}

Terms random_terms(unsigned seed) {
    std::mt19937 random(seed);
    std::geometric_distribution<int> word(0.12);
    Terms terms;
    for (unsigned i = 0; i < 1 + seed % 5; ++i) ++terms["w" + std::to_string(word(random))];
    return terms;
}

constexpr Bm25Weight::Parameters kBm25s[] = {
    {1.6, 0.3, 3}, {1.2, 0.75, 1000}, {0, 0.5, 0}, {2, 0, 8}, {0.9, 1, 0.5}};
constexpr double kMus[] = {1, 50, 2500};

double total_of(const Terms& terms) {
    double total = 0;
    for (const auto& [word, count] : terms) total += count;
    return total;
}

TEST(Bm25Weight, IsItsFormula) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto texts = random_texts(seed, 150);
        const Xapian::Database database = make_database(texts, 1 + seed % 3);
        const Terms terms = random_terms(seed);
        for (const auto& parameters : kBm25s) {
            expect_near(scores(search(database, terms, Bm25Weight(parameters), 1000, 1000)),
                        bm25(texts, terms, parameters));
        }
    }
}

TEST(Bm25Weight, HoldsLongDocumentsDownTheMoreTheLongerTheQuery) {
    EXPECT_EQ(usual_b(0), 0.2);
    EXPECT_EQ(usual_b(2), 0.2);
    EXPECT_NEAR(usual_b(6), 0.35, 1e-12);
    EXPECT_EQ(usual_b(10), 0.5);
    EXPECT_EQ(usual_b(500), 0.5);
}

TEST(DirichletWeight, IsItsFormula) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto texts = random_texts(seed, 150);
        const Xapian::Database database = make_database(texts, 1 + seed % 3);
        const Terms terms = random_terms(seed);
        for (const double mu : kMus) {
            const DirichletWeight weight(
                {mu, total_of(terms), database.get_doclength_upper_bound()});
            expect_near(scores(search(database, terms, weight, 1000, 1000)),
                        dirichlet(texts, terms, mu, database.get_doclength_upper_bound()));
        }
    }
}

// The upper bounds are true: what is passed over for them is no top hit.
TEST(Weights, PassingOverDocumentsLosesNoTopHit) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto texts = random_texts(seed, 400);
        const Xapian::Database database = make_database(texts, 1 + seed % 3);
        const Terms terms = random_terms(seed);
        const DirichletWeight dirichlet(
            {kMus[seed % 3], total_of(terms), database.get_doclength_upper_bound()});
        const Bm25Weight bm25(kBm25s[seed % 5]);
        for (const Xapian::Weight* weight :
             std::initializer_list<const Xapian::Weight*>{&bm25, &dirichlet}) {
            for (const Xapian::doccount limit : {1U, 3U, 10U}) {
                EXPECT_EQ(hits(search(database, terms, *weight, limit, 0)),
                          hits(search(database, terms, *weight, limit, 400)))
                    << "seed " << seed;
            }
        }
    }
}

TEST(Weights, DoNotDependOnThePartsOfTheIndex) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto texts = random_texts(seed, 200);
        const Terms terms = random_terms(seed * 5 + 4);  // Five words.
        const Xapian::Database whole = make_database(texts, 1);
        for (const std::size_t parts : {2U, 5U}) {
            const Xapian::Database split = make_database(texts, parts);
            for (const char* name : {"bm25", "bm25:2,0.75,8"}) {
                const Weighting weighting = parse_weighting(name);
                const auto of = [&](const Xapian::Database& database) {
                    return hits(search(database, terms,
                                       *make_weight(weighting, database, total_of(terms)), 200, 0));
                };
                EXPECT_EQ(of(whole), of(split)) << name << " seed " << seed;
            }
        }
    }
}

// The scores may be others: they count from the bound of lengths that the parts give.
TEST(Weights, OfLanguageModelsOrderAlike) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto texts = random_texts(seed, 200);
        const Terms terms = random_terms(seed * 5 + 4);
        const auto ids = [&](std::size_t parts) {
            const Xapian::Database database = make_database(texts, parts);
            const auto weight =
                make_weight(parse_weighting("lm-dirichlet"), database, total_of(terms));
            std::vector<std::string> found;
            for (const auto& [id, score] : hits(search(database, terms, *weight, 200, 0))) {
                found.push_back(id);
            }
            return found;
        };
        EXPECT_EQ(ids(1), ids(4)) << "seed " << seed;
    }
}

class EveryScheme : public ::testing::TestWithParam<const char*> {};

// Texts of one word, empty texts, unknown words, words without counts: nothing makes a number that
// is none.
TEST_P(EveryScheme, GivesFiniteScores) {
    const Weighting weighting = parse_weighting(GetParam());
    const auto texts = random_texts(7, 100);
    const Xapian::Database database = make_database(texts, 2);
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Terms terms = random_terms(seed);
        terms["nowhere"] = 1;
        const auto weight = make_weight(weighting, database, total_of(terms));
        const auto all = hits(search(database, terms, *weight, 200, 200));
        EXPECT_FALSE(all.empty());
        for (const auto& [id, score] : all) {
            EXPECT_TRUE(std::isfinite(score)) << id;
            EXPECT_GE(score, 0) << id;
        }
        const auto top = hits(search(database, terms, *weight, 5, 0));
        EXPECT_TRUE(std::equal(top.begin(), top.end(), all.begin())) << "seed " << seed;
    }
    Xapian::Enquire enquire(database);  // Exact words are without a count.
    enquire.set_query(Xapian::Query("w1"));
    enquire.set_weighting_scheme(*make_weight(weighting, database, 1));
    for (const auto& [id, score] : hits(enquire.get_mset(0, 100))) {
        EXPECT_TRUE(std::isfinite(score)) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryScheme,
                         ::testing::Values("bm25", "bm25+", "pl2", "inl2", "ineb2", "bb2", "dph",
                                           "dlh", "lm-dirichlet", "tfidf", "coord", "bool"));

}  // namespace
}  // namespace dateline
