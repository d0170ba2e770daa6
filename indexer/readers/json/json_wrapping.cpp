#include "indexer/readers/json/json_wrapping.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "indexer/readers/field_names.h"
#include "indexer/readers/json/agency_item.h"
#include "indexer/readers/json/json_path.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

constexpr int kDeepestWrapping = 8;
constexpr std::size_t kMembersTried = 64;  // Of each object.

// Of lists of articles, also beside a title and a description of the whole, as feeds have them.
constexpr std::array kListNames{
    "articles"sv, "article"sv,   "items"sv,   "item"sv,    "entries"sv, "entry"sv,
    "docs"sv,     "documents"sv, "hits"sv,    "results"sv, "stories"sv, "posts"sv,
    "news"sv,     "newsitems"sv, "records"sv, "rows"sv,    "data"sv,    "nodes"sv,
    "edges"sv,    "feed"sv,      "list"sv,    "value"sv,   "values"sv,  "response"sv};

std::span<const std::string_view> names_of(RecordField field) {
    return field_names()[static_cast<std::size_t>(field)].names;
}

bool has(element object, RecordField field) {
    return has_any(object, names_of(field));
}

template <typename Names>
bool contains(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != std::ranges::end(names);
}

// The summary of a feed is no text of an article.
bool has_text(element object) {
    return std::ranges::any_of(names_of(RecordField::Body), [&](std::string_view name) {
        return name != "description" && find_path(object, name).has_value();
    });
}

// A name that holds the text of an article holds its blocks, where it is a list.
bool is_body_name(const std::string& name) {
    return std::ranges::any_of(names_of(RecordField::Body),
                               [&](std::string_view body) { return small_letters(body) == name; });
}

bool holds(element value, int depth);

// Of one object: what its members may wrap.
class Wrapping {
  public:
    explicit Wrapping(element object)
        : headline_(has(object, RecordField::Headline)), text_(headline_ && has_text(object)) {}

    bool allows(std::string_view name, element member) const {
        const std::string small = small_letters(name);
        if (text_ || (headline_ && !contains(kListNames, small))) return false;
        return !member.is_array() || !is_body_name(small) || lists_headlines(member);
    }

  private:
    static bool lists_headlines(element list) {
        const simdjson::dom::array elements = list.get_array().value_unsafe();
        return elements.begin() != elements.end() && has(*elements.begin(), RecordField::Headline);
    }

    bool headline_;
    bool text_;
};

std::vector<WrappedMember> wrapped(element value, int depth) {
    std::vector<WrappedMember> members;
    simdjson::dom::object object;
    if (depth > kDeepestWrapping || value.get_object().get(object) != simdjson::SUCCESS) return {};
    if (is_agency_item(value)) return {};
    const Wrapping wrapping(value);
    std::size_t tried = 0;
    for (const auto& [name, member] : object) {
        const bool nests = member.is_array() || member.is_object();
        if (!nests) continue;
        // Where there are many, they are of one kind.
        const bool known = ++tried > kMembersTried && !members.empty();
        if (tried > kMembersTried && members.empty()) break;
        if (known || (wrapping.allows(name, member) && holds(member, depth + 1))) {
            members.push_back({name, member});
        }
    }
    return members;
}

bool holds(element value, int depth) {
    if (depth > kDeepestWrapping) return false;
    simdjson::dom::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS) {
        return is_json_article(value) || !wrapped(value, depth).empty();
    }
    const auto first = list.begin();
    return first != list.end() && holds(*first, depth + 1);
}

}  // namespace

bool is_json_article(element value) {
    if (!value.is_object()) return false;
    if (is_agency_item(value)) return true;
    const bool headline = has(value, RecordField::Headline);
    const bool body = has(value, RecordField::Body);
    if (headline && body) return true;
    return (headline || body) && (has(value, RecordField::Id) || has(value, RecordField::Url) ||
                                  has(value, RecordField::Published));
}

std::vector<WrappedMember> wrapped_members(element object) {
    return wrapped(object, 0);
}

bool are_named_articles(const std::vector<WrappedMember>& members) {
    return members.size() > 1 && std::ranges::all_of(members, [](const WrappedMember& member) {
               return is_json_article(member.value);
           });
}

bool holds_articles(element value) {
    simdjson::dom::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS) {
        return is_json_article(value) || !wrapped_members(value).empty();
    }
    return std::ranges::any_of(list, [](element part) { return holds_articles(part); });
}

}  // namespace dateline
