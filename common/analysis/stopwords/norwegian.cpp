#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"aldri",    "all",     "alle",    "allerede", "alltid", "alt",     "andre",     "annen",
     "annet",    "at",      "av",      "bade",     "bak",    "bare",    "begge",     "blant",
     "ble",      "bli",     "blir",    "blitt",    "bor",    "burde",   "da",        "de",
     "deg",      "dei",     "deira",   "dem",      "den",    "denne",   "dens",      "der",
     "dere",     "deres",   "derfor",  "derfra",   "dermed", "det",     "dets",      "dette",
     "di",       "din",     "dine",    "disse",    "dit",    "ditt",    "dog",       "du",
     "dykk",     "dykkar",  "eg",      "ei",       "ein",    "eit",     "eller",     "en",
     "enn",      "enna",    "enten",   "er",       "et",     "etter",   "ettersom",  "fa",
     "far",      "fikk",    "flere",   "for",      "foran",  "forbi",   "fordi",     "fra",
     "gjennom",  "gjor",    "gjorde",  "gjore",    "ha",     "hadde",   "ham",       "han",
     "hans",     "har",     "hatt",    "henne",    "hennes", "her",     "hit",       "hja",
     "ho",       "hos",     "hun",     "hva",      "hvem",   "hver",    "hverandre", "hvert",
     "hvilke",   "hvilken", "hvilket", "hvis",     "hvor",   "hvordan", "hvorfor",   "i",
     "ifolge",   "igjen",   "ikke",    "ikkje",    "imot",   "ingen",   "inn",       "innen",
     "innenfor", "intet",   "ja",      "jeg",      "jo",     "kan",     "kunne",     "kunnet",
     "kva",      "kven",    "langs",   "litt",     "ma",     "man",     "mange",     "matte",
     "me",       "med",     "meg",     "mellom",   "men",    "mens",    "mer",       "mest",
     "mi",       "min",     "mine",    "mitt",     "mot",    "mye",     "na",        "nar",
     "nei",      "noe",     "noen",    "nok",      "og",     "ogsa",    "om",        "omkring",
     "opp",      "oss",     "over",    "pa",       "sa",     "samme",   "samt",      "seg",
     "selv",     "si",      "siden",   "sin",      "sine",   "sitt",    "sjol",      "skal",
     "skjont",   "skulle",  "slik",    "slike",    "slikt",  "som",     "til",       "tross",
     "under",    "ut",      "uten",    "utenfor",  "utover", "vaere",   "vaert",     "var",
     "vare",     "vart",    "ved",     "verken",   "vi",     "via",     "vil",       "ville"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kNorwegian = kWords;

}  // namespace dateline::stopwords
