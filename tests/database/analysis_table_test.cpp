// What finds what: each row indexes two texts and searches each with the words of the
// other, so that index and query cannot disagree in one direction only.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

struct Row {
    const char* name;
    const char* one;
    const char* other;
    bool find_each_other;
    const char* language = "en";
};

std::string framed(const std::string& text) {
    return "Before " + text + " and behind.";
}

bool finds(TestIndex& index, const std::string& query, const std::string& id) {
    const auto found = index.ids(query);
    return std::ranges::find(found, id) != found.end();
}

constexpr Row kRows[] = {
    {"Inflections", "Investing", "invested", true},
    {"OtherWordsOfTheStemFamilyDoNot", "investing", "vest", false},
    {"GermanInflections", "Wahlen", "Wahl", true, "de"},
    {"FrenchInflections", "gouvernements", "gouvernement", true, "fr"},
    {"SpanishInflections", "elecciones", "elección", true, "es"},
    {"ItalianInflections", "elezioni", "elezione", true, "it"},
    {"PortugueseInflections", "governos", "governo", true, "pt"},
    {"DutchInflections", "verkiezingen", "verkiezing", true, "nl"},
    {"RussianInflections", "выборы", "выборах", true, "ru"},
    {"SwedishInflections", "husen", "hus", true, "sv"},

    {"DottedAndPlainCountry", "U.S.", "US", true},
    {"DottedAndLongCountry", "U.S.", "U.S.A.", true},
    {"PlainAndLongCountry", "US", "U.S.A.", true},
    {"UsaAndDotted", "USA", "U.S.", true},
    {"UsaTypedSmall", "usa", "U.S.A.", true},
    {"CountryIsNotPronoun", "US", "us", false},
    {"DottedCountryIsNotPronoun", "U.S.", "us", false},
    {"LongCountryIsNotPronoun", "U.S.A.", "us", false},
    {"UnitedNations", "U.N.", "UN", true},
    {"UnitedNationsAreNotFrenchOne", "U.N.", "un", false, "fr"},
    {"EuropeanUnion", "E.U.", "EU", true},
    {"HealthOrganisation", "W.H.O.", "WHO", true},
    {"HealthOrganisationIsNotWho", "WHO", "who", false},
    {"TechnologyIsNotIt", "IT", "it", false},
    {"DottedTechnology", "I.T.", "IT", true},
    {"OtherAcronymsAreWords", "U.K.", "UK", true},
    {"OtherAcronymsInAnyCase", "Nato", "NATO", true},
    {"PossessiveAcronym", "U.S.'s", "US", true},

    {"HyphenAndOneWord", "co-operation", "cooperation", true},
    {"HyphenInAnyCase", "Co-Operation", "cooperation", true},
    {"HyphenAndHyphen", "co-operation", "Co-Operation", true},
    {"TypographicHyphen", "co\u2010operation", "cooperation", true},
    {"InflectedCompound", "co-operations", "cooperation", true},
    {"VirusWithHyphenAndInTwoWords", "COVID-19", "covid 19", true},
    {"VirusWithHyphenAndInOneWord", "COVID-19", "Covid19", true},
    {"VirusInTwoWordsAndInOne", "covid 19", "Covid19", true},
    {"Aeroplane", "F-16", "F16", true},

    {"AccentAndNone", "Sánchez", "Sanchez", true},
    {"ComposedAndDecomposed", "Sánchez", "Sa\u0301nchez", true},
    {"DecomposedAndNone", "Sa\u0301nchez", "Sanchez", true},
    {"FrenchAccentAndNone", "nationalité", "nationalite", true, "fr"},
    {"SpanishAccentAndNone", "nación", "nacion", true, "es"},
    {"GermanSharpS", "Straße", "Strasse", true, "de"},
    {"GermanUmlautAndPlain", "Müller", "Muller", true, "de"},
    {"ScandinavianLetters", "Ærø", "Aero", true, "da"},
    {"RussianYo", "ещё", "еще", true, "ru"},

    {"CurlyPossessive", "Carney’s", "Carney", true},
    {"StraightPossessive", "Carney's", "Carney", true},
    {"CurlyAndStraight", "Carney’s", "Carney's", true},
    {"InnerApostrophe", "O’Brien", "O'Brien", true},
    {"InnerApostropheAndNone", "O'Brien", "OBrien", true},
    {"FrenchElision", "l’économie", "économie", true, "fr"},
    {"ItalianElision", "dell'acqua", "acqua", true, "it"},

    {"Thousands", "1,000,000", "1000000", true},
    {"ThousandsWithApostrophe", "1'000'000", "1000000", true},
    {"ThousandsWithDots", "1.000.000", "1000000", true, "de"},
    {"ThousandsWithThinBlank", "1\u202F000\u202F000", "1000000", true, "fr"},
    {"Percent", "3.5%", "3.5", true},
    {"DecimalIsNotItsDigits", "3.5", "35", false},
    {"Money", "$1.5bn", "1.5bn", true},
    {"ListOfNumbersIsNotOneNumber", "12,34", "1234", false},

    {"Ampersand", "AT&T", "AT&amp;T", true},
    {"AmpersandInAnyCase", "AT&T", "at&t", true},

    {"SoftHyphen", "co\u00ADoperation", "cooperation", true},
    {"ZeroWidthSpace", "zero\u200Bwidth", "zerowidth", true},
    {"ZeroWidthJoiner", "zero\u200Dwidth", "zerowidth", true},
    {"Ligature", "\uFB01nance", "finance", true},
    {"FullWidth", "ＮＡＴＯ", "NATO", true},
    {"PersianAndArabicYeh", "یک", "يك", true, "fa"},
    {"PersianHehWithYeh", "خانۀ", "خانه", true, "fa"},
    {"PersianHehWithHamza", "خانه\u0654", "خانه", true, "fa"},
    {"PersianNoJoiner", "می\u200Cشود", "میشود", true, "fa"},
    {"UrduHeh", "ہندوستان", "هندوستان", true, "ur"},
    {"UrduAspiratedHeh", "بھارت", "بهارت", true, "ur"},
    {"UrduYehAndKeheh", "کی", "كي", true, "ur"},
    {"KurdishAe", "کوردستان\u06D5", "كوردستانه", true, "ku"},
    {"ArabicHamzaOnAlef", "أحمد", "احمد", true, "ar"},
    {"ArabicMaddaOnAlef", "القرآن", "القران", true, "ar"},
    {"ArabicAlefWasla", "ٱلكتاب", "الكتاب", true, "ar"},
    {"ArabicVowels", "مُحَمَّد", "محمد", true, "ar"},
    {"ArabicTatweel", "محـــمد", "محمد", true, "ar"},
    {"ArabicPresentationForms", "\uFEE3\uFEA4\uFEE4\uFEAA", "محمد", true, "ar"},
    {"ArabicLigature", "\uFDF2", "الله", true, "ar"},

    {"GreekFinalSigma", "ΑΘΗΝΑΣ", "Αθήνας", true, "el"},
    {"GreekLunateSigma", "Αθήνα\u03F2", "Αθήνας", true, "el"},
    {"GreekFinalSigmaBeforeAHyphen", "ΚΌΣΜΟΣ-ΠΟΛΗ", "κόσμος-πολη", true, "el"},

    {"LoweredDigit", "CO₂", "CO2", true},
    {"LoweredDigitsInside", "H₂SO₄", "h2so4", true},
    {"RaisedDigit", "km²", "km2", true},
    {"SquareOfMetres", "㎡", "m2", true},
    {"UnitInOneSign", "㎏", "kg", true},
    {"NumberBeforeAUnitInOneSign", "25㎏", "25kg", true},
    {"NumeroSign", "№", "No", true, "xx"},
    {"TelephoneSign", "℡", "TEL", true},
    {"CircledNumber", "①", "1", true},
    {"CircledNumberOfTwoDigits", "㉑", "21", true},
    {"BracketedNumber", "⑵", "2", true},
    {"DegreesInOneSign", "20℃", "20 °C", true},
    {"OrdinalWithRaisedLetters", "21ˢᵗ", "21st", true},
    {"Isotope", "¹⁴C", "14C", true},
    {"CircledLetters", "ⓃⒶⓉⓄ", "NATO", true},
    {"RomanNumeral", "Ⅳ", "IV", true, "xx"},
    {"SmallRomanNumeral", "ⅻ", "xii", true, "xx"},
    {"MathematicalLetters", "𝐍𝐀𝐓𝐎", "nato", true},
    {"MathematicalDigits", "𝟚𝟘𝟚𝟜", "2024", true},
    {"LetterWithEnclosingMark", "1\uFE0F\u20E3", "1", true, "xx"},
    {"LongS", "Con\u017Fu\u017F", "Consus", true, "de"},
    {"CapitalSharpS", "STRA\u1E9EE", "Straße", true, "de"},
    {"ArmenianLigature", "\u0587", "\u0565\u0582", true, "hy"},
    {"KangxiRadical", "\u2F47本", "日本", true, "zh"},
    {"EraInOneSign", "\u337B", "平成", true, "ja"},
    {"MonthInOneSign", "\u32C0", "1月", true, "ja"},
    {"KatakanaInOneSign", "\u330D", "カロリー", true, "ja"},
    {"HalfWidthVoiced", "ﾊﾞﾝｸ", "バンク", true, "ja"},
    {"HalfWidthHalfVoiced", "ﾊﾟﾘ", "パリ", true, "ja"},
    {"HalfWidthVoicedAtTheEnd", "ﾋﾞｼﾞ", "ビジ", true, "ja"},
    {"CombiningVoicedMark", "ハ\u3099ンク", "バンク", true, "ja"},
    {"ChineseZero", "二〇二四", "二〇二四", true, "zh"},
    {"CompatibleIdeograph", "\uF9DC", "隆", true, "zh"},

    {"Okina", "Hawaiʻi", "Hawaii", true},
    {"OkinaTypedAsApostrophe", "Hawaiʻi", "Hawai'i", true},
    {"OkinaTypedAsCurlyApostrophe", "Oʻahu", "O’ahu", true},
    {"OkinaInFront", "ʻIolani", "Iolani", true},
    {"OkinaPossessive", "Hawaiʻi's", "Hawaii", true},
    {"Ayin", "Shiʿa", "Shia", true},
    {"Alif", "Qurʾan", "Quran", true},
    {"CapitalBehindAnApostrophe", "Sana'a", "Sanaa", true},
    {"SoftSign", "Kazanʹ", "Kazan", true},
    {"AcuteForAnApostrophe", "O´Brien", "O'Brien", true},
    {"GraveForAnApostrophe", "O`Brien", "O'Brien", true},
    {"PrimeForAnApostrophe", "O′Brien", "OBrien", true},
    {"FullWidthApostrophe", "O＇Brien", "O'Brien", true},
    {"AcutePossessive", "Rita´s", "Rita", true},
    {"UkrainianApostrophe", "комп’ютер", "компʼютер", true, "uk"},
    {"UzbekLetter", "oʻzbek", "o'zbek", true, "uz"},

    {"HebrewGershayim", "צה״ל", "צהל", true, "he"},
    {"HebrewGershayimTypedAsQuote", "צה״ל", "צה\"ל", true, "he"},
    {"HebrewInflectedAcronym", "מנכ\"לית", "מנכ״לית", true, "he"},
    {"HebrewGeresh", "צ׳ק", "צ'ק", true, "he"},
    {"HebrewPoints", "שָׁלוֹם", "שלום", true, "he"},
    {"HebrewMaqafAndHyphen", "תל־אביב", "תל-אביב", true, "he"},

    {"TurkishEnding", "Türkiye'nin", "Türkiye", true, "tr"},
    {"TurkishEndingAndAnother", "Ankara'nın", "Ankara'da", true, "tr"},
    {"TurkishEndingCurly", "İstanbul’da", "İSTANBUL", true, "tr"},
    {"TurkishEndingOfAnAcronym", "AB'nin", "AB", true, "tr"},
    {"TurkishEndingOfAYear", "1990'da", "1990", true, "tr"},
    {"TurkishEndingsInARow", "AKP'lilerin", "AKP", true, "tr"},
    {"TurkishPlaceInACase", "Meclisi'ndeki", "Meclisi", true, "tr"},
    {"TurkishCapitals", "DİYARBAKIR'IN", "Diyarbakır", true, "tr"},
    {"TurkishForeignName", "Obama'nın", "Obama", true, "tr"},
    {"AzerbaijaniEnding", "Bakı'nın", "Bakı", true, "az"},
    {"DutchPlural", "foto's", "foto", true, "nl"},
    {"DutchDiminutive", "baby'tje", "baby", true, "nl"},
    {"DutchDerived", "PvdA'er", "PvdA", true, "nl"},
    {"FinnishEnding", "Bordeaux'ssa", "Bordeaux", true, "fi"},
    {"PolishEnding", "Kennedy'ego", "Kennedy", true, "pl"},
    {"EstonianEnding", "Rousseau'le", "Rousseau", true, "et"},
    {"RussianEndingOfALatinName", "Google'ом", "Google", true, "ru"},
    {"ContractionKeepsItsWord", "we're", "we", false, "xx"},

    {"ItalianElisionOfAll", "all'Italia", "Italia", true, "it"},
    {"ItalianElisionOfNegation", "nient'altro", "altro", true, "it"},
    {"ItalianElisionOfAPronoun", "quell'uomo", "uomo", true, "it"},
    {"ItalianElisionOfAnch", "anch'io", "io", true, "it"},
    {"ItalianElisionInCapitals", "DELL'ECONOMIA", "economia", true, "it"},
    {"ItalianElisionBeforeDigits", "dell'11", "11", true, "it"},
    {"FrenchElisionOfQuelque", "quelqu'un", "un", true, "fr"},
    {"FrenchElisionInCapitals", "L'ÉCONOMIE", "économie", true, "fr"},
    {"CatalanElision", "l'Ajuntament", "Ajuntament", true, "ca"},
    {"MalteseElision", "b'żewġ", "żewġ", true, "mt"},
    {"FrenchWordWithAnApostrophe", "aujourd'hui", "aujourdhui", true, "fr"},
    {"LodgeIsNoElision", "B'nai", "Bnai", true},

    {"GermanDigraph", "Müller", "Mueller", true, "de"},
    {"GermanDigraphInflected", "Müllers", "Mueller", true, "de"},
    {"GermanDigraphInFront", "Özdemir", "Oezdemir", true, "de"},
    {"GermanDigraphsTwice", "Bühlhöfer", "Buehlhoefer", true, "de"},
    {"GermanDigraphInCapitals", "KÖLN", "KOELN", true, "de"},
    {"GermanDigraphInACompound", "Müller-Lüdenscheidt", "Mueller-Luedenscheidt", true, "de"},
    {"GermanNameInEnglish", "Gerhard Schröder", "Gerhard Schroeder", true},
    {"DanishDigraph", "Århus", "Aarhus", true, "da"},
    {"NorwegianDigraph", "Tromsø", "Tromsoe", true, "nb"},
    {"SwedishDigraph", "Göteborg", "Goeteborg", true, "sv"},

    {"CatalanLongL", "col·lecció", "collecció", true, "ca"},
    {"CatalanLongLWithAFullStop", "col.lecció", "col·lecció", true, "ca"},
    {"CatalanLongLInOneSign", "co\u0140lecció", "col·lecció", true, "ca"},
    {"CatalanLongLInCapitals", "COL·LECCIÓ", "col·lecció", true, "ca"},
    {"CatalanLongLWithABullet", "intel•ligent", "intel·ligent", true, "ca"},

    {"ArabicThousands", "١٬٠٠٠٬٠٠٠", "1000000", true, "ar"},
    {"ArabicThousandsWithAComma", "١,٠٠٠", "1000", true, "ar"},
    {"ArabicDecimal", "٣٫٥", "3.5", true, "ar"},
    {"PersianDigits", "۱۲۳۴", "1234", true, "fa"},
    {"PersianThousands", "۱۲٬۳۴۵", "12345", true, "fa"},
    {"DevanagariLakh", "१२,५०,०००", "1250000", true, "hi"},
    {"Lakh", "12,50,000", "1250000", true},
    {"Crore", "1,00,00,000", "10000000", true},
    {"FullWidthThousands", "１，０００", "1000", true, "ja"},
    {"FullWidthDecimal", "３．５", "3.5", true, "ja"},
    {"FullWidthDigitsBeforeIdeographs", "２０２４年", "2024年", true, "ja"},
    {"FullWidthWithLetters", "Ｇ２０", "G20", true, "ja"},
    {"BengaliDigits", "২০২৪", "2024", true, "bn"},
    {"ThaiDigits", "๒๕๖๗", "2567", true, "th"},
};

