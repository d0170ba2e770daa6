// What is marked in an article and what is shown of it.
#include <gtest/gtest.h>

#include "common/text/utf8.h"
#include "searcher/snippets/marker.h"
#include "searcher/snippets/snippet_maker.h"

namespace dateline {
namespace {

struct MarkCase {
    std::string name;
    std::string text;
    Highlights highlights;
    std::string marked;  // The text with what is marked in [ ].
    std::string language = "en";
};

std::string bracketed(const std::string& text, const std::vector<Mark>& marks) {
    std::string shown;
    std::size_t at = 0;
    for (const Mark& mark : marks) {
        EXPECT_LE(at, mark.begin);
        EXPECT_LT(mark.begin, mark.end);
        EXPECT_LE(mark.end, text.size());
        if (mark.begin < at || mark.end > text.size()) return "(marks out of order or range)";
        shown += text.substr(at, mark.begin - at) + "[";
        shown += text.substr(mark.begin, mark.end - mark.begin) + "]";
        at = mark.end;
    }
    return shown + text.substr(at);
}

std::string bracketed(const MarkedText& text) {
    return bracketed(text.text, text.marks);
}

Highlights stems(std::set<std::string, std::less<>> stems) {
    return {std::move(stems), {}, {}};
}
Highlights words(std::set<std::string, std::less<>> words) {
    return {{}, std::move(words), {}};
}
Highlights phrases(const std::vector<std::vector<std::string>>& phrases) {
    Highlights highlights;
    for (const auto& phrase : phrases) {
        auto& places = highlights.phrases.emplace_back();
        for (const std::string& word : phrase) places.push_back({word});
    }
    return highlights;
}

class MarkerTest : public testing::TestWithParam<MarkCase> {};

TEST_P(MarkerTest, Marks) {
    Analyser analyser;
    const MarkCase& row = GetParam();
    EXPECT_EQ(bracketed(row.text,
                        merge_marks(find_marks(row.text, row.language, row.highlights, analyser))),
              row.marked);
}

const MarkCase kMarks[] = {
    {"NothingInNothing", "", stems({"rain"}), ""},
    {"NothingForNothing", "rain", {}, "rain"},
    {"Stem", "Raining, it rained.", stems({"rain"}), "[Raining], it [rained]."},
    {"WordInThisFormOnly", "rain rains", words({"rain"}), "[rain] rains"},
    {"NoPartOfAWord", "brain rainbow", stems({"rain"}), "brain rainbow"},
    {"Accents", "le Sánchez décidé", words({"sanchez"}), "le [Sánchez] décidé", "fr"},
    {"Decomposed", "Sa\u0301nchez said", words({"sanchez"}), "[Sa\u0301nchez] said"},
    {"PlainStem", "nationalité", stems({"nationalit"}), "[nationalité]", "fr"},
    {"Possessive", "Carney’s plan", stems({"carney"}), "[Carney]’s plan"},
    {"Elision", "l’eau monte", stems({"eau"}), "l’[eau] monte", "fr"},
    {"Acronym", "the U.S. said", words({"u.s"}), "the [U.S.] said"},
    {"PronounIsNoAcronym", "told us", words({"u.s"}), "told us"},
    {"Compound", "a co-operation pact", words({"cooperation"}), "a [co-operation] pact"},
    {"PartOfACompound", "a co-operation pact", words({"operation"}), "a co-[operation] pact"},
    {"CompoundWithDigits", "of Covid19 cases", words({"covid"}), "of [Covid]19 cases"},
    {"PartsSideBySide", "of Covid19 cases", words({"covid", "19"}), "of [Covid19] cases"},
    {"Number", "up 1,000,000 now", words({"1000000"}), "up [1,000,000] now"},
    {"Ampersand", "AT&amp;T rose", stems({"at&t"}), "[AT&amp;T] rose"},
    {"SoftHyphen", "co\u00ADoperation", stems({"cooper"}), "[co\u00ADoperation]"},
    {"ChinesePair", "我在北京市工作", words({"北京"}), "我在[北京]市工作", "zh"},
    {"ChinesePairsJoin", "我在北京市工作", words({"北京", "京市"}), "我在[北京市]工作", "zh"},
    {"OneIdeographAtTheBeginning", "都知事", words({"都"}), "[都]知事", "ja"},
    {"OneIdeographInTheMiddle", "東京都知事", words({"都"}), "東京[都]知事", "ja"},
    {"OneIdeographAtTheEnd", "東京都", words({"都"}), "東京[都]", "ja"},
    {"OneIdeographAlone", "都 知", words({"都"}), "[都] 知", "ja"},
    {"OneIdeographTwice", "都都", words({"都"}), "[都都]", "ja"},
    {"OneIdeographAndAPair", "東京都知事", words({"都", "都知"}), "東京[都知]事", "ja"},
    {"OneThaiLetter", "กขค", words({"ข"}), "ก[ข]ค", "th"},
    {"ChinesePhrase", "北京市工作", phrases({{"京市", "市工", "工作"}}), "北[京市工作]", "zh"},
    {"Phrase", "interest rates rose", phrases({{"interest", "rates"}}), "[interest rates] rose"},
    {"PhraseWithPunctuation", "the U.S. President", phrases({{"u.s", "president"}}),
     "the [U.S. President]"},
    {"PhraseNotContiguous", "interest in rates", phrases({{"interest", "rates"}}),
     "interest in rates"},
    {"PhraseInOtherOrder", "rates interest", phrases({{"interest", "rates"}}), "rates interest"},
    {"PhraseInAnotherForm", "interest rate", phrases({{"interest", "rates"}}), "interest rate"},
    {"PhraseCutByTheEnd", "interest", phrases({{"interest", "rates"}}), "interest"},
    {"PhraseTwice", "a b a b", phrases({{"a", "b"}}), "[a b] [a b]"},
    {"PhraseOverACompoundInOneWord", "the co-operation pact",
     phrases({{"the", "cooperation", "pact"}}), "[the co-operation pact]"},
    {"PhraseOverTheParts", "the co-operation pact", phrases({{"operation", "pact"}}),
     "the co-[operation pact]"},
    {"OverlappingPhrasesJoin", "a b c", phrases({{"a", "b"}, {"b", "c"}}), "[a b c]"},
    {"WordsSideBySideStayApart", "heavy rain", stems({"heavi", "rain"}), "[heavy] [rain]"},
    {"InvalidBytes", "rain\xFFrain", stems({"rain"}), "[rain]\xFF[rain]"},
};
INSTANTIATE_TEST_SUITE_P(All, MarkerTest, testing::ValuesIn(kMarks),
                         [](const auto& test) { return test.param.name; });

TEST(Marker, TellsTheWordsOfAQueryApart) {
    Analyser analyser;
    const auto findings =
        find_marks("Rain, flood, raining", "en", stems({"rain", "flood"}), analyser);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].what, findings[2].what);
    EXPECT_NE(findings[0].what, findings[1].what);
}

