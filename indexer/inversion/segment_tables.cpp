#include "indexer/inversion/segment_tables.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <limits>
#include <map>
#include <system_error>

#include "common/error.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/posting_list_writer.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/value_writer.h"
#include "indexer/glass/version_file.h"
#include "indexer/inversion/pulse.h"
#include "indexer/inversion/slot_parts.h"
#include "indexer/inversion/term_merge.h"

namespace dateline {
namespace {

using glass::TableInfo;
using glass::TableName;
using glass::TableWriter;
using Tables = std::array<TableInfo, glass::kTableFiles.size()>;

std::uint32_t narrow(std::uint64_t number) {
    if (number > std::numeric_limits<std::uint32_t>::max()) {
        throw IndexError("a count is beyond 32 bits; give every index a part of the corpora");
    }
    return static_cast<std::uint32_t>(number);
}

class SegmentTables {
  public:
    SegmentTables(const std::vector<SpillReader>& spills, std::filesystem::path folder,
                  const Heartbeat& heartbeat)
        : spills_(spills), folder_(std::move(folder)), heartbeat_(heartbeat) {}

    void write() {
        std::future<void> documents = begin_documents();
        try {
            write_terms();
            wait_for(documents);
        } catch (...) {
            stopped_ = true;  // The other one notices; the future waits for it.
            throw;
        }
        // These two the library wants to see even when they are empty.
        for (const TableName name : {TableName::Postlist, TableName::Termlist}) {
            if (info(name).blocks == 0) OutputFile(folder_ / file(name)).finish();
        }
        write_version();
    }

  private:
    TableWriter open(TableName name) const { return TableWriter(folder_ / file(name)); }
    static const char* file(TableName name) {
        return glass::kTableFiles[static_cast<std::size_t>(name)];
    }
    TableInfo& info(TableName name) { return tables_[static_cast<std::size_t>(name)]; }

    std::future<void> begin_documents();
    void wait_for(std::future<void>& documents);
    void write_documents(const Heartbeat& heartbeat);
    void write_terms();
    void write_values(TableWriter& postlist);
    void write_lengths(TableWriter& postlist);
    void write_postings(TermMerge& terms, TableWriter& postlist, TableWriter& position);
    void write_version();

