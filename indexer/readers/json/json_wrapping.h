// What in a JSON document is an article, and what is only put around articles.
#pragma once

#include <simdjson.h>

#include <string_view>
#include <vector>

namespace dateline {

struct WrappedMember {
    std::string_view name;
    simdjson::dom::element value;
};

// An object with a headline or a text, and something to know it by: an id, an address or a date; or
// with both; or an agency's item.
bool is_json_article(simdjson::dom::element value);

// The members of an object that hold articles: lists of them, envelopes, further wrappings. None
// when the object itself is the article.
std::vector<WrappedMember> wrapped_members(simdjson::dom::element object);

// Are the members articles with names of their own, {"a1": {...}, "a2": {...}}? "_source" or "item"
// alone says what it is, not which.
bool are_named_articles(const std::vector<WrappedMember>& members);

// Has an object, or an array, an article in it, or is one?
bool holds_articles(simdjson::dom::element value);

}  // namespace dateline
