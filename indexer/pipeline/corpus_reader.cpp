#define XXH_INLINE_ALL
#include "indexer/pipeline/corpus_reader.h"

#include <xxhash.h>

#include <algorithm>
#include <chrono>

#include "common/error.h"
#include "indexer/encoding/charset_detector.h"
#include "indexer/ledger/ledger_path.h"
#include "indexer/pipeline/file_state.h"
#include "indexer/pipeline/hashing_stream.h"
#include "indexer/pipeline/work_stopped.h"
#include "indexer/readers/decoded_stream.h"
#include "indexer/readers/field_names.h"
#include "indexer/readers/known_formats.h"

namespace dateline {
namespace {

// One that equals no other when it cannot be looked at.
FileState state_now(const std::string& path) {
    try {
        const std::optional<FileFacts> facts = file_facts(path);
        return facts ? state_of(*facts) : FileState{};
    } catch (const CorpusError&) {
        return {};
    }
}

// A clock of files may tick slowly: one that changed just now may change again unnoticed.
bool changed_just_now(const FileFacts& facts) {
    constexpr std::int64_t kSlowestTick = 2'000'000'000;
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return facts.modified > now.count() - kSlowestTick;
}

std::uint64_t text_bytes(const Record& record) {
    return record.headline.size() + record.body.size();
}

// With the charset, where the beginning of the stream tells it: a whole file is better evidence
// than one headline in it.
StreamHints hints_in(InputBuffer& buffer, const Origin& origin) {
    constexpr std::size_t kEvidenceBytes = std::size_t{64} * 1024;
    StreamHints hints = hints_of(origin);
    hints.charset = choose_charset(hints.charset, buffer.peek(kEvidenceBytes));
    return hints;
}

}  // namespace

std::uint64_t stream_key(const std::string& path, const std::string& member) {
    const std::string name = path + '\0' + member;
    return XXH3_64bits(name.data(), name.size());
}

CorpusReader::CorpusReader(const ReadingSettings& settings, const ReadingLinks& links,
                           Ledger* ledger, bool forget, RunCounters& counters)
    : settings_(settings), links_(links), ledger_(ledger), forget_(forget), counters_(counters) {
    if (ledger_ == nullptr) return;
    for (const PortionState& portion : ledger_->portions()) unadopted_.insert(portion.id);
}

void CorpusReader::read(const std::vector<std::string>& corpora) {
    try {
        for (corpus_ = 0; corpus_ < corpora.size() && !stopped(); ++corpus_) {
            visit_corpus(corpora[corpus_], *this, *this);
        }
    } catch (const WorkStopped&) {
        // What was read before is whole.
    }
    deliver();
    write_touched();
    if (ledger_ == nullptr || stopped()) return;
    // A file of theirs was there when the walk began, and changed or went before it was met.
    ledger_->drop_portions({unadopted_.begin(), unadopted_.end()});
    unadopted_.clear();
}

std::vector<std::string> CorpusReader::unmatched_names() const {
    std::vector<std::string> names;
    if (!mapped_ || adopted_) return names;
    const auto fields = mappable_fields();
    for (std::size_t row = 0; row < fields.size(); ++row) {
        const auto name = settings_.field_names.find(std::string(fields[row]));
        const bool had = (*mapped_ >> row & 1U) != 0;
        if (name != settings_.field_names.end() && !had) {
            names.push_back(name->first + '=' + name->second);
        }
    }
    return names;
}

bool CorpusReader::begin_file(const FileFacts& file) {
    if (stopped()) return false;
    counters_.set_file(file.path);
    current_ = {};
    current_.facts = file;
    current_.path = ledger_path_of(file.path);
    current_.state = state_of(file);
    if (ledger_ == nullptr || !file.regular) return true;
    if (is_done() || (!forget_ && is_known())) {
        counters_.bytes_read += file.size;
        return false;
    }
    return true;
}

// By an interrupted run, to its end?
bool CorpusReader::is_done() {
    std::uint64_t items = 0;
    for (const DoneSpan& span : ledger_->spans(current_.path)) {
        if (!(span.file == current_.state)) continue;
        current_.done.push_back(span);
        items += span.end - span.begin;
    }
    const auto done = ledger_->done_file(current_.path);
    const bool whole = done && done->state == current_.state && done->items == items;
    if (!whole) return false;
    for (const DoneSpan& span : current_.done) adopt(span.portion);
    return true;
}

bool CorpusReader::is_known() {
    const auto known = ledger_->file(current_.path, settings_.name);
    if (known && *known == current_.state) {
        pass_over(ledger_->held_of(current_.path));
        return true;
    }
    const std::vector<StreamState> streams = ledger_->streams(current_.path, settings_.name);
    if (streams.empty()) return false;
    current_.known = KnownFile(current_.facts, streams, [this] { return stopped(); });
    if (!current_.known.is_complete()) return false;
    if (!current_.known.is_unchanged()) {
        ledger_->mark_gone(current_.path, current_.known.gone());
        return false;
    }
    if (!changed_just_now(current_.facts)) {
        touched_.emplace_back(current_.path, current_.state);
        constexpr std::size_t kTouchedAtOnce = 1000;
        if (touched_.size() >= kTouchedAtOnce) write_touched();
    }
    pass_over(ledger_->held_of(current_.path));
    return true;
}

void CorpusReader::write_touched() {
    if (!touched_.empty()) ledger_->touch(touched_, settings_.name);
    touched_.clear();
}

void CorpusReader::pass_over(std::uint64_t articles) {
    unchanged_ += articles;
}

void CorpusReader::stream(const Origin& origin, ByteStream& bytes) {
    if (stopped()) return;
    const KnownStream& known = current_.known.stream(origin.member);
    const bool same = known.verdict == Verdict::Same || known.verdict == Verdict::Broken;
    if (same) pass_over(known.state.held);
    if (known.verdict == Verdict::Same) return;
    HashingStream hashed(bytes, stopped_);
    if (known.verdict == Verdict::Broken) {
        hashed.drain();  // To where it breaks, which is then said again.
        if (stopped()) return;
        throw CorpusError("could not be read on when it was looked at; the next run reads it");
    }
    in_stream_ = true;
    StreamState state;
    state.member = origin.member;
    state.key = stream_key(current_.path, origin.member);
    const std::uint64_t first_item = current_.next_item;
    std::uint64_t passed_over = 0;  // Items that are in the index.
    const auto end = [&](std::uint64_t unread_bytes) {
        state.bytes = hashed.bytes() + unread_bytes;
        state.digest = hashed.digest();
        state.items = passed_over + current_.next_item - first_item;
        end_stream(origin, state);
    };
    try {
        DecodedStream decoded(hashed);
        InputBuffer buffer(decoded);
        const bool empty = buffer.peek(1).empty();
        const StreamHints hints = hints_in(buffer, origin);
        const auto [format, reason] = empty || !settings_.format.empty()
                                          ? Detection{find_reader_format(settings_.format), {}}
                                          : detect_format(buffer, hints);
        if (empty && decoded.passed_nuls() > 0) {
            skip_stream(origin, "nothing but NUL bytes");
        } else if (!reason.empty()) {
            skip_stream(origin, reason);
        } else if (format != nullptr) {
            grown_ = known.verdict == Verdict::Grown && format->grows_by_records;
            if (grown_) pass_over(known.state.held);
            if (grown_) passed_over = known.state.items;
            read_records(hints, origin, buffer, *format, passed_over);
        }
        if (!stopped()) hashed.drain();
    } catch (const CorpusError&) {
        end(StreamState::kBreak);
        throw;
    }
    if (!stopped()) end(0);
}

void CorpusReader::read_records(const StreamHints& hints, const Origin& origin, InputBuffer& buffer,
                                const ReaderFormat& format, std::uint64_t passed_over) {
    passing_over_ = passed_over;
    const auto reader =
        format.make({buffer, origin, *this, settings_.field_names, settings_.max_record_bytes,
                     [this] { go_on_unless_stopped(); }, hints});
    while (!stopped()) {
        std::optional<Record> record = reader->next();
        if (!record) return;
        if (record->charset.empty()) record->charset = hints.charset;
        const std::uint64_t bytes = text_bytes(*record);
        if (record->mapped) mapped_ = mapped_.value_or(0) | *record->mapped;
        add(origin, std::move(*record), bytes);
    }
}

void CorpusReader::go_on_unless_stopped() const {
    if (stopped()) throw WorkStopped{};
}

void CorpusReader::take(const Origin& origin, Reject reject) {
    go_on_unless_stopped();
    // Itself, the beginning of its record and its line of the reject file: files of nothing but
    // broken records must not fill the memory.
    constexpr std::uint64_t kRejectBytes = 1024;
    add(origin, std::move(reject), kRejectBytes);
}

void CorpusReader::add(const Origin& origin, Item item, std::uint64_t bytes) {
    if (passing_over_ > 0) {
        --passing_over_;
        return;
    }
    const std::uint64_t number = current_.next_item++;
    if (is_item_done(number)) return;
    const bool is_record = std::holds_alternative<Record>(item);
    portion_.memory_bytes += memory_of(item);
    part_of(origin, number).items.push_back(std::move(item));
    portion_.bytes += bytes;
    portion_.records += is_record ? 1 : 0;
    const PortionLimits& limits = settings_.portion;
    const bool full = portion_.records >= limits.records || portion_.bytes >= limits.bytes ||
                      portion_.memory_bytes >= limits.memory_bytes;
    if (full) deliver();
}

// The part that this item continues, or a new one.
Part& CorpusReader::part_of(const Origin& origin, std::uint64_t item) {
    const bool in_file = origin.path == current_.facts.path;
    const std::string path = in_file ? current_.path : ledger_path_of(origin.path);
    if (!portion_.parts.empty()) {
        Part& last = portion_.parts.back();
        const bool continues = last.path == path && last.origin.member == origin.member &&
                               last.opened == in_stream_ && !last.ended &&
                               last.begin + last.items.size() == item;
        if (continues) return last;
    }
    Part part;
    part.origin = origin;
    part.path = path;
    part.corpus = corpus_;
    if (in_file) part.file = current_.state;
    part.begin = item;
    part.stream.member = origin.member;
    part.stream.key = stream_key(path, origin.member);
    part.opened = in_stream_;
    part.grown = grown_;
    return portion_.parts.emplace_back(std::move(part));
}

void CorpusReader::end_stream(const Origin& origin, StreamState state) {
    Part& part = part_of(origin, current_.next_item);
    part.stream = std::move(state);
    part.ended = true;
    in_stream_ = false;
    grown_ = false;
    passing_over_ = 0;
}

void CorpusReader::end_file(const FileFacts& file, bool whole) {
    if (stopped() || !file.regular) return;
    const bool sure = whole && state_now(file.path) == current_.state && !changed_just_now(file);
    portion_.files.push_back(
        {current_.path, sure ? current_.state : FileState{file.size}, current_.next_item, whole});
}

void CorpusReader::bytes_read(std::size_t bytes) {
    counters_.bytes_read += bytes;
}

bool CorpusReader::is_item_done(std::uint64_t item) {
    const auto behind = std::ranges::upper_bound(current_.done, item, {}, &DoneSpan::begin);
    if (behind == current_.done.begin()) return false;
    const DoneSpan& span = *std::prev(behind);
    if (item >= span.end) return false;
    adopt(span.portion);
    return true;
}

void CorpusReader::adopt(std::uint64_t portion) {
    if (unadopted_.erase(portion) == 0) return;
    adopted_ = true;
    deliver();
    links_.adopt(portion, next_order_++);
}

void CorpusReader::deliver() {
    if (portion_.empty()) return;
    portion_.order = next_order_++;
    if (!links_.deliver(std::move(portion_))) unwanted_ = true;
    portion_ = {};
}

}  // namespace dateline
