// The run half: its finished portions.
#include <fmt/format.h>

#include <array>
#include <cassert>

#include "indexer/ledger/ledger_impl.h"

namespace dateline {
namespace {

// What belongs to a portion, beside its own row.
constexpr std::array kTablesOfPortions{"run_spans", "run_streams", "run_files", "run_rejects",
                                       "run_withdrawn"};

void insert_spans(SqliteDatabase& database, std::uint64_t id, const DonePortion& portion) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_spans (path, portion, size, modified, first_item, end_item) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    for (const auto& [path, span] : portion.spans) {
        insert.bind(path, id, span.file.size, span.file.modified, span.begin, span.end).run();
    }
}

// The same stream may come twice in a portion: its file was named twice.
void insert_streams(SqliteDatabase& database, std::uint64_t id,
                    const std::vector<DoneStream>& streams) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_streams (path, member, portion, key, bytes, digest, items, articles, "
        "grown, ended, textless, undated, undated_example) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
        "ON CONFLICT (path, member, portion) DO UPDATE SET key = ?4, "
        "bytes = IIF(?10, ?5, bytes), digest = IIF(?10, ?6, digest), "
        "items = IIF(?10, ?7, items), articles = articles + ?8, grown = ?9, ended = ended OR ?10, "
        "textless = textless + ?11, undated = undated + ?12, "
        "undated_example = IIF(undated_example = '', ?13, undated_example)");
    for (const DoneStream& done : streams) {
        StreamState facts = done.stream;
        if (!done.ended) facts.bytes = facts.digest = facts.items = 0;  // Not known yet.
        insert
            .bind(done.path, facts.member, id, facts.key, facts.bytes, facts.digest, facts.items,
                  facts.articles, done.grown, done.ended, facts.remarks.textless,
                  facts.remarks.undated, facts.remarks.undated_example)
            .run();
    }
}

void insert_files(SqliteDatabase& database, std::uint64_t id, const std::vector<DoneFile>& files) {
    SqliteStatement insert = database.statement(
        "REPLACE INTO run_files (path, portion, size, modified, items, whole) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    for (const DoneFile& file : files) {
        insert.bind(file.path, id, file.state.size, file.state.modified, file.items, file.whole)
            .run();
    }
}

void insert_rejects(SqliteDatabase& database, std::uint64_t id,
                    const std::vector<DoneReject>& rejects) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_rejects (portion, path, corpus, item, reason, line) VALUES (?, ?, ?, ?, "
        "?, ?)");
    for (const DoneReject& reject : rejects) {
        insert.bind(id, reject.path, reject.corpus, reject.item, reject.reason, reject.line).run();
    }
}

void insert_withdrawals(SqliteDatabase& database, std::uint64_t id,
                        const std::vector<Withdrawal>& withdrawals) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_withdrawn (id, portion, version) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (id, portion) DO UPDATE SET version = MAX(version, ?3)");
    for (const Withdrawal& withdrawal : withdrawals) {
        insert.bind(withdrawal.id, id, withdrawal.version).run();
    }
}

void merge_withdrawals(SqliteDatabase& database, std::uint64_t into, std::uint64_t other) {
    database
        .statement(
            "INSERT INTO run_withdrawn (id, portion, version) "
            "SELECT id, ?1, version FROM run_withdrawn WHERE portion = ?2 "
            "ON CONFLICT (id, portion) DO UPDATE SET version = MAX(version, excluded.version)")
        .bind(into, other)
        .run();
    database.statement("DELETE FROM run_withdrawn WHERE portion = ?").bind(other).run();
}

