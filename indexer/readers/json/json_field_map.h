// Which member of a JSON object holds which field of a record: by the names that corpora use
// (field_names.h), or those that the user gives (--map FIELD=NAME).
#pragma once

#include <simdjson.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/readers/field_names.h"
#include "indexer/records/record.h"

namespace dateline {

// What a value becomes:
//   string, number      its text; a whole number without a fraction
//   true, false         text in an id, else absent
//   null, {}, [], text that is only blanks   absent
//   object              its member "name", "rendered" or "main"
//   array               the texts of its elements, joined by ", "; for topics and places a list
//   in a body           what json_prose.h says
//   string for topics   split at semicolons, else at commas
class JsonFieldMap {
  public:
    // `names`: field -> name in the corpus, taken instead of the table's. A name with dots reaches
    // into objects and arrays ("source.name", "authors.0.name") unless a member has that very name.
    // Fields that do not exist are ignored; the command line has refused them.
    explicit JsonFieldMap(const std::map<std::string, std::string>& names);

    // Fills the fields of `record` that `object`, a JSON object, has. Of the names of a field the
    // first counts that is present and says something; a number where words are meant counts when
    // no other name does. Names are compared as plain_name() has them. Notes in Record::mapped of
    // which mappable_fields() the object has the member that was named.
    void fill(simdjson::dom::element object, Record& record);

    // A member whose name is known.
    struct NamedValue {
        KnownName name;
        simdjson::dom::element value;
    };

  private:
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const {
            return std::hash<std::string_view>()(name);
        }
    };

    const std::optional<KnownName>& known(std::string_view name);
    void find_values(simdjson::dom::element object);

    bool is_mapped_ = false;
    std::vector<std::string> mapped_;  // For each row of the table; empty: the table's names.
    // What known_name() says of the names met so far.
    std::unordered_map<std::string, std::optional<KnownName>, NameHash, std::equal_to<>> known_;
    std::vector<NamedValue> values_;  // Of the object at hand.
};

}  // namespace dateline
