#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"a",        "abbia",    "abbiamo",   "abbiano",   "affinche",   "agli",       "al",
     "alcuna",   "alcune",   "alcuni",    "alcuno",    "all",        "alla",       "alle",
     "allo",     "altra",    "altre",     "altri",     "altro",      "anche",      "ancora",
     "avendo",   "avere",    "avesse",    "avessero",  "avete",      "aveva",      "avevano",
     "avra",     "avranno",  "avrebbe",   "avrebbero", "avuto",      "benche",     "ce",
     "che",      "chi",      "ci",        "ciascuno",  "cio",        "coi",        "col",
     "come",     "con",      "contro",    "cosi",      "cui",        "d",          "da",
     "dagli",    "dai",      "dal",       "dall",      "dalla",      "dalle",      "dallo",
     "degli",    "dei",      "del",       "dell",      "della",      "delle",      "dello",
     "dentro",   "deve",     "devono",    "di",        "dopo",       "dove",       "doveva",
     "dovevano", "dovra",    "dovranno",  "dovrebbe",  "dovrebbero", "dunque",     "durante",
     "e",        "ebbe",     "ebbero",    "ed",        "egli",       "ella",       "entrambi",
     "entro",    "era",      "erano",     "eravamo",   "essa",       "esse",       "essendo",
     "essere",   "essi",     "esso",      "fino",      "fosse",      "fossero",    "fra",
     "fu",       "fuori",    "furono",    "gia",       "gli",        "glielo",     "ha",
     "hai",      "hanno",    "ho",        "i",         "il",         "in",         "io",
     "l",        "la",       "le",        "lei",       "li",         "lo",         "loro",
     "lui",      "ma",       "mai",       "me",        "meno",       "mentre",     "mi",
     "mia",      "mie",      "miei",      "mio",       "molta",      "molte",      "molti",
     "molto",    "ne",       "negli",     "nei",       "nel",        "nell",       "nella",
     "nelle",    "nello",    "nessuna",   "nessuno",   "niente",     "noi",        "non",
     "nostra",   "nostre",   "nostri",    "nostro",    "nulla",      "o",          "od",
     "ogni",     "ognuno",   "oltre",     "per",       "perche",     "pero",       "piu",
     "poca",     "poche",    "pochi",     "poco",      "poi",        "poiche",     "possono",
     "poteva",   "potevano", "potra",     "potranno",  "potrebbe",   "potrebbero", "presso",
     "prima",    "puo",      "qualche",   "qualcosa",  "qualcuno",   "quale",      "quali",
     "quando",   "quanta",   "quante",    "quanti",    "quanto",     "quegli",     "quei",
     "quel",     "quell",    "quella",    "quelle",    "quelli",     "quello",     "quest",
     "questa",   "queste",   "questi",    "questo",    "qui",        "quindi",     "sara",
     "saranno",  "sarebbe",  "sarebbero", "se",        "sebbene",    "secondo",    "sei",
     "senza",    "si",       "sia",       "siamo",     "siano",      "siete",      "solo",
     "sono",     "sopra",    "sotto",     "stata",     "state",      "stessa",     "stesse",
     "stessi",   "stesso",   "su",        "sua",       "sue",        "sugli",      "sui",
     "sul",      "sull",     "sulla",     "sulle",     "sullo",      "suo",        "suoi",
     "tale",     "tali",     "te",        "ti",        "tra",        "troppo",     "tu",
     "tua",      "tue",      "tuo",       "tuoi",      "tutta",      "tutte",      "tutti",
     "tutto",    "un",       "una",       "uno",       "ve",         "verso",      "vi",
     "voi",      "vostra",   "vostre",    "vostri",    "vostro"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kItalian = kWords;

}  // namespace dateline::stopwords