// One index for each language: which words are common, and which stemmers are asked, goes by that.
TestIndex& table_index(const std::string& language) {
    static std::map<std::string, TestIndex> indexes;
    std::vector<Article> articles;
    for (const Row& row : kRows) {
        if (row.language != language) continue;
        articles.push_back(make_article(row.name + std::string("-one"), framed(row.one), language));
        articles.push_back(
            make_article(row.name + std::string("-other"), framed(row.other), language));
    }
    return indexes.try_emplace(language, articles).first->second;
}

class AnalysisTable : public ::testing::TestWithParam<Row> {};

TEST_P(AnalysisTable, BothWays) {
    const Row& row = GetParam();
    TestIndex& index = table_index(row.language);
    const std::string name = row.name;
    EXPECT_TRUE(finds(index, row.one, name + "-one"));
    EXPECT_TRUE(finds(index, row.other, name + "-other"));
    EXPECT_EQ(finds(index, row.one, name + "-other"), row.find_each_other);
    EXPECT_EQ(finds(index, row.other, name + "-one"), row.find_each_other);
}

INSTANTIATE_TEST_SUITE_P(All, AnalysisTable, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return std::string(test.param.name); });

// One way by nature: a part finds the whole.
struct Finds {
    const char* name;
    const char* query;
    const char* text;
    bool found;
    const char* language = "en";
};

