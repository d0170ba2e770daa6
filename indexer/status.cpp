#include "indexer/status.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>

#include "common/byte_size.h"
#include "common/disk/open_file.h"
#include "common/error.h"
#include "common/json.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "indexer/count_list.h"
#include "indexer/generation/build_place.h"
#include "indexer/generation/disk.h"
#include "indexer/ledger/ledger.h"
#include "indexer/segment/merge.h"
#include "indexer/summary.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamedCounts = 12;

struct SegmentStatus {
    std::string name;
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;
};

struct Status {
    std::string directory;
    std::uint64_t generation = 0;
    std::vector<SegmentStatus> segments;
    IndexStamp stamp;
    std::optional<Ledger::Totals> ledger;
    Ledger::AllRemarks remarks;
    std::uint64_t rejects = 0;
    std::optional<std::string> holder;        // Of the lock.
    std::optional<std::uint64_t> unfinished;  // Articles of a run that waits to go on.
};

constexpr std::uint64_t kLedgerBytes = 4 * 1024 * 1024;

std::uint64_t line_count(const fs::path& file) {
    FileLines lines(file);
    std::uint64_t count = 0;
    while (lines.next()) ++count;
    return count;
}

void look_at_run(const fs::path& home, Status& status) {
    status.holder = IndexLock::holder(home / "lock");
    if (!find_status(home / "ledger.db")) return;
    try {
        const Ledger ledger(home / "ledger.db", kLedgerBytes);
        status.ledger = ledger.totals();
        status.remarks = ledger.remarks();
        std::uint64_t articles = 0;
        for (const PortionState& portion : ledger.portions()) {
            articles += portion.articles + portion.headlines;
        }
        if (ledger.has_run() && articles > 0) status.unfinished = articles;
    } catch (const IndexError&) {
        // Read-only for this user, or damaged: --verify says which.
    }
}

Status status_of(const std::string& directory) {
    Status status;
    status.directory = directory;
    const fs::path home = build_home(directory);
    const IndexDirectory index(home);
    const Generation generation = IndexDirectory(directory).generation();
    index.require_segments();
    status.generation = generation.number;
    for (const std::string& name : generation.segments) {
        const fs::path path = index.segment_path(name);
        const IndexStamp stamp = stamp_of_segment(path);
        if (status.segments.empty()) {
            status.stamp = stamp;
        } else {
            add_counts(status.stamp, stamp);
        }
        status.segments.push_back({name, stamp.articles + stamp.headlines, folder_bytes(path)});
    }
    status.rejects = line_count(home / "rejects.jsonl");
    look_at_run(home, status);
    return status;
}

std::uint64_t bytes_of(const Status& status) {
    std::uint64_t bytes = 0;
    for (const SegmentStatus& segment : status.segments) bytes += segment.bytes;
    return bytes;
}

void print(const Status& status, std::ostream& out) {
    const auto row = [&out](const char* name, const std::string& text) {
        if (!text.empty()) out << fmt::format("{:<11} {}\n", name, visible(text));
    };
    row("index", status.directory);
    row("articles", grouped(status.stamp.articles));
    row("headlines", grouped(status.stamp.headlines));
    row("published",
        fmt::format("{}, generation {}", to_iso8601(status.stamp.built), status.generation));
    row("size", byte_size_text(bytes_of(status)));
    for (const SegmentStatus& segment : status.segments) {
        row("segment", fmt::format("{}: {}, {}", segment.name, counted(segment.articles, "article"),
                                   byte_size_text(segment.bytes)));
    }
    row("languages", count_list(status.stamp.languages, kNamedCounts));
    row("sources", count_list(status.stamp.sources, kNamedCounts));
    if (status.ledger) {
        row("read from", fmt::format("{}, {}", counted(status.ledger->files, "file"),
                                     counted(status.ledger->streams, "stream")));
    }
    row("skipped", fmt::format("{}{}", grouped(status.rejects),
                               status.rejects > 0 ? ", see rejects.jsonl" : ""));
    for (const auto& [name, text] : rows_of_remarks(status.remarks)) row(name, text);
    if (status.holder) row("written by", *status.holder);
    if (status.unfinished && !status.holder) {
        row("unfinished", fmt::format("{} of an interrupted run; run its command again to go on",
                                      counted(*status.unfinished, "article")));
    }
}

Json to_json(const Status& status) {
    Json segments = Json::array();
    for (const SegmentStatus& segment : status.segments) {
        segments.push_back(
            {{"name", segment.name}, {"articles", segment.articles}, {"bytes", segment.bytes}});
    }
    Json json{{"version", 1},
              {"index", status.directory},
              {"generation", status.generation},
              {"published", to_iso8601(status.stamp.built)},
              {"articles", status.stamp.articles},
              {"headlines", status.stamp.headlines},
              {"bytes", bytes_of(status)},
              {"segments", segments},
              {"languages", status.stamp.languages},
              {"sources", status.stamp.sources},
              {"skipped", status.rejects},
              {"schema_version", status.stamp.schema_version},
              {"analysis_version", status.stamp.analysis_version},
              {"xapian_version", status.stamp.xapian_version}};
    put_remarks(status.remarks, json);
    if (status.ledger) {
        json.set("files", status.ledger->files);
        json.set("streams", status.ledger->streams);
    }
    if (status.holder) json.set("written_by", *status.holder);
    if (status.unfinished) json.set("unfinished", *status.unfinished);
    return json;
}

}  // namespace

ExitCode show_status(const IndexerOptions& options, std::ostream& out) {
    const Status status = status_of(options.directory);
    if (options.output == "json") {
        out << to_json(status).text(JsonStyle::Indented) << '\n';
    } else {
        print(status, out);
    }
    return ExitCode::Success;
}

}  // namespace dateline