TEST(MergeMarks, JoinsWhatOverlapsOrTouches) {
    EXPECT_EQ(merge_marks({}), std::vector<Mark>{});
    EXPECT_EQ(merge_marks({{{0, 4}, 0}, {{2, 6}, 1}, {{6, 8}, 2}, {{9, 10}, 0}}),
              (std::vector<Mark>{{0, 8}, {9, 10}}));
    EXPECT_EQ(merge_marks({{{0, 9}, 0}, {{2, 4}, 1}}), (std::vector<Mark>{{0, 9}}));
}

Article article_of(std::string body, std::string language = "en") {
    Article article;
    article.id = "a";
    article.headline = "Heavy rain in Rio";
    article.body = std::move(body);
    article.language = std::move(language);
    return article;
}

MarkedText snippet_of(const Article& article, const Highlights& highlights) {
    Analyser analyser;
    SnippetMaker maker(analyser);
    return maker.snippet(article, highlights);
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
}

struct SnippetCase {
    std::string name;
    std::string body;
    Highlights highlights;
    std::string snippet;
    std::string language = "en";
};

class SnippetTest : public testing::TestWithParam<SnippetCase> {};

TEST_P(SnippetTest, Shows) {
    const SnippetCase& row = GetParam();
    EXPECT_EQ(bracketed(snippet_of(article_of(row.body, row.language), row.highlights)),
              row.snippet);
}

const std::string kFiller = repeated("Nothing of note happened here today at all. ", 10);