class WhatFindsWhat : public ::testing::TestWithParam<Finds> {};

TEST_P(WhatFindsWhat, OneWay) {
    const Finds& row = GetParam();
    TestIndex index({make_article("a", framed(row.text), row.language)});
    EXPECT_EQ(finds(index, row.query, "a"), row.found);
}

constexpr Finds kFinds[] = {
    {"QuotedFormFindsItself", "\"investing\"", "Investing", true},
    {"QuotedFormFindsNoOther", "\"investing\"", "invested", false},
    {"QuotedPhrase", "\"interest rates\"", "interest rates", true},
    {"QuotedPhraseInOtherForms", "\"interest rates\"", "interest rate", false},
    {"QuotedPhraseInOtherOrder", "\"rates interest\"", "interest rates", false},
    {"QuotedCompound", "\"co-operation agreement\"", "cooperation agreement", true},
    {"QuotedOneWordInACompound", "\"cooperation agreement\"", "co-operation agreement", true},
    {"QuotedBehindACompound", "\"the cooperation\"", "the co-operation", true},
    {"QuotedCompoundAlone", "\"e-mail\"", "email", true},
    {"QuotedCompounds", "\"e-mail co-operation\"", "email co-operation", true},
    {"QuotedPartOfACompound", "\"operation agreement\"", "co-operation agreement", true},
    {"QuotedAcronym", "\"UN council\"", "U.N. council", true},
    {"SentenceEndGuessedWrongly", "\"U.S. President\"", "U.S. President", true},
    {"TitleIsNoSentenceEnd", "\"Mr. Smith\"", "Mr. Smith", true},
    {"UnitedNationsTypedSmall", "un", "U.N.", true},
    {"UnionTypedSmall", "eu", "EU", true},
    {"AcronymBesideANumber", "WHO 1000000", "who 1000000", false},
    {"QuotedAcronyms", "\"WHO UN\"", "who un", false},
    {"AcronymBesideIdeographs", "北京 WHO", "北京 who", false, "zh"},
    {"AcronymInACompound", "US", "U.S.-based", true},
    {"PartOfCompound", "operation", "co-operation", true},
    {"PartOfCompoundWithDigits", "covid", "Covid19", true},
    {"Domain", "example.com", "www.example.com/news", true},

    {"ChinesePair", "北京", "我在北京市工作", true, "zh"},
    {"ChinesePairInside", "京市", "我在北京市工作", true, "zh"},
    {"ChineseThree", "北京市", "我在北京市工作", true, "zh"},
    {"ChineseLong", "在北京市工作", "我在北京市工作", true, "zh"},
    {"ChineseWhole", "我在北京市工作", "我在北京市工作", true, "zh"},
    {"ChineseNotThere", "北市", "我在北京市工作", false, "zh"},
    {"ChineseGapped", "北京工作", "我在北京市工作", false, "zh"},
    {"ChineseOneInside", "京", "我在北京市工作", true, "zh"},
    {"ChineseOneAtTheEnd", "作", "我在北京市工作", true, "zh"},
    {"ChineseOneNotThere", "上", "我在北京市工作", false, "zh"},
    {"ChineseQuotedWithNumber", "\"北京2008\"", "北京2008年", true, "zh"},
    {"JapaneseMixedScripts", "東京タワー", "昨日東京タワーに行った", true, "ja"},
    {"JapaneseInside", "タワ", "昨日東京タワーに行った", true, "ja"},
    {"JapaneseHalfWidth", "カナ", "ｶﾅ", true, "ja"},
    {"ThaiInside", "เทศไทย", "ประเทศไทย", true, "th"},
    {"ThaiNotThere", "ไทเ", "ประเทศไทย", false, "th"},
    {"KoreanWithParticle", "서울", "서울에서", true, "ko"},

    {"HebrewPartOfACompound", "ספר", "בית־ספר", true, "he"},
    {"HebrewCompoundInTwoWords", "בית ספר", "בית־ספר", true, "he"},
    {"HebrewWordInQuotesBehindAPrefix", "הארץ", "ב\"הארץ\" נכתב", true, "he"},
    {"HebrewAcronymInAPhrase", "\"דובר צה\"ל מסר\"", "דובר צה״ל מסר", true, "he"},
    {"HebrewPhrase", "\"דובר צהל\"", "דובר צה\"ל", true, "he"},
    {"TurkishPhrase", "\"Ankara başkanı\"", "Ankara'nın başkanı", true, "tr"},
    {"SignBehindAName", "iPhone", "iPhone™", true},
    {"CircledNumberBeforeAWord", "Rain", "①Rain", true},
    {"RaisedNumberBehindAWord", "profits", "profits¹", true},
    {"LoweredDigitsWithADot", "PM2.5", "PM₂.₅", true},
    {"AddressIsNoLongL", "live.com", "mail.live.com", true},
    {"LastDomainIsNoLongL", "journal", "journal.lu", true},
    {"SentenceEndIsNoLongL", "hotel", "hotel. later", true},
    {"ArabicBlessing", "محمد", "محمد\uFDFA", true, "ar"},
    {"PersianPartBeforeANoJoiner", "کتاب", "کتاب\u200Cها", true, "fa"},
    {"PersianWholeWithoutNoJoiner", "کتابها", "کتاب\u200Cها", true, "fa"},
    {"PersianPartsWithABlank", "می شود", "می\u200Cشود", true, "fa"},

    {"DigraphInAPhrase", "\"Angela Mueller\"", "Angela Müller", true, "de"},
    {"UmlautInAPhrase", "\"Angela Müller\"", "Angela Mueller", true, "de"},
    {"DigraphTypedSmall", "mueller", "Müller", true, "de"},
    {"PoetIsNoPot", "Poet", "Pot", false, "de"},
    {"NewIsNoNue", "neue", "nue", false, "de"},
    {"FarmerIsNoBaur", "Bauer", "Baur", false, "de"},
    {"DuelIsNoDull", "Duell", "Dull", false, "de"},
    {"MichaelIsNoMichal", "Michael", "Michal", false, "de"},
    {"PlainLettersAreNoDigraph", "Mueller", "Muller", false, "de"},

    {"AllInCapitalsIsNoAcronym", "will", "SAYS IT WILL HELP", true},
};

