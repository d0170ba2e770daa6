#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"a",          "ahi",      "al",       "algo",     "alguien",  "algun",    "alguna",
     "algunas",    "alguno",   "algunos",  "alli",     "ambas",    "ambos",    "ante",
     "antes",      "aquel",    "aquella",  "aquellas", "aquello",  "aquellos", "aqui",
     "asi",        "aun",      "aunque",   "bajo",     "cada",     "como",     "con",
     "conmigo",    "consigo",  "contigo",  "contra",   "cual",     "cuales",   "cuando",
     "cuanta",     "cuantas",  "cuanto",   "cuantos",  "cuya",     "cuyas",    "cuyo",
     "cuyos",      "de",       "debe",     "deben",    "debera",   "deberan",  "deberia",
     "deberian",   "debia",    "debian",   "del",      "demas",    "desde",    "despues",
     "donde",      "durante",  "e",        "el",       "ella",     "ellas",    "ello",
     "ellos",      "en",       "entonces", "entre",    "era",      "eramos",   "eran",
     "eras",       "eres",     "es",       "esa",      "esas",     "ese",      "eso",
     "esos",       "esta",     "estaba",   "estaban",  "estamos",  "estan",    "estando",
     "estar",      "estas",    "este",     "esten",    "esto",     "estos",    "estoy",
     "estuvieron", "estuvo",   "fue",      "fuera",    "fueran",   "fueron",   "fui",
     "fuimos",     "ha",       "haber",    "habia",    "habian",   "habra",    "habran",
     "habria",     "habrian",  "hacia",    "han",      "has",      "hasta",    "hay",
     "haya",       "hayan",    "he",       "hemos",    "hubiera",  "hubieran", "hubieron",
     "hubo",       "jamas",    "la",       "las",      "le",       "les",      "lo",
     "los",        "luego",    "mas",      "me",       "mediante", "menos",    "mi",
     "mia",        "mientras", "mio",      "mis",      "misma",    "mismas",   "mismo",
     "mismos",     "mucha",    "muchas",   "mucho",    "muchos",   "muy",      "nada",
     "nadie",      "ni",       "ningun",   "ninguna",  "ninguno",  "no",       "nos",
     "nosotras",   "nosotros", "nuestra",  "nuestras", "nuestro",  "nuestros", "nunca",
     "o",          "os",       "otra",     "otras",    "otro",     "otros",    "para",
     "pero",       "poca",     "pocas",    "poco",     "pocos",    "podia",    "podian",
     "podra",      "podran",   "podria",   "podrian",  "por",      "porque",   "puede",
     "pueden",     "pues",     "que",      "quien",    "quienes",  "se",       "sea",
     "sean",       "segun",    "ser",      "sera",     "seran",    "seria",    "serian",
     "si",         "sido",     "siendo",   "sin",      "sino",     "sobre",    "sois",
     "solo",       "somos",    "son",      "soy",      "su",       "sus",      "suya",
     "suyas",      "suyo",     "suyos",    "tal",      "tales",    "tambien",  "tampoco",
     "tan",        "tanto",    "te",       "ti",       "toda",     "todas",    "todo",
     "todos",      "tras",     "tu",       "tus",      "tuya",     "tuyo",     "u",
     "un",         "una",      "unas",     "unos",     "usted",    "ustedes",  "varias",
     "varios",     "vos",      "vosotras", "vosotros", "vuestra",  "vuestras", "vuestro",
     "vuestros",   "y",        "ya",       "yo"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kSpanish = kWords;

}  // namespace dateline::stopwords
