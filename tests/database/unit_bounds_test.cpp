// The bounds of sentences and paragraphs that lie in an index, beside those that its articles have
// when they are read again.
#include "searcher/proximity/unit_bounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "common/analysis/paragraph_positions.h"
#include "common/analysis/unit_bound.h"
#include "common/article_json.h"
#include "common/schema.h"
#include "indexer/segment/removal.h"
#include "tests/support/corpus_articles.h"
#include "tests/support/loose_segments.h"
#include "tests/support/segment_pair.h"
#include "tests/support/text_units.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;

constexpr std::uint32_t kGap = kParagraphGap;
constexpr std::uint32_t kEnd = UINT32_MAX;

Article article_of(std::string headline, std::string body) {
    Article article;
    article.id = "a";
    article.headline = std::move(headline);
    article.body = std::move(body);
    article.language = "en";
    return article;
}

WordSpans units_of(const Article& article, Within within) {
    const LooseSegments segments({article}, 1);
    return UnitBounds().units(segments.open(), 1, within);
}

// `found`, which goes on over gaps, with every range in one of its own, and in order. What comes
// after them, in byline and places, is in others.
void expect_apart(const WordSpans& found, const std::vector<PositionRange>& expected) {
    ASSERT_FALSE(found.empty());
    ASSERT_EQ(found.back().last, kEnd);
    for (std::size_t i = 1; i < found.size(); ++i) {
        ASSERT_EQ(found[i].first, found[i - 1].last + 1);
    }
    std::size_t unit = 0;
    std::size_t used = 0;
    for (const PositionRange& range : expected) {
        while (found[unit].last < range.first) ++unit;
        ASSERT_EQ(used, unit) << "range " << range.first << " to " << range.last;
        ASSERT_LE(range.last, found[unit].last);
        used = unit + 1;
    }
}

// Every article of a segment or of several.
void expect_bounds_of_texts(const Xapian::Database& database) {
    Analyser analyser;
    TextUnits texts(analyser);
    UnitBounds bounds;
    for (auto at = database.postlist_begin({}); at != database.postlist_end({}); ++at) {
        const std::string data = database.get_document(*at).get_data();
        SCOPED_TRACE(data.substr(0, 1000));
        const Article article = article_from_json(data);
        expect_apart(bounds.units(database, *at, Within::Sentence), texts.sentences(article));
        expect_apart(bounds.units(database, *at, Within::Paragraph), texts.paragraphs(article));
        if (testing::Test::HasFatalFailure()) return;
    }
}
void expect_bounds_of_texts(const std::filesystem::path& segment) {
    expect_bounds_of_texts(Xapian::Database(segment.string()));
}

TEST(UnitBounds, OfAnArticle) {
    const Article article =
        article_of("Rain. Flood", "Mr. Smith went. He left.\n***\nIt rained. It stopped");
    EXPECT_THAT(units_of(article, Within::Sentence),
                ElementsAre(WordSpan{1, 2 + kGap}, WordSpan{3 + kGap, 5 + kGap},
                            WordSpan{6 + kGap, 7 + 2 * kGap}, WordSpan{8 + 2 * kGap, 9 + 2 * kGap},
                            WordSpan{10 + 2 * kGap, kEnd}));
    EXPECT_THAT(units_of(article, Within::Paragraph),
                ElementsAre(WordSpan{1, 2 + kGap}, WordSpan{3 + kGap, 7 + 2 * kGap},
                            WordSpan{8 + 2 * kGap, kEnd}));
}

TEST(UnitBounds, BylineAndPlacesAreUnits) {
    Article article = article_of("Rain", "It rained.");
    article.byline = "Ann Lee";
    article.places = {"Rio", "Bonn"};
    EXPECT_THAT(units_of(article, Within::Sentence),
                ElementsAre(WordSpan{1, 1 + kGap}, WordSpan{2 + kGap, 3 + 2 * kGap},
                            WordSpan{4 + 2 * kGap, 5 + 3 * kGap},
                            WordSpan{6 + 3 * kGap, 6 + 4 * kGap}, WordSpan{7 + 4 * kGap, kEnd}));
}

TEST(UnitBounds, WithoutAnyThereIsOneUnit) {
    EXPECT_THAT(units_of(article_of("", "It rained."), Within::Sentence),
                ElementsAre(WordSpan{1, kEnd}));
    EXPECT_THAT(units_of(article_of("", ""), Within::Paragraph), ElementsAre(WordSpan{1, kEnd}));
}

TEST(UnitBounds, ChangeNoLength) {
    const LooseSegments segments({article_of("", "It rained. It rained. It stopped.")}, 1);
    const Xapian::Database database = segments.open();
    EXPECT_EQ(database.get_termfreq(std::string(kBoundsTerm)), 1U);
    EXPECT_EQ(database.get_collection_freq(std::string(kBoundsTerm)), 0U);
    EXPECT_EQ(database.get_doclength(1), 6U);
}

TEST(UnitBounds, OfSeveralSegments) {
    std::vector<Article> articles;
    for (int i = 0; i < 7; ++i) {
        articles.push_back(article_of(std::string(i % 3, 'x'), "Rain. Wind and\nrain. Sun."));
        articles.back().id = std::to_string(i);
    }
    expect_bounds_of_texts(LooseSegments(articles, 3).open());
}

// As both writers write them, after a removal, and after a merge.
void expect_bounds_in(const std::filesystem::path& corpus, std::uint64_t most) {
    SegmentPair pair({.piece_sizes = {20, 50}, .merges = {0}}, Place::Memory);
    std::size_t count = 0;
    visit_articles(corpus, most, [&](const AnalysedArticle& article) {
        pair.add(article);
        ++count;
    });
    ASSERT_GT(count, 0U);
    pair.finish();
    expect_bounds_of_texts(pair.tested());
    expect_bounds_of_texts(pair.library());
    std::vector<ArticleNumber> doomed;
    for (ArticleNumber number = 1; number <= count; number += 3) doomed.push_back(number);
    remove_articles(pair.tested(), doomed);
    expect_bounds_of_texts(pair.tested());
    compact({pair.tested(), pair.library()}, pair.path("merged"));
    expect_bounds_of_texts(pair.path("merged"));
}

TEST(UnitBounds, AreThoseOfTheTextsInOurCorpus) {
    for (const char* file : {"newsroom.jsonl", "languages.jsonl", "wire-1987.sgm"}) {
        expect_bounds_in(std::filesystem::path(DATELINE_CORPUS) / file, 1000);
    }
}

TEST(UnitBounds, AreThoseOfTheTextsInRealCollections) {
    const char* corpora = std::getenv("DATELINE_CORPORA");
    if (corpora == nullptr) GTEST_SKIP() << "no DATELINE_CORPORA";
    for (const char* file : {"reuters21578.tar.gz", "swiss-gov-news-sample.jsonl.gz",
                             "chinese-news-sample.jsonl.gz", "persian-news-sample.jsonl.gz"}) {
        expect_bounds_in(std::filesystem::path(corpora) / file, 400);
    }
}

TEST(UnitBound, IsAPositionAndWhatBeginsThere) {
    EXPECT_EQ(bound_position(bound_number(kLastBound, BoundKind::Paragraph)), kLastBound);
    EXPECT_EQ(bound_kind(bound_number(kLastBound, BoundKind::Paragraph)), BoundKind::Paragraph);
    EXPECT_EQ(bound_kind(bound_number(7, BoundKind::Sentence)), BoundKind::Sentence);
}

}  // namespace
}  // namespace dateline
