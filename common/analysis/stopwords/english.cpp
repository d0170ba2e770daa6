#include <array>

#include "common/analysis/stopwords/lists.h"

namespace dateline::stopwords {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"a",          "about",      "above",      "across",    "after",    "again",     "against",
     "all",        "almost",     "along",      "already",   "also",     "although",  "am",
     "amid",       "amidst",     "among",      "amongst",   "an",       "and",       "another",
     "any",        "anybody",    "anyone",     "anything",  "are",      "arent",     "around",
     "as",         "at",         "be",         "because",   "been",     "before",    "behind",
     "being",      "below",      "beneath",    "beside",    "besides",  "between",   "beyond",
     "both",       "but",        "by",         "can",       "cannot",   "cant",      "could",
     "couldnt",    "despite",    "did",        "didnt",     "do",       "does",      "doesnt",
     "doing",      "done",       "dont",       "down",      "during",   "each",      "either",
     "else",       "enough",     "even",       "ever",      "every",    "everybody", "everyone",
     "everything", "except",     "few",        "fewer",     "for",      "from",      "had",
     "hadnt",      "has",        "hasnt",      "have",      "havent",   "having",    "he",
     "hence",      "her",        "here",       "hers",      "herself",  "hes",       "him",
     "himself",    "his",        "how",        "however",   "i",        "if",        "im",
     "in",         "inside",     "instead",    "into",      "is",       "isnt",      "it",
     "its",        "itself",     "ive",        "just",      "least",    "less",      "lest",
     "like",       "many",       "may",        "me",        "might",    "more",      "most",
     "much",       "must",       "mustnt",     "my",        "myself",   "near",      "neither",
     "never",      "no",         "nobody",     "none",      "nor",      "not",       "nothing",
     "now",        "of",         "off",        "on",        "once",     "only",      "onto",
     "or",         "other",      "others",     "otherwise", "ought",    "our",       "ours",
     "ourselves",  "out",        "outside",    "over",      "own",      "past",      "per",
     "quite",      "rather",     "same",       "several",   "shall",    "she",       "should",
     "shouldnt",   "since",      "so",         "some",      "somebody", "someone",   "something",
     "still",      "such",       "than",       "that",      "thats",    "the",       "their",
     "theirs",     "them",       "themselves", "then",      "there",    "therefore", "theres",
     "these",      "they",       "theyre",     "theyve",    "this",     "those",     "though",
     "through",    "throughout", "thus",       "till",      "to",       "too",       "toward",
     "towards",    "under",      "underneath", "unless",    "unlike",   "until",     "up",
     "upon",       "us",         "very",       "via",       "was",      "wasnt",     "we",
     "were",       "werent",     "weve",       "what",      "whatever", "when",      "whenever",
     "where",      "whereas",    "wherever",   "whether",   "which",    "whichever", "while",
     "whilst",     "who",        "whoever",    "whom",      "whomever", "whose",     "why",
     "will",       "with",       "within",     "without",   "wont",     "would",     "wouldnt",
     "yet",        "you",        "your",       "youre",     "yours",    "yourself",  "yourselves",
     "youve"});
static_assert(is_sorted_and_unique(kWords));

}  // namespace

constinit const WordList kEnglish = kWords;

}  // namespace dateline::stopwords
