#include "indexer/missing_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "common/error.h"
#include "common/text/counts.h"
#include "indexer/ledger/ledger_path.h"
#include "indexer/sources/corpus.h"

namespace dateline {

namespace {

// Files that could not be looked at, and what is said of them.
struct Unseen {
    std::uint64_t count = 0;
    std::string first;
    std::string reason;

    void add(const std::string& path, const std::string& why) {
        if (++count > 1) return;
        first = path;
        reason = why;
    }
    std::string text() const {
        const std::string others =
            count == 1 ? "" : fmt::format(" and {} more", counted(count - 1, "file"));
        return fmt::format(
            "nobody can tell whether '{}'{} still exist{}: {}; nothing of {} was removed", first,
            others, count == 1 ? "s" : "", reason, count == 1 ? "it" : "them");
    }
};

}  // namespace

Missing missing_streams(const Ledger& ledger, const std::vector<std::string>& corpora,
                        const std::function<void(const std::string&)>& warn) {
    Missing missing;
    for (const std::string& corpus : corpora) {
        std::vector<Removal::Stream> here;
        bool any_there = false;
        Unseen unseen;
        ledger.visit_paths(ledger_path_of(corpus), [&](const std::string& path) {
            try {
                const bool there = is_still_there(path);
                any_there = any_there || there;
                const auto streams = there ? ledger.gone_streams(path) : ledger.all_streams(path);
                for (const StreamState& stream : streams) here.push_back({path, stream});
            } catch (const CorpusError& error) {
                unseen.add(path, error.what());
            }
        });
        if (unseen.count > 0) warn(unseen.text());
        missing.unseen += unseen.count;
        if (!any_there && !here.empty()) {
            warn(
                fmt::format("every file known of '{}' is gone; is its disk mounted? Nothing of it "
                            "was removed",
                            corpus));
            continue;
        }
        missing.streams.insert(missing.streams.end(), here.begin(), here.end());
    }
    return missing;
}

bool forget_superseded(Ledger& ledger, const std::vector<Removal::Stream>& gone,
                       const std::vector<std::string>& edited) {
    std::set<std::string> gone_paths;
    for (const Removal::Stream& stream : gone) gone_paths.insert(stream.path);
    // A path of which a member is gone is an archive that is still there.
    const auto may_be_there = [](const std::string& path) {
        try {
            return is_still_there(path);
        } catch (const CorpusError&) {
            return true;
        }
    };
    std::vector<std::string> again;
    ledger.visit_superseded([&](const std::string& path) {
        if (std::ranges::binary_search(edited, path)) return;  // Read just now.
        if (gone_paths.count(path) == 0 || may_be_there(path)) again.push_back(path);
    });
    for (const std::string& path : again) {
        // What the run has read of it was counted from where it had grown.
        std::vector<std::uint64_t> portions;
        for (const DoneSpan& span : ledger.spans(path)) portions.push_back(span.portion);
        ledger.drop_portions(portions);
        ledger.forget_file(path);
    }
    return !again.empty();
}

}  // namespace dateline
