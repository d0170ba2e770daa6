#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"aina",     "ala",      "alla",    "alle",    "ehka",    "ei",       "eivat",    "eli",
     "ellei",    "emme",     "en",      "ennen",   "eras",    "et",       "etta",     "ette",
     "han",      "hanella",  "hanelle", "hanelta", "hanen",   "hanet",    "hanta",    "he",
     "heidan",   "heilla",   "heille",  "heilta",  "heita",   "hyvin",    "ilman",    "itse",
     "itsensa",  "ja",       "jalkeen", "jo",      "johon",   "joiden",   "joihin",   "joilla",
     "joille",   "joissa",   "joista",  "joita",   "joka",    "jokainen", "jokin",    "joku",
     "jolla",    "jolle",    "jolta",   "jonka",   "jonkin",  "jos",      "jossa",    "josta",
     "jota",     "jotain",   "jotakin", "joten",   "jotka",   "jotta",    "kaiken",   "kaikki",
     "kaikkia",  "kaikkien", "kanssa",  "kautta",  "ken",     "kenelle",  "kenen",    "keskella",
     "keta",     "ketaan",   "kohti",   "koska",   "kuin",    "kuinka",   "kuka",     "kukaan",
     "kumpi",    "kun",      "kuten",   "lahella", "lapi",    "lienee",   "luona",    "me",
     "meidan",   "meilla",   "meille",  "meilta",  "meita",   "mihin",    "mika",     "mikaan",
     "miksi",    "milla",    "mille",   "milloin", "milta",   "mina",     "minka",    "minua",
     "minulla",  "minulle",  "minulta", "minun",   "minussa", "minusta",  "minut",    "minuun",
     "missa",    "mista",    "mita",    "mitaan",  "miten",   "mitka",    "molemmat", "monen",
     "monet",    "moni",     "monta",   "muita",   "mukaan",  "mutta",    "muu",      "muun",
     "muut",     "myos",     "naiden",  "naihin",  "nailla",  "naissa",   "naista",   "naita",
     "nama",     "ne",       "niiden",  "niihin",  "niilla",  "niille",   "niin",     "niissa",
     "niista",   "niita",    "noiden",  "noita",   "nuo",     "nyt",      "ohi",      "ole",
     "olemme",   "olen",     "olet",    "olette",  "oli",     "olin",     "olisi",    "olisivat",
     "olit",     "olivat",   "olla",    "olleet",  "ollut",   "oltu",     "on",       "ovat",
     "paalla",   "paitsi",   "pitaa",   "pitkin",  "saa",     "saavat",   "se",       "seka",
     "sen",      "siella",   "siihen",  "siina",   "siis",    "siita",    "silla",    "sille",
     "silloin",  "silta",    "sina",    "sinne",   "sinua",   "sinulla",  "sinulle",  "sinun",
     "sinut",    "sisalla",  "sita",    "sitten",  "taalla",  "taas",     "tahan",    "tai",
     "takana",   "talla",    "talle",   "talta",   "tama",    "taman",    "tanne",    "tassa",
     "tasta",    "tata",     "taytyy",  "te",      "teidan",  "teilla",   "teille",   "teita",
     "toinen",   "toisen",   "toiset",  "toista",  "toisten", "tuo",      "tuohon",   "tuolla",
     "tuon",     "tuossa",   "tuosta",  "tuota",   "usea",    "useat",    "vaan",     "vai",
     "vaikka",   "vain",     "valilla", "vastaan", "vasten",  "viela",    "voi",      "voisi",
     "voisivat", "voivat",   "yli",     "ympari"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kFinnish = kWords;

}  // namespace dateline::stopwords
