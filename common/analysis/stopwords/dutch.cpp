#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"aan",      "achter",   "af",       "al",        "alle",    "alleen",   "allen",   "alles",
     "als",      "alsof",    "altijd",   "ander",     "andere",  "anderen",  "behalve", "beide",
     "beiden",   "ben",      "bent",     "bij",       "binnen",  "boven",    "buiten",  "daar",
     "daarbij",  "daardoor", "daarmee",  "daarna",    "daarom",  "daarop",   "daarvan", "daarvoor",
     "dan",      "dat",      "de",       "degene",    "den",     "der",      "des",     "deze",
     "die",      "diegene",  "dit",      "door",      "doordat", "dus",      "een",     "elk",
     "elkaar",   "elke",     "en",       "enige",     "enkele",  "er",       "eraan",   "erbij",
     "erdoor",   "erg",      "ermee",    "erop",      "eruit",   "ervan",    "ervoor",  "geen",
     "gehad",    "geweest",  "geworden", "haar",      "had",     "hadden",   "heb",     "hebben",
     "hebt",     "heeft",    "heel",     "hem",       "hen",     "het",      "hier",    "hierbij",
     "hierdoor", "hiermee",  "hij",      "hoe",       "hoewel",  "hun",      "ieder",   "iedere",
     "iedereen", "iemand",   "iets",     "ik",        "in",      "indien",   "is",      "ja",
     "je",       "jij",      "jou",      "jouw",      "jullie",  "kan",      "kon",     "konden",
     "kunnen",   "kunt",     "langs",    "maar",      "mag",     "me",       "meer",    "meest",
     "men",      "met",      "mij",      "mijn",      "mits",    "mocht",    "mochten", "moest",
     "moesten",  "moet",     "moeten",   "mogen",     "na",      "naar",     "naast",   "nabij",
     "nadat",    "nee",      "niemand",  "niet",      "niets",   "noch",     "nog",     "nooit",
     "nu",       "of",       "om",       "omdat",     "ondanks", "onder",    "ons",     "onze",
     "ook",      "op",       "over",     "per",       "reeds",   "rond",     "sinds",   "sommige",
     "steeds",   "te",       "tegen",    "tegenover", "ten",     "tenzij",   "ter",     "terwijl",
     "tijdens",  "toch",     "toen",     "tot",       "totdat",  "tussen",   "u",       "uit",
     "uw",       "van",      "vanaf",    "vanuit",    "veel",    "vele",     "via",     "volgens",
     "voor",     "voorbij",  "voordat",  "waar",      "waarbij", "waardoor", "waarin",  "waarmee",
     "waarom",   "waarop",   "waarvan",  "wanneer",   "want",    "waren",    "was",     "wat",
     "we",       "wees",     "wegens",   "weinig",    "wel",     "welk",     "welke",   "werd",
     "werden",   "wie",      "wiens",    "wij",       "wil",     "wilde",    "wilden",  "willen",
     "wilt",     "word",     "worden",   "wordt",     "zal",     "ze",       "zeer",    "zelf",
     "zelfs",    "zich",     "zichzelf", "zij",       "zijn",    "zo",       "zodat",   "zonder",
     "zou",      "zouden",   "zulke",    "zullen",    "zult"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kDutch = kWords;

}  // namespace dateline::stopwords
