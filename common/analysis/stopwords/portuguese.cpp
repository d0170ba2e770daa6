#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"a",         "ainda",   "algo",     "alguem",   "algum",    "alguma",  "algumas", "alguns",
     "ali",       "ambas",   "ambos",    "ante",     "ao",       "aos",     "apos",    "aquela",
     "aquelas",   "aquele",  "aqueles",  "aqui",     "aquilo",   "as",      "assim",   "ate",
     "cada",      "com",     "comigo",   "como",     "conosco",  "contigo", "contra",  "cuja",
     "cujas",     "cujo",    "cujos",    "da",       "daquela",  "daquele", "das",     "de",
     "dela",      "delas",   "dele",     "deles",    "desde",    "dessa",   "dessas",  "desse",
     "desses",    "desta",   "destas",   "deste",    "destes",   "deve",    "devem",   "devera",
     "deverao",   "deveria", "deveriam", "devia",    "deviam",   "disso",   "do",      "dos",
     "dum",       "duma",    "durante",  "e",        "ela",      "elas",    "ele",     "eles",
     "em",        "embora",  "enquanto", "entao",    "entre",    "era",     "eram",    "essa",
     "essas",     "esse",    "esses",    "esta",     "estamos",  "estando", "estao",   "estar",
     "estas",     "estava",  "estavam",  "este",     "esteja",   "estejam", "estes",   "esteve",
     "estiveram", "estou",   "eu",       "foi",      "fomos",    "foram",   "fosse",   "fossem",
     "fui",       "ha",      "haja",     "haver",    "havia",    "haviam",  "houve",   "isso",
     "isto",      "ja",      "jamais",   "la",       "lhe",      "lhes",    "lo",      "mais",
     "mas",       "me",      "menos",    "mesma",    "mesmas",   "mesmo",   "mesmos",  "meu",
     "meus",      "mim",     "minha",    "minhas",   "muita",    "muitas",  "muito",   "muitos",
     "na",        "nada",    "nao",      "naquela",  "naquele",  "nas",     "nem",     "nenhum",
     "nenhuma",   "nessa",   "nesse",    "nesta",    "neste",    "ninguem", "no",      "nos",
     "nossa",     "nossas",  "nosso",    "nossos",   "num",      "numa",    "numas",   "nunca",
     "nuns",      "o",       "onde",     "os",       "ou",       "outra",   "outras",  "outro",
     "outros",    "para",    "pela",     "pelas",    "pelo",     "pelos",   "perante", "pode",
     "podem",     "podera",  "poderao",  "poderia",  "poderiam", "podia",   "podiam",  "pois",
     "por",       "porem",   "porque",   "portanto", "pouco",    "quais",   "qual",    "quando",
     "quanta",    "quantas", "quanto",   "quantos",  "que",      "quem",    "sao",     "se",
     "seja",      "sejam",   "sem",      "sendo",    "ser",      "sera",    "serao",   "seria",
     "seriam",    "seu",     "seus",     "si",       "sido",     "so",      "sob",     "sobre",
     "somos",     "sou",     "sua",      "suas",     "tais",     "tal",     "tambem",  "tao",
     "te",        "tem",     "temos",    "tendo",    "tenha",    "tenham",  "tenho",   "ter",
     "tera",      "terao",   "teria",    "teriam",   "teu",      "teus",    "teve",    "ti",
     "tido",      "tinha",   "tinham",   "tiveram",  "toda",     "todas",   "todo",    "todos",
     "tras",      "tu",      "tua",      "tuas",     "tudo",     "um",      "uma",     "umas",
     "uns",       "vai",     "vao",      "varias",   "varios",   "voce",    "voces",   "vos",
     "vossa",     "vosso"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kPortuguese = kWords;

}  // namespace dateline::stopwords
