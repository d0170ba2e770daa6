#include "indexer/readers/mail/mail_form.h"

#include <simdjson.h>

#include <string>
#include <utility>

#include "indexer/readers/json/json_field_map.h"
#include "indexer/readers/json/json_repair.h"
#include "indexer/readers/text_layout.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// "BRISBANE, , ": fields of a form that nobody filled in.
std::string without_empty_parts(std::string text) {
    text.erase(text.find_last_not_of(" ,") + 1);
    return text;
}

}  // namespace

void take_form(Record& record) {
    constexpr std::size_t kLongest = std::size_t{1024} * 1024;
    const std::size_t begin = record.body.find_first_not_of(kBlanks);
    const std::size_t end = record.body.find_last_not_of(kBlanks);
    const bool object = begin != std::string::npos && record.body[begin] == '{' &&
                        record.body[end] == '}' && record.body.size() <= kLongest;
    if (!object) return;
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    const std::string json = repaired_json(record.body);
    if (parser.parse(json).get(element) != simdjson::SUCCESS || !element.is_object()) return;
    Record form;
    JsonFieldMap({}).fill(element, form);
    if (form.body.empty()) return;
    record.body = std::move(form.body);
    record.layout = prose_layout(split_lines(record.body));
    for (std::string Record::*field : {&Record::headline, &Record::byline, &Record::dateline,
                                       &Record::source, &Record::section, &Record::language}) {
        std::string said = without_empty_parts(std::move(form.*field));
        if (!said.empty()) record.*field = std::move(said);
    }
    if (!form.topics.empty()) record.topics = std::move(form.topics);
    if (!form.places.empty()) record.places = std::move(form.places);
}

}  // namespace dateline
