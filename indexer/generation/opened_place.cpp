#include "indexer/generation/opened_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "common/disk/folder.h"
#include "common/error.h"
#include "indexer/generation/index_mark.h"
#include "indexer/generation/publisher.h"
#include "indexer/generation/reject_file.h"
#include "indexer/segment/merge.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

std::unique_ptr<Ledger> new_ledger(const fs::path& path, std::uint64_t bytes) {
    remove_file(path);
    remove_file(path.string() + "-journal");
    return std::make_unique<Ledger>(path, bytes);
}

std::unique_ptr<Ledger> open_ledger(const fs::path& path, const PlaceSettings& settings) {
    try {
        auto ledger = std::make_unique<Ledger>(path, settings.ledger_bytes);
        if (settings.rebuild) ledger->check();
        return ledger;
    } catch (const IndexError&) {
        if (!settings.rebuild) throw;
        return new_ledger(path, settings.ledger_bytes);
    }
}

enum class Stub { Absent, Whole, Damaged };

Stub look_at_stub(const IndexDirectory& index) {
    if (!index.is_published()) return Stub::Absent;
    return index.find_generation() ? Stub::Whole : Stub::Damaged;
}

void say_what_stays(const std::vector<fs::path>& foreign, const Say& say) {
    if (foreign.empty()) return;
    const std::string others =
        foreign.size() == 1 ? "" : fmt::format(" and {} more", foreign.size() - 1);
    say(fmt::format("left alone, because dateline-index has not made it: '{}'{}",
                    foreign.front().string(), others));
}

// There was an index here: it must not be taken for a place where nothing was ever published.
[[noreturn]] void refuse_lost_stub(const BuildPlace& place) {
    throw IndexError(
        fmt::format("cannot write index '{0}': its stub file 'XAPIANDB' is gone; build it again: "
                    "dateline-index -d {0} --rebuild CORPUS",
                    place.directory().string()));
}

// Segments, and neither a stub nor the ledger that a first build begins with.
void refuse_segments(const BuildPlace& place) {
    if (!list_names(place.index().segments_path()).empty()) refuse_lost_stub(place);
}

// Brings ledger, rejects and segments up to date with what is published.
void settle(OpenedPlace& opened, const PlaceSettings& settings, const Say& say) {
    const BuildPlace& place = *opened.place;
    // What was renamed last is to stay, before anything older goes.
    sync_path(place.index().path());
    const std::uint64_t published = place.index().generation().number;
    if (published != 0 && opened.ledger->prepared_generation() == published) {
        publish_rejects(place);
    } else {
        drop_next_rejects(place);
    }
    if (settle_ledger(place.index(), *opened.ledger)) return;
    say(fmt::format("'{}' does not belong to this index: everything is read again",
                    place.ledger_path().string()));
    opened.ledger.reset();
    opened.ledger = new_ledger(place.ledger_path(), settings.ledger_bytes);
}

std::unique_ptr<BuildPlace> enter_place(const std::string& directory, const PlaceSettings& settings,
                                        const Say& say) {
    bool told = false;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(settings.lock_timeout);
    return std::make_unique<BuildPlace>(
        directory, settings.lock_timeout, [&](const std::string& holder) {
            if (!std::exchange(told, true)) {
                say(fmt::format("waiting up to {} s: {} is writing '{}'", seconds.count(), holder,
                                directory));
            }
            if (settings.heartbeat) settings.heartbeat();
        });
}

void open_index_and_ledger(OpenedPlace& opened, const PlaceSettings& settings, const Say& say) {
    const BuildPlace& place = *opened.place;
    const Stub stub = look_at_stub(place.index());
    if (stub != Stub::Absent && !settings.rebuild) place.index().require_segments();
    // A first build was killed between its publication and its move to DIR.
    if (stub == Stub::Whole) {
        if (const std::string trouble = opened.place->move_home(); !trouble.empty()) say(trouble);
    }
    const bool had_ledger = find_status(place.ledger_path()).has_value();
    if (stub == Stub::Absent && !settings.rebuild && !had_ledger) refuse_segments(place);
    opened.ledger = open_ledger(place.ledger_path(), settings);
    if (stub == Stub::Whole) {
        settle(opened, settings, say);
    } else if (opened.ledger->generation() != 0 && !settings.rebuild) {
        refuse_lost_stub(place);
    }
    // What a stub may have named that is damaged or gone stays until something is published
    // instead.
    const bool never_published = stub == Stub::Absent && had_ledger && !settings.rebuild;
    if (never_published) drop_next_rejects(place);
    if (stub == Stub::Whole || never_published) say_what_stays(place.remove_unpublished(), say);
}

}  // namespace

void require_our_version(const std::string& directory) {
    // Segments are removed once they are no longer named: who looks meanwhile looks again.
    constexpr int kTries = 20;
    for (int tries = 1;; ++tries) {
        const IndexDirectory index(build_home(directory));
        if (look_at_stub(index) != Stub::Whole) return;
        refuse_links(index.path());
        const std::string mark = index.publication_mark();
        try {
            index.require_segments();
            for (const fs::path& segment : index.segments()) stamp_of_segment(segment);
            return;
        } catch (const IndexError&) {
            if (tries == kTries || index.publication_mark() == mark) throw;
        }
    }
}

OpenedPlace open_place(const std::string& directory, const PlaceSettings& settings,
                       const Say& say) {
    if (!settings.rebuild) require_our_version(directory);
    OpenedPlace opened;
    opened.place = enter_place(directory, settings, say);
    try {
        open_index_and_ledger(opened, settings, say);
    } catch (const IndexError&) {
        opened.place->require_in_place();  // Says it better than what was not found there any more.
        throw;
    }
    return opened;
}

bool has_all_segments(const BuildPlace& place, const Ledger& ledger) {
    const std::vector<PortionState> portions = ledger.portions();
    return std::ranges::all_of(portions, [&place](const PortionState& portion) {
        if (portion.segment.empty()) return true;
        const auto status = find_status(place.work_path() / portion.segment, Links::Keep);
        return status && status->kind == FileKind::Folder;
    });
}

void clear_work(const BuildPlace& place, const Ledger& ledger, const Say& say) {
    std::set<std::string> known;
    for (const PortionState& portion : ledger.portions()) known.insert(portion.segment);
    say_what_stays(place.clear_work(known), say);
}

}  // namespace dateline
