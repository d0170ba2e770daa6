#define XXH_INLINE_ALL
#include "common/analysis/stemmer_fingerprint.h"

#include <fmt/format.h>
#include <xapian.h>
#include <xxhash.h>

#include <array>
#include <string_view>

#include "common/analysis/languages.h"

namespace dateline {
namespace {

// Words of every language that is stemmed, with the endings that its stemmer is about. Each stemmer
// is given all of them.
constexpr std::array kWords{
    // English
    "running",
    "organisations",
    "happily",
    "generously",
    "skies",
    "dying",
    "universities",
    "evening",
    "news",
    "news's",
    "added",
    "hopping",
    "controlled",
    "relational",
    "ugly",
    "past",
    "paste",
    "blue",
    "international",
    "interest",
    "interested",
    "university",
    "universal",
    "oaten",
    // Romance
    "continuellement",
    "majestueusement",
    "voitures",
    "chevaux",
    "nations",
    "gouvernements",
    "finissons",
    "abbandonata",
    "abbandonarono",
    "propagaziuni",
    "pronuncerebbero",
    "chicharrones",
    "torneos",
    "presidentes",
    "comunicaciones",
    "quilometricas",
    "boataria",
    "eleicoes",
    "contractuals",
    "federacions",
    "abrevierile",
    "guvernului",
    "jurnalistilor",
    // Germanic
    "aufeinanderfolgenden",
    "regierungen",
    "katers",
    "hauser",
    "wahlergebnisse",
    "lichamelijkheden",
    "opgingen",
    "regeringen",
    "havnemester",
    "undersoegelserne",
    "opphissing",
    "regjeringens",
    "jaktkarlarnes",
    "klostergatan",
    "regeringens",
    // Others in Latin letters
    "edeltajistaan",
    "hallituksessa",
    "kormanyokat",
    "szerelmesek",
    "zaharragoak",
    "gobernuaren",
    "bhfuaireadh",
    "rialtais",
    "pemerintahan",
    "perbuatannya",
    "membersihkan",
    "vyriausybei",
    "respublikos",
    "hukumetlerimiz",
    "kitaplarindan",
    "olmadigini",
    // With their own marks
    "h\u00E4user",
    "m\u00FC\u00DFigkeiten",
    "\u00E9conomiques",
    "gar\u00E7onni\u00E8re",
    "perch\u00E9",
    "informaci\u00F3n",
    "elei\u00E7\u00F5es",
    "catal\u00E0",
    "unders\u00F8gelserne",
    "f\u00F6rhandlingarna",
    "kuljetettavissa",
    "k\u00F6nyvekben",
    "\u0219coal\u0103",
    "guvern\u0103rilor",
    "vyriausyb\u0117s",
    "\u00E7ocuklar\u0131m\u0131z",
    "t\u00EDortha",
    // Cyrillic, Armenian, Arabic, Devanagari, Tamil
    "\u0432\u0430\u0436\u043D\u0435\u0439\u0448\u0438\u043C\u0438",
    "\u043F\u0440\u0430\u0432\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u0430\u043C\u0438",
    "\u043F\u0440\u0438\u0448\u0435\u0434\u0448\u0435\u0435",
    "\u056F\u0561\u057C\u0561\u057E\u0561\u0580\u0578\u0582\u0569\u0575\u0561\u0576",
    "\u0569\u0565\u0580\u0569\u0565\u0580\u056B\u0581",
    "\u0627\u0644\u062D\u0643\u0648\u0645\u0627\u062A",
    "\u0648\u0627\u0644\u0635\u062D\u0641\u064A\u0648\u0646",
    "\u0633\u064A\u0643\u062A\u0628\u0648\u0646\u0647\u0627",
    "\u0938\u0930\u0915\u093E\u0930\u0932\u093E\u0908",
    "\u092A\u0924\u094D\u0930\u0915\u093E\u0930\u0939\u0930\u0942",
    "\u0B85\u0BB0\u0B9A\u0BBE\u0B99\u0BCD\u0B95\u0BA4\u0BCD\u0BA4\u0BBF\u0BB2\u0BCD",
    "\u0BAA\u0BA4\u0BCD\u0BA4\u0BBF\u0BB0\u0BBF\u0B95\u0BC8\u0B95\u0BB3\u0BCD",
};

std::string work_out() {
    std::string stems;
    for (const Language& language : stemmed_languages()) {
        if (language.stemmer == "none") continue;
        const Xapian::Stem stem{std::string(language.stemmer)};
        stems.append(language.code).push_back('\n');
        for (const char* word : kWords) stems.append(stem(word)).push_back('\n');
    }
    return fmt::format("{:016x}", XXH3_64bits(stems.data(), stems.size()));
}

}  // namespace

const std::string& stemmer_fingerprint() {
    static const std::string fingerprint = work_out();
    return fingerprint;
}

}  // namespace dateline
