#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"aldrig", "all",      "alla",     "allt",    "alltid", "an",       "andra",    "annan",
     "annat",  "annu",     "antingen", "ar",      "at",     "att",      "av",       "aven",
     "bada",   "bade",     "bakom",    "bara",    "bland",  "blev",     "bli",      "blir",
     "blivit", "bor",      "borde",    "bredvid", "da",     "dar",      "darfor",   "de",
     "dem",    "den",      "denna",    "denne",   "deras",  "dess",     "dessa",    "det",
     "detta",  "dig",      "din",      "dina",    "dit",    "ditt",     "dock",     "du",
     "efter",  "eftersom", "ej",       "eller",   "en",     "enligt",   "er",       "era",
     "ert",    "ett",      "fa",       "far",     "fastan", "fick",     "flera",    "for",
     "forbi",  "fore",     "framfor",  "fran",    "genom",  "gjorde",   "gor",      "gora",
     "ha",     "hade",     "haft",     "han",     "hans",   "har",      "henne",    "hennes",
     "hit",    "hon",      "honom",    "hos",     "hur",    "i",        "icke",     "igen",
     "in",     "infor",    "inga",     "ingen",   "inget",  "innan",    "innanfor", "inom",
     "inte",   "ja",       "jag",      "ju",      "kan",    "kring",    "kunde",    "kunna",
     "kunnat", "langs",    "lite",     "ma",      "man",    "manga",    "maste",    "med",
     "medan",  "mellan",   "men",      "mer",     "mest",   "mig",      "min",      "mina",
     "mitt",   "mot",      "mycket",   "nagon",   "nagot",  "nagra",    "nar",      "nej",
     "ni",     "nog",      "nu",       "och",     "ocksa",  "om",       "omkring",  "oss",
     "over",   "pa",       "redan",    "runt",    "sa",     "sadan",    "sadana",   "sadant",
     "samma",  "samt",     "sasom",    "sedan",   "sig",    "sin",      "sina",     "sitt",
     "sjalv",  "sjalva",   "ska",      "skall",   "skulle", "som",      "till",     "trots",
     "ty",     "under",    "upp",      "ur",      "ut",     "utan",     "utanfor",  "utom",
     "utover", "vad",      "val",      "var",     "vara",   "varandra", "varfor",   "varit",
     "varje",  "varken",   "vars",     "vart",    "vem",    "vems",     "vi",       "via",
     "vid",    "vilka",    "vilken",   "vilket",  "vill",   "ville",    "vore"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kSwedish = kWords;

}  // namespace dateline::stopwords