    const std::vector<SpillReader>& spills_;
    std::filesystem::path folder_;
    const Heartbeat& heartbeat_;
    std::atomic<bool> stopped_{false};
    Tables tables_;
};

glass::PackedTag read_tag(SectionReader& reader) {
    const std::uint64_t head = reader.vint();
    return {reader.bytes(head / 2), head % 2 == 1 ? glass::Tag::Compressed : glass::Tag::Plain};
}

// In a thread of their own; where there is none to be had, they are written by who waits for them.
std::future<void> SegmentTables::begin_documents() {
    try {
        return std::async(std::launch::async, [this] { write_documents({}); });
    } catch (const std::system_error&) {
        return std::async(std::launch::deferred, [this] { write_documents(heartbeat_); });
    }
}

void SegmentTables::wait_for(std::future<void>& documents) {
    constexpr std::chrono::milliseconds kBetweenBeats{50};
    while (documents.wait_for(kBetweenBeats) == std::future_status::timeout) {
        if (heartbeat_) heartbeat_();
    }
    documents.get();
}

void SegmentTables::write_documents(const Heartbeat& heartbeat) {
    Pulse pulse(heartbeat);
    TableWriter docdata = open(TableName::Docdata);
    TableWriter termlist = open(TableName::Termlist);
    std::string key;
    std::uint32_t document = 0;
    for (const SpillReader& spill : spills_) {
        SectionReader reader = spill.section(SpillSection::Documents);
        while (!reader.at_end() && !stopped_) {
            key.clear();
            glass::append_sortable(key, ++document);
            const glass::PackedTag data = read_tag(reader);
            pulse.beat(data.bytes.size());
            if (!data.bytes.empty()) docdata.add(key, data.bytes, data.kind);
            const glass::PackedTag terms = read_tag(reader);
            termlist.add(key, terms.bytes, terms.kind);
            const std::string_view slots = reader.vstr();
            if (slots.empty()) continue;
            key += '\0';
            termlist.add(key, slots);
        }
    }
    info(TableName::Docdata) = docdata.finish();
    info(TableName::Termlist) = termlist.finish();
}

void SegmentTables::write_terms() {
    TableWriter postlist = open(TableName::Postlist);
    TableWriter position = open(TableName::Position);
    write_values(postlist);
    write_lengths(postlist);
    TermMerge terms(spills_);
    write_postings(terms, postlist, position);
    info(TableName::Postlist) = postlist.finish();
    info(TableName::Position) = position.finish();
}

void SegmentTables::write_values(TableWriter& postlist) {
    auto slots = slot_parts(spills_);
    std::map<std::string, std::string> statistics;
    std::map<std::string, std::uint32_t> by_key;
    for (const auto& [slot, parts] : slots) {
        glass::SlotStatistics all;
        for (const SlotPart& part : parts) all.take(part.statistics);
        statistics.emplace(glass::statistics_key(slot), glass::statistics_tag(all));
        by_key.emplace(glass::chunk_key_start(slot), slot);
    }
    for (const auto& [key, tag] : statistics) postlist.add(key, tag);
    for (const auto& [key, slot] : by_key) {
        glass::ValueWriter values(postlist, slot);
        for (SlotPart& part : slots.at(slot)) {
            std::uint64_t document = part.base;
            for (auto left = part.statistics.documents; left > 0; --left) {
                document += part.values.vint() + 1;
                values.add(narrow(document), part.values.vstr());
            }
        }
        values.end();
    }
}

void SegmentTables::write_lengths(TableWriter& postlist) {
    glass::PostingListWriter lengths(postlist);
    lengths.begin_lengths();
    std::uint32_t document = 0;
    for (const SpillReader& spill : spills_) {
        SectionReader reader = spill.section(SpillSection::Lengths);
        while (!reader.at_end()) lengths.add(++document, narrow(reader.vint()));
    }
    if (document > 0) lengths.end();
}

void SegmentTables::write_postings(TermMerge& terms, TableWriter& postlist, TableWriter& position) {
    glass::PostingListWriter list(postlist);
    std::string key;
    Pulse pulse(heartbeat_);
    while (terms.next()) {
        key.clear();
        glass::append_term(key, terms.term());
        list.begin(key, terms.documents(), narrow(terms.occurrences()));
        key += '\0';
        const std::size_t key_bytes = key.size();
        terms.visit_parts([&](std::uint64_t base, std::uint64_t size, SectionReader& reader) {
            pulse.beat(size);
            std::uint64_t number = base;
            for (const std::uint64_t end = reader.offset() + size; reader.offset() < end;) {
                number += reader.vint() + 1;
                const std::uint32_t document = narrow(number);
                const std::uint64_t wdf = reader.vint();
                list.add(document, narrow(wdf / 2));
                if (wdf % 2 == 0) continue;
                key.resize(key_bytes);
                glass::append_sortable(key, document);
                position.add(key, reader.vstr());
            }
        });
        list.end();
    }
}

void SegmentTables::write_version() {
    const SpillFooter totals = totals_of(spills_);
    glass::Statistics statistics;
    statistics.documents = statistics.last_document = narrow(totals.documents);
    statistics.shortest = narrow(totals.shortest);
    statistics.longest = narrow(totals.longest);
    statistics.largest_wdf = narrow(totals.largest_wdf);
    statistics.total_length = totals.total_length;
    glass::write_version_file(folder_, tables_, statistics);
}

}  // namespace

void write_segment(const std::vector<SpillReader>& spills, const std::filesystem::path& folder,
                   const Heartbeat& heartbeat) {
    SegmentTables(spills, folder, heartbeat).write();
}

}  // namespace dateline
