// What the index was made of: which files and which streams inside them were read, how far, and
// how many articles of each the index holds. It lets the next run read only what changed, and an
// interrupted run go on where it stopped. A SQLite database in the index directory.
//
// Two halves. The published half says what the published generation was made of. The run half is
// the journal of a run that has not been published yet: its finished portions and what was read
// for them. Publishing moves the run half into the published half in one transaction.
//
// A killed process loses nothing that a method had returned from; a power cut at most the last
// calls, never the consistency.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/records/remarks.h"
#include "indexer/records/withdrawal.h"

namespace dateline {

// A file as the file system showed it.
struct FileState {
    // A time of change that equals no other, its own neither: the file must be looked at again.
    static constexpr std::int64_t kUnsure = -1;

    std::uint64_t size = 0;
    std::int64_t modified = kUnsure;  // Nanoseconds since 1970, UTC.

    bool is_sure() const { return modified != kUnsure; }
    bool operator==(const FileState& other) const {
        return is_sure() && size == other.size && modified == other.modified;
    }
};

// What was read of one stream: a file's content, or an archive member's.
struct StreamState {
    // So a stream that broke off is never taken for one that ends, or is longer now: some of its
    // records may not have been found.
    static constexpr std::uint64_t kBreak = 1;

    std::string member;          // Empty for the content of a plain or compressed file.
    std::uint64_t key = 0;       // Ties the stream to its articles in the index.
    std::uint64_t bytes = 0;     // Read, unpacked; kBreak more when the next could not be read.
    std::uint64_t digest = 0;    // XXH3-64 of those that were read.
    std::uint64_t items = 0;     // Records and rejects that they gave.
    std::uint64_t articles = 0;  // Records that became articles.
    std::uint64_t held = 0;  // Articles that the index holds from it; others came again elsewhere.
    Remarks remarks = {};    // Of its articles.
};

// Items [begin, end) of a file, counted through all its streams in the order of reading, lie in a
// finished portion.
struct DoneSpan {
    std::uint64_t portion = 0;
    FileState file;  // As it was when they were read.
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

// A file that the run read to its end.
struct DoneFile {
    std::string path;
    FileState state;  // is_sure(): as before and after reading, and all streams were whole.
    std::uint64_t items = 0;
    bool whole = false;  // It was read to its end, and nothing in it could not be read.
};

// What a portion has of one stream.
struct DoneStream {
    std::string path;
    StreamState stream;  // articles, remarks: of this portion only. held: not used.
    bool ended = false;  // The portion has its end: bytes, digest, items are those of the whole.
    bool grown = false;  // Only what was appended was read: `articles` add to those known.
};

struct DoneReject {
    std::string path;
    std::uint64_t corpus = 0;  // Which of the run's corpora it was found in, counted from 0.
    std::uint64_t item = 0;    // Its number in the file.
    std::string reason;
    std::string line;  // As it stands in the reject file, without the line end.
};

// A piece of a run, finished: consecutive items, and the segment that was made of them.
struct DonePortion {
    std::string segment;  // Its folder's name; empty when no article was in it.
    std::uint64_t articles = 0;
    std::uint64_t headlines = 0;
    std::vector<std::pair<std::string, DoneSpan>>
        spans;  // Path and span; DoneSpan::portion is not used.
    std::vector<DoneStream> streams;
    std::vector<DoneFile> files;  // Those whose end is in it.
    std::vector<DoneReject> rejects;
    std::vector<Withdrawal> withdrawals = {};
};

struct PortionState {
    std::uint64_t id = 0;
    std::string segment;
    std::uint64_t articles = 0;
    std::uint64_t headlines = 0;
};

// What becomes of an unpublished run when something is published.
enum class RunHalf {
    Publish,
    Keep,  // It waits to go on: only what Publication says is published.
};

// Safe to use from several threads. All methods throw IndexError when the file cannot be read or
// written.
class Ledger {
  public:
    // Opens the ledger at `path`; it comes into being when there is none. `memory_bytes` bounds
    // its page cache.
    Ledger(const std::filesystem::path& path, std::uint64_t memory_bytes);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    // Reads all of it. Throws IndexError when it is damaged.
    void check() const;

    // --- The published half ---------------------------------------------------------------

    // The generation that the published half belongs to; 0 at first.
    std::uint64_t generation() const;

    // A file that was read whole under these settings (of format, language, names of fields).
    std::optional<FileState> file(const std::string& path, const std::string& settings) const;

    // Every stream known of the file, with or without having been read whole; in the order of
    // member names. Empty when they were read under other settings.
    std::vector<StreamState> streams(const std::string& path, const std::string& settings) const;

    // These files were looked at: their content is as known. In one transaction.
    void touch(const std::vector<std::pair<std::string, FileState>>& files,
               const std::string& settings);

    // The archive is still there, but no longer has these members.
    void mark_gone(const std::string& path, const std::vector<std::string>& members);

    // Every path with streams, in byte order, that is `path` or lies below it.
    void visit_paths(const std::string& path,
                     const std::function<void(const std::string& path)>& visit) const;

    // Every stream known of the file, under whatever settings.
    std::vector<StreamState> all_streams(const std::string& path) const;

    // The streams of `path` that mark_gone() named.
    std::vector<StreamState> gone_streams(const std::string& path) const;

    // Is there an unchanged file that gave more articles than the index holds from it, because they
    // came again from elsewhere?  Visits their paths.
    void visit_superseded(const std::function<void(const std::string& path)>& visit) const;