INSTANTIATE_TEST_SUITE_P(All, WhatFindsWhat, ::testing::ValuesIn(kFinds),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(AnalysisTable, HeadlineInCapitalsIsReadAsWords) {
    Article article = make_article("a", "The minister spoke.");
    article.headline = "SAYS IT WILL ASK WHO IS IN CHARGE";
    TestIndex index({article});
    EXPECT_EQ(index.ids("who is in charge").size(), 1U);
    EXPECT_TRUE(index.ids("WHO").empty());
    EXPECT_TRUE(index.ids("IT").empty());
}

TEST(AnalysisTable, AcronymAmongLettersWithoutCapitalsIsOne) {
    TestIndex index({make_article("ru", "министр WHO говорит", "ru"),
                     make_article("zh", "世界衛生組織WHO", "zh"),
                     make_article("capitals", "МИНИСТР WHO ГОВОРИТ", "ru")});
    EXPECT_THAT(index.ids("WHO"), ::testing::UnorderedElementsAre("ru", "zh"));
}

TEST(AnalysisTable, CountryInAHeadlineInCapitalsIsFound) {
    Article article = make_article("a", "The two agreed.");
    article.headline = "US AND CHINA AGREE ON TARIFFS";
    TestIndex index({article});
    EXPECT_EQ(index.ids("US tariffs").size(), 1U);
}

TEST(AnalysisTable, PhraseNeverCrossesAParagraph) {
    Article article = make_article("a", "The bank raised interest\nrates of growth fell");
    article.headline = "Markets fall";
    TestIndex index({article});
    EXPECT_TRUE(index.ids("\"interest rates\"").empty());
    EXPECT_TRUE(index.ids("\"fall the bank\"").empty());
    EXPECT_EQ(index.ids("interest rates").size(), 1U);
}

// In an index of two languages each article is stemmed by its own, and a stem of the one finds
// nothing in the other: the English query "news" has the French stem "new".
TEST(AnalysisTable, LanguagesDoNotMix) {
    TestIndex index({make_article("en-news", "good news today"),
                     make_article("en-new", "a new house"), make_article("en-old", "an old tree"),
                     make_article("de-nation", "die Nation", "de"),
                     make_article("fr-news", "les news du jour", "fr"),
                     make_article("fr-nationales", "les institutions nationales", "fr")});
    const auto found = index.ids("news");
    EXPECT_EQ(std::ranges::count(found, "en-new"), 0);
    EXPECT_EQ(std::ranges::count(found, "en-news"), 1);
    EXPECT_EQ(std::ranges::count(found, "fr-news"), 1);
    EXPECT_EQ(index.ids("nationale"), std::vector<std::string>{"fr-nationales"});
    // The English stem of "national" is that of German "Nation".
    EXPECT_EQ(index.ids("national"), std::vector<std::string>{"fr-nationales"});
    EXPECT_EQ(index.ids("FIRST9(national)"), std::vector<std::string>{"fr-nationales"});
}

}  // namespace
}  // namespace dateline
