#include "indexer/ledger/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <limits>

#include "common/error.h"

namespace dateline {
namespace {

constexpr int kBusyMilliseconds = 5000;

const char* way_out(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "no space left there; free some and run it again, it goes on where it stopped";
        case SQLITE_ERROR:  // Our SQL has none; so it has not our tables.
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "build the index again with --rebuild, which makes a new one";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program has it open; wait for it and run it again";
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "the file and its directory must exist and be writable";
        case SQLITE_NOMEM:
            return "give it more memory and run it again";
        default:
            return "check the disk and run it again";
    }
}

// What the system said, or 0. After a file could not be opened SQLite has tried other ways, and
// knows only why the last one failed.
int system_reason(int code, sqlite3* connection, const std::filesystem::path& path) {
    if (code != SQLITE_IOERR && code != SQLITE_CANTOPEN) return 0;
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    if (code == SQLITE_CANTOPEN && ::access(folder.c_str(), W_OK) != 0) return errno;
    return sqlite3_system_errno(connection);
}

// The library refuses a path with a link anywhere in it. That the directory is reached through one
// is the user's affair; that the file is one is not.
std::string without_links_before(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const std::filesystem::path plain = std::filesystem::canonical(folder, error);
    return error ? path.string() : (plain / path.filename()).string();
}

// SQLite takes a read that fails with EIO for a damaged file. Nobody shall rebuild for that.
int read_error(sqlite3* connection) {
    int error = 0;
    sqlite3_file_control(connection, nullptr, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

}  // namespace

// ------------------------------------------------------------------------------ statement

SqliteStatement::SqliteStatement(SqliteDatabase& database, std::string_view sql)
    : database_(database) {
    const auto known = database.idle_.find(sql);
    home_ = known != database.idle_.end() ? &known->second : &database.idle_[std::string(sql)];
    if (home_->empty()) home_->push_back(database.prepare(sql));
    statement_ = home_->back();
    home_->pop_back();
}

SqliteStatement::~SqliteStatement() {
    restart();
    sqlite3_clear_bindings(statement_);
    home_->push_back(statement_);
}

// What it gives is the failure of the last step, which has been thrown.
void SqliteStatement::restart() {
    sqlite3_reset(statement_);
}

void SqliteStatement::bind_number(int parameter, std::int64_t value) {
    if (sqlite3_bind_int64(statement_, parameter, value) != SQLITE_OK) database_.fail("use");
}

void SqliteStatement::bind_text(int parameter, std::string_view value) {
    // A null pointer would be NULL, and not the empty text.
    const char* const data = value.empty() ? "" : value.data();
    const int code = sqlite3_bind_text64(statement_, parameter, data, value.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK) database_.fail("use");
}

bool SqliteStatement::step() {
    switch (sqlite3_step(statement_)) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            return false;
        default:
            database_.fail(sqlite3_stmt_readonly(statement_) != 0 ? "read" : "write");
    }
}

void SqliteStatement::run() {
    while (step()) {
    }
    restart();
}

std::uint64_t SqliteStatement::number(int column) const {
    return static_cast<std::uint64_t>(signed_number(column));
}

std::int64_t SqliteStatement::signed_number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string SqliteStatement::text(int column) const {
    const auto* const data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    if (data == nullptr && size > 0) database_.fail("read");  // No memory for it.
    return data == nullptr ? std::string() : std::string(data, static_cast<std::size_t>(size));
}

// ------------------------------------------------------------------------------- database

SqliteDatabase::SqliteDatabase(const std::filesystem::path& path, std::uint64_t memory_bytes)
    : path_(path.string()) {
    try {
        open();
        tune(memory_bytes);
    } catch (...) {
        close();
        throw;
    }
}

SqliteDatabase::~SqliteDatabase() {
    close();
}

void SqliteDatabase::close() {
    for (const auto& [sql, statements] : idle_) {
        for (sqlite3_stmt* const statement : statements) sqlite3_finalize(statement);
    }
    // Removes the journal file, which is empty now. What fails leaves it, and harms nothing.
    sqlite3_exec(connection_, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    sqlite3_close_v2(connection_);
}

void SqliteDatabase::open() {
    constexpr int kFlags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
    const std::string path = without_links_before(path_);
    if (sqlite3_open_v2(path.c_str(), &connection_, kFlags, nullptr) != SQLITE_OK) fail("open");
    sqlite3_extended_result_codes(connection_, 1);
    sqlite3_busy_timeout(connection_, kBusyMilliseconds);
    // Until now nothing was read: whether it is a database at all shows here.
    statement("PRAGMA schema_version").run();
}

void SqliteDatabase::tune(std::uint64_t memory_bytes) {
    constexpr std::uint64_t kMostKib = std::numeric_limits<int>::max();
    const std::uint64_t cache_kib = std::clamp<std::uint64_t>(memory_bytes / 1024, 1, kMostKib);
    // The journal file stays, which is cheaper than making one for each transaction. What does
    // not fit into memory goes to files.
    statement("PRAGMA journal_mode = TRUNCATE").run();
    statement("PRAGMA synchronous = NORMAL").run();
    statement("PRAGMA temp_store = FILE").run();
    statement(fmt::format("PRAGMA cache_size = -{}", cache_kib)).run();
}

sqlite3_stmt* SqliteDatabase::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) fail("read");
    return prepared;
}

std::uint64_t SqliteDatabase::number(std::string_view sql) {
    SqliteStatement rows = statement(sql);
    return rows.step() ? rows.number(0) : 0;
}

void SqliteDatabase::execute(const char* sql) {
    if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail("write");
}

std::uint64_t SqliteDatabase::last_row() const {
    return static_cast<std::uint64_t>(sqlite3_last_insert_rowid(connection_));
}

bool SqliteDatabase::in_transaction() const {
    return sqlite3_get_autocommit(connection_) == 0;
}

void SqliteDatabase::fail(const char* act) const {
    int code = sqlite3_errcode(connection_) & 0xFF;
    std::string why = sqlite3_errmsg(connection_);
    int system_error = system_reason(code, connection_, path_);
    if (code == SQLITE_CORRUPT && read_error(connection_) != 0) {
        system_error = read_error(connection_);
        code = SQLITE_IOERR;
        why = sqlite3_errstr(code);
    }
    if (system_error == ENOSPC || system_error == EDQUOT) code = SQLITE_FULL;
    if (code == SQLITE_FULL) act = "write";  // Reading may have to undo what was half written.
    if (system_error != 0) why += fmt::format(" ({})", std::strerror(system_error));
    throw IndexError(fmt::format("cannot {} ledger '{}': {}; {}", act, path_, why, way_out(code)));
}

// ---------------------------------------------------------------------------- transaction

// IMMEDIATE: it waits for another writer here, where waiting can help, and not in the middle.
SqliteTransaction::SqliteTransaction(SqliteDatabase& database) : database_(database) {
    assert(!database_.in_transaction());
    database_.execute("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
    if (!database_.in_transaction()) return;  // Committed, or taken back by a failure.
    try {
        database_.execute("ROLLBACK");
    } catch (const IndexError&) {
        // The file takes itself back when it is opened the next time.
    }
}

void SqliteTransaction::commit() {
    database_.execute("COMMIT");
}

}  // namespace dateline
