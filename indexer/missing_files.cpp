#include "indexer/missing_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "indexer/ledger/ledger_path.h"
#include "indexer/sources/corpus.h"

namespace dateline {

std::vector<Removal::Stream> missing_streams(const Ledger& ledger,
                                             const std::vector<std::string>& corpora,
                                             const std::function<void(const std::string&)>& warn) {
    std::vector<Removal::Stream> missing;
    for (const std::string& corpus : corpora) {
        std::vector<Removal::Stream> here;
        bool any_there = false;
        ledger.visit_paths(ledger_path_of(corpus), [&](const std::string& path) {
            const bool there = file_facts(path).has_value();
            any_there = any_there || there;
            const auto streams = there ? ledger.gone_streams(path) : ledger.all_streams(path);
            for (const StreamState& stream : streams) here.push_back({path, stream});
        });
        if (!any_there && !here.empty()) {
            warn(
                fmt::format("every file known of '{}' is gone; is its disk mounted? Nothing of it "
                            "was removed",
                            corpus));
            continue;
        }
        missing.insert(missing.end(), here.begin(), here.end());
    }
    return missing;
}

bool forget_superseded(Ledger& ledger, const std::vector<Removal::Stream>& gone) {
    std::set<std::string> gone_paths;
    for (const Removal::Stream& stream : gone) gone_paths.insert(stream.path);
    std::vector<std::string> again;
    ledger.visit_superseded([&](const std::string& path) {
        if (gone_paths.count(path) == 0 || file_facts(path)) again.push_back(path);
    });
    for (const std::string& path : again) ledger.forget_file(path);
    return !again.empty();
}

}  // namespace dateline
