#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"af",      "al",     "aldrig", "alle",    "allerede", "alt",      "altid",    "anden",
     "andet",   "andre",  "at",     "bade",    "bag",      "bare",     "begge",    "blandt",
     "blev",    "blevet", "blive",  "bliver",  "bor",      "burde",    "da",       "de",
     "dem",     "den",    "denne",  "dens",    "der",      "deraf",    "derefter", "deres",
     "derfor",  "derhen", "dermed", "derved",  "det",      "dets",     "dette",    "dig",
     "din",     "dine",   "disse",  "dit",     "dog",      "du",       "efter",    "ej",
     "eller",   "en",     "end",    "endnu",   "enten",    "er",       "et",       "fa",
     "flere",   "for",    "foran",  "forbi",   "fordi",    "fra",      "gennem",   "gjorde",
     "gor",     "gore",   "haft",   "ham",     "han",      "hans",     "har",      "havde",
     "have",    "hende",  "hendes", "her",     "heraf",    "hermed",   "hinanden", "hos",
     "hun",     "hvad",   "hvem",   "hver",    "hverken",  "hvert",    "hvilke",   "hvilken",
     "hvilket", "hvis",   "hvor",   "hvordan", "hvorfor",  "hvornar",  "i",        "ifolge",
     "igen",    "ikke",   "imod",   "ind",     "inden",    "indenfor", "ingen",    "intet",
     "ja",      "jeg",    "jer",    "jeres",   "jo",       "kan",      "kun",      "kunne",
     "kunnet",  "langs",  "lidt",   "ligesom", "ma",       "man",      "mange",    "matte",
     "med",     "meget",  "mellem", "men",     "mens",     "mere",     "mest",     "mig",
     "min",     "mine",   "mit",    "mod",     "nar",      "nej",      "nogen",    "noget",
     "nogle",   "nok",    "nu",     "og",      "ogsa",     "om",       "omkring",  "op",
     "os",      "over",   "pa",     "sa",      "sadan",    "sadanne",  "sadant",   "samme",
     "samt",    "selv",   "selvom", "siden",   "sig",      "sin",      "sine",     "sit",
     "skal",    "skont",  "skulle", "som",     "til",      "trods",    "ud",       "uden",
     "udenfor", "udover", "under",  "vaere",   "vaeret",   "var",      "ved",      "vi",
     "via",     "vil",    "ville",  "vor",     "vore",     "vores",    "vort"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kDanish = kWords;

}  // namespace dateline::stopwords
