// The one who reads: walks through the corpora, passes over what the ledger knows, and cuts
// the records of the rest into portions.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/ledger/ledger.h"
#include "indexer/pipeline/known_file.h"
#include "indexer/pipeline/portion.h"
#include "indexer/progress/run_counters.h"
#include "indexer/readers/registry.h"
#include "indexer/sources/corpus.h"

namespace dateline {

struct ReadingSettings {
    std::string format;                              // A reader's name; empty: by looking.
    std::map<std::string, std::string> field_names;  // Our field -> the corpus's name for it.
    std::size_t max_record_bytes = kMaxRecordBytes;
    std::uint64_t unpacking_bytes = kUnpackingBytes;  // What a compressed stream may take.
    PortionLimits portion;
    // What readings are compared by: what was read under other settings is read again.
    std::string name;
};

// What it asks of its surroundings. All are called by the reading thread.
struct ReadingLinks {
    std::function<bool(Portion)> deliver;  // False: nobody wants any more.
    std::function<bool()> stopped;
    // A portion that an interrupted run had finished takes this place in the order.
    std::function<void(std::uint64_t portion, std::uint64_t order)> adopt;
};

class CorpusReader : public CorpusVisitor, public Rejects {
  public:
    // `ledger` may be null: then everything is read. `forget`: everything is read, but what an
    // interrupted run has finished is not read again. All must outlive the reader.
    CorpusReader(const ReadingSettings& settings, const ReadingLinks& links, Ledger* ledger,
                 bool forget, RunCounters& counters);

    // Reads everything, or up to where it is stopped.
    void read(const std::vector<std::string>& corpora);

    // Articles that the index holds of what was passed over because it has not changed.
    std::uint64_t unchanged_articles() const { return unchanged_; }

    // Names of fields (--map) that no record had. None when nothing was read that has names, or not
    // all of it was read by this run.
    std::vector<std::string> unmatched_names() const;

    // CorpusVisitor, for the walk.
    bool begin_file(const FileFacts& file) override;
    void stream(const Origin& origin, ByteStream& bytes) override;
    void end_file(const FileFacts& file, bool whole) override;
    void bytes_read(std::size_t bytes) override;
    std::uint64_t unpacking_bytes() const override { return settings_.unpacking_bytes; }
    bool stopped() const override { return links_.stopped() || unwanted_; }

  protected:
    void take(const Origin& origin, Reject reject) override;

  private:
    // The file that is being read.
    struct Current {
        FileFacts facts;
        std::string path;
        FileState state;
        std::uint64_t next_item = 0;
        std::vector<DoneSpan> done;  // By an interrupted run.
        KnownFile known;
    };

    void go_on_unless_stopped() const;  // Throws WorkStopped.
    bool is_known();
    bool is_done();
    void write_touched();
    void pass_over(std::uint64_t articles);
    void read_records(const StreamHints& hints, const Origin& origin, InputBuffer& buffer,
                      const ReaderFormat& format, std::uint64_t passed_over);
    void end_stream(const Origin& origin, StreamState state);
    bool is_item_done(std::uint64_t item);
    void adopt(std::uint64_t portion);
    void add(const Origin& origin, Item item, std::uint64_t bytes);
    Part& part_of(const Origin& origin, std::uint64_t item);
    void deliver();

    const ReadingSettings& settings_;
    const ReadingLinks& links_;
    const std::function<bool()> stopped_ = [this] { return stopped(); };
    Ledger* ledger_;
    bool forget_;
    RunCounters& counters_;
    std::uint64_t corpus_ = 0;  // Which of them is walked through, counted from 0.
    Current current_;
    Portion portion_;
    std::uint64_t next_order_ = 0;
    std::set<std::uint64_t> unadopted_;  // Portions of the interrupted run.
    std::uint64_t unchanged_ = 0;
    std::vector<std::pair<std::string, FileState>> touched_;  // Looked at and found unchanged.
    std::uint64_t passing_over_ = 0;  // Items of a grown stream that are in the index.
    bool in_stream_ = false;          // What comes is of the stream being read.
    bool grown_ = false;              // That is a grown one.
    bool unwanted_ = false;
    std::optional<std::uint32_t> mapped_;  // Record::mapped of all records together.
    bool adopted_ = false;                 // Some of it was read by an interrupted run.
};

// Stands for a stream in the index.
std::uint64_t stream_key(const std::string& path, const std::string& member);

}  // namespace dateline
