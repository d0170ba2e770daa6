// libsqlite3 with owners and exceptions: every failure is an IndexError that names the file and
// the way out. Not thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace dateline {

class SqliteDatabase;

// A statement on loan from its database, which prepares each text once. It goes back when this
// ends, so that a text may be on loan several times at once.
class SqliteStatement {
  public:
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    // Values for the parameters, from the first on. Begins anew.
    template <typename... Values>
    SqliteStatement& bind(const Values&... values) {
        restart();
        int parameter = 0;
        (bind_value(++parameter, values), ...);
        return *this;
    }

    // To the next row; false when there is none.
    bool step();

    // All of it, for what gives no rows.
    void run();

    // Columns of the row, counted from 0. An unsigned number is kept as the same 64 bits.
    std::uint64_t number(int column) const;
    std::int64_t signed_number(int column) const;
    std::string text(int column) const;

  private:
    friend class SqliteDatabase;
    SqliteStatement(SqliteDatabase& database, std::string_view sql);

    template <typename Value>
    void bind_value(int parameter, const Value& value) {
        if constexpr (std::is_integral_v<Value>) {
            bind_number(parameter, static_cast<std::int64_t>(value));
        } else {
            bind_text(parameter, value);
        }
    }
    void bind_number(int parameter, std::int64_t value);
    void bind_text(int parameter, std::string_view value);
    void restart();

    SqliteDatabase& database_;
    sqlite3_stmt* statement_;
    std::vector<sqlite3_stmt*>* home_;
};

class SqliteDatabase {
  public:
    // Opens the file; it comes into being when there is none, as soon as something is written.
    // `memory_bytes` bounds the page cache.
    SqliteDatabase(const std::filesystem::path& path, std::uint64_t memory_bytes);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    const std::string& path() const { return path_; }

    SqliteStatement statement(std::string_view sql) { return {*this, sql}; }

    // The first column of the first row, 0 when there is no row.
    std::uint64_t number(std::string_view sql);

    // Statements without parameters and rows, for once.
    void execute(const char* sql);

    // The number that was given to the row inserted last.
    std::uint64_t last_row() const;

    bool in_transaction() const;

  private:
    friend class SqliteStatement;

    void open();
    void close();
    void tune(std::uint64_t memory_bytes);
    sqlite3_stmt* prepare(std::string_view sql);
    [[noreturn]] void fail(const char* act) const;

    std::string path_;
    sqlite3* connection_ = nullptr;
    // Those that nobody has on loan, by their text.
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> idle_;
};

// What is written while it lives comes to stay all at once, or, without commit(), not at all.
class SqliteTransaction {
  public:
    explicit SqliteTransaction(SqliteDatabase& database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    void commit();

  private:
    SqliteDatabase& database_;
};

}  // namespace dateline
