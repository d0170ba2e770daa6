// From the run half to the published half.
#include <cassert>

#include "indexer/ledger/ledger_impl.h"

namespace dateline {
namespace {

void forget_published(SqliteDatabase& database) {
    database.statement("DELETE FROM streams").run();
    database.statement("DELETE FROM files").run();
    database.statement("DELETE FROM withdrawn").run();
}

void move_withdrawals(SqliteDatabase& database) {
    database
        .statement(
            "INSERT INTO withdrawn (id, version) "
            "SELECT id, MAX(version) FROM run_withdrawn GROUP BY id "
            "ON CONFLICT (id) DO UPDATE SET version = MAX(version, excluded.version)")
        .run();
}

// What was read of a stream that had grown adds to what was known of it.
void move_streams(SqliteDatabase& database) {
    // `held` stays until move_held().
    database
        .statement(
            "INSERT INTO streams (path, member, key, bytes, digest, items, articles, held, gone, "
            "settings, textless, undated, undated_example) SELECT path, member, key, bytes, "
            "digest, items, articles + IIF(grown, "
            "IFNULL((SELECT old.articles FROM streams AS old WHERE old.path = run.path AND "
            "old.member = run.member), 0), 0), 0, 0, (SELECT settings FROM state), "
            "textless + IIF(grown, IFNULL((SELECT old.textless FROM streams AS old "
            "WHERE old.path = run.path AND old.member = run.member), 0), 0), "
            "undated + IIF(grown, IFNULL((SELECT old.undated FROM streams AS old "
            "WHERE old.path = run.path AND old.member = run.member), 0), 0), undated_example "
            "FROM run_whole_streams AS run WHERE TRUE "
            "ON CONFLICT (path, member) DO UPDATE SET key = excluded.key, bytes = excluded.bytes, "
            "digest = excluded.digest, items = excluded.items, articles = excluded.articles, "
            "gone = 0, settings = excluded.settings, textless = excluded.textless, "
            "undated = excluded.undated, undated_example = excluded.undated_example")
        .run();
}

// What is not known to be read whole is looked at the next time.
void move_files(SqliteDatabase& database) {
    database
        .statement(
            "DELETE FROM files WHERE path IN (SELECT path FROM run_streams UNION ALL "
            "SELECT path FROM run_files)")
        .run();
    database
        .statement(
            "INSERT INTO files (path, size, modified, settings) SELECT path, size, modified, "
            "(SELECT settings FROM state) FROM run_whole_files WHERE modified <> ?")
        .bind(FileState::kUnsure)
        .run();
}

void move_held(SqliteDatabase& database) {
    database
        .statement(
            "UPDATE streams SET held = (SELECT held FROM run_held WHERE key = streams.key) "
            "WHERE key IN (SELECT key FROM run_held)")
        .run();
    database
        .statement(
            "UPDATE streams SET articles = MAX(0, articles - (SELECT articles "
            "FROM run_removed_by_hand WHERE key = streams.key)) "
            "WHERE key IN (SELECT key FROM run_removed_by_hand)")
        .run();
}

void remove_streams(SqliteDatabase& database) {
    database
        .statement(
            "DELETE FROM streams WHERE (path, member) IN "
            "(SELECT path, member FROM run_removed_streams)")
        .run();
    database
        .statement(
            "DELETE FROM files WHERE path IN (SELECT path FROM run_removed_streams) "
            "AND NOT EXISTS (SELECT 1 FROM streams WHERE streams.path = files.path)")
        .run();
}

}  // namespace

std::unique_ptr<Ledger::Publication> Ledger::prepare_publication(RunHalf run) {
    const std::scoped_lock lock(impl_->mutex);
    std::unique_ptr<Publication> publication(new Publication(*this, run));
    clear_prepared(impl_->database);  // What an earlier one prepared was not published.
    return publication;
}

Ledger::Publication::Publication(Ledger& ledger, RunHalf run) : ledger_(ledger), run_(run) {
    ledger_.impl_->publication.emplace(ledger_.impl_->database);
}

Ledger::Publication::~Publication() {
    if (committed_) return;
    const std::scoped_lock lock(ledger_.impl_->mutex);
    ledger_.impl_->publication.reset();
}

void Ledger::Publication::set_held(std::uint64_t key, std::uint64_t held) {
    assert(!committed_);
    const std::scoped_lock lock(ledger_.impl_->mutex);
    ledger_.impl_->database.statement("REPLACE INTO run_held (key, held) VALUES (?, ?)")
        .bind(key, held)
        .run();
}

void Ledger::Publication::removed_by_hand(std::uint64_t key, std::uint64_t articles) {
    assert(!committed_);
    const std::scoped_lock lock(ledger_.impl_->mutex);
    ledger_.impl_->database
        .statement(
            "INSERT INTO run_removed_by_hand (key, articles) VALUES (?1, ?2) "
            "ON CONFLICT (key) DO UPDATE SET articles = articles + ?2")
        .bind(key, articles)
        .run();
}

void Ledger::Publication::remove_stream(const std::string& path, const std::string& member) {
    assert(!committed_);
    const std::scoped_lock lock(ledger_.impl_->mutex);
    ledger_.impl_->database
        .statement("REPLACE INTO run_removed_streams (path, member) VALUES (?, ?)")
        .bind(path, member)
        .run();
}

void Ledger::Publication::commit(std::uint64_t generation) {
    assert(!committed_ && generation != 0);
    const std::scoped_lock lock(ledger_.impl_->mutex);
    ledger_.impl_->database.statement("UPDATE state SET prepared = ?, keeps_run = ?")
        .bind(generation, static_cast<std::uint64_t>(run_ == RunHalf::Keep))
        .run();
    ledger_.impl_->publication->commit();
    ledger_.impl_->publication.reset();
    committed_ = true;
}

std::uint64_t Ledger::prepared_generation() const {
    const std::scoped_lock lock(impl_->mutex);
    return impl_->database.number("SELECT prepared FROM state");
}

void Ledger::apply_publication() {
    const std::scoped_lock lock(impl_->mutex);
    SqliteDatabase& database = impl_->database;
    SqliteTransaction transaction(database);
    const std::uint64_t generation = database.number("SELECT prepared FROM state");
    if (generation == 0) return;
    const bool keeps_run = database.number("SELECT keeps_run FROM state") != 0;
    const bool rebuilds = database.number("SELECT rebuild FROM state") != 0;
    if (!keeps_run) {
        if (rebuilds) forget_published(database);
        move_streams(database);
        move_files(database);
        move_withdrawals(database);
    }
    move_held(database);
    remove_streams(database);
    if (keeps_run) {
        clear_prepared(database);
    } else {
        clear_run_tables(database);
    }
    database.statement("UPDATE state SET generation = ?").bind(generation).run();
    transaction.commit();
}

}  // namespace dateline
