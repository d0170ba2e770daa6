#include "indexer/readers/field_names.h"

#include <array>

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::array kId{"id"sv, "_id"sv, "docid"sv, "article_id"sv, "guid"sv};
constexpr std::array kHeadline{"title"sv, "headline"sv, "webTitle"sv};
constexpr std::array kBody{
    "text"sv,     "body"sv,      "content"sv,    "contents"sv,   "articleBody"sv,
    "bodyText"sv, "body_text"sv, "maintext"sv,   "paragraphs"sv, "content_elements"sv,
    "blocks"sv,   "fields"sv,    "description"sv};
constexpr std::array kPublished{"date"sv,          "published"sv,         "published_date"sv,
                                "publish_date"sv,  "pubDate"sv,           "pub_date"sv,
                                "datePublished"sv, "published_at"sv,      "publishedAt"sv,
                                "timestamp"sv,     "webPublicationDate"sv};
constexpr std::array kByline{"author"sv, "authors"sv, "byline"sv};
constexpr std::array kSource{"source"sv, "publisher"sv};
constexpr std::array kSection{"section"sv, "category"sv, "sectionName"sv};
constexpr std::array kUrl{"url"sv, "link"sv, "webUrl"sv};
constexpr std::array kLanguage{"lang"sv, "language"sv};
constexpr std::array kTopics{"tags"sv, "keywords"sv, "topics"sv};
constexpr std::array kPlaces{"places"sv};
constexpr std::array kDateline{"place"sv, "dateline"sv};

constexpr std::array kFields{
    FieldNames{RecordField::Id, "id", Numbers::AsGood, kId},
    FieldNames{RecordField::Headline, "headline", Numbers::LastResort, kHeadline},
    FieldNames{RecordField::Body, "body", Numbers::LastResort, kBody},
    FieldNames{RecordField::Published, "published", Numbers::AsGood, kPublished},
    FieldNames{RecordField::Byline, "byline", Numbers::LastResort, kByline},
    FieldNames{RecordField::Source, "source", Numbers::LastResort, kSource},
    FieldNames{RecordField::Section, "section", Numbers::LastResort, kSection},
    FieldNames{RecordField::Url, "url", Numbers::LastResort, kUrl},
    FieldNames{RecordField::Language, "language", Numbers::LastResort, kLanguage},
    FieldNames{RecordField::Topics, "topics", Numbers::LastResort, kTopics},
    FieldNames{RecordField::Places, "places", Numbers::LastResort, kPlaces},
    FieldNames{RecordField::Dateline, "dateline", Numbers::LastResort, kDateline},
};

constexpr auto kMappable = [] {
    std::array<std::string_view, kFields.size()> names;
    for (std::size_t at = 0; at < names.size(); ++at) names[at] = kFields[at].name;
    return names;
}();

constexpr bool are_in_order() {
    for (std::size_t at = 0; at < kFields.size(); ++at) {
        if (kFields[at].field != static_cast<RecordField>(at)) return false;
    }
    return true;
}
static_assert(are_in_order());

}  // namespace

std::span<const FieldNames> field_names() {
    return kFields;
}

std::span<const std::string_view> mappable_fields() {
    return kMappable;
}

}  // namespace dateline
