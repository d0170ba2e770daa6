// The bytes of a table to records of fields, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/record_reader.h"
#include "indexer/readers/table/table_dialect.h"

namespace dateline {

// Fields as they are in the table, but for the quotes around them.
using TableFields = std::vector<std::string_view>;

// The fields of one line. The last one may be cut: quotes that are not closed on it end with it.
TableFields split_table_line(std::string_view line, const TableDialect& dialect);

class TableScanner {
  public:
    enum class Row {
        Read,
        TooLong,    // The record has more bytes than ReaderInput::max_record_bytes.
        Unclosed,   // The table ends inside its quoted field,
        Swallowed,  // or another record begins inside.
        End,
    };

    // After a record that is not Read the scan goes on at the next line that `is_record`
    // takes for the beginning of one (by split_table_line()), first of those that were read as part
    // of it. What `input` refers to must outlive the scanner.
    TableScanner(const ReaderInput& input, TableDialect dialect,
                 std::function<bool(const TableFields&)> is_record)
        : input_(input), dialect_(dialect), is_record_(std::move(is_record)) {}

    // The next record that is not blank. Throws CorpusError when the stream fails.
    Row next();

    // Of the record: where it begins, its bytes (of one that was not read the beginning), its
    // fields. Valid until next().
    std::uint64_t line() const { return record_line_; }
    std::string_view text() const { return text_; }
    const TableFields& fields() const { return fields_; }

    // What a field says: without the marks of quoting and escaping. Empty when there is none.
    std::string value(std::size_t field) const;

    // How many fields a record has; 0: not known. Where quotes are Bare, only the last one ends at
    // a line end.
    void expect(std::size_t fields) { width_ = fields; }

    // That many lines came before the first one.
    void count_lines_after(std::uint64_t lines) { read_lines_ = lines; }

  private:
    enum class Got { Line, TooLong, BrokenOff, End };
    enum class Open { No, Quoted, Escaped };  // Escaped: after a backslash at a line end.

    struct Field {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool quoted = false;
    };

    Got fetch(std::string_view& line);
    Got begin_line();
    Got append_line();
    std::string_view ahead();
    Row give_up(Row why);
    bool is_blank() const;
    bool has_swallowed() const;
    void join_surplus();
    bool begins_record(std::string_view line) const;

    std::size_t scan(std::size_t at);
    std::size_t scan_field(std::size_t at);
    std::size_t scan_quoted(std::size_t at);
    std::size_t scan_plain(std::size_t at);
    std::size_t plain_end(std::size_t at) const;
    std::size_t closing(std::size_t quote);
    bool closes_bare(std::size_t quote);
    bool is_escaped(std::size_t at) const;
    void add_field(Field field);

    ReaderInput input_;
    TableDialect dialect_;
    std::function<bool(const TableFields&)> is_record_;
    std::size_t width_ = 0;

    std::string buffer_;     // The lines of the record, and perhaps others that ended in "\r".
    std::size_t begin_ = 0;  // Of the record in it,
    std::size_t end_ = 0;    // and its end.
    bool has_rest_ = false;  // Something follows the record.
    bool has_returns_ = false;
    std::uint64_t line_number_ = 0;  // Of the last line, and how many were read a first time.
    std::uint64_t read_lines_ = 0;
    std::uint64_t record_line_ = 0;
    std::string_view text_;
    TableFields fields_;
    std::vector<Field> found_;

    Open open_ = Open::No;
    std::size_t field_begin_ = 0;  // Of the field that is looked at.

    std::string again_;  // Lines that are read a second time, after a record that was none.
    std::size_t again_at_ = 0;
    std::uint64_t again_bytes_ = 0;  // That were so in all, and those
    std::uint64_t read_bytes_ = 0;   // that were read a first time.
    bool resuming_ = false;
};

}  // namespace dateline
