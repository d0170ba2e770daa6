#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"aber",       "alle",    "allem",     "allen",   "aller",     "alles",    "als",
     "also",       "am",      "an",        "andere",  "anderem",   "anderen",  "anderer",
     "anderes",    "ans",     "auch",      "auf",     "aufs",      "aus",      "ausser",
     "ausserhalb", "bei",     "beide",     "beiden",  "beim",      "bevor",    "bin",
     "bis",        "bist",    "da",        "dabei",   "dafur",     "dagegen",  "daher",
     "damit",      "dann",    "daran",     "darauf",  "daraus",    "darf",     "darin",
     "daruber",    "darum",   "das",       "dass",    "dasselbe",  "davon",    "dazu",
     "dein",       "deine",   "deinem",    "deinen",  "deiner",    "deines",   "dem",
     "den",        "denen",   "denn",      "der",     "deren",     "derer",    "derselbe",
     "des",        "deshalb", "dessen",    "dich",    "die",       "dies",     "diese",
     "dieselbe",   "diesem",  "diesen",    "dieser",  "dieses",    "dir",      "doch",
     "dort",       "du",      "durch",     "durfen",  "durfte",    "durften",  "ein",
     "eine",       "einem",   "einen",     "einer",   "eines",     "einige",   "einigen",
     "einiger",    "einiges", "entweder",  "er",      "es",        "etwa",     "etwas",
     "euch",       "euer",    "eure",      "eurem",   "euren",     "eurer",    "falls",
     "fur",        "gegen",   "gegenuber", "gehabt",  "gemass",    "gewesen",  "geworden",
     "habe",       "haben",   "habt",      "hast",    "hat",       "hatte",    "hatten",
     "her",        "hier",    "hin",       "hinter",  "ich",       "ihm",      "ihn",
     "ihnen",      "ihr",     "ihre",      "ihrem",   "ihren",     "ihrer",    "ihres",
     "im",         "immer",   "in",        "indem",   "innerhalb", "ins",      "ist",
     "ja",         "jede",    "jedem",     "jeden",   "jeder",     "jedes",    "jemand",
     "jene",       "jenem",   "jenen",     "jener",   "jenes",     "jetzt",    "kann",
     "kannst",     "kein",    "keine",     "keinem",  "keinen",    "keiner",   "keines",
     "konnen",     "konnt",   "konnte",    "konnten", "mag",       "man",      "manche",
     "manchen",    "mancher", "manches",   "mehr",    "mehrere",   "mehreren", "mein",
     "meine",      "meinem",  "meinen",    "meiner",  "meines",    "mich",     "mir",
     "mit",        "mochte",  "mochten",   "mogen",   "muss",      "mussen",   "musste",
     "mussten",    "nach",    "nachdem",   "neben",   "nein",      "nicht",    "nichts",
     "nie",        "niemals", "niemand",   "noch",    "nun",       "nur",      "ob",
     "obwohl",     "oder",    "ohne",      "schon",   "sehr",      "sei",      "seid",
     "seien",      "sein",    "seine",     "seinem",  "seinen",    "seiner",   "seines",
     "seit",       "selbst",  "sich",      "sie",     "sind",      "so",       "sobald",
     "sodass",     "solange", "solche",    "solchen", "solcher",   "solches",  "soll",
     "sollen",     "sollte",  "sollten",   "sondern", "sowie",     "sowohl",   "trotz",
     "uber",       "um",      "und",       "uns",     "unser",     "unsere",   "unserem",
     "unseren",    "unserer", "unseres",   "unter",   "viel",      "viele",    "vielen",
     "vieler",     "vom",     "von",       "vor",     "wahrend",   "wann",     "war",
     "ware",       "waren",   "warst",     "wart",    "warum",     "was",      "weder",
     "wegen",      "weil",    "welche",    "welchem", "welchen",   "welcher",  "welches",
     "wem",        "wen",     "wenn",      "wer",     "werde",     "werden",   "werdet",
     "weshalb",    "wessen",  "wie",       "wieder",  "wieso",     "will",     "wir",
     "wird",       "wirst",   "wo",        "woher",   "wohin",     "wollen",   "wollte",
     "wollten",    "worden",  "wurde",     "wurden",  "zu",        "zum",      "zur",
     "zwar",       "zwischen"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kGerman = kWords;

}  // namespace dateline::stopwords
