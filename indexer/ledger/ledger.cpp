// The published half.
#include "indexer/ledger/ledger.h"

#include <fmt/format.h>

#include "common/error.h"
#include "indexer/ledger/ledger_impl.h"

namespace dateline {
namespace {

std::vector<StreamState> all_rows(SqliteStatement& statement) {
    std::vector<StreamState> streams;
    while (statement.step()) {
        streams.push_back(
            {.member = statement.text(0),
             .key = statement.number(1),
             .bytes = statement.number(2),
             .digest = statement.number(3),
             .items = statement.number(4),
             .articles = statement.number(5),
             .held = statement.number(6),
             .remarks = {statement.number(7), statement.number(8), statement.text(9)}});
    }
    return streams;
}

void visit_texts(SqliteStatement& statement, const std::function<void(const std::string&)>& visit) {
    while (statement.step()) visit(statement.text(0));
}

}  // namespace

Ledger::Ledger(const std::filesystem::path& path, std::uint64_t memory_bytes)
    : impl_(std::make_unique<Impl>(path, memory_bytes)) {}

Ledger::~Ledger() = default;

void Ledger::check() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement result = impl_->database.statement("PRAGMA quick_check(1)");
    if (result.step() && result.text(0) == "ok") return;
    throw IndexError(
        fmt::format("ledger '{}' is damaged; --rebuild makes a new one", impl_->database.path()));
}

std::uint64_t Ledger::generation() const {
    const std::scoped_lock lock(impl_->mutex);
    return impl_->database.number("SELECT generation FROM state");
}

std::optional<FileState> Ledger::file(const std::string& path, const std::string& settings) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement file = impl_->database.statement(
        "SELECT size, modified FROM files WHERE path = ? AND settings = ?");
    if (!file.bind(path, settings).step()) return std::nullopt;
    return FileState{file.number(0), file.signed_number(1)};
}

std::vector<StreamState> Ledger::streams(const std::string& path,
                                         const std::string& settings) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement streams = impl_->database.statement(
        "SELECT member, key, bytes, digest, items, articles, held, textless, undated, "
        "undated_example FROM streams "
        "WHERE path = ? AND settings = ? ORDER BY member");
    return all_rows(streams.bind(path, settings));
}

std::vector<StreamState> Ledger::all_streams(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement streams = impl_->database.statement(
        "SELECT member, key, bytes, digest, items, articles, held, textless, undated, "
        "undated_example FROM streams "
        "WHERE path = ? ORDER BY member");
    return all_rows(streams.bind(path));
}

std::vector<StreamState> Ledger::gone_streams(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement streams = impl_->database.statement(
        "SELECT member, key, bytes, digest, items, articles, held, textless, undated, "
        "undated_example FROM streams "
        "WHERE path = ? AND gone ORDER BY member");
    return all_rows(streams.bind(path));
}

void Ledger::touch(const std::vector<std::pair<std::string, FileState>>& files,
                   const std::string& settings) {
    const std::scoped_lock lock(impl_->mutex);
    SqliteTransaction transaction(impl_->database);
    for (const auto& [path, state] : files) {
        impl_->database
            .statement("REPLACE INTO files (path, size, modified, settings) VALUES (?, ?, ?, ?)")
            .bind(path, state.size, state.modified, settings)
            .run();
        // Its content as known is all its streams: one that was gone is there again.
        impl_->database.statement("UPDATE streams SET gone = 0 WHERE path = ? AND gone")
            .bind(path)
            .run();
    }
    transaction.commit();
}

void Ledger::mark_gone(const std::string& path, const std::vector<std::string>& members) {
    const std::scoped_lock lock(impl_->mutex);
    SqliteTransaction transaction(impl_->database);
    // These and no others: one that was marked earlier may be there again.
    impl_->database.statement("UPDATE streams SET gone = 0 WHERE path = ? AND gone")
        .bind(path)
        .run();
    SqliteStatement mark =
        impl_->database.statement("UPDATE streams SET gone = 1 WHERE path = ? AND member = ?");
    for (const std::string& member : members) mark.bind(path, member).run();
    transaction.commit();
}

void Ledger::visit_paths(const std::string& path,
                         const std::function<void(const std::string&)>& visit) const {
    const std::string below = path.ends_with('/') ? path : path + '/';
    std::string behind = below;
    behind.back() = '/' + 1;  // The next byte: behind all that begins with `below`.
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement paths = impl_->database.statement(
        "SELECT DISTINCT path FROM streams WHERE path >= ?1 AND path < ?3 "
        "AND (path = ?1 OR path >= ?2) ORDER BY path");
    visit_texts(paths.bind(path, below, behind), visit);
}

void Ledger::visit_superseded(const std::function<void(const std::string&)>& visit) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement paths = impl_->database.statement(
        "SELECT DISTINCT path FROM streams WHERE articles > held ORDER BY path");
    visit_texts(paths, visit);
}

bool Ledger::has_superseded() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement row =
        impl_->database.statement("SELECT 1 FROM streams WHERE articles > held LIMIT 1");
    return row.step();
}

void Ledger::forget_file(const std::string& path) {
    const std::scoped_lock lock(impl_->mutex);
    SqliteTransaction transaction(impl_->database);
    impl_->database.statement("DELETE FROM files WHERE path = ?").bind(path).run();
    // No bytes have this digest, so that a look at the content does not find it as known.
    impl_->database.statement("UPDATE streams SET bytes = 0, digest = 0, items = 0 WHERE path = ?")
        .bind(path)
        .run();
    transaction.commit();
}

Ledger::Totals Ledger::totals() const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement counts = impl_->database.statement(
        "SELECT (SELECT COUNT(*) FROM (SELECT path FROM files UNION SELECT path FROM streams)), "
        "COUNT(*), SUM(held) FROM streams");
    if (!counts.step()) return {};
    return {counts.number(0), counts.number(1), counts.number(2)};
}

void Ledger::visit_held(const std::function<void(std::uint64_t, std::uint64_t)>& visit) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement("SELECT key, held FROM streams");
    while (rows.step()) visit(rows.number(0), rows.number(1));
}

std::uint64_t Ledger::held_of(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement sum = impl_->database.statement("SELECT SUM(held) FROM streams WHERE path = ?");
    return sum.bind(path).step() ? sum.number(0) : 0;  // NULL, the sum of no rows, is 0.
}

std::string Ledger::name_of(std::uint64_t key) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement stream =
        impl_->database.statement("SELECT path, member FROM streams WHERE key = ? LIMIT 1");
    if (!stream.bind(key).step()) return {};
    const std::string member = stream.text(1);
    return member.empty() ? stream.text(0) : fmt::format("{}({})", stream.text(0), member);
}

}  // namespace dateline
