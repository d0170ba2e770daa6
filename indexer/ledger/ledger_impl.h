// What the parts of the ledger share.
#pragma once

#include <mutex>
#include <optional>

#include "indexer/ledger/ledger.h"
#include "indexer/ledger/ledger_schema.h"
#include "indexer/ledger/sqlite.h"

namespace dateline {

struct Ledger::Impl {
    Impl(const std::filesystem::path& path, std::uint64_t memory_bytes)
        : database(path, memory_bytes) {
        prepare_ledger_tables(database);
    }

    // Held by each method to its end. Recursive: what is called by a visit may ask for more.
    std::recursive_mutex mutex;
    SqliteDatabase database;
    std::optional<SqliteTransaction> publication;  // Of the Publication that lives.
};

}  // namespace dateline
