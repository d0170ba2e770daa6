#include "indexer/ledger/ledger_schema.h"

#include <fmt/format.h>

#include "common/error.h"

namespace dateline {
namespace {

// Goes up with every change of the tables; kept in the file's user_version.
constexpr std::uint64_t kVersion = 4;

// Numbers without a sign stand as the same 64 bits. `modified` -1 is FileState::kUnsure.
// A run's spans and rejects have no key: a file that changed in the middle of it, or was named
// twice, gives the same items again.
constexpr const char* kTables = R"(
CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL,
    prepared INTEGER NOT NULL,   -- A generation; 0: none.
    keeps_run INTEGER NOT NULL,  -- It was prepared without the run.
    command TEXT,                -- Of the run; NULL: there is none.
    settings TEXT NOT NULL,
    rebuild INTEGER NOT NULL);
INSERT INTO state VALUES (1, 0, 0, 0, NULL, '', 0);

CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    settings TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE streams (
    path TEXT, member TEXT, key INTEGER NOT NULL, bytes INTEGER NOT NULL,
    digest INTEGER NOT NULL, items INTEGER NOT NULL, articles INTEGER NOT NULL,
    held INTEGER NOT NULL, gone INTEGER NOT NULL, settings TEXT NOT NULL,
    textless INTEGER NOT NULL DEFAULT 0, undated INTEGER NOT NULL DEFAULT 0,
    undated_example TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (path, member)) WITHOUT ROWID;
CREATE INDEX streams_by_key ON streams (key);

-- A number never comes twice, so that nobody takes a new portion for one merged away.
CREATE TABLE run_portions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, segment TEXT NOT NULL, articles INTEGER NOT NULL,
    headlines INTEGER NOT NULL);
CREATE TABLE run_spans (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, portion INTEGER NOT NULL, size INTEGER NOT NULL,
    modified INTEGER NOT NULL, first_item INTEGER NOT NULL, end_item INTEGER NOT NULL);
CREATE INDEX run_spans_by_path ON run_spans (path, first_item);
CREATE INDEX run_spans_by_portion ON run_spans (portion);
-- Bytes, digest and items are those of the whole stream where it ended in the portion.
CREATE TABLE run_streams (
    path TEXT, member TEXT, portion INTEGER, key INTEGER NOT NULL, bytes INTEGER NOT NULL,
    digest INTEGER NOT NULL, items INTEGER NOT NULL, articles INTEGER NOT NULL,
    grown INTEGER NOT NULL, ended INTEGER NOT NULL,
    textless INTEGER NOT NULL DEFAULT 0, undated INTEGER NOT NULL DEFAULT 0,
    undated_example TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (path, member, portion)) WITHOUT ROWID;
CREATE INDEX run_streams_by_portion ON run_streams (portion);
CREATE INDEX run_streams_by_key ON run_streams (key);
CREATE TABLE run_files (
    path TEXT, portion INTEGER, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    items INTEGER NOT NULL, whole INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (path, portion)) WITHOUT ROWID;
CREATE INDEX run_files_by_portion ON run_files (portion);
CREATE TABLE run_rejects (
    id INTEGER PRIMARY KEY, portion INTEGER NOT NULL, path TEXT NOT NULL, corpus INTEGER NOT NULL,
    item INTEGER NOT NULL,
    reason TEXT NOT NULL, line TEXT NOT NULL);
CREATE INDEX run_rejects_by_path ON run_rejects (path, item);
CREATE INDEX run_rejects_by_portion ON run_rejects (portion);
CREATE TABLE run_held (key INTEGER PRIMARY KEY, held INTEGER NOT NULL);
CREATE TABLE run_removed_by_hand (key INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE run_removed_streams (
    path TEXT, member TEXT, PRIMARY KEY (path, member)) WITHOUT ROWID;
)";

// A version is at most Withdrawal::kAnyVersion.
constexpr const char* kTablesOfWithdrawals = R"(
CREATE TABLE withdrawn (id TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE run_withdrawn (
    id TEXT, portion INTEGER, version INTEGER NOT NULL,
    PRIMARY KEY (id, portion)) WITHOUT ROWID;
CREATE INDEX run_withdrawn_by_portion ON run_withdrawn (portion);
)";

