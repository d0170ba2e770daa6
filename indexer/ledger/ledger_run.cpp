// The run half: which run it is, and what it has read.
#include "indexer/ledger/ledger_impl.h"

namespace dateline {
namespace {

// What could not be read is tried again, and complained of again if need be.
void forget_unread(SqliteDatabase& database) {
    database
        .statement(
            "DELETE FROM run_rejects WHERE NOT EXISTS (SELECT 1 FROM run_spans AS span "
            "WHERE span.path = run_rejects.path AND span.first_item <= run_rejects.item "
            "AND run_rejects.item < span.end_item)")
        .run();
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
        if (same.bind(command, settings, rebuild).step()) {
            forget_unread(impl_->database);
            transaction.commit();
            return true;
        }
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
    SqliteStatement file = impl_->database.statement(
        "SELECT size, modified, items, whole FROM run_whole_files WHERE path = ?");
    if (!file.bind(path).step()) return std::nullopt;
    return DoneFile{
        path, {file.number(0), file.signed_number(1)}, file.number(2), file.number(3) != 0};
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

std::vector<Withdrawal> Ledger::withdrawals() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT id, MAX(version) FROM (SELECT id, version FROM run_withdrawn UNION ALL "
        "SELECT id, version FROM withdrawn WHERE NOT (SELECT rebuild FROM state)) "
        "GROUP BY id ORDER BY id");
    std::vector<Withdrawal> all;
    while (rows.step()) all.push_back({rows.text(0), rows.number(1)});
    return all;
}

bool Ledger::run_has_withdrawals() const {
    const std::scoped_lock lock(impl_->mutex);
    return impl_->database.number("SELECT EXISTS (SELECT 1 FROM run_withdrawn)") != 0;
}

void Ledger::visit_run_keys(const std::function<void(std::uint64_t)>& visit) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement("SELECT DISTINCT key FROM run_streams");
    while (rows.step()) visit(rows.number(0));
}

bool Ledger::run_has(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement row = impl_->database.statement(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM run_streams WHERE path = ?1) "
        "OR EXISTS (SELECT 1 FROM run_files WHERE path = ?1) "
        "OR EXISTS (SELECT 1 FROM run_spans WHERE path = ?1) "
        "OR EXISTS (SELECT 1 FROM run_rejects WHERE path = ?1)");
    return row.bind(path).step();
}

}  // namespace dateline
