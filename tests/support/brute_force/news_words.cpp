#include "tests/support/brute_force/news_words.h"

#include <sstream>

namespace dateline::brute_force {
namespace {

constexpr const char* kNames =
    "e-mail email e-mails well-known Covid-19 Covid19 covid F16 F-16 co-operation cooperation "
    "co-operations U.S.-based 12:30 and/or example.com AT&T US US WHO UN IT U.S. U.N. EU NATO usa "
    "us un who it 1,000,000 1000000 1,000 3.5 35 19 16 2024 $1.5bn 3.5% Müller Muller O'Brien "
    "OBrien Carney's Carney Sánchez Sanchez oil-price oil-gas-price vis-à-vis G20 26th";

constexpr const char* kEnglish =
    "the the of of and to in a is it was who who's not will be us our "
    "oil oil price price prices pricing gas bank banks banking rate rates rated interest interests "
    "flood floods flooded flooding storm storms river rivers minister ministers ministry war wars "
    "market markets economy economic economist economies nation nations national information "
    "operation operations organisation organization mail die pain gift trade trades trading "
    "village village said says new news east estate colour color election elections police "
    "Mr. Dr. No. vs. Inc. Sen.";

constexpr const char* kGerman =
    "der die das und und in zu den von ist mit nicht für auf "
    "Öl Preis Preise Preisen Gas Bank Banken Zins Zinsen Flut Fluten Sturm Stürme Fluss Flüsse "
    "Minister Ministers Krieg Kriege Markt Märkte Märkten Wahl Wahlen Polizei Straße Strasse "
    "Häuser Haus Hauses Hauser Nation Nationen national Information Gift Ölpreis Öl-Preis "
    "EU-Kommission Nord-Ost US-Präsident sagte neu neue neuen z. B. Dr. bzw. Nr. d. h.";

constexpr const char* kFrench =
    "le la les des et et de un une que qui dans pour est pas au "
    "prix pétrole petrole gaz banque banques taux intérêt intérêts inondation inondations orage "
    "fleuve rivière rivières ministre ministres guerre guerres marché marchés économie économies "
    "économique l'économie l'eau d'eau eau d'accord accord qu'il nation nations national "
    "nationale nationalité information pain l'ONU aujourd'hui élection élections l’État M. Mme. "
    "c.-à-d. porte-parole";

constexpr const char* kItalian =
    "il la le di e e che un una per non con della del "
    "prezzo prezzi petrolio gas banca banche tasso tassi alluvione alluvioni fiume fiumi ministro "
    "ministri guerra guerre mercato mercati dell'acqua acqua l'acqua all'estero estero "
    "nell'economia economia economie elezione elezioni città polizia nazione nazioni nazionale "
    "informazione un'altra altra dott. sig.";

constexpr const char* kRussian =
    "и в не на что с он по это "
    "нефть нефти цена цены цен газ газа банк банка банки банков ставка ставки река реки министр "
    "министра министры война войны рынок рынка рынки выборы выборах выборов ещё еще полиция "
    "Москва Москве Москвы нация нации информация т. е. г.";

constexpr const char* kSpanish =
    "el la los de y que en un no "
    "precio precios petróleo gas banco bancos nación naciones nacion elección elecciones río ríos "
    "ministro ministros guerra guerras mercado mercados información";

constexpr const char* kUnknown =
    "the of oil price prices bank banks flood floods kuna banka cijena cijene rijeka nafta nafte "
    "information nation national village";

constexpr const char* kChinese =
    "北京 北京市 北京大学 大学 市场 石油 石油价格 价格 银行 中国银行 中国 国 上海 上海市 "
    "北 大 市 经济 中国经济 选举 洪水 2008年 WHO 中 我在北京市工作";

constexpr const char* kJapanese =
    "東京 東京都 東京タワー タワー 京都 石油 石油価格 価格 銀行 日本銀行 日本 日 本 "
    "経済 日本経済 選挙 洪水 中国 昨日東京 の を した 2024年";

}  // namespace

const std::vector<NewsLanguage>& news_languages() {
    static const std::vector<NewsLanguage> languages = {
        {"en", 36, kEnglish, kNames, ".!?"},         {"de", 18, kGerman, kNames, ".!?"},
        {"fr", 12, kFrench, kNames, ".!?"},          {"it", 8, kItalian, kNames, ".!?"},
        {"ru", 7, kRussian, kNames, ".!?"},          {"und", 6, kUnknown, kNames, ".!?"},
        {"zh", 6, kChinese, "US 2024 e-mail", "。"}, {"ja", 5, kJapanese, "WHO 19 Covid-19", "。"},
        {"es", 2, kSpanish, kNames, ".!?"},
    };
    return languages;
}

std::vector<std::string> split_words(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

}  // namespace dateline::brute_force
