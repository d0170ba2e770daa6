#include "indexer/generation/publisher.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "common/disk/folder.h"
#include "common/error.h"
#include "common/last_line.h"
#include "common/schema.h"
#include "common/text/counts.h"
#include "indexer/generation/disk.h"
#include "indexer/generation/reject_file.h"
#include "indexer/generation/tiers.h"
#include "indexer/identity/lay_again.h"
#include "indexer/segment/check.h"
#include "indexer/segment/merge.h"
#include "indexer/segment/removal.h"
#include "indexer/segment/segment_folder.h"
#include "indexer/segment/segment_writer.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSpareBytes = 8 * 1024 * 1024;

std::vector<std::string> id_terms(const std::vector<std::string>& ids) {
    std::vector<std::string> terms;
    for (const std::string& id : ids) terms.push_back(make_exact_term(fields::kId, id));
    return terms;
}

std::uint64_t sum_of_bytes(const std::vector<fs::path>& folders) {
    std::uint64_t bytes = 0;
    for (const fs::path& folder : folders) bytes += folder_bytes(folder);
    return bytes;
}

}  // namespace

std::vector<std::string> removal_terms(const Removal& removal) {
    std::vector<std::string> terms = id_terms(removal.ids);
    for (const Removal::Stream& gone : removal.streams) {
        terms.push_back(make_stream_term(gone.stream.key));
    }
    return terms;
}

Published Publisher::publish(std::vector<fs::path> pieces, const Removal& removal,
                             const PublishSettings& settings) {
    settings_ = &settings;
    may_fill_gaps_ = static_cast<bool>(settings.fill_gaps);
    while (true) {
        if (auto published = publish_in_time(pieces, removal)) return *std::move(published);
        std::vector<fs::path> more = settings.fill_gaps(edited_.paths);
        if (!more.empty()) pieces = std::move(more);
    }
}

std::optional<Published> Publisher::publish_in_time(const std::vector<fs::path>& pieces,
                                                    const Removal& removal) {
    const std::string act = fmt::format("cannot publish index '{}'", place_.directory().string());
    const TimeBound bound(
        act, longest_reading(sum_of_bytes(pieces) + (settings_->rebuild ? 0 : published_bytes())));
    try {
        return try_publish(pieces, removal);
    } catch (const fs::filesystem_error& error) {
        throw IndexError(fmt::format("cannot publish index '{}': {}", place_.directory().string(),
                                     error.code().message()));
    }
}

// Of the segments that may be changed or merged.
std::uint64_t Publisher::published_bytes() const {
    return place_.index().is_published() ? sum_of_bytes(place_.index().segments()) : 0;
}

// nullopt: gaps are to be filled first.
std::optional<Published> Publisher::try_publish(const std::vector<fs::path>& pieces,
                                                Removal removal) {
    Published result;
    doomed_streams_.clear();
    streams_of_removed_.clear();
    edited_ = {};
    if (settings_->run == RunHalf::Publish && !settings_->rebuild && !settings_->keep_removed) {
        edited_ = edited_files(ledger_, settings_->reading);
        removal.streams.insert(removal.streams.end(), edited_.gone.begin(), edited_.gone.end());
        result.spared = edited_.spared;
    }
    make_way_for_new();
    merge_new(pieces);
    std::vector<OldSegment> old = look_at_old(removal);
    settle(old, result);
    doom(old, result);
    if (has_gaps_to_fill(old)) return std::nullopt;
    require_small_loss(old);
    std::vector<Next> next = next_segments(old);
    for (const Next& segment : next) {
        if (segment.name.empty()) {
            if (segment.path != work("new")) stamp_segment(segment.path);
            require_sound(segment.path);
        }
        add_counts(result.index, stamp_of_segment(segment.path));
        result.index_bytes += folder_bytes(segment.path);
    }
    result.segments = next.size();
    const std::uint64_t number = next_number();
    if (settings_->run == RunHalf::Publish) {
        write_rejects(place_, ledger_, settings_->rebuild);
    } else {
        drop_next_rejects(place_);
    }
    write_held(next, removal, number);
    name_segments(next);
    finish(next, number, result);
    return result;
}

// Higher than any that the index or the ledger knows of.
std::uint64_t Publisher::next_number() const {
    const Generation published = place_.index().find_generation().value_or(Generation());
    return std::max({published.number, ledger_.generation(), ledger_.prepared_generation()}) + 1;
}

// What an earlier try left unfinished. Finished segments have numbers for names.
void Publisher::make_way_for_new() const {
    for (const char* name : {"new", "tail", "empty"}) make_way(work(name));
    for (const std::string& name : list_names(place_.work_path())) {
        if (name.starts_with("again")) make_way(place_.work_path() / name);
    }
}

