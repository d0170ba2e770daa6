// Which member of a JSON object holds which field of a record: by the names that corpora use
// (field_names.h), or those that the user gives (--map FIELD=NAME).
#pragma once

#include <simdjson.h>

#include <map>
#include <string>
#include <vector>

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
    // no other name does. Case does not matter in names of the table. Notes in Record::mapped of
    // which mappable_fields() the object has the member that was named.
    void fill(simdjson::dom::element object, Record& record) const;

  private:
    bool is_mapped_ = false;
    std::vector<std::string> mapped_;  // For each row of the table; empty: the table's names.
};

}  // namespace dateline
