// The fields of a record, and the names that corpora have for them: members of JSON, columns of
// tables, keys of front matter. One table for all readers whose input names its fields.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

enum class RecordField {
    Id,
    Headline,
    Body,
    Published,
    Byline,
    Source,
    Section,
    Url,
    Language,
    Topics,
    Places,
    Dateline,
};

// Where words are meant, a number may be anything: it counts when no other name has a text.
enum class Numbers { AsGood, LastResort };

struct FieldNames {
    RecordField field;
    std::string_view name;  // As --map takes it.
    Numbers numbers;
    // Of several that are there, the first that says something counts. Capitals do not matter.
    std::span<const std::string_view> names;
};

// One row for each RecordField, in that order.
std::span<const FieldNames> field_names();

// The names that --map knows: "headline", "body", ...
std::span<const std::string_view> mappable_fields();

}  // namespace dateline
