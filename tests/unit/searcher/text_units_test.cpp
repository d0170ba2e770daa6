// Paragraphs and sentences as ranges of positions, beside the positions that the indexer gives.
#include "tests/support/text_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "common/analysis/paragraph_positions.h"
#include "common/analysis/word_place.h"
#include "common/article_json.h"
#include "indexer/document/document_builder.h"
#include "tests/support/corpus_articles.h"
#include "tests/support/random_articles.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Ranges = std::vector<PositionRange>;

Article make_article(std::string headline, std::string body, std::string language = "en") {
    Article article;
    article.id = "a";
    article.headline = std::move(headline);
    article.body = std::move(body);
    article.language = std::move(language);
    return article;
}

Ranges paragraphs_of(const Article& article) {
    Analyser analyser;
    return TextUnits(analyser).paragraphs(article);
}
Ranges sentences_of(const Article& article) {
    Analyser analyser;
    return TextUnits(analyser).sentences(article);
}

constexpr std::uint32_t kGap = kParagraphGap;

TEST(TextUnits, AHeadlineIsAParagraphAndASentenceOfItsOwn) {
    const Article article = make_article("Rain. Flood", "He left.");
    EXPECT_THAT(paragraphs_of(article),
                ElementsAre(PositionRange{1, 2}, PositionRange{3 + kGap, 4 + kGap}));
    EXPECT_EQ(sentences_of(article), paragraphs_of(article));
}

TEST(TextUnits, AParagraphHasItsSentences) {
    const Article article = make_article("", "Mr. Smith went. He left.\n\nIt rained");
    EXPECT_THAT(paragraphs_of(article),
                ElementsAre(PositionRange{1, 5}, PositionRange{6 + kGap, 7 + kGap}));
    EXPECT_THAT(sentences_of(article), ElementsAre(PositionRange{1, 3}, PositionRange{4, 5},
                                                   PositionRange{6 + kGap, 7 + kGap}));
}

TEST(TextUnits, WhatHasNoWordsIsNoUnit) {
    EXPECT_THAT(paragraphs_of(make_article("", "")), IsEmpty());
    const Article article = make_article("***", "--- !!!\nRain! ... !!! Wind.");
    EXPECT_THAT(paragraphs_of(article), ElementsAre(PositionRange{1, 2}));
    EXPECT_THAT(sentences_of(article), ElementsAre(PositionRange{1, 1}, PositionRange{2, 2}));
}

TEST(TextUnits, CompoundsStandInOne) {
    const Article article = make_article("", "Co-operation on COVID-19. U.S.-based firms.");
    EXPECT_THAT(sentences_of(article), ElementsAre(PositionRange{1, 5}, PositionRange{6, 8}));
}

TEST(TextUnits, ALongTextIsCountedThrough) {
    std::string body;
    while (body.size() < 2 * Analyser::kMaxTextBytes + 1000) body += "Rain fell today. ";
    const auto count = static_cast<std::uint32_t>(body.size() / 17 * 3);
    const Article article = make_article("", body + "\nWind");
    EXPECT_THAT(
        paragraphs_of(article),
        ElementsAre(PositionRange{1, count}, PositionRange{count + 1 + kGap, count + 1 + kGap}));
    const Ranges sentences = sentences_of(article);
    ASSERT_EQ(sentences.size(), count / 3 + 1);
    for (std::uint32_t i = 0; i < count / 3; ++i) {
        ASSERT_EQ(sentences[i], (PositionRange{3 * i + 1, 3 * i + 3}));
    }
}

// The words of the default field at each position, as the indexer puts them there.
std::map<std::uint32_t, std::set<std::string>> indexed_words(const Article& article) {
    DocumentBuilder builder;
    std::map<std::uint32_t, std::set<std::string>> words;
    for (const TermPostings& postings : builder.build(article).terms) {
        if (postings.term.front() >= 'A' && postings.term.front() <= 'Z') continue;
        for (const std::uint32_t code : postings.positions) {
            const WordPlace place = place_of(code);
            for (std::uint32_t i = 0; i < place.span; ++i) {
                words[place.position + i].emplace(postings.term);
            }
        }
    }
    return words;
}

// Ascending, apart, and over each position exactly once.
void expect_cover(const Ranges& ranges,
                  const std::map<std::uint32_t, std::set<std::string>>& words) {
    std::set<std::uint32_t> covered;
    std::uint32_t behind = 0;
    for (const PositionRange& range : ranges) {
        ASSERT_LE(behind, range.first);
        ASSERT_LE(range.first, range.last);
        for (std::uint32_t at = range.first; at <= range.last; ++at) covered.insert(at);
        behind = range.last + 1;
    }
    std::set<std::uint32_t> indexed;
    for (const auto& [position, terms] : words) indexed.insert(position);
    ASSERT_EQ(covered, indexed);
}

// The texts of an article, split here without the house's own splitting.
std::vector<std::string> texts_of(const Article& article) {
    std::vector<std::string> texts;
    std::string all = article.headline + '\n' + article.body + '\n';
    for (std::size_t begin = 0, end = all.find('\n'); end != std::string::npos;
         begin = end + 1, end = all.find('\n', begin)) {
        if (end > begin) texts.push_back(all.substr(begin, end - begin));
    }
    return texts;
}

