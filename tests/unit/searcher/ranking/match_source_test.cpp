// What a plan wants, found and weighed by our own source, set against looking at each document.
#include <gtest/gtest.h>

#include "searcher/ranking/lowering.h"
#include "searcher/ranking/match_count.h"
#include "searcher/ranking/term_frequencies.h"
#include "tests/support/ranked_texts.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using Hits = std::vector<std::pair<Xapian::docid, double>>;

constexpr Bm25Weight::Parameters kBm25{1.8, 0.4, 4};

// Words of random texts: w0 is frequent, w40 seldom or nowhere.
class RandomWanted {
  public:
    explicit RandomWanted(unsigned seed) : random_(seed) {}

    Wanted wanted() {
        Wanted wanted;
        for (unsigned i = 0; i < 1 + pick(5); ++i) wanted.words.push_back(word());
        const unsigned shape = pick(4);
        wanted.one_of_words = shape == 0;
        if (shape == 1) require_first(wanted);
        if (shape > 1 || pick(2) == 0) wanted.condition = condition(2);
        return wanted;
    }

    Condition condition(unsigned depth) {
        const unsigned kind = depth == 0 ? 0 : pick(4);
        if (kind == 0) return {.kind = Condition::Kind::Terms, .terms = terms()};
        Condition made{.kind = kind == 1 ? Condition::Kind::Any : Condition::Kind::All};
        for (unsigned i = 0; i < 1 + pick(3); ++i) made.children.push_back(condition(depth - 1));
        if (kind == 3) made.excluded.push_back(condition(depth - 1));
        if (kind == 3 && pick(2) == 0) made.children.clear();
        return made;
    }

  private:
    unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }

    static void require_first(Wanted& wanted) {
        for (PlanWord& word : wanted.words) {
            const WordReading& reading = word.readings.front();
            word.must = word.readings.size() == 1 && reading.words.size() == 1 && !reading.where;
        }
        if (!wanted.words.front().must) wanted.one_of_words = true;
    }

    PlanWord word() {
        PlanWord word{{reading()}};
        if (pick(4) == 0) word.readings.push_back(reading());
        if (pick(4) == 0) word.weight = 0.5 * (1 + pick(4));
        word.times = 1 + (pick(4) == 0 ? pick(3) : 0);
        return word;
    }

    WordReading reading() {
        WordReading reading{{terms()}};
        if (pick(4) == 0) reading.words.push_back(terms());
        // A condition that says so that the words are there.
        if (pick(5) == 0) {
            Condition all{.kind = Condition::Kind::All};
            for (const auto& word : reading.words) {
                all.children.push_back({.kind = Condition::Kind::Terms, .terms = word});
            }
            all.children.push_back(condition(1));
            reading.where = all;
        }
        return reading;
    }

    std::vector<WordTerm> terms() {
        std::vector<WordTerm> terms{{term(), {}}};
        for (unsigned more = pick(3); more > 0; --more) terms.push_back({term(), filter()});
        return terms;
    }

    std::string term() { return make_stem_term("", "w" + std::to_string(pick(30))); }

    LanguageFilter filter() {
        static const std::string languages[] = {"Len", "Lde", "Lfr", "Lxx"};
        LanguageFilter filter;
        if (pick(3) == 0) return filter;
        const unsigned number = pick(4);
        filter.terms = {languages[number]};
        if (pick(2) == 0) filter.terms.push_back(languages[(number + 1) % 4]);
        filter.admits =
            pick(2) == 0 ? LanguageFilter::Admits::Listed : LanguageFilter::Admits::Others;
        return filter;
    }

    std::mt19937 random_;
};

// One document after the other, as the headers say it.
class Plainly {
  public:
    explicit Plainly(const Xapian::Database& database)
        : database_(database),
          curve_(kBm25.k1, kBm25.b, database.get_avlength()),
          frequencies_(database) {}

    Hits hits(const Wanted& wanted) {
        Hits found;
        for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
            read(*at);
            if (const auto weight = weight_of(wanted)) found.emplace_back(*at, *weight);
        }
        return found;
    }

  private:
    void read(Xapian::docid document) {
        counts_.clear();
        for (auto term = database_.termlist_begin(document);
             term != database_.termlist_end(document); ++term) {
            counts_[*term] = term.get_wdf();
        }
        length_ = database_.get_doclength(document);
    }

    bool counts(const WordTerm& term) const {
        const bool listed = std::ranges::any_of(
            term.where.terms, [&](const std::string& name) { return counts_.contains(name); });
        return counts_.contains(term.term) &&
               listed == (term.where.admits == LanguageFilter::Admits::Listed);
    }

    bool meets(const Condition& condition) const {
        const auto met = [this](const Condition& part) { return meets(part); };
        switch (condition.kind) {
            case Condition::Kind::Terms:
                return std::ranges::any_of(condition.terms,
                                           [this](const WordTerm& term) { return counts(term); });
            case Condition::Kind::Any:
                return std::ranges::any_of(condition.children, met);
            default:
                return std::ranges::all_of(condition.children, met) &&
                       std::ranges::none_of(condition.excluded, met);
        }
    }

    // Nothing when the word is not there.
    std::optional<double> weight_of(const PlanWord& word) {
        std::optional<double> best;
        for (const WordReading& reading : word.readings) {
            double sum = 0;
            bool all = true;
            for (const auto& terms : reading.words) {
                double wdf = 0;
                bool there = false;
                for (const WordTerm& term : terms) {
                    if (!counts(term)) continue;
                    there = true;
                    wdf += counts_.at(term.term);
                }
                all &= there;
                const double documents = estimated_frequency(terms, frequencies_);
                const double rarity =
                    word.weight * bm25_rarity(kBm25, documents, frequencies_.total(), word.times);
                sum += curve_.part(rarity, wdf, length_);
            }
            if (reading.where ? meets(*reading.where) : all) best = std::max(best.value_or(0), sum);
        }
        return best;
    }

    std::optional<double> weight_of(const Wanted& wanted) {
        double sum = 0;
        bool one = false;
        for (const PlanWord& word : wanted.words) {
            const auto weight = weight_of(word);
            if (!weight && word.must) return std::nullopt;
            one |= weight.has_value();
            sum += weight.value_or(0);
        }
        if ((wanted.one_of_words && !one) || !meets(wanted.condition)) return std::nullopt;
        return sum;
    }

    const Xapian::Database& database_;
    Bm25Curve curve_;
    TermFrequencies frequencies_;
    std::map<std::string, unsigned> counts_;
    double length_ = 0;
};