const SnippetCase kSnippets[] = {
    {"NoBody", "", stems({"rain"}), ""},
    {"ShortBody", "Rain fell.", stems({"rain"}), "[Rain] fell."},
    {"NothingOfTheQueryShowsTheBeginning", "First of all. Second.\nThird.", stems({"rain"}),
     "First of all. Second."},
    {"TheParagraphWithTheHit", "Nothing here.\nThe rain fell.\nNothing there.", stems({"rain"}),
     "The [rain] fell."},
    {"TheSentenceWithTheHit", kFiller + "The rain fell.", stems({"rain"}), "The [rain] fell."},
    {"MostWordsOfTheQuery", "Rain and rain and rain.\nRain and flood.", stems({"rain", "flood"}),
     "[Rain] and [flood]."},
    {"TheFirstOfEquals", "Rain fell first.\nRain fell later.", stems({"rain"}),
     "[Rain] fell first."},
    {"FollowingSentencesOfTheParagraph", "Rain fell. It stopped.\nRain again.", stems({"rain"}),
     "[Rain] fell. It stopped."},
    {"AbbreviationsEndNoSentence", kFiller + "Mr. Smith saw rain.", stems({"rain"}),
     "Mr. Smith saw [rain]."},
    {"NorDoOthersOfTheNews", kFiller + "The Hale Mfg. plant in Ft. Marlow saw rain.",
     stems({"rain"}), "The Hale Mfg. plant in Ft. Marlow saw [rain]."},
    {"NorDoThoseOfOtherLanguages", kFiller + "Dr. med. Weber, z. B. Die Zeit, sah Regen.",
     stems({"reg"}), "Dr. med. Weber, z. B. Die Zeit, sah [Regen].", "de"},
    {"NorDoesAQuotedQuestion", kFiller + "\"Will it rain?\" asked Moss.", stems({"moss"}),
     "\"Will it rain?\" asked [Moss]."},
    {"PhraseOnlyWhereContiguous", "Rates of interest.\nThe interest rates.",
     phrases({{"interest", "rates"}}), "The [interest rates]."},
    {"ChineseSentence", "今天天气很好。北京市下雨了。明天也下雨。", words({"北京"}),
     "[北京]市下雨了。明天也下雨。", "zh"},
    {"UnknownLanguage", "Rain fell. It stopped.", stems({"rain"}), "[Rain] fell. It stopped.",
     "und"},
    {"NoSuchLanguage", "Rain fell.", words({"rain"}), "[Rain] fell.", "xx"},
};
INSTANTIATE_TEST_SUITE_P(All, SnippetTest, testing::ValuesIn(kSnippets),
                         [](const auto& test) { return test.param.name; });

// A sentence too long to be shown: cut around its first hit, every mark where its word is.
struct CutCase {
    std::string name;
    std::string body;
    Highlights highlights;
    std::string contains;
    bool cut_before;
    bool cut_behind;
    std::string language = "en";
};

class CutSnippet : public testing::TestWithParam<CutCase> {};

TEST_P(CutSnippet, ShowsTheHit) {
    const CutCase& row = GetParam();
    const MarkedText snippet = snippet_of(article_of(row.body, row.language), row.highlights);
    const std::string shown = bracketed(snippet);
    constexpr std::size_t kEllipses = 2 * std::string_view("…").size();
    EXPECT_LE(snippet.text.size(), SnippetMaker::kSnippetBytes + kEllipses);
    EXPECT_NE(shown.find(row.contains), std::string::npos) << shown;
    EXPECT_EQ(snippet.text.starts_with("…"), row.cut_before) << shown;
    EXPECT_EQ(snippet.text.ends_with("…"), row.cut_behind) << shown;
    EXPECT_EQ(utf8_prefix(snippet.text, snippet.text.size()), snippet.text);
}

const CutCase kCuts[] = {
    {"HitAtTheBeginning", "The rain " + repeated("fell and ", 100), stems({"rain"}),
     "The [rain] fell", false, true},
    {"HitInTheMiddle", repeated("wind and ", 100) + "rain " + repeated("fell and ", 100),
     stems({"rain"}), "and [rain] fell", true, true},
    {"HitAtTheEnd", repeated("wind and ", 100) + "rain", stems({"rain"}), "and [rain]", true,
     false},
    {"NoHit", repeated("wind and ", 100), stems({"rain"}), "wind and wind", false, true},
    {"Accents", repeated("été à ", 100) + "Sánchez " + repeated("là où ", 100), words({"sanchez"}),
     "à [Sánchez] là", true, true, "fr"},
    {"BlanksInPairs", repeated("wind  and  ", 100) + "rain  " + repeated("fell  ", 100),
     stems({"rain"}), "and  [rain]  fell", true, true},
    {"ChineseWithoutBlanks", repeated("天气", 200) + "北京" + repeated("天气", 200),
     words({"北京"}), "气[北京]天", true, true, "zh"},
    {"ChineseBehindOneBlank", "据 " + repeated("天气", 200) + "北京" + repeated("天气", 200),
     words({"北京"}), "气[北京]天", true, true, "zh"},
    {"ChineseWithABlankInTheWindow",
     repeated("天气", 200) + " " + repeated("天气", 5) + "北京" + repeated("天气", 200),
     words({"北京"}), "气[北京]天", true, true, "zh"},
    {"LongAddress", repeated("a", 400) + " rain " + repeated("b", 400), stems({"rain"}), "[rain]",
     true, true},
};
INSTANTIATE_TEST_SUITE_P(All, CutSnippet, testing::ValuesIn(kCuts),
                         [](const auto& test) { return test.param.name; });

