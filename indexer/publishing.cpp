#include "indexer/publishing.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/counts.h"
#include "indexer/ledger/ledger_path.h"
#include "indexer/run_name.h"

namespace dateline {

PublishSettings publish_settings(const IndexerOptions& options, const MemoryPlan& plan) {
    PublishSettings settings{.rebuild = options.rebuild,
                             .same_id = options.same_id,
                             .keeps_copies = options.keep_duplicates,
                             .keep_removed = options.keep_removed,
                             .max_loss = options.max_loss,
                             .reading = settings_name(options),
                             .jobs = plan.jobs,
                             .writer_bytes = plan.writer_bytes};
    for (const std::string& corpus : options.corpora) {
        settings.corpora.push_back(ledger_path_of(corpus));
    }
    return settings;
}

std::vector<std::string> warnings_of(const Published& published) {
    constexpr std::size_t kNamed = 5;
    std::vector<std::string> lines;
    for (const NamedMeeting& met : published.ids.first_met) {
        lines.push_back(fmt::format(
            "dateline-index: article '{}' of {} is another than article '{}' of {}: it has the id "
            "'{}' now",
            met.id, met.file, met.id, met.of_file, met.own_id));
    }
    if (published.ids.met > kNamedMeetings) {
        lines.push_back(fmt::format("dateline-index: and {} more like these",
                                    grouped(published.ids.met - kNamedMeetings)));
    }
    const std::size_t spared = published.spared.size();
    for (std::size_t i = 0; i < std::min(kNamed, spared); ++i) {
        lines.push_back("dateline-index: " + published.spared[i]);
    }
    if (spared > kNamed) {
        lines.push_back(fmt::format("dateline-index: so do those of {} more",
                                    counted(spared - kNamed, "file")));
    }
    return lines;
}

}  // namespace dateline
