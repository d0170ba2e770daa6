#include "indexer/readers/json/agency_fields.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/markup/html_text.h"
#include "indexer/readers/blank_text.h"
#include "indexer/readers/json/json_path.h"
#include "indexer/readers/json/json_value.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

constexpr std::array kWordMembers{"value"sv, "name"sv, "literal"sv};

constexpr std::array kId{"urn"sv, "uri"sv, "guid"sv, "_id"sv, "id"sv, "entry_id"sv, "item_id"sv};
constexpr std::array kPublished{"versioncreated"sv,  "version_created"sv, "firstpublished"sv,
                                "firstcreated"sv,    "first_created"sv,   "contentcreated"sv,
                                "content_created"sv, "published"sv,       "updated"sv};
constexpr std::array kByline{"byline"sv, "by"sv, "bylines"sv};
constexpr std::array kDateline{"dateline"sv, "located"sv, "datelinelocation.city"sv};
constexpr std::array kSource{"source"sv,      "provider"sv,   "infosource"sv,
                             "infosources"sv, "creditline"sv, "copyrightholder"sv};
constexpr std::array kAgency{"provider"sv, "infosource"sv, "infosources"sv,
                             "source"sv,   "creditline"sv, "copyrightholder"sv};
constexpr std::array kSection{"service"sv, "anpa_category"sv, "section"sv, "category"sv};
constexpr std::array kUrl{"url"sv, "weblink"sv, "canonicalurl"sv, "extra.original_url"sv};
constexpr std::array kLanguage{"language"sv, "lang"sv};

struct TextField {
    std::string Record::*field;
    std::span<const std::string_view> names;
};

constexpr std::array kTexts{TextField{&Record::id, kId},
                            TextField{&Record::published, kPublished},
                            TextField{&Record::byline, kByline},
                            TextField{&Record::dateline, kDateline},
                            TextField{&Record::source, kSource},
                            TextField{&Record::agency, kAgency},
                            TextField{&Record::section, kSection},
                            TextField{&Record::url, kUrl},
                            TextField{&Record::language, kLanguage}};

constexpr std::array kTopics{"subject"sv, "subjects"sv, "dpasubject_names"sv, "keywords"sv,
                             "keyword_names"sv};
constexpr std::array kPlaces{"place"sv, "places"sv, "geosubject_names"sv};

struct ListField {
    std::vector<std::string> Record::*field;
    std::span<const std::string_view> names;
};

constexpr std::array kLists{ListField{&Record::topics, kTopics},
                            ListField{&Record::places, kPlaces}};

void add_words(std::vector<std::string>& words, element value) {
    if (value.is_array()) {
        const simdjson::dom::array elements = value.get_array().value_unsafe();
        for (const element part : elements) {
            if (!part.is_array()) add_words(words, part);
        }
        return;
    }
    if (value.is_object()) {
        for (const std::string_view name : kWordMembers) {
            const auto member = find_path(value, name);
            if (!member || member->is_array() || member->is_object()) continue;
            return add_words(words, *member);
        }
        return;
    }
    std::string text = json_text(value, {});
    if (is_html(text)) text = html_text(text);
    const bool is_new = std::ranges::find(words, text) == words.end();
    if (!is_blank_text(text) && (words.size() > 64 || is_new)) words.push_back(std::move(text));
}

// "rel": "category", or "rels": ["category"].
bool is_category(element subject) {
    if (find_string(subject, "rel") == "category") return true;
    const auto rels = find_path(subject, "rels");
    return rels && item_words(*rels) == "category";
}

std::string category_of(element item) {
    simdjson::dom::array subjects;
    const auto list = find_path(item, "subject");
    if (!list || list->get_array().get(subjects) != simdjson::SUCCESS) return {};
    for (const element subject : subjects) {
        if (is_category(subject)) return item_words(subject);
    }
    return {};
}

// Those who wrote it; an editor did not.
std::string authors_of(element item) {
    simdjson::dom::array authors;
    const auto list = find_path(item, "authors");
    if (!list || list->get_array().get(authors) != simdjson::SUCCESS) return {};
    std::string names;
    for (const element author : authors) {
        if (find_string(author, "role") == "editor") continue;
        const std::string name = item_words(author);
        if (!names.empty() && !name.empty()) names += ", ";
        names += name;
    }
    return names;
}

// In AP's interface the address has a key in it that is another at each call and in each version.
// There the tag is the item's name and its version.
std::string_view name_in_tag(element item) {
    const std::string_view name = find_string(item, "altids.itemid");
    const std::string_view tag = find_string(item, "altids.etag");
    const bool names_it = !name.empty() && tag.size() > name.size() && tag.starts_with(name) &&
                          tag[name.size()] == '_';
    return names_it ? name : std::string_view{};
}

}  // namespace

std::string item_words(element value) {
    std::vector<std::string> words;
    add_words(words, value);
    std::string joined;
    for (const std::string& word : words) {
        if (!joined.empty()) joined += ", ";
        joined += word;
    }
    return joined;
}

std::string item_headline(element item) {
    if (const auto found = find_path(item, "headline")) {
        std::string headline = item_words(*found);
        if (!headline.empty()) return headline;
    }
    simdjson::dom::array headlines;
    const auto list = find_path(item, "headlines");
    std::string first;
    if (list && list->get_array().get(headlines) == simdjson::SUCCESS) {
        for (const element part : headlines) {
            std::string headline = item_words(part);
            if (small_letters(find_string(part, "role")) == "main") return headline;
            if (first.empty()) first = std::move(headline);
        }
    }
    for (const std::string_view name : {"title"sv, "slugline"sv}) {
        const auto found = find_path(item, name);
        if (first.empty() && found) first = item_words(*found);
    }
    return first;
}

void fill_agency_fields(element item, Record& record) {
    record.id = name_in_tag(item);
    for (const TextField& row : kTexts) {
        for (const std::string_view name : row.names) {
            if (!(record.*row.field).empty()) break;
            if (const auto found = find_path(item, name)) record.*row.field = item_words(*found);
        }
    }
    for (const ListField& row : kLists) {
        for (const std::string_view name : row.names) {
            if (const auto found = find_path(item, name)) add_words(record.*row.field, *found);
        }
    }
    if (record.byline.empty()) record.byline = authors_of(item);
    if (record.section.empty()) record.section = category_of(item);
    const bool is_address =
        record.id.starts_with("http") && record.id.find('?') == std::string::npos;
    if (record.url.empty() && is_address) record.url = record.id;
}

}  // namespace dateline
