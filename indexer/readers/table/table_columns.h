// Which column of a table is which field of a record: by the names of its first row, by --map, or,
// where no name tells it, by what is in the columns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/readers/field_names.h"
#include "indexer/readers/table/column_kind.h"
#include "indexer/readers/table/slash_date.h"
#include "indexer/readers/table/table_scanner.h"

namespace dateline {

// The values of a record of a table.
using TableRow = std::vector<std::string>;

// --map: our field -> the corpus's name for it; "#3" is the third column.
using NameMap = std::map<std::string, std::string>;

class TableColumns {
  public:
    // By names; those with digits after a dot or underscore ("title.1") come after the others.
    static TableColumns named(const TableRow& names, const NameMap& map);

    // Of a table without names.
    static TableColumns unnamed(std::size_t width, const NameMap& map);

    // Learns from the first records what is in each column. What is a headline, text, date, url, id
    // and author is taken from it where neither a headline nor a text is known.
    void look_at(std::span<const TableRow> rows);

    // For records under other names. What is known of their contents is kept if the names are the
    // same.
    void rename(const TableRow& names, const NameMap& map);

    // Of those that a field may be in, the first that says something counts.
    std::span<const std::size_t> of(RecordField field) const {
        return of_field_[static_cast<std::size_t>(field)];
    }
    bool is_known(RecordField field) const { return !of(field).empty(); }

    // Is there a column of headlines or texts?
    bool have_articles() const {
        return is_known(RecordField::Headline) || is_known(RecordField::Body);
    }
    // Of how many columns a name of the table or of --map is known.
    std::size_t known_names() const { return known_names_; }

    std::size_t width() const { return width_; }
    std::uint32_t mapped() const { return mapped_; }  // As Record::mapped has it.

    // Do the columns that have dates, addresses or codes have such in these fields? The last field
    // may be cut. Where there is none in them: is it a whole record?
    bool fit(const TableFields& fields) const;

    bool text_is_html() const { return text_is_html_; }
    DateOrder order_of_dates() const { return date_order_; }

  private:
    std::vector<std::size_t>& columns(RecordField field) {
        return of_field_[static_cast<std::size_t>(field)];
    }
    void map_columns(const TableRow& names, const NameMap& map);
    void guess();
    bool is_taken(std::size_t column) const;
    std::optional<std::size_t> first_of(ColumnKind kind) const;
    std::optional<std::size_t> text_column() const;
    std::optional<std::size_t> headline_column() const;
    void guess_names_of_people();

    static constexpr std::size_t kFieldCount = static_cast<std::size_t>(RecordField::Agency) + 1;
    std::array<std::vector<std::size_t>, kFieldCount> of_field_;
    std::vector<ColumnLook> looks_;
    std::size_t width_ = 0;
    std::size_t known_names_ = 0;
    std::uint32_t mapped_ = 0;
    bool text_is_html_ = false;
    DateOrder date_order_ = DateOrder::Unknown;
};

}  // namespace dateline
