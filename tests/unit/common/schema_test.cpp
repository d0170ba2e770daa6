#include "common/schema.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dateline {
namespace {

using namespace std::string_literals;

struct FieldCase {
    std::string name;
    const Field* field;
};

class FindFieldTest : public testing::TestWithParam<FieldCase> {};

TEST_P(FindFieldTest, Finds) {
    EXPECT_EQ(find_field(GetParam().name), GetParam().field);
}

const FieldCase kNames[] = {
    {"headline", &fields::kHeadline},
    {"title", &fields::kHeadline},
    {"lede", &fields::kLede},
    {"by", &fields::kByline},
    {"byline", &fields::kByline},
    {"place", &fields::kPlace},
    {"source", &fields::kSource},
    {"section", &fields::kSection},
    {"topic", &fields::kTopic},
    {"lang", &fields::kLanguage},
    {"date", &fields::kPublished},
    {"since", &fields::kSince},
    {"until", &fields::kUntil},
    {"after", &fields::kAfter},
    {"before", &fields::kBefore},
    {"words", &fields::kWords},
    {"kind", &fields::kKind},
    {"collection", &fields::kCollection},
    {"id", &fields::kId},
    {"url", &fields::kUrl},
    {"Headline", nullptr},
    {"body", nullptr},
    {"headlin", nullptr},
};
INSTANTIATE_TEST_SUITE_P(ByName, FindFieldTest, testing::ValuesIn(kNames),
                         [](const auto& test) { return test.param.name; });

// What is ours means what it always did, whatever another program calls so.
TEST(FieldHabits, LeaveOwnNamesAlone) {
    for (const Field* field : searched_fields()) {
        for (const std::string_view name : {field->name, field->alias}) {
            EXPECT_EQ(find_field_of_habit(name), nullptr) << name;
            EXPECT_EQ(advice_on_field(name), "") << name;
        }
    }
}

TEST(FieldHabits, NameOneFieldOrGiveAdvice) {
    EXPECT_EQ(find_field_of_habit("author"), &fields::kByline);
    EXPECT_EQ(find_field("country"), &fields::kPlace);
    EXPECT_EQ(find_field("pub"), &fields::kSource);
    EXPECT_EQ(find_field("subject"), nullptr);
    EXPECT_NE(advice_on_field("subject"), "");
    EXPECT_EQ(advice_on_field("author"), "");
}

TEST(FindField, FindsNothingByAnEmptyName) {
    EXPECT_EQ(find_field(""), nullptr);
}

TEST(Schema, SpellsEveryPrefixAndSlotOnce) {
    // Also those that schema.h keeps for fields to come.
    std::set<std::string_view> prefixes{kDayPrefix, kMonthPrefix,    kYearPrefix,   kStreamPrefix,
                                        "XDUP",     kCorpusIdPrefix, kUmlautPrefix, "XSTORY"};
    std::set<Slot> slots{6, 9, 11, 13, 14};
    for (const Field* field : searched_fields()) {
        EXPECT_TRUE(field->prefix.empty() || prefixes.insert(field->prefix).second);
        const bool shares = field->slot == fields::kPublished.slot && field != &fields::kPublished;
        EXPECT_TRUE(field->slot == kNoSlot || shares || slots.insert(field->slot).second);
        EXPECT_FALSE(field->name.empty());
        EXPECT_FALSE(field->summary.empty());
    }
    EXPECT_EQ(fields::kAfter.slot, fields::kPublished.slot);
    EXPECT_EQ(fields::kBefore.slot, fields::kPublished.slot);
    EXPECT_EQ(fields::kSince.slot, fields::kPublished.slot);
    EXPECT_EQ(fields::kUntil.slot, fields::kPublished.slot);
}

struct TermCase {
    std::string name;
    std::string made;
    std::string term;
};

class TermTest : public testing::TestWithParam<TermCase> {};

TEST_P(TermTest, Is) {
    EXPECT_EQ(GetParam().made, GetParam().term);
}

const TermCase kTerms[] = {
    {"Word", make_term("", "rain"), "rain"},
    {"HeadlineWord", make_term("S", "rain"), "Srain"},
    {"Stem", make_stem_term("", "rain"), "Zrain"},
    {"HeadlineStem", make_stem_term("S", "rain"), "ZSrain"},
    {"ExactIsFolded", make_exact_term(fields::kSource, "  Financial\tTimes "),
     "XSRCfinancial times"},
    {"ExactLosesAccents", make_exact_term(fields::kSection, "Économie"), "XSECeconomie"},
    {"TopicKeepsPunctuation", make_exact_term(fields::kTopic, "Oil & Gas/US"), "Koil & gas/us"},
    {"IdKeepsItsLetters", make_exact_term(fields::kId, "  AbC "), "Q  AbC "},
    {"UrlKeepsItsLetters", make_exact_term(fields::kUrl, "https://A.b/C?d=É"),
     "Uhttps://A.b/C?d=É"},
    {"Language", make_exact_term(fields::kLanguage, "EN"), "Len"},
    {"LongestWord", make_term("", std::string(245, 'x')), std::string(245, 'x')},
    {"LongestWithAPrefix", make_term("XSRC", std::string(241, 'x')),
     "XSRC" + std::string(241, 'x')},
};
INSTANTIATE_TEST_SUITE_P(All, TermTest, testing::ValuesIn(kTerms),
                         [](const auto& test) { return test.param.name; });

// As the library counts: a zero byte is two.
std::size_t library_bytes(const std::string& term) {
    std::size_t bytes = 0;
    for (const char c : term) bytes += c == '\0' ? 2 : 1;
    return bytes;
}

TEST(LongTerm, IsCutAndEndsInAHash) {
    const std::string term = make_term("XSRC", std::string(242, 'x'));
    EXPECT_EQ(term.size(), kMaxTermBytes);
    EXPECT_EQ(term.substr(0, 229), "XSRC" + std::string(224, 'x') + "~");
    EXPECT_EQ(term.find_first_not_of("0123456789abcdef", 229), std::string::npos);
}

TEST(LongTerm, FindsItselfOnly) {
    const std::string same(300, 'x');
    EXPECT_EQ(make_term("", same + "a"), make_term("", same + "a"));
    EXPECT_NE(make_term("", same + "a"), make_term("", same + "b"));
    EXPECT_NE(make_term("", same), make_term("", same + "x"));
    EXPECT_NE(make_term("S", same), make_term("A", same));
}

TEST(LongTerm, CutsNoCharacter) {
    for (std::size_t lead = 0; lead < 3; ++lead) {
        std::string word(lead, 'x');
        for (int i = 0; i < 100; ++i) word += "北";
        const std::string term = make_term("", word);
        EXPECT_LE(term.size(), kMaxTermBytes);
        const std::size_t kept = term.rfind('~');
        EXPECT_EQ((kept - lead) % 3, 0U);
    }
}

TEST(LongTerm, CountsZeroBytesTwice) {
    const std::string fits(122, '\0');
    EXPECT_EQ(make_term("Q", fits), "Q" + fits);
    const std::string term = make_term("Q", std::string(123, '\0'));
    EXPECT_LE(library_bytes(term), kMaxTermBytes);
    EXPECT_NE(term, "Q" + std::string(123, '\0'));
    EXPECT_LE(library_bytes(make_term("Q", std::string(100, '\0') + std::string(200, 'x'))),
              kMaxTermBytes);
}

// What differs in typography is one value.
struct SameValue {
    std::string name;
    std::string one;
    std::string other;
};

class ExactValueTest : public testing::TestWithParam<SameValue> {};

TEST_P(ExactValueTest, IsOneTerm) {
    EXPECT_EQ(make_exact_term(fields::kSource, GetParam().one),
              make_exact_term(fields::kSource, GetParam().other));
}

const SameValue kSameValues[] = {
    {"CurlyApostrophe", "L’Équipe", "L'Equipe"},
    {"AcuteForAnApostrophe", "L´Équipe", "L'Équipe"},
    {"Okina", "Hawaiʻi News", "Hawai'i News"},
    {"EnDash", "Ouest–France", "Ouest-France"},
    {"UnbreakableHyphen", "Ouest\u2011France", "Ouest-France"},
    {"FixedBlank", "New\u00A0York\u202FTimes", "New York Times"},
    {"CurlyQuotes", "The “Daily” Star", "The \"Daily\" Star"},
    {"LowQuotes", "Die „Zeit“", "Die \"Zeit\""},
    {"AccentsApart", "Su\u0308ddeutsche", "Süddeutsche"},
    {"HangulApart", "\u1109\u1165\u110B\u116E\u11AF", "서울"},
    {"FullWidth", "ＮＨＫ　ニュース", "NHK ニュース"},
    {"HalfWidthVoiced", "ﾊﾞﾝｸ", "バンク"},
    {"Ellipsis", "Rock…", "Rock..."},
    {"FinalSigma", "ΑΘΗΝΑΣ", "Αθήνας"},
    {"SoftHyphen", "Zei\u00ADtung", "Zeitung"},
};
INSTANTIATE_TEST_SUITE_P(All, ExactValueTest, testing::ValuesIn(kSameValues),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