constexpr const char* kViews = R"(
-- A stream over all portions: the columns beside MAX are those of the last one that has its end.
CREATE VIEW run_whole_streams AS
    SELECT path, member, key, bytes, digest, items, grown, SUM(articles) AS articles,
        SUM(textless) AS textless, SUM(undated) AS undated,
        (SELECT MAX(undated_example) FROM run_streams AS one
            WHERE one.path = run_streams.path AND one.member = run_streams.member)
            AS undated_example,
        MAX(IIF(ended, portion, 0)) AS ended_in FROM run_streams GROUP BY path, member;
-- A file as the last portion has it that has its end.
CREATE VIEW run_whole_files AS
    SELECT path, size, modified, items, whole, MAX(portion) AS ended_in FROM run_files
        GROUP BY path;
)";

// Version 2 lacked what is remarked on articles, and whether a file was read whole.
constexpr const char* kFromVersion2 = R"(
ALTER TABLE streams ADD COLUMN textless INTEGER NOT NULL DEFAULT 0;
ALTER TABLE streams ADD COLUMN undated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE streams ADD COLUMN undated_example TEXT NOT NULL DEFAULT '';
ALTER TABLE run_streams ADD COLUMN textless INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_streams ADD COLUMN undated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_streams ADD COLUMN undated_example TEXT NOT NULL DEFAULT '';
ALTER TABLE run_files ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
CREATE INDEX run_streams_by_key ON run_streams (key);
DROP VIEW run_whole_streams;
DROP VIEW run_whole_files;
)";

std::uint64_t version_of(SqliteDatabase& database) {
    return database.number("PRAGMA user_version");
}

void set_version(SqliteDatabase& database) {
    database.execute(fmt::format("PRAGMA user_version = {}", kVersion).c_str());
}

bool is_empty(SqliteDatabase& database) {
    return database.number("SELECT COUNT(*) FROM sqlite_schema") == 0;
}

void make_tables(SqliteDatabase& database) {
    SqliteTransaction transaction(database);
    if (!is_empty(database)) return;  // Another process was faster.
    database.execute(kTables);
    database.execute(kTablesOfWithdrawals);
    database.execute(kViews);
    set_version(database);
    transaction.commit();
}

// Version 3 knew nothing of withdrawals.
void upgrade(SqliteDatabase& database) {
    SqliteTransaction transaction(database);
    const std::uint64_t version = version_of(database);
    if (version != 2 && version != 3) return;  // Another process was faster.
    if (version == 2) {
        database.execute(kFromVersion2);
        database.execute(kViews);
    }
    database.execute(kTablesOfWithdrawals);
    set_version(database);
    transaction.commit();
}

}  // namespace

void prepare_ledger_tables(SqliteDatabase& database) {
    if (is_empty(database)) make_tables(database);
    upgrade(database);
    const std::uint64_t version = version_of(database);
    if (version == kVersion) return;
    throw IndexError(
        fmt::format("cannot read ledger '{}': it has version {} and this program reads {}; build "
                    "the index again with --rebuild, which makes a new one",
                    database.path(), version, kVersion));
}

void clear_prepared(SqliteDatabase& database) {
    for (const char* table : {"run_held", "run_removed_by_hand", "run_removed_streams"}) {
        database.statement(fmt::format("DELETE FROM {}", table)).run();
    }
    database.statement("UPDATE state SET prepared = 0, keeps_run = 0").run();
}

void clear_run_tables(SqliteDatabase& database) {
    clear_prepared(database);
    for (const char* table : {"run_portions", "run_spans", "run_streams", "run_files",
                              "run_rejects", "run_withdrawn"}) {
        database.statement(fmt::format("DELETE FROM {}", table)).run();
    }
    database.statement("UPDATE state SET command = NULL, settings = '', rebuild = 0").run();
}

}  // namespace dateline