void merge_streams(SqliteDatabase& database, std::uint64_t into, std::uint64_t other) {
    database
        .statement(
            "INSERT INTO run_streams (path, member, portion, key, bytes, digest, items, articles, "
            "grown, ended, textless, undated, undated_example) "
            "SELECT path, member, ?1, key, bytes, digest, items, articles, grown, ended, "
            "textless, undated, undated_example FROM run_streams WHERE portion = ?2 "
            "ON CONFLICT (path, member, portion) DO UPDATE SET key = excluded.key, "
            "bytes = IIF(excluded.ended, excluded.bytes, bytes), "
            "digest = IIF(excluded.ended, excluded.digest, digest), "
            "items = IIF(excluded.ended, excluded.items, items), "
            "articles = articles + excluded.articles, grown = excluded.grown, "
            "ended = ended OR excluded.ended, textless = textless + excluded.textless, "
            "undated = undated + excluded.undated, undated_example = "
            "IIF(undated_example = '', excluded.undated_example, undated_example)")
        .bind(into, other)
        .run();
    database
        .statement(
            "REPLACE INTO run_files (path, portion, size, modified, items, whole) "
            "SELECT path, ?1, size, modified, items, whole FROM run_files WHERE portion = ?2")
        .bind(into, other)
        .run();
    for (const char* table : {"run_streams", "run_files"}) {
        database.statement(fmt::format("DELETE FROM {} WHERE portion = ?", table))
            .bind(other)
            .run();
    }
}

}  // namespace

std::vector<PortionState> Ledger::portions() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT id, segment, articles, headlines FROM run_portions ORDER BY id");
    std::vector<PortionState> portions;
    while (rows.step()) {
        portions.push_back({rows.number(0), rows.text(1), rows.number(2), rows.number(3)});
    }
    return portions;
}

std::uint64_t Ledger::finish_portion(const DonePortion& portion) {
    const std::scoped_lock lock(impl_->mutex);
    SqliteDatabase& database = impl_->database;
    SqliteTransaction transaction(database);
    database.statement("INSERT INTO run_portions (segment, articles, headlines) VALUES (?, ?, ?)")
        .bind(portion.segment, portion.articles, portion.headlines)
        .run();
    const std::uint64_t id = database.last_row();
    insert_spans(database, id, portion);
    insert_streams(database, id, portion.streams);
    insert_files(database, id, portion.files);
    insert_rejects(database, id, portion.rejects);
    insert_withdrawals(database, id, portion.withdrawals);
    transaction.commit();
    return id;
}

void Ledger::merge_portions(const std::vector<std::uint64_t>& ids, const std::string& segment) {
    assert(!ids.empty() && "there is nothing to merge");
    const std::scoped_lock lock(impl_->mutex);
    SqliteDatabase& database = impl_->database;
    SqliteTransaction transaction(database);
    database.statement("UPDATE run_portions SET segment = ? WHERE id = ?")
        .bind(segment, ids.front())
        .run();
    SqliteStatement add = database.statement(
        "UPDATE run_portions SET articles = run_portions.articles + other.articles, "
        "headlines = run_portions.headlines + other.headlines "
        "FROM run_portions AS other WHERE run_portions.id = ? AND other.id = ?");
    SqliteStatement move = database.statement("UPDATE run_spans SET portion = ? WHERE portion = ?");
    SqliteStatement move_rejects =
        database.statement("UPDATE run_rejects SET portion = ? WHERE portion = ?");
    SqliteStatement remove = database.statement("DELETE FROM run_portions WHERE id = ?");
    for (std::size_t i = 1; i < ids.size(); ++i) {
        add.bind(ids.front(), ids[i]).run();
        move.bind(ids.front(), ids[i]).run();
        move_rejects.bind(ids.front(), ids[i]).run();
        merge_streams(database, ids.front(), ids[i]);
        merge_withdrawals(database, ids.front(), ids[i]);
        remove.bind(ids[i]).run();
    }
    transaction.commit();
}

void Ledger::drop_portions(const std::vector<std::uint64_t>& ids) {
    const std::scoped_lock lock(impl_->mutex);
    SqliteDatabase& database = impl_->database;
    SqliteTransaction transaction(database);
    for (const std::uint64_t id : ids) {
        for (const char* table : kTablesOfPortions) {
            database.statement(fmt::format("DELETE FROM {} WHERE portion = ?", table))
                .bind(id)
                .run();
        }
        database.statement("DELETE FROM run_portions WHERE id = ?").bind(id).run();
    }
    transaction.commit();
}

std::map<std::uint64_t, std::uint64_t> Ledger::span_counts() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT run_portions.id, COUNT(run_spans.id) FROM run_portions LEFT JOIN run_spans "
        "ON run_spans.portion = run_portions.id GROUP BY run_portions.id");
    std::map<std::uint64_t, std::uint64_t> counts;
    while (rows.step()) counts[rows.number(0)] = rows.number(1);
    return counts;
}

}  // namespace dateline
