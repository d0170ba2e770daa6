// The articles in a JSON object: the object itself, or those in the lists and envelopes that it
// puts around them.
//
//   {"title": ..., "text": ...}                            itself
//   {"uri": ..., "pubstatus": ..., "bodies": [...]}        an item of an agency (agency_item.h)
//   {"count": 2, "articles": [{...}, {...}]}               each in the list
//   {"data": {"items": [{"meta": {...}, "item": {...}}]}}  each "item"
//   {"hits": {"hits": [{"_id": "7", "_source": {...}}]}}   each "_source"; "7" is the id of one
//   that
//                                                          has none of its own
//   {"a1": {"title": ...}, "a2": {"title": ...}}           each member, its name for an id
//
// An article that has lists inside of it (authors, pictures, related articles, the blocks of its
// text) stays one article.
#pragma once

#include <simdjson.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/json/json_field_map.h"
#include "indexer/records/record.h"

namespace dateline {

// What an item of a document became: a record, or why it is none.
struct JsonItem {
    Record record;
    std::string_view refusal;  // Empty for a record. Lives forever.
};

class JsonArticles {
  public:
    // --map, as JsonFieldMap takes it. Where names are given, all objects are read by them alone.
    explicit JsonArticles(const std::map<std::string, std::string>& field_names)
        : fields_(field_names), by_names_(!field_names.empty()) {}

    // Of an object that is a record by itself, as in JSON lines, unless it says nothing: at least
    // one item.
    void read_line(simdjson::dom::element object, std::vector<JsonItem>& items);

    // Of an object that may be anything; at least one item. `id`: of an article that has none of
    // its own; may be empty.
    void read_document(simdjson::dom::element object, const std::string& id,
                       std::vector<JsonItem>& items);

  private:
    void read_record(simdjson::dom::element object, std::vector<JsonItem>& items);
    void read_nested(simdjson::dom::element object, const std::string& id, int depth,
                     std::vector<JsonItem>& items);

    JsonFieldMap fields_;
    bool by_names_;
};

}  // namespace dateline
