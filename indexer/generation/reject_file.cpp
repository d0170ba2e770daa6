#include "indexer/generation/reject_file.h"

#include <optional>

#include "common/disk/folder.h"
#include "common/disk/open_file.h"
#include "indexer/ledger/ledger_path.h"
#include "indexer/records/rejects.h"

namespace dateline {
namespace {

// Lines of before have no file: there the path as it was typed must do.
bool is_of_this_run(const std::string& line, const Ledger& ledger) {
    const std::optional<std::string> file = file_of(line);
    return !file || ledger.run_has(ledger_path_of(*file));  // None: cut off, or not ours.
}

}  // namespace

void write_rejects(const BuildPlace& place, const Ledger& ledger, bool rebuild) {
    NewFile file(place.next_rejects_path());
    if (!rebuild) {
        FileLines present(place.rejects_path());
        while (const std::optional<std::string> line = present.next()) {
            if (!is_of_this_run(*line, ledger)) file.write(*line + '\n');
        }
    }
    ledger.visit_rejects([&file](const DoneReject& reject) {
        file.write(with_file(reject.line, reject.path) + '\n');
    });
    file.finish();
}

void publish_rejects(const BuildPlace& place) {
    if (!find_status(place.next_rejects_path(), Links::Keep)) return;
    rename_path(place.next_rejects_path(), place.rejects_path());
}

void drop_next_rejects(const BuildPlace& place) {
    remove_file(place.next_rejects_path());
}

}  // namespace dateline