Hits search(const SearchedIndex& index, const Xapian::Query& query, Xapian::doccount limit) {
    Xapian::Enquire enquire(index.database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Bm25Weight(kBm25));
    const Xapian::MSet matches = enquire.get_mset(0, limit);
    EXPECT_LE(matches.get_matches_lower_bound(), matches.get_matches_upper_bound());
    Hits hits;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        hits.emplace_back(*match, match.get_weight());
    }
    return hits;
}

void put_best_first(Hits& hits) {
    std::ranges::sort(hits, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
}

class MatchSource : public ::testing::TestWithParam<unsigned> {};

TEST_P(MatchSource, FindsAndWeighsWhatEachDocumentSays) {
    for (unsigned seed = GetParam(); seed < GetParam() + 15; ++seed) {
        const Xapian::Database database = make_database(random_texts(seed, 200), 1 + seed % 3);
        const SearchedIndex index{database};
        RandomWanted random(seed);
        for (int i = 0; i < 10; ++i) {
            const Wanted wanted = random.wanted();
            const Xapian::Query query = lowered(wanted, index, kBm25);
            Hits expected = Plainly(database).hits(wanted);
            put_best_first(expected);
            for (const Xapian::doccount limit : {1U, 3U, 10U, 40U, 1000U}) {
                const Hits found = search(index, query, limit);
                ASSERT_EQ(found.size(), std::min<std::size_t>(limit, expected.size()))
                    << to_text(wanted);
                ASSERT_TRUE(std::equal(found.begin(), found.end(), expected.begin()))
                    << "seed " << seed << ", " << limit << " of " << to_text(wanted);
            }
        }
    }
}

// An article that meets a condition is found whichever way it is asked for.
TEST_P(MatchSource, TheConditionOfWhatIsWantedIsMetByTheSame) {
    for (unsigned seed = GetParam(); seed < GetParam() + 15; ++seed) {
        const Xapian::Database database = make_database(random_texts(seed, 200), 1 + seed % 3);
        const SearchedIndex index{database};
        RandomWanted random(seed);
        for (int i = 0; i < 10; ++i) {
            const Wanted wanted = random.wanted();
            const auto expected = Plainly(database).hits(wanted).size();
            EXPECT_EQ(count_matches(condition_of(wanted), index, 1'000'000).found, expected)
                << to_text(wanted);
            EXPECT_EQ(search(index, lowered(wanted, index, std::nullopt), 1000).size(), expected)
                << to_text(wanted);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, MatchSource, ::testing::Values(1U, 61U));

TEST(MatchSource, FindsTheSameByKeptLengths) {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const TempDir folder;
        const Xapian::Database database =
            make_database_on_disk(random_texts(seed, 120), 1 + seed % 3, folder.path());
        const SearchedIndex keeps{database};
        RandomWanted random(seed);
        for (int i = 0; i < 20; ++i) {
            const Wanted wanted = random.wanted();
            const SearchedIndex forgets{database};
            for (const Xapian::doccount limit : {3U, 200U}) {
                EXPECT_EQ(search(keeps, lowered(wanted, keeps, kBm25), limit),
                          search(forgets, lowered(wanted, forgets, kBm25), limit))
                    << to_text(wanted);
            }
        }
    }
}

TEST(MatchSource, TakesAnEmptyIndex) {
    const Xapian::Database database = make_database({}, 1);
    const SearchedIndex index{database};
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const Wanted wanted = RandomWanted(seed).wanted();
        EXPECT_TRUE(search(index, lowered(wanted, index, kBm25), 10).empty());
    }
}

// Blocks of one number in each so many.
TEST(SampledBlocks, PartsAreTheWholeOnce) {
    for (const Xapian::docid count : {1U, 2U, 8U}) {
        std::vector<int> seen(1000, 0);
        for (Xapian::docid number = 0; number < count; ++number) {
            const SampledBlocks blocks{number, count};
            for (Xapian::docid at = blocks.next(0); at < seen.size(); at = blocks.next(at + 1)) {
                ++seen[at];
            }
        }
        EXPECT_EQ(std::ranges::count(seen, 1), 1000) << count;
    }
}

}  // namespace
}  // namespace dateline
