// What was read, in other words than its articles: remarks, and how whole streams and files are.
#include "indexer/ledger/ledger_impl.h"

namespace dateline {
namespace {

constexpr const char* kExamplesOfStreams =
    "SELECT DISTINCT undated_example FROM streams WHERE undated_example <> '' ORDER BY 1 LIMIT 3";
constexpr const char* kExamplesOfRun =
    "SELECT DISTINCT undated_example FROM run_streams WHERE undated_example <> '' "
    "ORDER BY 1 LIMIT 3";

Ledger::AllRemarks all_remarks(SqliteDatabase& database, const char* sums, const char* examples) {
    Ledger::AllRemarks all;
    {
        SqliteStatement sum = database.statement(sums);
        if (sum.step()) all.sum = {sum.number(0), sum.number(1), {}};
    }
    SqliteStatement rows = database.statement(examples);
    while (rows.step()) all.undated_examples.push_back(rows.text(0));
    return all;
}

Ledger::RunStream run_stream_of(const SqliteStatement& row) {
    Ledger::RunStream found;
    found.path = row.text(0);
    found.stream.member = row.text(1);
    found.stream.key = row.number(2);
    found.stream.bytes = row.number(3);
    found.stream.digest = row.number(4);
    found.stream.items = row.number(5);
    found.stream.articles = row.number(6);
    found.grown = row.number(7) != 0;
    found.ended = row.number(8) != 0;
    return found;
}

}  // namespace

Ledger::AllRemarks Ledger::remarks() const {
    const std::scoped_lock lock(impl_->mutex);
    return all_remarks(impl_->database, "SELECT SUM(textless), SUM(undated) FROM streams",
                       kExamplesOfStreams);
}

Ledger::AllRemarks Ledger::run_remarks() const {
    const std::scoped_lock lock(impl_->mutex);
    return all_remarks(impl_->database, "SELECT SUM(textless), SUM(undated) FROM run_streams",
                       kExamplesOfRun);
}

bool Ledger::is_forgotten(std::uint64_t key) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement row = impl_->database.statement(
        "SELECT 1 FROM streams WHERE key = ? AND bytes = 0 AND items = 0 AND articles > 0");
    return row.bind(key).step();
}

std::vector<Ledger::RunStream> Ledger::run_streams(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT path, member, key, bytes, digest, items, articles, grown, ended_in <> 0 "
        "FROM run_whole_streams WHERE path = ? ORDER BY member");
    rows.bind(path);
    std::vector<RunStream> streams;
    while (rows.step()) streams.push_back(run_stream_of(rows));
    return streams;
}

std::optional<Ledger::RunStream> Ledger::run_stream(std::uint64_t key) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement row = impl_->database.statement(
        "SELECT path, member, key, bytes, digest, items, articles, grown, ended "
        "FROM run_streams WHERE key = ? ORDER BY ended DESC, portion DESC LIMIT 1");
    if (!row.bind(key).step()) return std::nullopt;
    return run_stream_of(row);
}

void Ledger::visit_run_files(const std::function<void(const DoneFile&)>& visit) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement rows = impl_->database.statement(
        "SELECT path, size, modified, items, whole FROM run_whole_files ORDER BY path");
    while (rows.step()) {
        visit({rows.text(0),
               {rows.number(1), rows.signed_number(2)},
               rows.number(3),
               rows.number(4) != 0});
    }
}

bool Ledger::run_has_rejects(const std::string& path) const {
    const std::scoped_lock lock(impl_->mutex);
    SqliteStatement row =
        impl_->database.statement("SELECT 1 FROM run_rejects WHERE path = ? LIMIT 1");
    return row.bind(path).step();
}

void Ledger::reject_late(std::uint64_t stream, const std::string& reason, const std::string& line) {
    const std::scoped_lock lock(impl_->mutex);
    // Once, however often publishing is tried. Items are numbered by the reader; none has the
    // number of the file's end.
    impl_->database
        .statement(
            "INSERT INTO run_rejects (portion, path, corpus, item, reason, line) "
            "SELECT portion, path, 0, (SELECT MAX(end_item) FROM run_spans "
            "WHERE run_spans.path = run_streams.path), ?2, ?3 FROM run_streams WHERE key = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM run_rejects WHERE reason = ?2 AND line = ?3) "
            "ORDER BY portion DESC LIMIT 1")
        .bind(stream, reason, line)
        .run();
}

}  // namespace dateline
