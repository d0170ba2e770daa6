// The run half.
#include <cassert>

#include "indexer/ledger/ledger_impl.h"

namespace dateline {
namespace {

void insert_spans(SqliteDatabase& database, std::uint64_t id, const DonePortion& portion) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_spans (path, portion, size, modified, first_item, end_item) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    for (const auto& [path, span] : portion.spans) {
        insert.bind(path, id, span.file.size, span.file.modified, span.begin, span.end).run();
    }
}

// Portions end in any order: one that comes later does not take back where the stream ends.
void insert_streams(SqliteDatabase& database, const std::vector<DoneStream>& streams) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_streams (path, member, key, bytes, digest, items, articles, grown) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (path, member) DO UPDATE SET "
        "key = ?3, bytes = IIF(?9, ?4, bytes), digest = IIF(?9, ?5, digest), "
        "items = IIF(?9, ?6, items), articles = articles + ?7, grown = ?8");
    for (const DoneStream& done : streams) {
        StreamState facts = done.stream;
        if (!done.ended) facts.bytes = facts.digest = facts.items = 0;  // Not known yet.
        insert
            .bind(done.path, facts.member, facts.key, facts.bytes, facts.digest, facts.items,
                  facts.articles, done.grown, done.ended)
            .run();
    }
}

void insert_files(SqliteDatabase& database, const std::vector<DoneFile>& files) {
    SqliteStatement insert = database.statement(
        "REPLACE INTO run_files (path, size, modified, items) VALUES (?, ?, ?, ?)");
    for (const DoneFile& file : files) {
        insert.bind(file.path, file.state.size, file.state.modified, file.items).run();
    }
}

void insert_rejects(SqliteDatabase& database, const std::vector<DoneReject>& rejects) {
    SqliteStatement insert = database.statement(
        "INSERT INTO run_rejects (path, corpus, item, reason, line) VALUES (?, ?, ?, ?, ?)");
    for (const DoneReject& reject : rejects) {
        insert.bind(reject.path, reject.corpus, reject.item, reject.reason, reject.line).run();
    }
}

}  // namespace

// The same command with another `rebuild` is another run: a part of the one read only what was
// new, of the other everything.
bool Ledger::begin_run(const std::string& command, const std::string& settings, bool rebuild) {
    const std::scoped_lock lock(impl_->mutex);
    SqliteTransaction transaction(impl_->database);
    {
        SqliteStatement same = impl_->database.statement(
            "SELECT 1 FROM state WHERE command = ? AND settings = ? AND rebuild = ?");
        if (same.bind(command, settings, rebuild).step()) return true;
    }
    clear_run_tables(impl_->database);
    impl_->database.statement("UPDATE state SET command = ?, settings = ?, rebuild = ?")
        .bind(command, settings, rebuild)
        .run();
    transaction.commit();
    return false;
}

bool Ledger::has_run() const {
    const std::scoped_lock lock(impl_->mutex);
    return impl_->database.number("SELECT command IS NOT NULL FROM state") != 0;
}

void Ledger::drop_run() {
    const std::scoped_lock lock(impl_->mutex);
    SqliteTransaction transaction(impl_->database);
    clear_run_tables(impl_->database);
    transaction.commit();
}

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

std::vector<DoneSpan> Ledger::spans(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT portion, size, modified, first_item, end_item FROM run_spans WHERE path = ? "
        "ORDER BY first_item, id");
    rows.bind(path);
    std::vector<DoneSpan> spans;
    while (rows.step()) {
        spans.push_back({.portion = rows.number(0),
                         .file = {rows.number(1), rows.signed_number(2)},
                         .begin = rows.number(3),
                         .end = rows.number(4)});
    }
    return spans;
}

std::optional<DoneFile> Ledger::done_file(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement file =
        impl_->database.statement("SELECT size, modified, items FROM run_files WHERE path = ?");
    if (!file.bind(path).step()) return std::nullopt;
    return DoneFile{path, {file.number(0), file.signed_number(1)}, file.number(2)};
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
    insert_streams(database, portion.streams);
    insert_files(database, portion.files);
    insert_rejects(database, portion.rejects);
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
    SqliteStatement remove = database.statement("DELETE FROM run_portions WHERE id = ?");
    for (std::size_t i = 1; i < ids.size(); ++i) {
        add.bind(ids.front(), ids[i]).run();
        move.bind(ids.front(), ids[i]).run();
        remove.bind(ids[i]).run();
    }
    transaction.commit();
}

void Ledger::visit_rejects(const std::function<void(const DoneReject&)>& visit) const {
    const std::scoped_lock lock(impl_->mutex);
    // A walk takes the entries of a folder in the order of their names: what is in "a" comes before
    // "a.txt". So the sign between names is less than any in them.
    SqliteStatement rows = impl_->database.statement(
        "SELECT path, corpus, item, reason, line FROM run_rejects "
        "ORDER BY corpus, replace(path, '/', char(1)), path, item, id");
    while (rows.step()) {
        visit({rows.text(0), rows.number(1), rows.number(2), rows.text(3), rows.text(4)});
    }
}

std::vector<std::pair<std::string, std::uint64_t>> Ledger::reject_reasons() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT reason, COUNT(*) FROM run_rejects GROUP BY reason ORDER BY 2 DESC, 1");
    std::vector<std::pair<std::string, std::uint64_t>> reasons;
    while (rows.step()) reasons.emplace_back(rows.text(0), rows.number(1));
    return reasons;
}

void Ledger::visit_run_keys(const std::function<void(std::uint64_t)>& visit) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement("SELECT key FROM run_streams");
    while (rows.step()) visit(rows.number(0));
}

bool Ledger::run_has(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement row = impl_->database.statement(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM run_streams WHERE path = ?1) "
        "OR EXISTS (SELECT 1 FROM run_files WHERE path = ?1) "
        "OR EXISTS (SELECT 1 FROM run_spans WHERE path = ?1)");
    return row.bind(path).step();
}

}  // namespace dateline
