// Tables of news as spreadsheets, databases and programs export them: one record a row. Comma,
// semicolon, tab or bar between fields; what else varies says table_dialect.h, which column is
// which field table_columns.h. Lucene's line files (title, date and text with tabs between) are
// such tables without names.
//
// Form: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180; text dumps of databases as PostgreSQL's
// COPY and MySQL's SELECT INTO OUTFILE write them.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

// A table that has a column of headlines or texts.
bool is_table(const TextSample& sample);

std::unique_ptr<RecordReader> make_table_reader(const ReaderInput& input);

}  // namespace dateline
