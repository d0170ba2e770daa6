#include "indexer/readers/table/table_layout.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "indexer/records/silent_rejects.h"
#include "indexer/sources/input_buffer.h"

namespace dateline {
namespace {

constexpr std::size_t kSampleRows = 60;
constexpr std::size_t kMostTitles = 10;  // Rows above the names of columns.
constexpr std::size_t kLongestName = 60;
constexpr std::string_view kLuceneMark = "FIELDS_HEADER_INDICATOR###";

class SampleStream : public ByteStream {
  public:
    explicit SampleStream(std::string_view text) : text_(text) {}
    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = text_.copy(buffer.data(), buffer.size());
        text_.remove_prefix(count);
        return count;
    }

  private:
    std::string_view text_;
};

TableRow values_of(const TableScanner& scanner) {
    TableRow row;
    for (std::size_t field = 0; field < scanner.fields().size(); ++field) {
        row.push_back(scanner.value(field));
    }
    return row;
}

// In prose a blank follows a comma.
bool may_be_record(const TableFields& fields) {
    const auto blank = [](std::string_view field) { return field.starts_with(' '); };
    return fields.size() > 1 && std::none_of(fields.begin(), fields.end() - 1, blank);
}

// The width that most rows have.
std::size_t usual_width(std::span<const TableRow> rows) {
    std::map<std::size_t, std::size_t> rows_of_width;
    for (const TableRow& row : rows) ++rows_of_width[row.size()];
    const auto usual =
        std::ranges::max_element(rows_of_width, {}, [](const auto& width) { return width.second; });
    return usual == rows_of_width.end() ? 0 : usual->first;
}

// The last one as far as it goes.
std::vector<TableRow> sample_rows(std::string_view text, const TableDialect& dialect) {
    SampleStream stream(text);
    InputBuffer buffer(stream);
    SilentRejects rejects;
    const Origin origin;
    const NameMap no_map;
    TableScanner scanner({buffer, origin, rejects, no_map}, dialect, may_be_record);
    std::vector<TableRow> rows;
    while (rows.size() < kSampleRows) {
        const TableScanner::Row state = scanner.next();
        if (state == TableScanner::Row::Unclosed) {
            const TableFields cut = split_table_line(scanner.text(), dialect);
            rows.emplace_back(cut.begin(), cut.end());
        }
        if (state != TableScanner::Row::Read) break;
        rows.push_back(values_of(scanner));
        scanner.expect(rows.front().size());
    }
    return rows;
}

// Short, different, and no dates, addresses or figures. Spreadsheets leave the first one empty.
bool is_like_names(const TableRow& row) {
    std::set<std::string_view> seen;
    for (const std::string& name : row) {
        const ColumnKind kind = kind_of_value(name);
        const bool like = name.size() <= kLongestName && !name.ends_with('.') &&
                          kind != ColumnKind::Date && kind != ColumnKind::Url &&
                          kind != ColumnKind::Number && kind != ColumnKind::Text;
        if (!like || (!name.empty() && !seen.insert(name).second)) return false;
    }
    return row.size() > 1 && seen.size() + 1 >= row.size();
}

// "#id,title,text" names columns.
std::size_t known_names_in(std::string_view comment) {
    std::size_t known = 0;
    while (!comment.empty()) {
        const std::size_t end = std::min(comment.find_first_of(",;|\t"), comment.size());
        known += known_name(comment.substr(0, end)).has_value();
        comment.remove_prefix(std::min(end + 1, comment.size()));
    }
    return known;
}

bool names_articles(const TableRow& row, const NameMap& map) {
    if (row.size() < 2) return false;
    const TableColumns columns = TableColumns::named(row, map);
    return columns.have_articles() && std::ranges::all_of(row, [](const std::string& name) {
               return name.size() <= kLongestName;
           });
}

// Which row has the names, by the table of names or by --map; where that has numbers of columns,
// there may be none.
std::optional<std::size_t> find_names(std::span<const TableRow> rows, NameMap map) {
    const bool numbered =
        std::erase_if(map, [](const auto& name) { return name.second.starts_with('#'); }) > 0;
    for (std::size_t row = 0; row < std::min(rows.size(), kMostTitles); ++row) {
        if (names_articles(rows[row], map)) return row;
    }
    if (!numbered && !rows.empty() && is_like_names(rows[0])) return 0;
    return std::nullopt;
}

// R writes the numbers of rows without a name above them.
bool has_unnamed_numbers(const TableRow& names, std::span<const TableRow> records) {
    const auto numbered = std::ranges::count_if(records, [&](const TableRow& row) {
        return row.size() == names.size() + 1 && !row.back().empty() &&
               kind_of_value(row.front()) == ColumnKind::Number;
    });
    return numbered > 0 && numbered * 10 >= static_cast<std::ptrdiff_t>(records.size()) * 9;
}

}  // namespace

bool is_before_table(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || line.starts_with("sep=")) return true;
    return line.starts_with('#') && known_names_in(line) < 2;
}

bool is_row_of_names(const TableRow& row, const NameMap& map) {
    const TableColumns columns = TableColumns::named(row, map);
    return is_like_names(row) && columns.have_articles() && columns.known_names() > 1 &&
           columns.known_names() * 2 >= row.size();
}

TableLayout layout_of(std::string_view text, char separator, const NameMap& map) {
    TableLayout layout;
    layout.dialect = dialect_of(text, separator);
    std::vector<TableRow> rows = sample_rows(text, layout.dialect);
    std::span<const TableRow> records = rows;
    if (!rows.empty() && rows[0][0] == kLuceneMark) {
        rows[0].erase(rows[0].begin());
    }
    if (const auto names = find_names(rows, map)) {
        if (has_unnamed_numbers(rows[*names], records.subspan(*names + 1)))
            rows[*names].insert(rows[*names].begin(), std::string());
        layout.columns = TableColumns::named(rows[*names], map);
        layout.rows_before = *names + 1;
        records = records.subspan(*names + 1);
    } else {
        layout.columns = TableColumns::unnamed(usual_width(rows), map);
    }
    layout.columns.look_at(records);
    return layout;
}

}  // namespace dateline
