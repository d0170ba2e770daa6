// A record of a table to a record of a corpus.
#pragma once

#include <string>

#include "indexer/readers/table/table_columns.h"
#include "indexer/readers/table/table_scanner.h"
#include "indexer/records/record.h"

namespace dateline {

// Of the record that the scanner read. Topics and places are divided by semicolons, topics else by
// commas or bars; lists as Python prints them ("['a', 'b']") are taken apart. Text of a column of
// HTML is what its reader sees, of bytes in `charset` where they are not UTF-8; other text keeps
// its lines and its bytes.
Record table_record(const TableScanner& scanner, const TableColumns& columns,
                    const std::string& charset);

}  // namespace dateline