TEST(Snippet, MarksAPhraseAcrossASentenceEndWhole) {
    const MarkedText snippet =
        snippet_of(article_of("The rain fell. Floods came."), phrases({{"fell", "floods"}}));
    EXPECT_EQ(bracketed(snippet), "The rain [fell. Floods] came.");
}

TEST(Snippet, KeepsMarksInsideWhenTheNextSentenceDoesNotFit) {
    const MarkedText snippet =
        snippet_of(article_of("The rain fell. Floods " + repeated("came and ", 60)),
                   phrases({{"fell", "floods"}}));
    for (const Mark& mark : snippet.marks) EXPECT_LE(mark.end, snippet.text.size());
}

TEST(Snippet, StaysShortForAMonsterBody) {
    const MarkedText snippet =
        snippet_of(article_of(repeated("Wind and rain. ", 100'000)), stems({"rain"}));
    EXPECT_LE(snippet.text.size(), SnippetMaker::kSnippetBytes);
    EXPECT_TRUE(snippet.text.starts_with("Wind and rain. Wind"));
    const MarkedText one = snippet_of(article_of(std::string(2'000'000, 'x')), stems({"rain"}));
    EXPECT_LE(one.text.size(), SnippetMaker::kSnippetBytes + 6);
}

// Wherever it is, in one paragraph or many.
TEST(Snippet, ShowsTheHitOfALongArticle) {
    const std::string sentence = "Nothing of note happened here today at all.";
    for (const char* between : {" ", "\n"}) {
        for (const int times : {5'000, 20'000, 60'000}) {
            const std::string before = repeated(sentence + between, times);
            const MarkedText last =
                snippet_of(article_of(before + "The rain came last."), stems({"rain"}));
            EXPECT_EQ(bracketed(last), "The [rain] came last.");
            const MarkedText middle = snippet_of(
                article_of(before + "The rain came." + between + before), stems({"rain"}));
            EXPECT_TRUE(bracketed(middle).starts_with("The [rain] came.")) << times;
        }
    }
    const std::string chinese = repeated("今天天气很好。", 50'000) + "北京市下雨了。";
    EXPECT_EQ(bracketed(snippet_of(article_of(chinese, "zh"), words({"北京"}))),
              "[北京]市下雨了。");
}

TEST(Snippet, OfALongArticleWithoutAHitIsItsBeginning) {
    const std::string body = "It rained. " + repeated("Nothing happened here.\n", 50'000);
    EXPECT_TRUE(snippet_of(article_of(body), stems({"snow"})).text.starts_with("It rained."));
    EXPECT_TRUE(snippet_of(article_of(body), {}).text.starts_with("It rained."));
}

TEST(Snippet, SurvivesInvalidBytes) {
    const MarkedText snippet =
        snippet_of(article_of(repeated("\xFF\xC3 rain \xE5\x8C", 100)), stems({"rain"}));
    EXPECT_FALSE(snippet.marks.empty());
    bracketed(snippet);
}

TEST(SnippetHeadline, IsWholeWithItsMarks) {
    Analyser analyser;
    SnippetMaker maker(analyser);
    EXPECT_EQ(bracketed(maker.headline(article_of(""), stems({"rain", "rio"}))),
              "Heavy [rain] in [Rio]");
    Article bare = article_of("");
    bare.headline.clear();
    EXPECT_EQ(bracketed(maker.headline(bare, stems({"rain"}))), "");
}

TEST(SnippetHeadline, OfAMonsterIsStillWhole) {
    Analyser analyser;
    SnippetMaker maker(analyser);
    Article article = article_of("");
    article.headline = "rain " + std::string(3'000'000, 'x');
    const MarkedText headline = maker.headline(article, stems({"rain"}));
    EXPECT_EQ(headline.text, article.headline);
    EXPECT_EQ(headline.marks, (std::vector<Mark>{{0, 4}}));
}

}  // namespace
}  // namespace dateline
