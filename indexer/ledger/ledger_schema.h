// The ledger's tables.
#pragma once

#include "indexer/ledger/sqlite.h"

namespace dateline {

// Makes the tables in a new file; in an old one sees to it that they are ours. Throws IndexError.
void prepare_ledger_tables(SqliteDatabase& database);

// Forgets what was prepared to be published. The caller has a transaction.
void clear_prepared(SqliteDatabase& database);

// The same, and empties the run half. The caller has a transaction.
void clear_run_tables(SqliteDatabase& database);

}  // namespace dateline
