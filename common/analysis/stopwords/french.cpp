#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"a",         "afin",     "aie",      "aient",      "ainsi",      "ait",      "alors",
     "apres",     "as",       "au",       "aucun",      "aucune",     "auquel",   "aura",
     "aurai",     "auraient", "aurait",   "aurez",      "aurons",     "auront",   "aussi",
     "autre",     "autres",   "aux",      "auxquelles", "auxquels",   "avaient",  "avais",
     "avait",     "avant",    "avec",     "avez",       "aviez",      "avions",   "avoir",
     "avons",     "ayant",    "c",        "ca",         "car",        "ce",       "ceci",
     "cela",      "celle",    "celles",   "celui",      "certaines",  "certains", "ces",
     "cet",       "cette",    "ceux",     "chacun",     "chacune",    "chaque",   "chez",
     "combien",   "comme",    "comment",  "contre",     "d",          "dans",     "de",
     "deja",      "depuis",   "derriere", "des",        "desquelles", "desquels", "devaient",
     "devait",    "devant",   "devra",    "devraient",  "devrait",    "devront",  "doit",
     "doivent",   "donc",     "dont",     "du",         "duquel",     "durant",   "elle",
     "elles",     "en",       "encore",   "entre",      "envers",     "es",       "est",
     "et",        "etaient",  "etais",    "etait",      "etant",      "ete",      "etes",
     "etions",    "etre",     "eu",       "eurent",     "eut",        "eux",      "fait",
     "font",      "furent",   "fut",      "hors",       "ici",        "il",       "ils",
     "j",         "jamais",   "je",       "jusqu",      "jusque",     "l",        "la",
     "laquelle",  "le",       "lequel",   "les",        "lesquelles", "lesquels", "leur",
     "leurs",     "lors",     "lorsqu",   "lorsque",    "lui",        "m",        "ma",
     "mais",      "malgre",   "me",       "meme",       "memes",      "mes",      "mien",
     "mienne",    "moi",      "moins",    "mon",        "n",          "ne",       "ni",
     "non",       "nos",      "notre",    "nous",       "nul",        "nulle",    "on",
     "ont",       "or",       "ou",       "oui",        "outre",      "par",      "parce",
     "parmi",     "pas",      "pendant",  "peu",        "peut",       "peuvent",  "plus",
     "plusieurs", "pour",     "pourquoi", "pourra",     "pourraient", "pourrait", "pourront",
     "pouvaient", "pouvait",  "pouvoir",  "pres",       "puisqu",     "puisque",  "qu",
     "quand",     "que",      "quel",     "quelle",     "quelles",    "quelqu",   "quelque",
     "quelques",  "quels",    "qui",      "quoi",       "quoiqu",     "quoique",  "rien",
     "s",         "sa",       "sans",     "sauf",       "se",         "selon",    "sera",
     "serai",     "seraient", "serais",   "serait",     "serez",      "serons",   "seront",
     "ses",       "si",       "sien",     "sienne",     "soi",        "soient",   "sois",
     "soit",      "sommes",   "son",      "sont",       "sous",       "suis",     "sur",
     "t",         "ta",       "tandis",   "te",         "tel",        "telle",    "telles",
     "tels",      "tes",      "tien",     "tienne",     "toi",        "ton",      "tous",
     "tout",      "toute",    "toutes",   "tres",       "trop",       "tu",       "un",
     "une",       "va",       "vers",     "via",        "vont",       "vos",      "votre",
     "vous",      "y"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kFrench = kWords;

}  // namespace dateline::stopwords