// The first word of `text`, as it reads when capitals mean something and when not: what they mean
// is judged by the whole paragraph.
std::set<std::string> first_word(std::string_view text, const std::string& language) {
    Analyser analyser;
    std::set<std::string> readings;
    for (const Capitals capitals : {Capitals::Meaningful, Capitals::Meaningless}) {
        const auto& occurrences = analyser.analyse(text, language, capitals);
        if (!occurrences.empty()) readings.emplace(occurrences.front().word);
    }
    return readings;
}

// `texts` are those of `ranges`, and perhaps some without a word, in the same order.
void expect_first_words(const std::vector<std::string>& texts, const Article& article,
                        const Ranges& ranges,
                        const std::map<std::uint32_t, std::set<std::string>>& words) {
    auto range = ranges.begin();
    for (const std::string& text : texts) {
        const std::set<std::string> first = first_word(text, article.language);
        if (first.empty()) continue;
        ASSERT_NE(range, ranges.end()) << text;
        const std::set<std::string>& there = words.at(range->first);
        ASSERT_TRUE(std::ranges::any_of(first, [&](const auto& word) {
            return there.contains(word);
        })) << text;
        ++range;
    }
    ASSERT_EQ(range, ranges.end());
}

std::vector<std::string> sentence_texts_of(const Article& article) {
    SentenceSplitter splitter;
    std::vector<std::string> sentences;
    for (const std::string& text : texts_of(article)) {
        std::size_t begin = 0;
        if (text == article.headline && sentences.empty()) {
            sentences.push_back(text);
            continue;
        }
        for (const std::size_t end : splitter.ends(text, article.language)) {
            sentences.push_back(text.substr(begin, end - begin));
            begin = end;
        }
    }
    return sentences;
}

void expect_units_of(const Article& article) {
    SCOPED_TRACE(to_json(article).substr(0, 1000));
    const auto words = indexed_words(article);
    const Ranges paragraphs = paragraphs_of(article);
    const Ranges sentences = sentences_of(article);
    expect_cover(paragraphs, words);
    expect_cover(sentences, words);
    expect_first_words(texts_of(article), article, paragraphs, words);
    expect_first_words(sentence_texts_of(article), article, sentences, words);
    // Each sentence in one paragraph.
    for (const PositionRange& sentence : sentences) {
        const auto around = std::ranges::find_if(paragraphs, [&](const PositionRange& paragraph) {
            return paragraph.first <= sentence.first && sentence.last <= paragraph.last;
        });
        ASSERT_NE(around, paragraphs.end());
    }
}

std::string random_text(Dice& dice) {
    static const std::vector<std::string> kBits = {
        "Rain",      "fell",   "on",        "Mr. Smith", "U.S.",       "co-operation",
        "COVID-19",  "G20",    "O'Brien",   "AT&T",      "l'eau",      "3.5%",
        "1,000,000", "北京市", "東京。",    "ไทย",       "well-known", "F-16",
        "\u00AD",    "¿Qué?",  "Carney’s",  ".",         "!",          "...",
        "\"",        "(",      ")",         "–",         "-",          "&",
        "Inc.",      "z.B.",   "3.",        "IT",        "WHO",        "a.m.",
        "x?Y",       "Yahoo!", "e\u0301té", "𐍈𐍈",        "москва.",    "A-B-C-D-E-F-G-H"};
    std::string text;
    for (std::uint64_t left = dice.below(30); left > 0; --left) {
        text += dice.one_of(kBits);
        if (!dice.once_in(4)) text += dice.once_in(12) ? "\n" : " ";
    }
    return text;
}

TEST(TextUnits, AreThoseOfTheIndexInRandomArticles) {
    static const std::vector<std::string> kLanguages = {"en", "de", "fr", "zh", "und", "th"};
    Dice dice(11);
    for (int round = 0; round < 1'500 && !testing::Test::HasFatalFailure(); ++round) {
        std::string headline = dice.once_in(3) ? "" : random_text(dice);
        std::erase(headline, '\n');
        expect_units_of(make_article(headline, random_text(dice), dice.one_of(kLanguages)));
    }
}

void expect_units_in(const std::filesystem::path& corpus, std::uint64_t most) {
    const std::uint64_t taken = visit_articles(corpus, most, [](const AnalysedArticle& analysed) {
        if (testing::Test::HasFatalFailure()) return;
        expect_units_of(article_from_json(analysed.data));
    });
    EXPECT_GT(taken, 0U);
}

TEST(TextUnits, AreThoseOfTheIndexInOurCorpus) {
    for (const char* file : {"newsroom.jsonl", "languages.jsonl", "wire-1987.sgm"}) {
        expect_units_in(std::filesystem::path(DATELINE_CORPUS) / file, 1000);
    }
}

TEST(TextUnits, AreThoseOfTheIndexInRealCollections) {
    const char* corpora = std::getenv("DATELINE_CORPORA");
    if (corpora == nullptr) GTEST_SKIP() << "no DATELINE_CORPORA";
    for (const char* file : {"reuters21578.tar.gz", "swiss-gov-news-sample.jsonl.gz",
                             "chinese-news-sample.jsonl.gz", "persian-news-sample.jsonl.gz"}) {
        expect_units_in(std::filesystem::path(corpora) / file, 150);
    }
}

}  // namespace
}  // namespace dateline
