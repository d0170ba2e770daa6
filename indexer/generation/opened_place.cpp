#include "indexer/generation/opened_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "common/error.h"
#include "indexer/generation/publisher.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

std::unique_ptr<Ledger> new_ledger(const fs::path& path, std::uint64_t bytes) {
    std::error_code ignored;
    fs::remove(path, ignored);
    fs::remove(path.string() + "-journal", ignored);
    return std::make_unique<Ledger>(path, bytes);
}

std::unique_ptr<Ledger> open_ledger(const fs::path& path, const PlaceSettings& settings) {
    try {
        auto ledger = std::make_unique<Ledger>(path, settings.ledger_bytes);
        if (settings.new_ledger) ledger->check();
        return ledger;
    } catch (const IndexError&) {
        if (!settings.new_ledger) throw;
        return new_ledger(path, settings.ledger_bytes);
    }
}

}  // namespace

OpenedPlace open_place(const std::string& directory, const PlaceSettings& settings,
                       const std::function<void(const std::string&)>& say) {
    OpenedPlace opened;
    bool told = false;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(settings.lock_timeout);
    opened.place = std::make_unique<BuildPlace>(
        directory, settings.lock_timeout, [&](const std::string& holder) {
            if (!std::exchange(told, true)) {
                say(fmt::format("waiting up to {} s: {} is writing '{}'", seconds.count(), holder,
                                directory));
            }
            if (settings.heartbeat) settings.heartbeat();
        });
    const BuildPlace& place = *opened.place;
    // A first build was killed between its publication and its move to DIR.
    if (place.index().is_published()) opened.place->move_home();
    opened.ledger = open_ledger(place.ledger_path(), settings);
    if (!settle_ledger(place.index(), *opened.ledger)) {
        say(fmt::format("'{}' does not belong to this index: everything is read again",
                        place.ledger_path().string()));
        opened.ledger.reset();
        opened.ledger = new_ledger(place.ledger_path(), settings.ledger_bytes);
    }
    place.remove_unpublished();
    return opened;
}

bool has_all_segments(const BuildPlace& place, const Ledger& ledger) {
    const std::vector<PortionState> portions = ledger.portions();
    return std::ranges::all_of(portions, [&place](const PortionState& portion) {
        return portion.segment.empty() || fs::exists(place.work_path() / portion.segment);
    });
}

void clear_work(const BuildPlace& place, const Ledger& ledger) {
    std::set<std::string> known;
    for (const PortionState& portion : ledger.portions()) known.insert(portion.segment);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(place.work_path(), ignored)) {
        if (known.count(entry.path().filename()) == 0) fs::remove_all(entry.path(), ignored);
    }
}

}  // namespace dateline