void Publisher::merge_new(const std::vector<fs::path>& pieces) {
    has_new_ = !pieces.empty();
    if (!has_new_) return;
    require_free(place_.work_path(), sum_of_bytes(pieces) + kSpareBytes, "to merge segments");
    factory_.complete(pieces, work("new"), heartbeat_);
}

std::vector<OldSegment> Publisher::look_at_old(const Removal& removal) const {
    if (settings_->rebuild || !place_.index().is_published()) return {};
    std::vector<std::string> streams;
    for (const Removal::Stream& gone : removal.streams) {
        streams.push_back(make_stream_term(gone.stream.key));
    }
    for (const std::uint64_t key : edited_.streams) streams.push_back(make_stream_term(key));
    // What waits to go on has withdrawn nothing yet.
    const bool counts = settings_->run == RunHalf::Publish;
    return old_segments(place_.index(), id_terms(removal.ids), streams,
                        counts ? ledger_.withdrawals() : std::vector<Withdrawal>());
}

void Publisher::settle(std::vector<OldSegment>& old, Published& result) {
    if (!has_new_) return;
    result.ids =
        settle_ids(work("new"), old, {ledger_, factory_, *settings_, edited_.streams, heartbeat_});
    has_new_ = article_count(work("new")) > 0;
    if (has_new_) {
        result.added = stamp_segment(work("new"));
    } else {
        make_way(work("new"));
    }
}

void Publisher::doom(std::vector<OldSegment>& old, Published& result) {
    for (OldSegment& segment : old) {
        std::ranges::set_union(segment.going, segment.replaced, std::back_inserter(segment.doomed));
        result.updated += segment.replaced.size();
        result.removed += segment.doomed.size() - segment.replaced.size();
        result.ids_removed += segment.by_id.size();
        result.taken_back += segment.taken_back;
        for (const std::uint64_t key : streams_of(segment.path, segment.doomed)) {
            doomed_streams_.push_back(key);
        }
        for (const std::uint64_t key : streams_of(segment.path, segment.by_id)) {
            streams_of_removed_.push_back(key);
        }
    }
}

// Articles go that other files may have, in older versions. Asked once.
bool Publisher::has_gaps_to_fill(const std::vector<OldSegment>& old) {
    if (!may_fill_gaps_) return false;
    may_fill_gaps_ = false;
    const bool loses = std::ranges::any_of(old, [](const OldSegment& segment) {
        return segment.doomed.size() > segment.replaced.size();
    });
    return loses && ledger_.has_superseded();
}

void Publisher::require_small_loss(const std::vector<OldSegment>& old) const {
    constexpr unsigned kAll = 100;
    constexpr std::uint64_t kFew = 3;  // So few are no disk that is missing.
    if (settings_->max_loss >= kAll) return;
    std::uint64_t all = 0;
    for (const OldSegment& segment : old) all += segment.articles;
    const std::uint64_t lost =
        lost_articles(old, edited_.streams, has_new_ ? work("new") : fs::path());
    if (lost <= kFew || lost * kAll <= all * settings_->max_loss) return;
    throw IndexError(fmt::format(
        "nothing was published: this run would take {} of {} out of index '{}', more than "
        "--max-loss {}%; is everything there that should be? If so, give the command again with "
        "--max-loss {}%, or keep them with --keep-removed",
        grouped(lost), counted(all, "article"), place_.directory().string(), settings_->max_loss,
        (lost * kAll + all - 1) / all));
}

std::vector<Publisher::Next> Publisher::next_segments(const std::vector<OldSegment>& old) {
    std::vector<OldSegment> kept;
    for (const OldSegment& segment : old) {
        if (!segment.is_dropped()) kept.push_back(segment);
    }
    std::vector<std::uint64_t> sizes;
    for (const OldSegment& segment : kept) sizes.push_back(segment.bytes);
    if (has_new_) sizes.push_back(folder_bytes(work("new")));
    const std::size_t merged = segments_to_merge(sizes);
    const bool has_tail = merged > 1;
    const std::size_t single = has_tail ? sizes.size() - merged : kept.size();

    std::vector<Next> next;
    for (std::size_t i = 0; i < single; ++i) {
        next.push_back(kept[i].stays() ? Next{kept[i].path, kept[i].name}
                                       : without_doomed(kept[i]));
    }
    if (has_tail) {
        next.push_back(merge_tail(std::span<const OldSegment>(kept).subspan(single)));
    } else if (has_new_) {
        next.push_back({work("new"), {}});
    }
    if (next.empty()) {  // All is gone. An index without articles is an index.
        factory_.complete({}, work("empty"), heartbeat_);
        next.push_back({work("empty"), {}});
    }
    return next;
}

