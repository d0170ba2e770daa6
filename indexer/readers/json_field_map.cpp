#include "indexer/readers/json_field_map.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "indexer/readers/blank_text.h"
#include "indexer/readers/json_prose.h"
#include "indexer/readers/json_repair.h"
#include "indexer/readers/json_value.h"

namespace dateline {
namespace {

using simdjson::dom::element;

constexpr std::size_t kMaxNames = 16;

// Where words are meant, a number may be anything: it counts when no other name has a text.
enum class Numbers { AsGood, LastResort };

struct FieldRow {
    std::string_view field;
    std::array<std::string_view, kMaxNames> names;  // The first that says something counts.
    void (*set)(element value, Record& record);
    bool (*is_set)(const Record& record);
    Numbers numbers = Numbers::LastResort;
};

// A field of one text.
template <std::string Record::*kField>
void set_text(element value, Record& record) {
    record.*kField = json_text(value, ", ");
}

template <std::string Record::*kField>
bool is_set(const Record& record) {
    return !is_blank_text(record.*kField);
}

template <std::vector<std::string> Record::*kField>
bool is_set(const Record& record) {
    return !(record.*kField).empty();
}

void set_id(element value, Record& record) {
    element digits;
    if (value.is_bool()) {
        record.id = value.get_bool().value_unsafe() ? "true" : "false";
    } else if (value.is_object() && value[kNumberOutOfRange].get(digits) == simdjson::SUCCESS) {
        record.id = json_text(digits, {});
    } else {
        record.id = json_text(value, ", ");
    }
}

void set_body(element value, Record& record) {
    record.body = json_prose(value);
}

void set_topics(element value, Record& record) {
    record.topics = json_list(value, SplitAt::SemicolonsOrCommas);
}

// "Paris, France" is one place.
void set_places(element value, Record& record) {
    record.places = json_list(value, SplitAt::Semicolons);
}

constexpr std::array<FieldRow, 12> kFields{{
    {"id",
     {"id", "_id", "docid", "article_id", "guid"},
     set_id,
     is_set<&Record::id>,
     Numbers::AsGood},
    {"headline",
     {"title", "headline", "webTitle"},
     set_text<&Record::headline>,
     is_set<&Record::headline>},
    {"body",
     {"text", "body", "content", "contents", "articleBody", "bodyText", "body_text", "maintext",
      "paragraphs", "content_elements", "blocks", "fields", "description"},
     set_body,
     is_set<&Record::body>},
    {"published",
     {"date", "published", "published_date", "publish_date", "pubDate", "pub_date", "datePublished",
      "published_at", "publishedAt", "timestamp", "webPublicationDate"},
     set_text<&Record::published>,
     is_set<&Record::published>,
     Numbers::AsGood},
    {"byline", {"author", "authors", "byline"}, set_text<&Record::byline>, is_set<&Record::byline>},
    {"source", {"source", "publisher"}, set_text<&Record::source>, is_set<&Record::source>},
    {"section",
     {"section", "category", "sectionName"},
     set_text<&Record::section>,
     is_set<&Record::section>},
    {"url", {"url", "link", "webUrl"}, set_text<&Record::url>, is_set<&Record::url>},
    {"language", {"lang", "language"}, set_text<&Record::language>, is_set<&Record::language>},
    {"topics", {"tags", "keywords", "topics"}, set_topics, is_set<&Record::topics>},
    {"places", {"places"}, set_places, is_set<&Record::places>},
    {"dateline", {"place", "dateline"}, set_text<&Record::dateline>, is_set<&Record::dateline>},
}};

constexpr auto kFieldNames = [] {
    std::array<std::string_view, kFields.size()> names;
    for (std::size_t at = 0; at < names.size(); ++at) names[at] = kFields[at].field;
    return names;
}();

// One step of a name with dots: a member, or an element by its number.
std::optional<element> step(element value, std::string_view name) {
    element next;
    if (value.is_object()) {
        if (value[name].get(next) == simdjson::SUCCESS) return next;
        return std::nullopt;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    const bool number = error == std::errc{} && end == name.data() + name.size();
    if (number && value.is_array() && value.at(index).get(next) == simdjson::SUCCESS) return next;
    return std::nullopt;
}

std::optional<element> find_mapped(element object, std::string_view name) {
    element found;
    if (object[name].get(found) == simdjson::SUCCESS) return found;
    std::optional<element> value = object;
    while (value && !name.empty()) {
        const std::size_t dot = std::min(name.find('.'), name.size());
        value = step(*value, name.substr(0, dot));
        name.remove_prefix(std::min(dot + 1, name.size()));
    }
    return value;
}

void fill_by_names(const FieldRow& field, element object, Record& record) {
    std::optional<element> number;
    for (const std::string_view name : field.names) {
        element value;
        if (name.empty()) break;
        if (object.at_key_case_insensitive(name).get(value) != simdjson::SUCCESS) continue;
        if (value.is_number() && field.numbers == Numbers::LastResort) {
            if (!number) number = value;
            continue;
        }
        field.set(value, record);
        if (field.is_set(record)) return;
    }
    if (number) field.set(*number, record);
}

}  // namespace

std::span<const std::string_view> mappable_fields() {
    return kFieldNames;
}

JsonFieldMap::JsonFieldMap(const std::map<std::string, std::string>& names)
    : mapped_(kFields.size()) {
    for (std::size_t row = 0; row < kFields.size(); ++row) {
        const auto name = names.find(std::string(kFields[row].field));
        if (name == names.end()) continue;
        mapped_[row] = name->second;
        is_mapped_ = true;
    }
}

void JsonFieldMap::fill(element object, Record& record) const {
    static_assert(kFields.size() <= 32, "a bit each");
    std::uint32_t mapped = 0;
    for (std::size_t row = 0; row < kFields.size(); ++row) {
        if (mapped_[row].empty()) {
            fill_by_names(kFields[row], object, record);
        } else if (const auto value = find_mapped(object, mapped_[row])) {
            kFields[row].set(*value, record);
            mapped |= std::uint32_t{1} << row;
        }
    }
    if (is_mapped_) record.mapped = mapped;
}

}  // namespace dateline
