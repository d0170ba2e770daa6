#include "indexer/normaliser/language_detector.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace dateline {
namespace {

struct Case {
    const char* name;
    std::string text;
    std::string language;
};

const std::string kEnglish =
    "The river rose above its banks on Tuesday night and flooded the lower town. Nobody was hurt, "
    "the mayor said, but more than two hundred families had to leave their homes before morning.";
const std::string kGerman =
    "Der Fluss trat in der Nacht zum Mittwoch über die Ufer und überschwemmte die Unterstadt. "
    "Verletzt wurde niemand, doch mussten über zweihundert Familien ihre Häuser verlassen.";
const std::string kFrench =
    "La rivière est sortie de son lit dans la nuit de mardi et a inondé la ville basse. Personne "
    "n'a été blessé, mais plus de deux cents familles ont dû quitter leur maison avant l'aube.";

const Case kCases[] = {
    {"English", kEnglish, "en"},
    {"German", kGerman, "de"},
    {"French", kFrench, "fr"},
    {"Chinese",
     "周二夜间，河水漫过堤岸，淹没了下城区。市长表示没有人员受伤，但两百多户家庭不得不在天亮前离开"
     "家园。",
     "zh"},
    {"Japanese",
     "火曜日の夜、川の水が堤防を越え、下町が浸水した。けが人はいなかったと市長は述べた。", "ja"},
    {"Norwegian",
     "Elven gikk over sine bredder natt til onsdag og oversvømte den nedre delen av byen. Ingen "
     "ble "
     "skadet, sier ordføreren, men flere enn to hundre familier måtte forlate hjemmene sine.",
     "no"},
    {"Hebrew", "הנהר עלה על גדותיו בליל שלישי והציף את העיר התחתונה. איש לא נפגע, אמר ראש העיר.",
     "he"},
    {"EnglishHeadline", "River floods the lower town and two hundred families leave their homes",
     "en"},

    {"Empty", "", "und"},
    {"OneWord", "Rain", "und"},
    {"Name", "Toyota Yamaha", "und"},
    {"Figures", "12.5 13.0 14.5 - 11.0 12.0 (99.00) 1,204 3,552", "und"},
    {"DateInChineseCharacters", "2023年07月21日", "und"},
};

class DetectLanguageTest : public testing::TestWithParam<Case> {};

TEST_P(DetectLanguageTest, KnowsOrSaysThatItDoesNot) {
    EXPECT_EQ(detect_language(GetParam().text), GetParam().language);
}

INSTANTIATE_TEST_SUITE_P(All, DetectLanguageTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(DetectLanguage, DoesNotDecideOnHalfAndHalf) {
    std::string mixed;
    for (int i = 0; i < 10; ++i) mixed += (i % 2 == 0 ? kGerman : kFrench) + '\n';
    EXPECT_EQ(detect_language(mixed), "und");
}

TEST(DetectLanguage, LooksPastAForeignBeginning) {
    EXPECT_EQ(detect_language(kEnglish + '\n' + kGerman + '\n' + kGerman + '\n' + kGerman + '\n' +
                              kGerman + '\n' + kGerman + '\n' + kGerman),
              "de");
}

TEST(DetectLanguage, IsThreadSafe) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int round = 0; round < 200; ++round) {
                for (const Case& test : kCases) {
                    EXPECT_EQ(detect_language(test.text), test.language);
                }
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace dateline