    // Is there any?
    bool has_superseded() const;

    // The next run reads the file again, whatever it looks like.
    void forget_file(const std::string& path);

    struct Totals {
        std::uint64_t files = 0;  // Read, whole or in part.
        std::uint64_t streams = 0;
        std::uint64_t held = 0;  // Sum of StreamState::held.
    };
    Totals totals() const;

    // Key and `held` of every stream, in any order. Calls no other method meanwhile.
    void visit_held(const std::function<void(std::uint64_t key, std::uint64_t held)>& visit) const;

    // The remarks on all that is known, added up, with up to three examples of dates.
    struct AllRemarks {
        Remarks sum;
        std::vector<std::string> undated_examples;
    };
    AllRemarks remarks() const;

    // Is it a stream of which forget_file() was told, and not yet read again?
    bool is_forgotten(std::uint64_t key) const;

    // Sum of `held` over the streams of a path.
    std::uint64_t held_of(const std::string& path) const;

    // Path and member of the stream with that key, as "path" or "path(member)"; empty when there is
    // none.
    std::string name_of(std::uint64_t key) const;

    // --- The run half ---------------------------------------------------------------------

    // Begins a run, or goes on with the one that was not published if it had the same `command`
    // (any text that stands for corpora and settings): true. A run of another command is dropped.
    // `rebuild`: publishing will forget what was known before.
    bool begin_run(const std::string& command, const std::string& settings, bool rebuild);

    // Is there a run that was not published?
    bool has_run() const;

    // Finished portions, ascending by id.
    std::vector<PortionState> portions() const;

    // What finished portions have of a file, ascending by `begin`.
    std::vector<DoneSpan> spans(const std::string& path) const;

    // A file that the run has read to its end. Its spans need not be complete.
    std::optional<DoneFile> done_file(const std::string& path) const;

    // Writes down a finished portion, in one transaction; gives its id.
    std::uint64_t finish_portion(const DonePortion& portion);

    // Several portions' segments have become one. The portion `ids.front()` takes over what the
    // others had, and has `segment` now.
    void merge_portions(const std::vector<std::uint64_t>& ids, const std::string& segment);

    // These portions are no longer finished: nothing of them is known any more.
    void drop_portions(const std::vector<std::uint64_t>& ids);

    // Of every finished portion, how many spans it has.
    std::map<std::uint64_t, std::uint64_t> span_counts() const;

    // The rejects of all finished portions, in the order of the corpora: as a walk through them
    // meets their files.
    void visit_rejects(const std::function<void(const DoneReject&)>& visit) const;

    // Reason and count, most frequent first.
    std::vector<std::pair<std::string, std::uint64_t>> reject_reasons() const;

    // What was ever withdrawn, and what the run withdraws; of a run that builds the index again
    // only the latter. Each id once, ascending.
    std::vector<Withdrawal> withdrawals() const;

    // Does the run withdraw anything?
    bool run_has_withdrawals() const;

    // The keys of all streams that the run has read from.
    void visit_run_keys(const std::function<void(std::uint64_t key)>& visit) const;

    // The remarks on all that the run has read.
    AllRemarks run_remarks() const;

    // What the run has read of one stream. `stream`: bytes, digest and items when it has its end.
    struct RunStream {
        std::string path;
        StreamState stream;
        bool grown = false;
        bool ended = false;
    };
    std::vector<RunStream> run_streams(const std::string& path) const;
    std::optional<RunStream> run_stream(std::uint64_t key) const;

    // Every file that the run has read to its end, by path.
    void visit_run_files(const std::function<void(const DoneFile&)>& visit) const;

    // Has the run rejected anything of the file?
    bool run_has_rejects(const std::string& path) const;

    // A record that turned out to be no article when all was read. It counts to the last finished
    // portion that read from its stream, which must have been read in this run.
    void reject_late(std::uint64_t stream, const std::string& reason, const std::string& line);

    // Has the run read this file, whole or in part?
    bool run_has(const std::string& path) const;

    // Drops the run.
    void drop_run();

    // --- Publishing -----------------------------------------------------------------------

    // What publishing the run changes, gathered in one transaction. Nothing is kept of it unless
    // commit() is called. While it lives, no other method may be called.
    class Publication {
      public:
        ~Publication();
        Publication(const Publication&) = delete;
        Publication& operator=(const Publication&) = delete;

        // The index will hold so many articles of the stream.
        void set_held(std::uint64_t key, std::uint64_t held);

        // So many articles of the stream were removed by hand: they are not missed.
        void removed_by_hand(std::uint64_t key, std::uint64_t articles);

        // The stream is no more, nor its file when it was the last.
        void remove_stream(const std::string& path, const std::string& member);

        // All of it is ready to become `generation`.
        void commit(std::uint64_t generation);

      private:
        friend class Ledger;
        Publication(Ledger& ledger, RunHalf run);
        Ledger& ledger_;
        RunHalf run_;
        bool committed_ = false;
    };
    std::unique_ptr<Publication> prepare_publication(RunHalf run = RunHalf::Publish);

    // The generation that the last committed publication prepared; 0 when there is none. When the
    // published index says that it is this one, apply_publication() was not reached.
    std::uint64_t prepared_generation() const;

    // Does what was prepared, in one transaction: moves the run half into the published half, or
    // lets it wait. Does nothing when no publication is prepared.
    void apply_publication();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
