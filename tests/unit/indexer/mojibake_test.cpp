#include "indexer/encoding/mojibake.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Case {
    const char* name;
    std::string text;
    std::string repaired;
};

class MojibakeTest : public testing::TestWithParam<Case> {};

TEST_P(MojibakeTest, RepairsWhatIsCertain) {
    EXPECT_EQ(repair_mojibake(GetParam().text), GetParam().repaired);
}

const Case kRepaired[] = {
    {"Letter", "Le cafÃ© de ZÃ¼rich", "Le café de Zürich"},
    {"Latin1Control", "it\u00E2\u0080\u0099s \u00C3\u009Cber", "it’s Über"},
    {"Quotes", "â€œItâ€™s overâ€\u009D â€“ sheâ€¦", "“It’s over” – she…"},
    {"UndefinedByteLost", "â€œItâ€\uFFFD, he said", "“It”, he said"},
    {"UndefinedByteGone", "â€œItâ€, he said", "“It”, he said"},
    {"Euro", "5 â‚¬", "5 €"},
    {"Twice", "cafÃƒÂ©", "café"},
    {"ThreeTimes", "cafÃƒÆ’Ã‚Â©", "café"},
    {"TwiceQuote", "itÃ¢â‚¬â„¢s", "it’s"},
    {"Emoji", "Well done ðŸ™‚", "Well done 🙂"},
    {"Degrees", "20Â°C, Â£5, mot Â« dit Â»", "20°C, £5, mot « dit »"},
    {"NoBreakSpace", "et puisÂ\u00A0: non", "et puis\u00A0: non"},
    {"WithOthers", "Ã\u00A0 la fÃªte", "à la fête"},
    {"CentralEurope", "VÃ¡clav KlauÅ¡ kÅ¯Åˆ", "Václav Klauš kůň"},
    {"OeLigature", "cÅ“ur", "cœur"},
    {"Cyrillic", "Ð¼Ð¾Ñ\u0081Ñ‚ Ð¸ Ñ€ÐµÐºÐ°", "мост и река"},
    {"CyrillicBy1251", "РїСЂРёРІРµС‚, РјРёСЂ вЂ“ РґР°", "привет, мир – да"},
    {"Greek", "Î· Î³Î­Ï†Ï…Ï\u0081Î±", "η γέφυρα"},
    {"Chinese", "æ–°æ¡¥", "新桥"},
    {"Mac", "caf√© ‚Äì it‚Äôs", "café – it’s"},
    {"MarkAtTheBegin", "ï»¿Rain", "Rain"},
    {"Mixed", "Zürich und GenÃ¨ve", "Zürich und Genève"},
};
INSTANTIATE_TEST_SUITE_P(Repaired, MojibakeTest, testing::ValuesIn(kRepaired),
                         [](const auto& test) { return std::string(test.param.name); });

const std::string kKept[] = {
    "",
    "Rain in Bahia",
    "Le café « privé » coûte 5 €, déjà\u00A0»",
    "privé\u00A0» été\u00A0» où\u00A0»",
    "«CAFÉ» «ÇÀ» «É»",
    "MAÇÃ» AMANHÔ IRMÓ SÃO PAULO, «MANHû",
    "biodiversità” sì” perché’",
    "The letter Ã© is é read wrongly",
    "« Â » et «Â» sont des lettres",
    "3 ×“ 4 × 5",
    "pré\u00ADservée, employé·e·s",
    "Tomáš Petříček, Beyoncé’s",
    "РІВНЕ, СІМ'Я, Рівне і Сіверськ",
    "В «Спартаке» С.Петербург Рё",
    "РОССИЯ И США",
    "√2, 2√π r, √±1",
    "‚Äther‘ ‚Öl‘ ‚Ähren‘",
    "Ìyá\u00A0 Gbonkan ṣáà dá” gan",
    "新桥将在秋天通车",
    "Η γέφυρα",
    "Íslandð Ð Þ",
};

TEST(Mojibake, LeavesAloneWhatMayBeMeantSo) {
    for (const std::string& text : kKept) EXPECT_EQ(repair_mojibake(text), text);
}

TEST(Mojibake, AlwaysGivesValidUtf8) {
    std::mt19937 random(1);
    const std::string_view pieces[] = {"Ã", "Â", "â", "€", "™", "©",      "ƒ", "ð", "Ÿ",  "Р",
                                       "С", "ї", "√", "‚", "Ä", "\u0081", " ", "a", "新", "\uFFFD"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto count = random() % 12; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        ASSERT_TRUE(is_utf8(repair_mojibake(text))) << text;
    }
}

}  // namespace
}  // namespace dateline
