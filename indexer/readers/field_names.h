// The fields of a record, and the names that corpora have for them: members of JSON, columns of
// tables, keys of front matter. One table for all readers whose input names its fields.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
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
    Agency,
};

// Where words are meant, a number may be anything: it counts when no other name has a text.
enum class Numbers { AsGood, LastResort };

struct FieldNames {
    RecordField field;
    std::string_view name;  // As --map takes it.
    Numbers numbers;
    // Of several that are there, the first that says something counts: what is more certainly the
    // field comes first.
    std::span<const std::string_view> names;
};

// One row for each RecordField, in that order.
std::span<const FieldNames> field_names();

// The names that --map knows: "headline", "body", ...
std::span<const std::string_view> mappable_fields();

// A name as it is compared: "Publish Date", "publish_date", "publishDate" and "#Publish-Date" are
// one, and so are "Überschrift" and "uberschrift". Letters and digits, folded; empty when there are
// none. Valid UTF-8.
std::string plain_name(std::string_view name);

// Which field a corpus means by a name, and the place of that name in the row of the field.
struct KnownName {
    RecordField field;
    std::size_t rank;
};
std::optional<KnownName> known_name(std::string_view name);

}  // namespace dateline
