// The names that fields have elsewhere: in Lexis, Factiva, notmuch, Recoll, Google and Lucene.
#include <algorithm>
#include <array>

#include "common/schema.h"

namespace dateline {
namespace {

struct Habit {
    std::string_view name;
    const Field* field;
};
constexpr auto kHabits = std::to_array<Habit>({
    {"hd", &fields::kHeadline},       {"hl", &fields::kHeadline},
    {"intitle", &fields::kHeadline},  {"allintitle", &fields::kHeadline},
    {"heading", &fields::kHeadline},  {"lead", &fields::kLede},
    {"lp", &fields::kLede},           {"hlp", &fields::kHeadlineOrLede},
    {"all", &fields::kAnyText},       {"alltext", &fields::kAnyText},
    {"author", &fields::kByline},     {"authors", &fields::kByline},
    {"au", &fields::kByline},         {"writer", &fields::kByline},
    {"reporter", &fields::kByline},   {"journalist", &fields::kByline},
    {"creator", &fields::kByline},    {"from", &fields::kByline},
    {"country", &fields::kPlace},     {"location", &fields::kPlace},
    {"city", &fields::kPlace},        {"region", &fields::kPlace},
    {"geo", &fields::kPlace},         {"geographic", &fields::kPlace},
    {"dateline", &fields::kPlace},    {"publication", &fields::kSource},
    {"pub", &fields::kSource},        {"publisher", &fields::kSource},
    {"newspaper", &fields::kSource},  {"outlet", &fields::kSource},
    {"sn", &fields::kSource},         {"se", &fields::kSection},
    {"desk", &fields::kSection},      {"tag", &fields::kTopic},
    {"tags", &fields::kTopic},        {"topics", &fields::kTopic},
    {"keyword", &fields::kTopic},     {"keywords", &fields::kTopic},
    {"label", &fields::kTopic},       {"ns", &fields::kTopic},
    {"language", &fields::kLanguage}, {"languages", &fields::kLanguage},
    {"la", &fields::kLanguage},       {"published", &fields::kPublished},
    {"day", &fields::kPublished},     {"year", &fields::kPublished},
    {"length", &fields::kWords},      {"wordcount", &fields::kWords},
    {"wc", &fields::kWords},          {"type", &fields::kKind},
    {"corpus", &fields::kCollection}, {"folder", &fields::kCollection},
    {"docid", &fields::kId},          {"guid", &fields::kId},
    {"link", &fields::kUrl},          {"newer", &fields::kSince},
    {"older", &fields::kBefore},      {"newer_than", &fields::kSince},
    {"older_than", &fields::kBefore},
});

struct Advice {
    std::string_view name;
    std::string_view text;
};
constexpr std::string_view kNoAddressPart = "url: takes a whole address, and source: the publisher";
constexpr std::string_view kNoFieldNeeded = "words without a field are found in headline and text";
constexpr std::string_view kTopicOrWords =
    "topic: takes a topic that the corpus gives, and any: words wherever they are";
constexpr auto kAdvice = std::to_array<Advice>({
    {"subject", "headline: takes words of the headline, and topic: a topic"},
    {"category", "section: takes the section, and topic: a topic"},
    {"site", kNoAddressPart},
    {"inurl", kNoAddressPart},
    {"domain", kNoAddressPart},
    {"host", kNoAddressPart},
    {"body", kNoFieldNeeded},
    {"text", kNoFieldNeeded},
    {"intext", kNoFieldNeeded},
    {"content", kNoFieldNeeded},
    {"td", kNoFieldNeeded},
    {"company", kTopicOrWords},
    {"co", kTopicOrWords},
    {"person", kTopicOrWords},
    {"people", kTopicOrWords},
    {"industry", kTopicOrWords},
});

}  // namespace

const Field* find_field_of_habit(std::string_view name) {
    const auto found = std::ranges::find(kHabits, name, &Habit::name);
    return found == kHabits.end() ? nullptr : found->field;
}

std::string_view advice_on_field(std::string_view name) {
    const auto found = std::ranges::find(kAdvice, name, &Advice::name);
    return found == kAdvice.end() ? std::string_view() : found->text;
}

}  // namespace dateline
