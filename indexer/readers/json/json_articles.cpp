#include "indexer/readers/json/json_articles.h"

#include <utility>

#include "indexer/readers/json/agency_item.h"
#include "indexer/readers/json/json_path.h"
#include "indexer/readers/json/json_wrapping.h"
#include "indexer/readers/json/washington_post.h"
#include "indexer/readers/text_layout.h"

namespace dateline {
namespace {

using simdjson::dom::element;

constexpr int kDeepestWrapping = 8;

void add_agency_item(element item, std::vector<JsonItem>& items) {
    std::vector<Record> records;
    const std::string_view refusal = read_agency_item(item, records);
    if (!refusal.empty()) items.push_back({{}, refusal});
    for (Record& record : records) items.push_back({std::move(record), {}});
}

// What an envelope calls the article inside of it.
std::string id_of_envelope(element object) {
    for (const std::string_view name : {"_id", "id"}) {
        const std::string_view id = find_string(object, name);
        if (!id.empty()) return std::string(id);
    }
    return {};
}

}  // namespace

void JsonArticles::read_record(element object, std::vector<JsonItem>& items) {
    if (!by_names_ && is_agency_item(object)) return add_agency_item(object, items);
    JsonItem item;
    fields_.fill(object, item.record);
    if (!by_names_ && is_washington_post(object)) fill_from_blocks(object, item.record);
    if (item.record.body.find('\n') != std::string::npos) {
        item.record.layout = prose_layout(split_lines(item.record.body));
    }
    items.push_back(std::move(item));
}

void JsonArticles::read_line(element object, std::vector<JsonItem>& items) {
    const std::size_t first = items.size();
    read_record(object, items);
    const JsonItem& item = items[first];
    const bool says_nothing = item.record.headline.empty() && item.record.body.empty();
    if (by_names_ || !says_nothing || is_agency_item(object)) return;
    if (wrapped_members(object).empty()) return;
    items.resize(first);
    read_document(object, {}, items);
}

void JsonArticles::read_document(element object, const std::string& id,
                                 std::vector<JsonItem>& items) {
    read_nested(object, id, 0, items);
}

void JsonArticles::read_nested(element object, const std::string& id, int depth,
                               std::vector<JsonItem>& items) {
    const auto members =
        depth < kDeepestWrapping ? wrapped_members(object) : std::vector<WrappedMember>{};
    if (members.empty()) {
        const std::size_t first = items.size();
        read_record(object, items);
        if (items[first].record.id.empty()) items[first].record.id = id;
        return;
    }
    const bool named = are_named_articles(members);
    const std::string own = named ? std::string() : id_of_envelope(object);
    for (const WrappedMember& member : members) {
        simdjson::dom::array list;
        if (member.value.get_array().get(list) != simdjson::SUCCESS) {
            read_nested(member.value, named ? std::string(member.name) : own, depth + 1, items);
            continue;
        }
        for (const element part : list) {
            if (part.is_object()) {
                read_nested(part, {}, depth + 1, items);
            } else {
                items.push_back({{}, "not a JSON object"});
            }
        }
    }
}

}  // namespace dateline