// What is to go goes before the merge, out of copies: merged segments are packed, and deleting from
// one loosens it.
Publisher::Next Publisher::merge_tail(std::span<const OldSegment> tail) {
    std::vector<fs::path> paths;
    for (const OldSegment& segment : tail) {
        paths.push_back(segment.stays() ? segment.path : without_doomed(segment).path);
    }
    if (has_new_) paths.push_back(work("new"));
    require_free(place_.work_path(), sum_of_bytes(paths) + kSpareBytes, "to merge segments");
    merge_segments(paths, work("tail"), heartbeat_);
    return {work("tail"), {}};
}

Publisher::Next Publisher::without_doomed(const OldSegment& old) {
    const fs::path copy = work(("copy-" + old.name).c_str());
    make_way(copy);
    require_free(place_.work_path(), old.bytes + kSpareBytes, "to replace articles in a segment");
    if (heartbeat_) heartbeat_();
    if (!old.has_gaps && is_better_laid_again(old.doomed.size(), old.articles)) {
        lay_without(old.path, old.doomed, copy,
                    {.factory = factory_,
                     .jobs = settings_->jobs,
                     .writer_bytes = settings_->writer_bytes,
                     .heartbeat = heartbeat_});
        return {copy, {}};
    }
    copy_folder(old.path, copy);
    remove_articles(copy, old.doomed);
    return {copy, {}};
}

void Publisher::write_held(const std::vector<Next>& next, const Removal& removal,
                           std::uint64_t number) {
    std::vector<std::uint64_t> keys = doomed_streams_;
    ledger_.visit_run_keys([&keys](std::uint64_t key) { keys.push_back(key); });
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::map<std::uint64_t, std::uint64_t> by_hand;
    for (const std::uint64_t key : streams_of_removed_) ++by_hand[key];

    std::vector<fs::path> paths;
    for (const Next& segment : next) paths.push_back(segment.path);
    const auto publication = ledger_.prepare_publication(settings_->run);
    count_streams(paths, keys, [&](std::uint64_t key, std::uint64_t articles) {
        publication->set_held(key, articles);
    });
    for (const auto& [key, articles] : by_hand) publication->removed_by_hand(key, articles);
    for (const Removal::Stream& gone : removal.streams) {
        publication->remove_stream(gone.path, gone.stream.member);
    }
    publication->commit(number);
}

void Publisher::name_segments(std::vector<Next>& next) const {
    place_.require_in_place();
    for (Next& segment : next) {
        if (!segment.name.empty()) continue;
        sync_directory(segment.path);
        segment.name = place_.unused_segment_name();
        const fs::path home = place_.index().segment_path(segment.name);
        rename_path(segment.path, home);
        segment.path = home;
    }
    sync_path(place_.index().segments_path());
}

void Publisher::finish(const std::vector<Next>& next, std::uint64_t number, Published& result) {
    Generation generation;
    generation.number = number;
    for (const Next& segment : next) generation.segments.push_back(segment.name);
    // From here on nothing may fail: the index is the new one. What is left undone the next run
    // finds and does, because the ledger still says what was prepared.
    std::string trouble = place_.index().publish(generation);
    if (trouble.empty()) trouble = tidy_up();
    if (trouble.empty()) return;
    result.left_over = fmt::format("published, but {}; the next run mends it", trouble);
}

// The rejects come before the ledger, which forgets then what was prepared.
std::string Publisher::tidy_up() {
    try {
        if (settings_->run == RunHalf::Publish) publish_rejects(place_);
        ledger_.apply_publication();
        place_.remove_unpublished();
        if (settings_->run == RunHalf::Keep) return {};
        place_.clear_work({});
        remove_if_empty(place_.work_path());
    } catch (const IndexError& error) {
        return error.what();
    }
    return {};
}

Published published_as_it_is(const IndexDirectory& index) {
    Published result;
    for (const fs::path& segment : index.segments()) {
        add_counts(result.index, stamp_of_segment(segment));
        result.index_bytes += folder_bytes(segment);
        ++result.segments;
    }
    return result;
}

bool settle_ledger(const IndexDirectory& index, Ledger& ledger) {
    const std::uint64_t published = index.is_published() ? index.generation().number : 0;
    if (published != 0 && ledger.prepared_generation() == published) ledger.apply_publication();
    return ledger.generation() == published;
}

}  // namespace dateline
